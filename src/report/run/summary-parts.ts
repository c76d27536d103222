import type { RunResult } from '../../run/result';
import type { Palette } from '../palette';

/** What a run comes to, part by part. */
export function summaryParts({ summary, seed }: RunResult): { readonly text: string; readonly tone: keyof Palette }[] {
  const { claims, proved, everySize, met, unmet, rejected, faults, seconds } = summary;
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
    { text: `${seconds.toFixed(2)} s`, tone: 'dim' },
    { text: `seed ${seed}`, tone: 'dim' },
  ];
}
