import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formal, isValue } from '../../src/engine/identity/formal/formal';
import { formalSystem } from '../../src/engine/identity/formal/formal-system';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { randomOracle, randomPrimes, residueStream } from '../../src/number/residue/random-residues';
import { anySign, negative, positive, type Signs } from '../../src/number/residue/signs';

function opened(spend: (terms: number) => void = () => {}) {
  const drawn = randomOracle(hashKey('formal', 'oracle'));
  const formal = formalSystem({
    primes: randomPrimes(randomStream(hashKey('formal', 'primes'))),
    oracle: (kind, key) => drawn(`${kind} ${key}`),
    denominator: 1,
    roots: 2,
    choices: null,
    gathers: false,
    impliedSigns: true,
    spend,
  });
  const next = residueStream(hashKey('formal', 'values'));
  return { formal, variable: (signs: Signs = anySign) => formal.variable(next(), signs) };
}

describe('a formal expression', () => {
  it('has no value where its denominator vanishes', () => {
    const { formal, variable } = opened();
    const { system } = formal;
    const [x, y] = [variable(), variable()];
    const [sum, product] = [system.add(x, y), system.mul(x, y)];
    const gap = system.sub(
      system.sub(system.power(sum, 2), system.mul(system.rational(2n, 1n), product)),
      system.add(system.power(x, 2), system.power(y, 2)),
    );
    expect(system.div(x, gap)).toBe('undefined');
  });

  it('has no root and no logarithm where it is negative', () => {
    const { formal, variable } = opened();
    const { system } = formal;
    for (const below of [system.rational(-2n, 1n), variable(negative), system.neg(variable(positive))]) {
      expect(system.sqrt(below)).toBe('undefined');
      expect(system.log(below)).toBe('undefined');
    }
  });

  it.each([
    ['positive', positive, true],
    ['of any sign', anySign, false],
  ] as const)('that is known to be positive says of y + 1 what x·(y + 1) does for x %s', (_, signs, says) => {
    const { formal, variable } = opened();
    const { system } = formal;
    const [x, y] = [variable(signs), variable()];
    const whole = system.add(system.mul(x, y), x);
    const factor = system.add(y, system.rational(1n, 1n));
    if (!isValue(whole)) throw new Error(whole);
    formal.learn(whole, positive);
    system.log(whole);
    const isItself = (a: Formal): boolean => system.isZero(system.sub(system.abs(a), a));
    expect(isItself(factor)).toBe(says);
  });
});

describe('the form of a sum', () => {
  it('counts each summand as often as it is added, however sums share their parts', () => {
    const step = fc.record({ left: fc.nat(), right: fc.nat(), isAsked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), (steps) => {
        const { formal, variable } = opened();
        const leaves = [variable(), variable(), variable()];
        const sums: { readonly value: Formal; readonly counts: readonly bigint[] }[] = leaves.map((value, i) => ({
          value,
          counts: leaves.map((_, j) => (i === j ? 1n : 0n)),
        }));
        const at = (i: number) => sums[sums.length - 1 - (i % sums.length)] as (typeof sums)[number];
        for (const { left, right, isAsked } of steps) {
          const [a, b] = [at(left), at(right)];
          const value = formal.system.add(a.value, b.value);
          if (isAsked && isValue(value)) value.form();
          sums.push({ value, counts: a.counts.map((count, i) => count + (b.counts[i] as bigint)) });
        }
        const { value, counts } = at(0);
        const coefficients = isValue(value) ? [...(value.form()?.values() ?? [])].map((term) => term.coefficient) : [];
        const byLeaf = (all: readonly bigint[]): bigint[] =>
          all.filter((count) => count !== 0n).sort((a, b) => (a < b ? -1 : 1));
        expect(byLeaf(coefficients.map(({ numerator }) => numerator))).toEqual(byLeaf(counts));
      }),
    );
  });

  it('costs as many terms as it has', () => {
    let terms = 0;
    const { formal, variable } = opened((more) => {
      terms += more;
    });
    const { system } = formal;
    const [x, y] = [variable(), variable()];
    const square = system.mul(system.add(x, y), system.add(x, y));
    expect(terms).toBe(0);
    if (isValue(square)) square.form();
    expect(terms).toBe(1 + 1 + 2 + 2 + 3);
  });
});
