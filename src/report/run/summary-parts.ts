import type { RunResult } from '../../run/result';
import type { Palette } from '../palette';

/** What a run comes to, part by part. */
export function summaryParts({
  claims: results,
  summary,
  seed,
}: RunResult): { readonly text: string; readonly tone: keyof Palette }[] {
  const { claims, proved, everySize, met, unmet, rejected, faults, seconds } = summary;
  const cached = results.filter((each) => each.cached !== undefined).length;
  const bad = (count: number, text: string): { text: string; tone: 'bad' }[] =>
    count === 0 ? [] : [{ text: `${count} ${text}`, tone: 'bad' }];
  return [
    {
      text: `${met} of ${claims + rejected + faults} claims met`,
      tone: unmet + rejected + faults === 0 ? 'good' : 'bad',
    },
    ...bad(unmet, 'not met'),
    ...bad(rejected, 'not readable'),
    ...bad(faults, 'lost to a fault of the program'),
    ...(proved > 1 ? [{ text: `${everySize} of ${proved} proofs for every size`, tone: 'dim' } as const] : []),
    ...(cached > 0 ? [{ text: `${cached} found by earlier runs`, tone: 'dim' } as const] : []),
    { text: `${seconds.toFixed(2)} s`, tone: 'dim' },
    // Where nothing was checked, nothing was drawn.
    ...(cached > 0 && cached === claims ? [] : [{ text: `seed ${seed}`, tone: 'dim' } as const]),
  ];
}
