import { add, compare, divide, type Fraction, fraction } from '../../number/fraction';
import { exactValue, ratio, type Value } from '../../point/point';

/** One number of a family of instances, and the readable values it is tried at, the simplest first. */
export interface Coordinate {
  readonly values: readonly Value[];
  /** Whether values between two neighbours may be tried as well. */
  readonly isContinuous: boolean;
}

const signed = (...sizes: readonly (number | readonly [number, number])[]): Value[] =>
  sizes.flatMap((size) => {
    const [numerator, denominator] = typeof size === 'number' ? [size, 1] : size;
    return numerator === 0 ? [ratio(0)] : [ratio(numerator, denominator), ratio(-numerator, denominator)];
  });

/** Where a density has a mode: near 0 and far out. */
export const location: Coordinate = { values: signed(0, 1, 2, [1, 2], 5, 10, 20, 100, 1000), isContinuous: true };

/** How wide it is: narrow and wide, up to entropies above twenty. */
export const scale: Coordinate = {
  values: [
    ...[1, 2, 5, 10].map((n) => ratio(n)),
    ratio(1, 2),
    ratio(1, 10),
    ratio(100),
    ratio(1, 100),
    ...[1000, 1e6, 1e10].map((n) => ratio(n)),
    ...[1e4, 1e8].map((n) => ratio(1, n)),
  ],
  isContinuous: true,
};

/** The weight of one of two components, a rare one among them. */
export const weight: Coordinate = {
  values: [ratio(1, 2), ratio(2, 5), ratio(3, 5), ratio(1, 10), ratio(9, 10)].concat(
    [100, 1000, 1e5].flatMap((n) => [ratio(1, n), ratio(n - 1, n)]),
  ),
  isContinuous: true,
};

/** The weight of one of three components. */
export const thirdWeight: Coordinate = {
  values: [ratio(1, 3), ratio(1, 4), ratio(1, 2), ratio(1, 10), ratio(1, 100), ratio(1, 1000)],
  isContinuous: true,
};

/** A coefficient of a function. */
export const coefficient: Coordinate = {
  values: signed(1, 0, 2, [1, 2], 5, 10, [1, 10], 100, 1000),
  isContinuous: true,
};

/** Part of the entries of a vector of probabilities, before they are divided by their sum. */
export const share: Coordinate = { values: [1, 2, 5, 10, 100, 1000].map((n) => ratio(n)), isContinuous: false };

/** The readable numbers half-way between a value and its neighbours on both sides. */
export function between(values: readonly Value[], value: Value): Value[] {
  const sorted = [...values].sort((a, b) => compare(a.exact, b.exact));
  const at = sorted.findIndex(({ exact }) => compare(exact, value.exact) === 0);
  return [sorted[at - 1], sorted[at + 1]].flatMap((neighbour) =>
    neighbour === undefined ? [] : [exactValue(rounded(divide(add(neighbour.exact, value.exact), fraction(2n))))],
  );
}

/** A fraction with two or three digits near another one; fractions that are short stay. */
function rounded(value: Fraction): Fraction {
  if (value.denominator <= 20n) return value;
  const digits = Number(Number(value.numerator) / Number(value.denominator)).toPrecision(3);
  const [mantissa = '0', exponent = '0'] = Number(digits).toExponential().split('e');
  const [whole = '0', part = ''] = mantissa.split('.');
  const power = Number(exponent) - part.length;
  const shown = BigInt(`${whole}${part}`);
  return power >= 0 ? fraction(shown * 10n ** BigInt(power)) : fraction(shown, 10n ** BigInt(-power));
}
