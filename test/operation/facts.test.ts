import { describe, expect, it } from 'vitest';
import { type Bounds, within } from '../../src/number/bounds';
import { float64 } from '../../src/number/float64';
import { type Fraction, fraction } from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import type { ScalarOperation } from '../../src/number/scalar-operation';
import { askedBy } from '../../src/operation/arity';
import type { Calculus } from '../../src/operation/calculus';
import type { Condition, Demand, Operation } from '../../src/operation/operation';
import { operations } from '../../src/operation/table';

const names = Object.keys(operations) as ScalarOperation[];
const factsOf = (name: ScalarOperation): Operation => operations[name];
const valueAt = (name: ScalarOperation, args: readonly number[]): number => {
  const apply: (...args: number[]) => number = float64[name];
  return apply(...args);
};

/** All lists of arguments from a few numbers. */
const argumentsOf = (name: ScalarOperation, numbers: readonly number[]): number[][] =>
  askedBy(name).reduce<number[][]>((lists) => lists.flatMap((list) => numbers.map((each) => [...list, each])), [[]]);

const numbers = [-3, -1, -0.5, 0, 0.25, 1, 2.5];
const meets: { readonly [D in Demand]: (value: number) => boolean } = {
  nothing: () => true,
  truth: (value) => value === 0 || value === 1,
  nonzero: (value) => value !== 0,
  positive: (value) => value > 0,
  nonnegative: (value) => value >= 0,
};
const conditions: readonly Condition[] = ['nonzero', 'positive', 'nonnegative'];
const areMet = (asked: readonly Demand[], args: readonly number[]): boolean =>
  asked.every((condition, i) => meets[condition](args[i] as number));
const hasValue = (name: ScalarOperation, args: readonly number[]): boolean => areMet(askedBy(name), args);

describe.each(names)('%s', (name) => {
  const facts = factsOf(name);
  const all = argumentsOf(name, numbers);

  it('has a value exactly where its arguments meet what it asks', () => {
    for (const args of all) expect([args, Number.isFinite(valueAt(name, args))]).toEqual([args, hasValue(name, args)]);
  });

  it('has whole numbers for values if it is said to', () => {
    const isWhole = 'isWhole' in operations[name] && operations[name].isWhole;
    const values = all.filter((args) => hasValue(name, args)).map((args) => valueAt(name, args));
    if (isWhole) expect(values.filter((value) => !Number.isInteger(value))).toEqual([]);
    expect(values.length).toBeGreaterThan(0);
  });

  it('commutes exactly if it is said to', () => {
    const differing = all.filter(([a, b = 0]) => valueAt(name, [a as number, b]) !== valueAt(name, [b, a as number]));
    if (askedBy(name).length === 2) expect(differing.length === 0).toBe(facts.commutative);
    else expect(facts.commutative).toBe(false);
  });

  it.each(conditions)('is %s in the ways that are said', (condition) => {
    for (const way of facts.meets(condition))
      for (const args of all)
        if (areMet(way, args) && hasValue(name, args))
          expect([way, args, meets[condition](valueAt(name, args))]).toEqual([way, args, true]);
  });

  it('lies within its bounds', () => {
    const ranges = [-3, -1, 0, 1].flatMap((low) => [0, 1, 3].flatMap((width) => boundsBetween(low, low + width)));
    const outside = boundLists(name, ranges).flatMap((list) => {
      const bounds = facts.bounds(...(list as [Bounds, Bounds, Bounds]));
      const inside = cornersOf(list).filter((args) => hasValue(name, args));
      return inside.filter((args) => !admits(bounds, valueAt(name, args))).map((args) => ({ list, args }));
    });
    expect(outside).toEqual([]);
  });

  it('has the derivative that is said, where it is smooth', () => {
    const smooth = all.filter((args) => hasValue(name, args) && !isSingular(facts, args) && isInside(name, args));
    expect(smooth.length).toBeGreaterThan(0);
    for (const args of smooth)
      for (const direction of argumentsOf(name, [-1, 0.5]).map((each) => directionOf(name, each)))
        expect(slopeOf(facts, name, args, direction)).toBeCloseTo(central(name, args, direction), 4);
  });

  it('is singular where it is said to be', () => {
    const { singular } = facts;
    if (singular === 'nowhere' || singular.at === 'condition') return;
    const args = { zero: [0], whole: [1], tie: [1, 1] }[singular.at];
    const direction = singular.at === 'tie' ? [1, 0] : [1];
    const [beside, behind] = [1e-6, -1e-6].map((step) => quotientOf(name, args, direction, step));
    if (singular.kind === 'bend') {
      expect(beside).not.toBeCloseTo(behind as number, 3);
      expect(beside).toBeCloseTo(valueAt(name, direction), 4);
    } else expect(Math.max(Math.abs(beside as number), Math.abs(behind as number) || 0)).toBeGreaterThan(100);
  });
});

