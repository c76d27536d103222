import { add, compare, divide, type Fraction, fraction, multiply, negate } from '../number/fraction';
import type { Domain } from '../tensor/domain';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';

/**
 * Bounds on every element of a node over the declared domains, wherever it is defined: an interval
 * with open or closed ends (null: unbounded), and whether zero is excluded.
 */
export interface Bounds {
  readonly low: Fraction | null;
  readonly lowOpen: boolean;
  readonly high: Fraction | null;
  readonly highOpen: boolean;
  readonly nonzero: boolean;
}

const zero = fraction(0n, 1n);
const one = fraction(1n, 1n);
const anything: Bounds = { low: null, lowOpen: true, high: null, highOpen: true, nonzero: false };
const positive: Bounds = { ...anything, low: zero, nonzero: true };
const nonNegative: Bounds = { ...anything, low: zero, lowOpen: false };
const within = (low: Fraction, high: Fraction): Bounds => ({
  low,
  lowOpen: false,
  high,
  highOpen: false,
  nonzero: compare(low, zero) > 0 || compare(high, zero) < 0,
});
const truth = within(zero, one);

export const isPositive = (b: Bounds): boolean =>
  b.low !== null && (compare(b.low, zero) > 0 || (compare(b.low, zero) === 0 && (b.lowOpen || b.nonzero)));
export const isNonNegative = (b: Bounds): boolean => b.low !== null && compare(b.low, zero) >= 0;
export const isNegative = (b: Bounds): boolean => isPositive(negated(b));
export const isNonPositive = (b: Bounds): boolean => isNonNegative(negated(b));
export const isNonzero = (b: Bounds): boolean => b.nonzero || isPositive(b) || isNegative(b);

/** Fractions longer than this are dropped for a bound of 0 (or none): bounds are for signs. */
const bitLimit = 256n;

/** Bounds of all nodes that `roots` depend on. */
export function boundsOf(roots: readonly Node[]): ReadonlyMap<number, Bounds> {
  const bounds = new Map<number, Bounds>();
  for (const node of reachable(roots))
    bounds.set(node.id, tidy(nodeBounds(node, (arg) => bounds.get(arg.id) as Bounds)));
  return bounds;
}

function tidy(b: Bounds): Bounds {
  const long = (f: Fraction | null): boolean =>
    f !== null &&
    ((f.numerator >> bitLimit !== 0n && f.numerator >> bitLimit !== -1n) || f.denominator >> bitLimit !== 0n);
  const low = long(b.low) ? (compare(b.low as Fraction, zero) > 0 ? zero : null) : b.low;
  const high = long(b.high) ? (compare(b.high as Fraction, zero) < 0 ? zero : null) : b.high;
  const nonzero = isNonzero(b);
  return { low, lowOpen: b.lowOpen || low !== b.low, high, highOpen: b.highOpen || high !== b.high, nonzero };
}

export function domainBounds(domain: Domain): Bounds {
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, high, highOpen } = domain;
      return { low, lowOpen, high, highOpen, nonzero: domain.excluded.some((value) => value.numerator === 0n) };
    }
    case 'finite': {
      const sorted = [...domain.values].sort(compare);
      return {
        ...within(sorted[0] as Fraction, sorted.at(-1) as Fraction),
        nonzero: domain.values.every((value) => value.numerator !== 0n),
      };
    }
    case 'simplex':
      return { low: zero, lowOpen: true, high: one, highOpen: false, nonzero: true };
  }
}

function nodeBounds(node: Node, of: (arg: Node) => Bounds): Bounds {
  const [a] = node.args.map(of) as [Bounds];
  switch (node.kind) {
    case 'input':
      return domainBounds(node.symbol.domain);
    case 'literal':
      return domainBounds({ kind: 'finite', values: node.values });
    case 'named':
      return within(fraction(3n, 1n), fraction(4n, 1n));
    case 'map':
      return mapBounds(node, of);
    case 'power':
      return powerBounds(a, node.exponent);
    case 'reduce':
      return reduceBounds(node, a);
    case 'move':
      return node.movement.move === 'pad' ? hull(a, within(zero, zero)) : a;
    case 'concat':
      return node.args.map(of).reduce(hull);
    case 'apply':
      if (node.derivatives.length === 0) return domainBounds(node.symbol.range);
      return {
        ...anything,
        nonzero: isFlowJacobian(node) && node.axes.every((axis) => node.batch.includes(axis.name)),
      };
    case 'matrix':
      return { ...anything, nonzero: node.operation === 'det' && isFlowJacobian(unmoved(node.args[0] as Node)) };
    case 'expect':
      // A mean of a probability measure keeps bounds; an integral over the line keeps only the sign.
      if (node.variable.measure?.kind !== 'lebesgue') return { ...a, nonzero: isPositive(a) || isNegative(a) };
      return isNonNegative(a) ? nonNegative : isNonPositive(a) ? negated(nonNegative) : anything;
  }
}

