import { add, type Fraction, fraction, multiply, subtract } from '../number/fraction';
import type { Domain } from '../tensor/domain';
import { admits } from './domain-membership';
import { exactValue, ratio, type Value } from './point';

/** Values tried first on the line: edges and small numbers, then far and tiny ones. */
const common: readonly Value[] = [
  ...[0, 1, -1, 2].map((n) => ratio(n)),
  ratio(1, 2),
  ratio(-2),
  ratio(3),
  ratio(-1, 2),
  ratio(-3),
  ratio(1, 3),
  ...[4, 5, -5, 7, 10, -10].map((n) => ratio(n)),
  ratio(1, 10),
  ratio(-9, 10),
  ...[100, -100, 1001, -1002, -2000, 1_000_000, -1_000_000].map((n) => ratio(n)),
  ratio(1, 1_000_000),
  ratio(-1, 1_000_000),
];

/** Steps from an end of a half-line into it. */
const steps: readonly Fraction[] = [
  ...[1n, 2n, 3n].map((n) => fraction(n)),
  fraction(1n, 2n),
  fraction(10n),
  fraction(1000n),
  fraction(1_000_000n),
  fraction(1n, 1000n),
  fraction(1n, 1_000_000n),
];

/** Places inside a bounded interval, as parts of its length. */
const places: readonly Fraction[] = [
  [1n, 2n],
  [1n, 3n],
  [2n, 3n],
  [1n, 4n],
  [3n, 4n],
  [1n, 10n],
  [9n, 10n],
  [1n, 1000n],
  [999n, 1000n],
  [1n, 1_000_000n],
  [999_999n, 1_000_000n],
].map(([n, d]) => fraction(n as bigint, d as bigint));

const remembered = new WeakMap<Domain, readonly Value[]>();

/**
 * Exact values of one element, the most telling first. Never empty. A simplex is no product of
 * elements: see `simplexValues`.
 */
export function simpleValues(domain: Domain): readonly Value[] {
  const known = remembered.get(domain);
  if (known !== undefined) return known;
  const values = valuesOf(domain);
  remembered.set(domain, values);
  return values;
}

function valuesOf(domain: Domain): readonly Value[] {
  if (domain.kind === 'finite') return domain.values.map(exactValue);
  if (domain.kind === 'simplex') return [ratio(1)];
  const { low, high, excluded } = domain;
  if (low === null && high === null && excluded.length === 0) return common;
  const inside = common.filter((value) => admits(domain, value.exact));
  if (low === null && high === null) return inside;
  const known = new Set(inside.map(({ exact }) => `${exact.numerator}/${exact.denominator}`));
  const extra: Value[] = [];
  for (const exact of nearEnds(low, high)) {
    const key = `${exact.numerator}/${exact.denominator}`;
    if (known.has(key) || !admits(domain, exact)) continue;
    known.add(key);
    extra.push(exactValue(exact));
  }
  return [...inside, ...extra];
}

function nearEnds(low: Fraction | null, high: Fraction | null): Fraction[] {
  if (low !== null && high !== null) {
    const length = subtract(high, low);
    return [low, high, ...places.map((place) => add(low, multiply(place, length)))];
  }
  if (low !== null) return [low, ...steps.map((step) => add(low, step))];
  return high === null ? [] : [high, ...steps.map((step) => subtract(high, step))];
}
