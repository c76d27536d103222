import { expect, it } from 'vitest';
import { isExpected } from '../../src/run/expected';
import type { Verdict } from '../../src/statement/verdict';

/** From the strongest to the weakest. */
const verdicts: readonly Verdict[] = ['proved', 'certified', 'supported', 'undecided', 'undefined', 'refuted'];

it.each([
  ['holds', ['proved']],
  ['certified', ['proved', 'certified']],
  ['supported', ['proved', 'certified', 'supported']],
  ['refuted', ['refuted']],
  ['undefined', ['undefined']],
] as const)('%s is met by %j alone', (expectation, meeting) => {
  expect(verdicts.filter((verdict) => isExpected(expectation, verdict))).toEqual(meeting);
});
