import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/statement/verdict';
import { named } from './contract-case';
import type { Decider } from './decider';
import { type Asked, type Rule, rules } from './rules';
import { askedOf } from './violations';

/** How many of the claims a decider at least decides, by verdict: a suite in which it says nothing would check nothing. */
export type Decided = Partial<Record<Exclude<Verdict, 'undecided'>, number>>;

/**
 * Tests that a decider keeps every rule on every claim of the suite, decides some claims and leaves some open.
 * @param skips rules that do not concern it, each with the reason
 */
export function keepsContract(decider: Decider, atLeast: Decided, skips: Partial<Record<Rule, string>> = {}): void {
  describe(`${decider.name} keeps the contract`, () => {
    let asked: readonly Asked[] = [];
    beforeAll(async () => {
      asked = await askedOf(decider);
    });

    for (const [rule, isKept] of Object.entries(rules)) {
      const reason = skips[rule as Rule];
      it.skipIf(reason !== undefined)(reason === undefined ? rule : `${rule}: ${reason}`, () => {
        expect(asked.filter((each) => !isKept(each)).map(broken)).toEqual([]);
      });
    }

    it('decides some claims, and leaves some open', () => {
      const verdicts = asked.map(({ answer }) => ('evidence' in answer ? answer.evidence?.verdict : undefined));
      for (const [verdict, count] of Object.entries(atLeast))
        expect(verdicts.filter((each) => each === verdict).length, verdict).toBeGreaterThanOrEqual(count);
      expect(verdicts.some((each) => each === undefined || each === 'undecided')).toBe(true);
    });
  });
}

/** A claim and what was said of it, in words. */
function broken({ claim, answer, late }: Asked): string {
  if ('thrown' in answer) return `${named(claim)}: ${answer.thrown}`;
  const values = answer.evidence?.witness?.values.map(({ name, value }) => `${name} = ${value}`).join(', ') ?? '';
  const then = 'thrown' in late ? `${late.thrown}` : late.evidence?.verdict;
  return `${named(claim)}: ${answer.evidence?.verdict} ${values}, without effort ${then}`;
}