/** The first derivative of a differentiable bijection: its inverse is differentiable too, so the derivative is invertible. */
const isFlowJacobian = (node: Node): boolean =>
  node.kind === 'apply' &&
  node.symbol.kind === 'bijection' &&
  node.symbol.differentiable &&
  node.derivatives.length === 1;

/** A node behind renamings and permutations of its axes. */
function unmoved(node: Node): Node {
  const renames = node.kind === 'move' && (node.movement.move === 'rename' || node.movement.move === 'permute');
  return renames ? unmoved(node.args[0] as Node) : node;
}

const negated = (b: Bounds): Bounds => ({
  low: b.high && negate(b.high),
  lowOpen: b.highOpen,
  high: b.low && negate(b.low),
  highOpen: b.lowOpen,
  nonzero: b.nonzero,
});

const sum = (a: Bounds, b: Bounds): Bounds => ({
  low: a.low && b.low && add(a.low, b.low),
  lowOpen: a.lowOpen || b.lowOpen,
  high: a.high && b.high && add(a.high, b.high),
  highOpen: a.highOpen || b.highOpen,
  nonzero: false,
});

function hull(a: Bounds, b: Bounds): Bounds {
  const lowFirst =
    a.low === null ||
    (b.low !== null && compare(a.low, b.low) < 0) ||
    (b.low !== null && compare(a.low, b.low) === 0 && !a.lowOpen);
  const highFirst =
    a.high === null ||
    (b.high !== null && compare(a.high, b.high) > 0) ||
    (b.high !== null && compare(a.high, b.high) === 0 && !a.highOpen);
  const [low, high] = [lowFirst ? a : b, highFirst ? a : b];
  return {
    low: low.low,
    lowOpen: low.lowOpen,
    high: high.high,
    highOpen: high.highOpen,
    nonzero: isNonzero(a) && isNonzero(b),
  };
}

function product(a: Bounds, b: Bounds): Bounds {
  const nonzero = isNonzero(a) && isNonzero(b);
  const sign =
    (isNonNegative(a) && isNonNegative(b)) || (isNonPositive(a) && isNonPositive(b))
      ? 1
      : (isNonNegative(a) && isNonPositive(b)) || (isNonPositive(a) && isNonNegative(b))
        ? -1
        : 0;
  if (sign === 0) return finiteProduct(a, b, nonzero);
  const [x, y] = [isNonNegative(a) ? a : negated(a), isNonNegative(b) ? b : negated(b)];
  const size: Bounds = {
    low: multiply(x.low as Fraction, y.low as Fraction),
    lowOpen:
      (x.lowOpen && (y.lowOpen || !isZeroEnd(y.low))) ||
      (y.lowOpen && !isZeroEnd(x.low)) ||
      (nonzero && (isZeroEnd(x.low) || isZeroEnd(y.low))),
    high: x.high && y.high && multiply(x.high, y.high),
    highOpen: x.highOpen || y.highOpen,
    nonzero,
  };
  const closedHigh = { ...size, highOpen: size.high === null || (size.highOpen && !isZeroEnd(size.high)) };
  return sign === 1 ? closedHigh : negated(closedHigh);
}

const isZeroEnd = (end: Fraction | null): boolean => end !== null && end.numerator === 0n;

/** Bounded factors of mixed signs: the extreme products of the ends, taken as closed. */
function finiteProduct(a: Bounds, b: Bounds, nonzero: boolean): Bounds {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return { ...anything, nonzero };
  const ends = [
    multiply(a.low, b.low),
    multiply(a.low, b.high),
    multiply(a.high, b.low),
    multiply(a.high, b.high),
  ].sort(compare);
  return { ...within(ends[0] as Fraction, ends[3] as Fraction), nonzero };
}

/** 1/b for a sign-definite b; only the sign is kept where an end is zero or missing. */
function reciprocal(b: Bounds): Bounds {
  if (isNegative(b)) return negated(reciprocal(negated(b)));
  if (!isNonNegative(b) || isZeroEnd(b.high)) return { ...anything, nonzero: true };
  return {
    low: b.high === null ? zero : divide(one, b.high),
    lowOpen: b.high === null || b.highOpen,
    high: isZeroEnd(b.low) ? null : divide(one, b.low as Fraction),
    highOpen: isZeroEnd(b.low) || b.lowOpen,
    nonzero: true,
  };
}

