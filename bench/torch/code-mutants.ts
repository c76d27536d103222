import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClaimFile } from '../../src/claim/claim-file';
import { claimsUnder } from '../../src/cli/corpus';
import { loadFile } from '../../src/cli/load-file';
import { problemOf } from '../../src/decide/problem';
import { prove } from '../../src/decide/provers';
import { createEffort } from '../../src/engine/effort';
import { ExpressionError } from '../../src/language/expression-error';
import { StoppedCode } from '../../src/language/stopped-code';
import { createMemories } from '../../src/number/memory';
import type { Benchmark, Figure } from '../benchmark';
import { difference } from './against-torch';
import { askUses, type Question, questionOf } from './ask-uses';
import { type Edit, editsOf } from './edits';
import { type Observed, observing } from './observe-code';
import { linesOf } from './reached-lines';
import type { Answer } from './run-case';

/** What becomes of a claim whose code has another text. */
interface Reading {
  readonly id: string;
  readonly what: string;
  /** By the name of the code, the text that was changed: what other code of the claim reads stays as it is. */
  readonly texts: ReadonlyMap<string, string>;
  readonly observed: readonly Observed[];
  /** Where it is not read: why. */
  readonly stop: { readonly of: 'unsupported' | 'stops' | 'does not fit the claim'; readonly reason: string } | null;
  readonly isProved: boolean;
  /** Whether what the changed code gives is a side of the claim, not only part of one, as in a derivative. */
  readonly isSide: boolean;
}

const stepsPerMutant = 60_000_000;

/** Reads a claim with other texts for its files, and tries to prove it. */
function readingOf(id: string, claim: ClaimFile, file: string, changed: string | null, edit: Edit | null): Reading {
  const observed: Observed[] = [];
  const code = Object.fromEntries(
    Object.entries(claim.code).map(([name, side]) => {
      const text = name === changed && edit !== null ? edit.text : (side.read?.text ?? '');
      const open = observing(side, join(dirname(file), side.file), text, (each) => observed.push(each));
      return [name, { ...side, read: { text, open } }];
    }),
  );
  const what = edit?.what ?? '';
  const texts = new Map(changed === null || edit === null ? [] : [[changed, edit.text]]);
  const problem = problemOf({ ...claim, code, sizes: claim.sizes.slice(0, 1) });
  const [small] = problem.cases;
  try {
    small?.compiled();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const of =
      error.code === 'unsupported-code'
        ? 'unsupported'
        : error instanceof StoppedCode
          ? 'stops'
          : 'does not fit the claim';
    return { id, what, texts, observed, stop: { of, reason: error.reason }, isProved: false, isSide: false };
  }
  observed.length = Math.min(observed.length, Object.keys(code).length);
  const sides = new Set(small?.compiled().statements.flatMap(({ left, right }) => [left, right]));
  const uses = observed.filter(({ name }) => name === changed).flatMap((each) => each.uses);
  const isSide = uses.every(({ args, value }) => args === null || sides.has(value));
  return { id, what, texts, observed, stop: null, isProved: isProved(problem), isSide };
}

function isProved(problem: ReturnType<typeof problemOf>): boolean {
  const effort = createEffort(stepsPerMutant, () => false);
  try {
    const found = prove(problem, { seed: 'code mutants', ...effort, alpha: 2 ** -40, memories: createMemories() });
    return found.some(({ verdict }) => verdict === 'proved');
  } catch {
    return false;
  }
}

/** The readings of every edit of the code of a claim, the claim itself first; of some claims, where CLAIMS is a pattern of their ids. */
async function readings(folder: string): Promise<Reading[][]> {
  const all: Reading[][] = [];
  for (const { id, file } of await claimsUnder(folder)) {
    if (!(process.env.CLAIMS === undefined || new RegExp(process.env.CLAIMS).test(id))) continue;
    const load = await loadFile({ file });
    if (!load.ok || Object.keys(load.loaded.claim.code).length === 0) continue;
    const { claim } = load.loaded;
    if (claim.expect !== 'holds') continue;
    const own: Reading[] = [readingOf(id, claim, file, null, null)];
    for (const [name, side] of Object.entries(claim.code)) {
      const text = side.read?.text ?? '';
      const reached = linesOf(text, [side.name]);
      for (const edit of editsOf(text))
        if (reached.has(Number.parseInt(edit.what, 10))) own.push(readingOf(id, claim, file, name, edit));
    }
    all.push(own.map((each) => (each.stop?.of === 'stops' ? askedInstead(each, own[0] as Reading) : each)));
  }
  return all;
}

