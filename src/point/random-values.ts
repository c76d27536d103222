import { add, type Fraction, fraction, multiply, subtract } from '../number/fraction';
import type { RandomStream } from '../number/random-stream';
import { elementCount } from '../tensor/axis';
import type { Domain } from '../tensor/domain';
import type { InputSymbol } from '../tensor/symbol';
import { admits } from './domain-membership';
import { exactValue, ratio, type Value } from './point';

/** How a random point is drawn. */
export type Style = 'small' | 'sparse' | 'fraction' | 'palette' | 'far' | 'generic';

const magnitudes = [1, 10, 100, 1000, 1_000_000];
const denominators = [1, 2, 3, 5, 10, 1000, 1_000_000];

/** Random values of all elements of an input, inside its domain. */
export function randomValues(
  symbol: InputSymbol,
  style: Style,
  palette: readonly Value[],
  random: RandomStream,
): Value[] {
  const { domain } = symbol;
  const count = elementCount(symbol.axes);
  if (domain.kind === 'simplex') return simplexValues(Array.from({ length: count }, () => 1 + random.below(9)));
  const rest = palette[0] as Value;
  return Array.from({ length: count }, () => {
    if (style === 'sparse' && count > 1 && random.below(4) > 0) return rest;
    return randomElement(domain, style, palette, random);
  });
}

/** Positive weights divided by their sum. */
export function simplexValues(weights: readonly number[]): Value[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => ratio(weight, total));
}

function randomElement(domain: Domain, style: Style, palette: readonly Value[], random: RandomStream): Value {
  const picked = palette[random.below(palette.length)] as Value;
  if (style === 'palette' || domain.kind !== 'interval') return picked;
  const drawn = intoInterval(domain, randomFraction(style, random), random);
  return admits(domain, drawn) ? exactValue(drawn) : picked;
}

function randomFraction(style: Style, random: RandomStream): Fraction {
  const pick = (list: readonly number[]): number => list[random.below(list.length)] as number;
  if (style === 'generic') return fraction(BigInt(random.below(6001) - 3000), 997n);
  const [reach, denominator] =
    style === 'far' ? [pick(magnitudes), 1] : style === 'fraction' ? [pick(magnitudes), pick(denominators)] : [4, 1];
  return fraction(BigInt(random.below(2 * reach + 1) - reach), BigInt(denominator));
}

/** Folds a number of the line into an interval. */
function intoInterval(domain: Extract<Domain, { kind: 'interval' }>, value: Fraction, random: RandomStream): Fraction {
  const { low, high } = domain;
  const magnitude = value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;
  if (low !== null && high !== null) {
    const parts = denominators[1 + random.below(denominators.length - 1)] as number;
    return add(low, multiply(subtract(high, low), fraction(BigInt(random.below(parts + 1)), BigInt(parts))));
  }
  if (low !== null) return add(low, magnitude);
  return high === null ? value : subtract(high, magnitude);
}
