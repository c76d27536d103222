import { describe, expect, it } from 'vitest';
import { byEvaluation } from '../../src/kernel/by-evaluation';
import { proved } from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import { type ClaimParts, claimProblem } from '../claim-problem';

const told = { engine: 'control', summary: 'as told' };
const trusted = trusting('an oracle', [], { hypotheses: ['f is smooth'], errorBound: 2 ** -70 });

describe('a theorem', () => {
  it('names the oracle whose word it takes, and gives the evidence its error and hypotheses', () => {
    expect(trusted.oracles).toEqual(['an oracle']);
    expect(proved(told, trusted)).toMatchObject({
      verdict: 'proved',
      errorBound: 2 ** -70,
      hypotheses: ['f is smooth'],
    });
  });

  it('keeps what it rests on when it is to rest on more', () => {
    const more = trusted.assuming(['g is smooth', 'f is smooth']);
    expect(more.hypotheses).toEqual(['f is smooth', 'g is smooth']);
    expect([more.oracles, more.errorBound]).toEqual([trusted.oracles, trusted.errorBound]);
  });

  it('is no proof under conditions until somebody is named who shows that they hold', () => {
    const conditional = trusted.where(['x != 0']);
    expect(() => proved(told, conditional)).toThrow('proved only where x != 0');
    const whole = conditional.everywhere('another oracle');
    expect(proved(told, whole).theorem.oracles).toEqual(['an oracle', 'another oracle']);
    expect(trusted.conditions).toEqual([]);
  });

  it('is not made of an object that looks like one', () => {
    const { assuming, where, everywhere, toJSON } = trusted;
    const forged = { ...trusted, oracles: [], assuming, where, everywhere, toJSON };
    // @ts-expect-error: whoever could write this could write any proof.
    expect(() => proved(told, forged)).toThrow('no theorem');
  });
});

describe('a theorem by evaluation', () => {
  const evaluated = (parts: ClaimParts, allowVacuous = false) => {
    const spent: number[] = [];
    const propositions = claimProblem(parts).cases.map(({ sizes, compiled }) => ({ sizes, ...compiled() }));
    return byEvaluation(propositions, { spend: (cost) => spent.push(cost), allowVacuous });
  };
  const bits = { x: '{0, 1}', y: '{0, 1}' };

  it('takes nobody’s word', () => {
    const found = evaluated({ claim: ['x^2 == x', 'x * y <= x'], given: bits });
    expect(found?.combinations).toBe(4);
    expect(found?.theorem).toMatchObject({ oracles: [], hypotheses: [], conditions: [], errorBound: null });
    expect(found?.theorem.propositions[0]?.statements.map(({ text }) => text)).toEqual(['x^2 == x', 'x * y <= x']);
  });

  it.each<[string, ClaimParts]>([
    ['a statement that fails at one combination', { claim: ['x * y == x'], given: bits }],
    ['one of two statements that fails', { claim: ['x^2 == x', 'x == y'], given: bits }],
    ['a side without a value somewhere', { claim: ['x / x == 1'], given: bits }],
    ['what fractions do not hold', { claim: ['sqrt(x + 1) >= 1'], given: bits }],
    ['a variable with infinitely many values', { claim: ['z - z == 0'], given: { z: 'real' } }],
    ['an expectation', { claim: ['E(X) == E(X)'], given: { X: '~ normal(0, 1)' } }],
    ['assumptions that no values satisfy', { claim: ['x == 1'], given: bits, assume: ['x + y == 3'] }],
  ])('is none of %s', (_, parts) => {
    expect(evaluated(parts)).toBeNull();
  });

  it('leaves combinations out that the assumptions exclude, and only those', () => {
    expect(evaluated({ claim: ['x == y'], given: bits, assume: ['x + y != 1'] })?.combinations).toBe(4);
    expect(evaluated({ claim: ['x == y'], given: bits, assume: ['x + y <= 1'] })).toBeNull();
    expect(evaluated({ claim: ['x == 1'], given: bits, assume: ['x + y == 3'] }, true)).not.toBeNull();
  });
});