function powerBounds(a: Bounds, n: number): Bounds {
  if (n < 0) return reciprocal(powerBounds(a, -n));
  if (n === 0) return within(one, one);
  if (n % 2 === 0 && !isNonNegative(a) && !isNonPositive(a)) {
    const largest =
      a.low === null || a.high === null
        ? null
        : ([multiply(a.low, a.low), multiply(a.high, a.high)].sort(compare)[1] as Fraction);
    const square: Bounds = {
      low: zero,
      lowOpen: isNonzero(a),
      high: largest,
      highOpen: largest === null,
      nonzero: isNonzero(a),
    };
    return n === 2 ? square : powerBounds(square, n / 2);
  }
  let result = a;
  for (let i = 1; i < Math.min(n, 64); i++) result = product(result, a);
  return n <= 64 ? result : isPositive(result) ? positive : isNonNegative(result) ? nonNegative : anything;
}

function reduceBounds(node: Node<'reduce'>, a: Bounds): Bounds {
  const count = (node.args[0] as Node).axes
    .filter((axis) => node.over.includes(axis.name))
    .reduce((n, axis) => n * axis.size, 1);
  switch (node.reduction) {
    case 'sum': {
      const times = fraction(BigInt(count), 1n);
      return {
        ...a,
        low: a.low && multiply(a.low, times),
        high: a.high && multiply(a.high, times),
        nonzero: isPositive(a) || isNegative(a),
      };
    }
    case 'prod':
      return isPositive(a) ? positive : isNonNegative(a) ? nonNegative : { ...anything, nonzero: isNonzero(a) };
    case 'max':
    case 'min':
      return a;
  }
}

function mapBounds(node: Node<'map'>, of: (arg: Node) => Bounds): Bounds {
  const [a, b, c] = node.args.map(of) as [Bounds, Bounds, Bounds];
  switch (node.operation) {
    case 'neg':
      return negated(a);
    case 'add':
      return sum(a, b);
    case 'sub':
      return sum(a, negated(b));
    case 'mul':
      return node.args[0] === node.args[1] ? powerBounds(a, 2) : product(a, b);
    case 'div':
      return product(a, reciprocal(b));
    case 'abs':
      return isNonNegative(a)
        ? a
        : isNonPositive(a)
          ? negated(a)
          : { ...nonNegative, lowOpen: isNonzero(a), nonzero: isNonzero(a) };
    case 'exp':
      return isPositive(a)
        ? { ...positive, low: one }
        : isNonNegative(a)
          ? { ...positive, low: one, lowOpen: false }
          : isNonPositive(a)
            ? { ...positive, high: one, highOpen: isNegative(a) }
            : positive;
    case 'log': {
      const above = a.low !== null && compare(a.low, one) >= 0;
      const below = a.high !== null && compare(a.high, one) <= 0;
      return above
        ? { ...nonNegative, lowOpen: a.lowOpen || compare(a.low as Fraction, one) > 0 }
        : below
          ? negated({ ...nonNegative, lowOpen: a.highOpen || compare(a.high as Fraction, one) < 0 })
          : anything;
    }
    case 'sqrt':
      return { ...nonNegative, lowOpen: isPositive(a), nonzero: isNonzero(a) };
    case 'sin':
    case 'cos':
      return within(fraction(-1n, 1n), one);
    case 'erf':
      return {
        low: isNonNegative(a) ? zero : fraction(-1n, 1n),
        lowOpen: !isNonNegative(a) || isPositive(a),
        high: one,
        highOpen: true,
        nonzero: isNonzero(a),
      };
    case 'max':
      return extremeBounds(a, b);
    case 'min':
      return negated(extremeBounds(negated(a), negated(b)));
    case 'less':
    case 'lessEqual':
    case 'equal':
      return truth;
    case 'select':
      return hull(b, c);
  }
}

/** Bounds of the larger of two: the larger lower bound, the larger upper bound. */
function extremeBounds(a: Bounds, b: Bounds): Bounds {
  const aLow = b.low === null || (a.low !== null && compare(a.low, b.low) >= 0);
  const aHigh = a.high === null || (b.high !== null && compare(a.high, b.high) >= 0);
  const [low, high] = [aLow ? a : b, aHigh ? a : b];
  return {
    low: low.low,
    lowOpen:
      low.lowOpen && (a.low === null || b.low === null || compare(a.low, b.low) !== 0 || (a.lowOpen && b.lowOpen)),
    high: high.high,
    highOpen: high.highOpen && (a.highOpen || a.high === null || b.high === null || compare(a.high, b.high) !== 0),
    nonzero: isNonzero(a) && isNonzero(b),
  };
}