/** The range closed and open, as far as it holds a number. */
function boundsBetween(low: number, high: number): Bounds[] {
  const closed = within(fractionOfNumber(low), fractionOfNumber(high));
  if (low === high) return [closed];
  const nonzero = closed.nonzero || low === 0 || high === 0;
  return [closed, { ...closed, lowOpen: true, highOpen: true, nonzero }, { ...closed, low: null, lowOpen: true }];
}

function boundLists(name: ScalarOperation, ranges: readonly Bounds[]): Bounds[][] {
  return askedBy(name).reduce<Bounds[][]>(
    (lists, _, place) => {
      const own = name === 'select' && place === 0 ? [0n, 1n].map((n) => within(fraction(n), fraction(n))) : ranges;
      return lists.flatMap((list) => own.map((range) => [...list, range]));
    },
    [[]],
  );
}

const numberOf = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/** Numbers at the ends of ranges, close to them and between. */
function cornersOf(list: readonly Bounds[]): number[][] {
  return list.reduce<number[][]>(
    (lists, bounds) => {
      const [low, high] = [bounds.low === null ? -4 : numberOf(bounds.low), numberOf(bounds.high as Fraction)];
      const own = [low, (low + high) / 2, high, low + 1e-3, high - 1e-3].filter((value) => admits(bounds, value));
      return lists.flatMap((args) => own.map((value) => [...args, value]));
    },
    [[]],
  );
}

function admits({ low, lowOpen, high, highOpen, nonzero }: Bounds, value: number): boolean {
  const [least, most] = [low === null ? -Infinity : numberOf(low), high === null ? Infinity : numberOf(high)];
  const isAbove = lowOpen && low !== null ? value > least : value >= least;
  const isBelow = highOpen && high !== null ? value < most : value <= most;
  return isAbove && isBelow && !(nonzero && value === 0);
}

function isSingular({ singular }: Operation, [a, b]: readonly number[]): boolean {
  if (singular === 'nowhere' || singular.at === 'condition') return false;
  if (singular.at === 'whole') return Number.isInteger(a);
  return singular.at === 'zero' ? a === 0 : a === b;
}

/** Away from the ends of the domain, where a difference quotient has two sides. */
const isInside = (name: ScalarOperation, args: readonly number[]): boolean =>
  askedBy(name).every((asked, i) => asked === 'nothing' || asked === 'truth' || (args[i] as number) !== 0);

/** A condition does not move. */
const directionOf = (name: ScalarOperation, direction: readonly number[]): number[] =>
  direction.map((each, i) => (name === 'select' && i === 0 ? 0 : each));

function quotientOf(
  name: ScalarOperation,
  args: readonly number[],
  direction: readonly number[],
  step: number,
): number {
  const moved = args.map((arg, i) => arg + step * (direction[i] as number));
  return (valueAt(name, moved) - valueAt(name, args)) / step;
}

const central = (name: ScalarOperation, args: readonly number[], direction: readonly number[]): number =>
  (quotientOf(name, args, direction, 1e-5) + quotientOf(name, args, direction, -1e-5)) / 2;

interface Box {
  readonly is: number;
}
const box = (is: number): Box => ({ is });

/** Numbers, as what derivatives compute with. */
const calculus: Calculus<Box> = {
  constant: box,
  pi: () => box(Math.PI),
  neg: (a) => box(-a.is),
  add: (a, b) => box(a.is + b.is),
  sub: (a, b) => box(a.is - b.is),
  mul: (a, b) => box(a.is * b.is),
  div: (a, b) => box(a.is / b.is),
  square: (a) => box(a.is * a.is),
  abs: (a) => box(Math.abs(a.is)),
  exp: (a) => box(Math.exp(a.is)),
  log: (a) => box(Math.log(a.is)),
  sqrt: (a) => box(Math.sqrt(a.is)),
  sin: (a) => box(Math.sin(a.is)),
  cos: (a) => box(Math.cos(a.is)),
  select: (condition, a, b) => (condition.is === 1 ? a : b),
  sum: (tangents) =>
    tangents.reduce((sum, each) => (sum === null ? each : each === null ? sum : box(sum.is + each.is)), null),
};

function slopeOf(
  facts: Operation,
  name: ScalarOperation,
  args: readonly number[],
  direction: readonly number[],
): number {
  const [a, b, c] = args.map(box) as [Box, Box, Box];
  const tangents = direction.map((each) => (each === 0 ? null : box(each))) as [Box | null, Box | null, Box | null];
  const at = { args: [a, b, c] as const, value: box(valueAt(name, args)), tangents, spread: (d: Box | null) => d };
  return facts.tangent<Box>(calculus, at)?.is ?? 0;
}
