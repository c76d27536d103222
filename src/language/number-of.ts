import { type Fraction, fractionOf } from '../number/fraction';
import type { MathNodeOf } from './math-node';
import { refuse, type Scope } from './scope';

/** The largest decimal exponent of a number literal. */
const exponentLimit = 400;

/** A whole number of few digits, as most numbers are; null for any other text. */
function fewDigits(text: string): number | null {
  if (text === '' || text.length > 9) return null;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return null;
    number = 10 * number + digit;
  }
  return number;
}

const decimalExponent = /e([+-]?\d+)$/i;

/**
 * The number that a literal is.
 * @throws ExpressionError where it is none, or has an exponent that is too large
 */
export function numberOf(node: MathNodeOf<'ConstantNode'>, scope: Scope): Fraction | number {
  const small = node.of === 'number' ? fewDigits(node.value) : null;
  if (small !== null) return small;
  if (node.of !== 'number') refuse(scope, node, 'not-a-number', `${node.value} is no number`, 'Write a finite number.');
  const exponent = decimalExponent.exec(node.value);
  if (exponent !== null && Math.abs(Number(exponent[1])) > exponentLimit) {
    refuse(
      scope,
      node,
      'budget',
      `the exponent of ${node.value} is beyond ${exponentLimit}`,
      'Use a number of ordinary size.',
    );
  }
  return fractionOf(node.value);
}
