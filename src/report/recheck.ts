import { errorText } from '../statement/error-bound';
import { jsonText } from '../statement/json-text';
import type { Surface } from './palette';
import { alphaText } from './strength';
import { hanging, oneLine } from './text-layout';

/** What became of one proof that was to be established again. */
export interface Recheck {
  readonly id: string;
  readonly outcome:
    | {
        readonly kind: 'established';
        /** As it is where a claim has no sizes. */
        readonly everySize: boolean;
        readonly errorBound: number | null;
        readonly hypotheses: readonly string[];
      }
    /** There is no certificate. */
    | { readonly kind: 'word'; readonly oracles: readonly string[] }
    | { readonly kind: 'refused'; readonly reason: string };
}

export interface RecheckRun {
  readonly seed: string;
  readonly rechecks: readonly Recheck[];
  readonly seconds: number;
}

const forEverySize = ({ rechecks }: RecheckRun): number =>
  rechecks.filter(({ outcome }) => outcome.kind === 'established' && outcome.everySize).length;

const count = ({ rechecks }: RecheckRun, kind: Recheck['outcome']['kind']): number =>
  rechecks.filter(({ outcome }) => outcome.kind === kind).length;

/** A line for each proof, and how many there are of each kind. */
export function recheckReport(run: RecheckRun, surface: Surface): string {
  const { palette } = surface;
  const lines = run.rechecks.flatMap((recheck) => linesOf(recheck, surface));
  const [established, word, refused] = [count(run, 'established'), count(run, 'word'), count(run, 'refused')];
  const parts = [
    `${established} of ${run.rechecks.length} proofs established again`,
    `${forEverySize(run)} for every size`,
    ...(word > 0 ? [`${word} without a certificate`] : []),
    ...(refused > 0 ? [palette.bad(`${refused} refused`)] : []),
    `${run.seconds.toFixed(2)} s`,
    `seed ${run.seed}`,
  ];
  return `${[...lines, '', parts.join(' · ')].join('\n')}\n`;
}

function linesOf({ id: written, outcome }: Recheck, { palette, width }: Surface): string[] {
  const id = oneLine(written);
  switch (outcome.kind) {
    case 'established': {
      return [`${palette.good('✓')} ${id}${palette.dim(alphaText(outcome.errorBound))}`];
    }
    case 'word': {
      const reason = `no certificate: it is proved on the word of ${outcome.oracles.join(', ')}`;
      return [`${palette.warn('?')} ${id}`, ...hanging('    ', reason, width)];
    }
    case 'refused':
      return [`${palette.bad('✗')} ${id}`, ...hanging('    ', outcome.reason, width)];
  }
}

/** The same as JSON: the same seed gives the same bytes, apart from `seconds`. */
export function recheckJson(run: RecheckRun): string {
  const claims = run.rechecks.map(({ id, outcome }) => {
    const { kind, ...told } = outcome;
    return { id, outcome: kind, ...told, ...('errorBound' in told ? { errorBound: errorText(told.errorBound) } : {}) };
  });
  const summary = {
    established: count(run, 'established'),
    everySize: forEverySize(run),
    withoutCertificate: count(run, 'word'),
    refused: count(run, 'refused'),
    seconds: Math.round(run.seconds * 1000) / 1000,
  };
  return `${jsonText({ seed: run.seed, claims, summary }, 2)}\n`;
}
