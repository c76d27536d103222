import type { MathNode } from '../../../language/math-node';
import { partsOf } from '../../../language/parts-of';
import { greatestCommonDivisor } from '../../../number/greatest-common-divisor';
import { bare, exponentNumber, powerIn } from './writing';

/**
 * Whether a number that is made of whole numbers alone is one of them, or one over another, without a common factor and with more than 1
 * below. In any other formula no product may have a common factor of the whole numbers above and below its lines, which bear no
 * brackets around a sum: `x/2`, `2 pi/3`, and neither `2x/4` nor `x * 2 * (1/4)`.
 */
export const isInLowestTerms = (written: MathNode): boolean =>
  isRational(written) ? isRatio(written) : isReduced(written);

const isRational = (node: MathNode): boolean =>
  node.type !== 'SymbolNode' && node.type !== 'FunctionNode' && partsOf(node).every(isRational);

function isRatio(written: MathNode): boolean {
  const node = bare(written);
  if (wholeNumber(node) !== null) return true;
  if (node.type !== 'OperatorNode') return false;
  if (node.fn === 'unaryMinus') return isRatio(node.args[0] as MathNode);
  const [a, b] = node.fn === 'divide' ? node.args.map(wholeNumber) : [];
  return a !== undefined && b !== undefined && a !== null && b !== null && b > 1n && isCoprime(a, b);
}

function wholeNumber(written: MathNode): bigint | null {
  const node = bare(written);
  if (node.type === 'OperatorNode' && node.fn === 'unaryMinus') {
    const inner = wholeNumber(node.args[0] as MathNode);
    return inner === null ? null : -inner;
  }
  return node.type === 'ConstantNode' && /^\d+$/.test(node.value) ? BigInt(node.value) : null;
}

/** The whole numbers above and below the lines of a product, and its other factors. */
interface Product {
  readonly above: bigint;
  readonly below: bigint;
  readonly others: readonly MathNode[];
}

const isCoprime = (a: bigint, b: bigint): boolean => greatestCommonDivisor(a, b) === 1n;

function isReduced(node: MathNode): boolean {
  const { above, below, others } = productOf(node);
  return isCoprime(above, below) && others.flatMap(partsOf).every(isReduced);
}

const largestPower = 64;

function productOf(written: MathNode): Product {
  const node = bare(written);
  const whole = wholeNumber(node);
  if (whole !== null) return { above: whole, below: 1n, others: [] };
  const power = powerIn(node);
  const [base, count] = [power && wholeNumber(power.base), power && exponentNumber(power.exponent)];
  if (base !== null && count !== null && Number.isInteger(count) && Math.abs(count) <= largestPower) {
    const raised = base ** BigInt(Math.abs(count));
    return count < 0 ? { above: 1n, below: raised, others: [] } : { above: raised, below: 1n, others: [] };
  }
  if (node.type === 'OperatorNode') {
    const [a, b] = node.args as [MathNode, MathNode];
    if (node.fn === 'multiply') return times(productOf(a), productOf(b));
    if (node.fn === 'divide') return times(productOf(a), inverse(productOf(b)));
    if (node.fn === 'unaryMinus' || node.fn === 'unaryPlus') return productOf(a);
  }
  return { above: 1n, below: 1n, others: [node] };
}

const times = (a: Product, b: Product): Product => ({
  above: a.above * b.above,
  below: a.below * b.below,
  others: [...a.others, ...b.others],
});

const inverse = ({ above, below, others }: Product): Product => ({ above: below, below: above, others });
