import { describe, expect, it } from 'vitest';
import { judged, type Statement } from '../soundness/verdict-of';

/** A statement with what it is to come to; a list of verdicts where any of them is right. */
export type Row = readonly [
  verdict: string | readonly string[],
  claim: string | readonly string[],
  given?: Statement['given'],
  rest?: Omit<Statement, 'claim' | 'given'>,
];

/** What is not proved, because it is false or not known to be true. */
export const notProved = ['refuted', 'undecided', 'undefined', 'certified'] as const;

/** Each row comes to what it says. */
export function comesTo(topic: string, rows: readonly Row[]): void {
  describe(topic, () => {
    for (const [verdict, claim, given = {}, rest = {}] of rows)
      it(`${[verdict].flat().join(' or ')}: ${claim}`, async () => {
        expect([verdict].flat()).toContain(await judged({ claim, given, ...rest }));
      });
  });
}
