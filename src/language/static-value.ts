import type { Fraction } from '../number/fraction';
import type { Node } from '../tensor/node';

/** The exact integer an expression stands for, if it is known while compiling. */
export function staticInteger(node: Node): number | null {
  const value = staticFraction(node);
  if (value === null || value.denominator !== 1n) return null;
  const number = Number(value.numerator);
  return Number.isSafeInteger(number) ? number : null;
}

/** The exact fraction an expression stands for, if it is known while compiling. */
export const staticFraction = (node: Node): Fraction | null =>
  node.kind === 'literal' && node.axes.length === 0 ? (node.values[0] ?? null) : null;