/** Where code stops, PyTorch is asked what is asked of the code that was changed. */
const askedInstead = (stopped: Reading, original: Reading): Reading => ({
  ...stopped,
  observed: original.observed.map((each) => {
    const text = stopped.texts.get(each.name);
    return text === undefined ? each : { ...each, text };
  }),
});

/** What PyTorch says of readings, code by code. */
function asked(
  all: readonly Reading[],
  seed: string,
): { readonly own: Question; readonly torch: readonly Answer[] | { readonly error: string } }[][] | null {
  const questions = all.map(({ observed }) => observed.map((each) => questionOf(each, seed)));
  const answers = askUses(questions.flat());
  if (answers === null) return null;
  let next = 0;
  return questions.map((row) => row.map((own) => ({ own, torch: answers[next++] ?? { error: 'no answer' } })));
}

const areNumbers = (answer: Answer): boolean =>
  'error' in answer || answer.values.every((value) => value !== null && Number.isFinite(value));

/** What mutants of the code of all claims come to, beside PyTorch. */
export const codeMutants: Benchmark = {
  name: 'code mutants',
  measure: async () => {
    const groups = await readings(fileURLToPath(new URL('../claims/', import.meta.url)));
    const counts = {
      mutants: 0,
      unsupported: 0,
      stops: 0,
      'does not fit the claim': 0,
      alike: 0,
      apart: 0,
      'no number': 0,
      proved: 0,
      'proved and apart': 0,
      'stops here alone': 0,
      'stops in PyTorch alone': 0,
    };
    for (const group of groups) {
      const [found, again] = [asked(group, '1'), asked(group, '2')];
      if (found === null || again === null) {
        console.log('  skipped: there is no PyTorch here (Debian: python3-torch)');
        return [];
      }
      for (const round of [found, again])
        for (const [i, reading] of group.entries())
          judge(reading, round[i] ?? [], round[0] ?? [], i === 0, round === found, counts);
    }
    const figure = ([name, value]: readonly [string, number], limit: Figure['limit'] = null): Figure => ({
      name,
      value,
      unit: 'samples',
      baseline: null,
      limit,
    });
    const none = new Set(['apart', 'proved and apart', 'stops here alone']);
    return Object.entries(counts).map((each) => figure(each, none.has(each[0]) ? { of: 'value', at: 0 } : null));
  },
};

type Asked = NonNullable<ReturnType<typeof asked>>[number];

function judge(
  reading: Reading,
  found: Asked,
  original: Asked,
  isOriginal: boolean,
  isFirst: boolean,
  counts: Record<string, number>,
): void {
  const tell = (kind: string, why: string): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    console.log(`  ${kind}: ${reading.id} ${reading.what}: ${why}`);
  };
  if (isFirst && !isOriginal) counts.mutants = (counts.mutants ?? 0) + 1;
  const stopsInTorch = found.some(({ torch }) => 'error' in torch || torch.some((each) => 'error' in each));
  if (reading.stop !== null) {
    if (!isFirst) return;
    counts[reading.stop.of] = (counts[reading.stop.of] ?? 0) + 1;
    if (reading.stop.of === 'stops' && !stopsInTorch && found.length > 0) tell('stops here alone', reading.stop.reason);
    return;
  }
  for (const { own, torch } of found) {
    if ('error' in torch) {
      if (isFirst) tell('stops in PyTorch alone', torch.error);
      continue;
    }
    for (const [i, answer] of torch.entries()) {
      const mine = own.own[i] as Answer;
      if ('error' in answer) {
        if (isFirst) tell('stops in PyTorch alone', answer.error);
      } else if (!areNumbers(answer) || !areNumbers(mine)) counts['no number'] = (counts['no number'] ?? 0) + 1;
      else {
        const apart = difference(mine, answer, 1e-8);
        if (apart === null) counts.alike = (counts.alike ?? 0) + 1;
        else tell('apart', apart);
      }
    }
  }
  if (!reading.isProved || isOriginal || stopsInTorch) return;
  if (isFirst) counts.proved = (counts.proved ?? 0) + 1;
  if (!reading.isSide) return;
  for (const [k, { torch }] of found.entries()) {
    const before = original[k]?.torch ?? [];
    if ('error' in torch || 'error' in before || torch.length !== before.length) continue;
    for (const [i, answer] of torch.entries()) {
      const apart = difference(before[i] as Answer, answer, 1e-8);
      if (apart !== null && areNumbers(answer)) tell('proved and apart', apart);
    }
  }
}
