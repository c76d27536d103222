import { type Fraction, fraction, fractionToNumber } from '../number/fraction';
import type { InputSymbol } from '../tensor/symbol';

/** A number of a point: exact, and its nearest double for the scan. */
export interface Value {
  readonly exact: Fraction;
  readonly approx: number;
}

export const exactValue = (exact: Fraction): Value => ({ exact, approx: fractionToNumber(exact) });

/** numerator / denominator, both whole numbers. */
export const ratio = (numerator: number, denominator = 1): Value =>
  denominator === 1
    ? { exact: { numerator: BigInt(numerator), denominator: 1n }, approx: numerator }
    : exactValue(fraction(BigInt(numerator), BigInt(denominator)));

/** The elements of every free input, row-major. */
export type Point = ReadonlyMap<InputSymbol, readonly Value[]>;

/** The point with one input changed. */
export const withInput = (point: Point, symbol: InputSymbol, values: readonly Value[]): Point =>
  new Map([...point, [symbol, values]]);

/** The point with one element of one input changed. */
export const withElement = (point: Point, symbol: InputSymbol, element: number, value: Value): Point =>
  withInput(point, symbol, (point.get(symbol) ?? []).with(element, value));

/** How long a number takes to read and reckon with: numerator and denominator, a little more if negative. */
export function complexity({ exact: { numerator, denominator } }: Value): number {
  const magnitude = Number(numerator < 0n ? -numerator : numerator);
  return magnitude + 3 * (Number(denominator) - 1) + (numerator < 0n ? 0.5 : 0);
}
