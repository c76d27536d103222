import { expect, it } from 'vitest';
import type { Verdict } from '../../src/engine/evidence';
import { isExpected } from '../../src/run/expected';

/** From the strongest to the weakest. */
const verdicts: readonly Verdict[] = ['proved', 'certified', 'supported', 'undecided', 'undefined', 'refuted'];

it.each([
  ['holds', ['proved']],
  ['certified', ['proved', 'certified']],
  ['supported', ['proved', 'certified', 'supported']],
  ['refuted', ['refuted']],
] as const)('%s is met by %j alone', (expectation, meeting) => {
  expect(verdicts.filter((verdict) => isExpected(expectation, verdict))).toEqual(meeting);
});
