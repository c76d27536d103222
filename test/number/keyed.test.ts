import { describe, expect, it } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import type { Degree } from '../../src/number/residue/degree';
import { type Formal, type FormalValue, isValue } from '../../src/number/residue/formal';
import { formalSystem } from '../../src/number/residue/formal-system';
import { randomOracle, randomPrimes, residueStream } from '../../src/number/residue/random-residues';
import { anySign, positive } from '../../src/number/residue/signs';
import { vanishingEverywhere } from '../../src/number/residue/vanishing';

const large: Degree = { numerator: 1000, denominator: 0, numeratorBits: 0, denominatorBits: 0 };
const chance = vanishingEverywhere({ numerator: 1000, numeratorBits: 1 });

/** A fresh system, and values of a large degree in it. */
function opened(count: number, signs = anySign, shareSigns = false) {
  const drawn = randomOracle(hashKey('keyed', 'oracle'));
  const formal = formalSystem({
    primes: randomPrimes(randomStream(hashKey('keyed', 'primes'))),
    oracle: (kind, key) => drawn(`${kind} ${key}`),
    denominator: 2,
    signCases: 'all',
    shareSigns,
    impliedSigns: true,
  });
  const next = residueStream(hashKey('keyed', 'values'));
  return { formal, values: Array.from({ length: count }, () => formal.variable(next(), signs, large)) };
}

const known = (value: Formal): FormalValue => {
  if (!isValue(value)) throw new Error(value);
  return value;
};

/** What is counted of an operation on `count` values, in quantities of their degree that are told apart from one another. */
function quantitiesOf(
  count: number,
  apply: (formal: ReturnType<typeof opened>['formal'], value: FormalValue) => void,
  signs = anySign,
): number {
  const { formal, values } = opened(count, signs);
  for (const value of values) apply(formal, value);
  // 8(m − 1)·m·v for m quantities.
  const pairs = formal.atoms.keyed.mistaken / (8 * chance);
  return (1 + Math.sqrt(1 + 4 * pairs)) / 2;
}

const five = 5;

describe('what is recognised by its residue is counted', () => {
  // Its form is kept by its residue, it is an atom by its residue, and the image is kept by that of the argument.
  it.each(['exp', 'sin', 'cos', 'erf'] as const)('in each of three places by %s', (name) => {
    const counted = quantitiesOf(five, ({ system }, value) => known(system[name](value)));
    expect(counted).toBeGreaterThanOrEqual(3 * five - 1e-6);
  });

  it('as a form and as a product by log, and as an atom', () => {
    const counted = quantitiesOf(five, ({ system }, value) => known(system.log(value)), positive);
    expect(counted).toBeGreaterThanOrEqual(3 * five - 1e-6);
  });

  it('as the argument of a root too', () => {
    const counted = quantitiesOf(five, ({ system }, value) => known(system.sqrt(value)), positive);
    expect(counted).toBeGreaterThanOrEqual(4 * five - 1e-6);
  });

  it('where logarithms are looked for of which it is a product', () => {
    const logarithms = (count: number): number => {
      const { formal, values } = opened(count, positive);
      for (const value of values) known(formal.system.log(value));
      return formal.atoms.keyed.mistaken;
    };
    // |a| = |b·c| for three quantities of this degree.
    const triple = vanishingEverywhere({ numerator: 3000, numeratorBits: 1 });
    // Up to sign, one product and one quotient for the second, three and four for the third, six and nine for the fourth.
    expect(logarithms(3)).toBeGreaterThan(2 * 9 * triple);
    expect(logarithms(4)).toBeGreaterThan(2 * 24 * triple);
  });

  it('as what may be 0, wherever it is made', () => {
    const { formal, values } = opened(2);
    const [a, b] = values as [FormalValue, FormalValue];
    const before = formal.atoms.keyed.mistaken;
    known(formal.system.add(a, b));
    const sum = formal.atoms.keyed.mistaken;
    expect(sum - before).toBeGreaterThanOrEqual(vanishingEverywhere({ numerator: 1000, numeratorBits: 0 }));
    known(formal.system.mul(a, b));
    expect(formal.atoms.keyed.mistaken - sum).toBeGreaterThanOrEqual(
      vanishingEverywhere({ numerator: 2000, numeratorBits: 0 }),
    );
  });
});

it('counts what shared signs are learnt of, and what they are asked of, once each', () => {
  const { formal, values } = opened(five, anySign, true);
  const [asked, ...learnt] = values as [FormalValue, ...FormalValue[]];
  for (const value of learnt) formal.learn(value, positive);
  for (const value of [asked, ...learnt]) formal.signsOf(value);
  expect(formal.atoms.keyed.mistaken / (8 * chance)).toBeCloseTo(five * (five - 1), 6);
});

it('counts the degree of an inverse of a sum with roots by all choices of their signs', () => {
  const { formal, values } = opened(3, positive);
  const { system } = formal;
  const roots = values.map((value) => known(system.sqrt(value)));
  const one = system.rational(1n, 1n);
  // The norm of √a + √b + √c + 1 is a product over the signs of the three roots, of degree 4000 in a, b, c.
  const sum = known(roots.reduce<Formal>(system.add, one));
  expect(known(system.div(one, sum)).degree.denominator).toBeGreaterThanOrEqual(4000);
});

it('writes the logarithm of a product, and of a quotient, by those that are known', () => {
  const { formal } = opened(0);
  const { system, ring } = formal;
  const next = residueStream(hashKey('keyed', 'related'));
  const [a, b] = [next(), next()];
  const of = (residue: typeof a): Formal => formal.variable(residue, positive);
  const product = ring.mul(a, b) as typeof a;
  const [logA, logB] = [system.log(of(a)), system.log(of(b))];
  const same = (x: Formal, y: Formal): boolean => system.isZero(system.sub(x, y));
  expect(same(system.log(of(product)), system.add(logA, logB))).toBe(true);
  const quotient = ring.mul(a, ring.invert(b)) as typeof a;
  expect(same(system.log(of(quotient)), system.sub(logA, logB))).toBe(true);
  expect(same(system.log(of(next())), system.add(logA, logB))).toBe(false);
});
