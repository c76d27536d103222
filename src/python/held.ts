import { type Fraction, fraction, fractionToNumber } from '../number/fraction';
import type { Node } from '../tensor/node';
import { unsupported } from './fault';
import type { BinaryOperator } from './syntax';
import type { PyValue } from './value';

/** The exact number, where it is known. */
export const fractionIn = (node: Node): Fraction | null =>
  node.kind === 'literal' && node.axes.length === 0 ? (node.values[0] ?? null) : null;

/**
 * A number that Python computes in doubles (IEEE 754).
 * @param held the double that Python holds, which is the nearest one where nothing is said; null where it is not known
 * @throws PythonFault where no double is near: Python stops there, or goes on with an infinity or 0
 */
export function float(node: Node, held: number | null = nearestTo(node)): PyValue {
  const known = fractionIn(node);
  if (held === null) return { kind: 'float', node, isRounded: true };
  if (!Number.isFinite(held) || (held === 0 && known !== null && known.numerator !== 0n))
    return unsupported('a number beyond those that Python holds');
  return known !== null && isSame(known, exact(held))
    ? { kind: 'float', node }
    : { kind: 'float', node, isRounded: true, held };
}

const isSame = (a: Fraction, b: Fraction): boolean => a.numerator === b.numerator && a.denominator === b.denominator;

function nearestTo(node: Node): number | null {
  const known = fractionIn(node);
  return known === null ? null : fractionToNumber(known);
}

/** A double as a fraction. Doubling is exact while it is no whole number. */
function exact(double: number): Fraction {
  let [scaled, scale] = [double, 1n];
  for (; !Number.isInteger(scaled); scale *= 2n) scaled *= 2;
  return fraction(BigInt(scaled), scale);
}

/** The number that Python holds, exactly; null where it is not known. */
export function heldExactly(value: PyValue): Fraction | null {
  if (value.kind === 'int') return fraction(value.value);
  if (value.kind === 'bool') return fraction(value.value ? 1n : 0n);
  if (value.kind !== 'float') return null;
  if (value.held !== undefined) return exact(value.held);
  return value.isRounded === true ? null : fractionIn(value.node);
}

/** A number as the double that it is converted to; null where it is not known. */
function asDouble(value: PyValue): number | null {
  const known = heldExactly(value);
  const double = known === null ? null : fractionToNumber(known);
  return double === null || Number.isFinite(double) ? double : unsupported('a number beyond those that Python holds');
}

/**
 * What Python holds of the result of an operator between a float and a number, or of a quotient of whole numbers; null where it is not known.
 * @param node what it is exactly
 */
export function heldResult(operator: BinaryOperator, left: PyValue, right: PyValue, node: Node): number | null {
  if (operator === '/' && left.kind !== 'float' && right.kind !== 'float') return nearestTo(node);
  const [a, b] = [asDouble(left), asDouble(right)];
  if (a === null || b === null) return null;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default: {
      // Other operators are exact where a double is; else they depend on who computes them.
      const known = fractionIn(node);
      const nearest = nearestTo(node);
      // Python stops where a power is beyond all doubles.
      if (operator === '**' && !Number.isFinite(a ** b) && a !== 0)
        unsupported('a number beyond those that Python holds');
      if (known === null || nearest === null) return null;
      const isOutside = !Number.isFinite(nearest) || (nearest === 0 && known.numerator !== 0n);
      return isOutside || isSame(known, exact(nearest)) ? nearest : null;
    }
  }
}
