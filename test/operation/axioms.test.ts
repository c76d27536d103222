import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/number/enclosure';
import { hashKey } from '../../src/number/hash-key';
import { interval } from '../../src/number/interval';
import { randomStream } from '../../src/number/random-stream';
import type { ScalarOperation } from '../../src/number/scalar-operation';
import { type Axiomatised, isAxiomatised } from '../../src/operation/axiomatised';
import type { Application, PairAxiom, SingleAxiom } from '../../src/operation/axioms/axiom';
import { companions } from '../../src/operation/axioms/companions';
import { operations } from '../../src/operation/table';

/** Negative, zero, at and next to a boundary, tiny, huge, and random arguments. */
const points: readonly number[] = [
  0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  3,
  10,
  -10,
  40,
  -40,
  1 + 2 ** -40,
  1 - 2 ** -40,
  2 ** -60,
  -(2 ** -60),
  1e-300,
  1e9,
  Math.PI,
  -Math.PI,
  Math.PI / 2,
  Math.E,
  1 / Math.E,
  ...Array.from({ length: 40 }, (_, i) => {
    const stream = randomStream(hashKey('axioms', String(i)));
    return (stream.uniform() - 0.5) * 2 ** (i / 5);
  }),
];

/** Where a function has no value it may be given any, and the axioms must hold all the same. */
const anyValues: readonly number[] = [0, 1, -1, 1000, -1000];

function applications(name: Axiomatised, any: number): Application<Interval>[] {
  const exact = (x: number): Interval => ({ lo: x, hi: x, maybeUndefined: false });
  return points.map((x) => {
    const value = interval[name](exact(x));
    return { argument: exact(x), value: Number.isNaN(value.lo) ? exact(any) : value };
  });
}

/** Certainly false: the enclosure of the truth value excludes 1. */
const isFalse = ({ hi }: Interval): boolean => Number.isNaN(hi) || hi < 1;

const failures = ({ holds }: SingleAxiom, name: Axiomatised): number =>
  anyValues.flatMap((any) => applications(name, any).filter((at) => isFalse(holds(interval, at)))).length;

const pairFailures = ({ holds }: PairAxiom, first: Axiomatised, second: Axiomatised): number =>
  anyValues.flatMap((any) => {
    const others = applications(second, any);
    return applications(first, any).flatMap((a) => others.filter((b) => isFalse(holds(interval, a, b))));
  }).length;

describe.each((Object.keys(operations) as ScalarOperation[]).filter(isAxiomatised))('%s', (name) => {
  it.each(operations[name].theory.single)('$name', (axiom) => {
    expect(failures(axiom, name)).toBe(0);
  });

  it.each(operations[name].theory.pair)('$name (pairs)', (axiom) => {
    expect(pairFailures(axiom, name, name)).toBe(0);
  });
});

describe.each(companions)('$first and $second', ({ first, second, pair }) => {
  it.each(pair)('$name', (axiom) => {
    expect(pairFailures(axiom, first, second)).toBe(0);
  });
});

describe('a wrong axiom is noticed', () => {
  const wrong: readonly (readonly [Axiomatised, SingleAxiom])[] = [
    [
      'exp',
      {
        name: 'e^x >= 1 + 2x',
        holds: (s, { argument: x, value }) => s.lessEqual(s.add(s.rational(1n, 1n), s.add(x, x)), value),
      },
    ],
    ['exp', { name: 'e^x > 1', holds: (s, { value }) => s.less(s.rational(1n, 1n), value) }],
    [
      'log',
      {
        name: 'log x <= x − 1 without x > 0',
        holds: (s, { argument: x, value }) => s.lessEqual(value, s.sub(x, s.rational(1n, 1n))),
      },
    ],
    ['log', { name: 'log x >= 0', holds: (s, { value }) => s.lessEqual(s.rational(0n, 1n), value) }],
    ['sqrt', { name: '(√x)² = x everywhere', holds: (s, { argument: x, value }) => s.equal(s.mul(value, value), x) }],
    ['sin', { name: 'sin x <= x', holds: (s, { argument: x, value }) => s.lessEqual(value, x) }],
    ['erf', { name: 'erf x <= x', holds: (s, { argument: x, value }) => s.lessEqual(value, x) }],
  ];

  it.each(wrong)('%s: $1.name', (name, axiom) => {
    expect(failures(axiom, name)).toBeGreaterThan(0);
  });

  it('also where it speaks of pairs', () => {
    const tangent: PairAxiom = {
      name: 'the tangent lies above e^x',
      holds: (s, a, b) =>
        s.lessEqual(a.value, s.mul(b.value, s.add(s.rational(1n, 1n), s.sub(a.argument, b.argument)))),
    };
    const monotone: PairAxiom = {
      name: 'sin is increasing',
      holds: (s, a, b) => s.select(s.less(a.argument, b.argument), s.less(a.value, b.value), s.rational(1n, 1n)),
    };
    expect(pairFailures(tangent, 'exp', 'exp')).toBeGreaterThan(0);
    expect(pairFailures(monotone, 'sin', 'sin')).toBeGreaterThan(0);
  });
});
