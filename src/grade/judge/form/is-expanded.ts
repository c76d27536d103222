import type { MathNode } from '../../../language/math-node';
import { partsOf } from '../../../language/parts-of';
import { bare, dependsOnNames, exponentNumber, type IsConstant, isSum, over, powerIn } from './writing';

/**
 * Whether no product or power of a sum is left to be multiplied out; of the magnitude or root of a sum, its square is one: |x + 1|^2,
 * sqrt(x + 1) * sqrt(x + 1).
 */
export function isExpanded(written: MathNode, isConstant: IsConstant): boolean {
  const node = bare(written);
  const power = powerIn(node);
  const isLikeSum = (part: MathNode): boolean => isSum(part) || standsForSum(part, isConstant);
  if (power !== null && !isRoot(power.exponent) && isLikeSum(power.base)) return false;
  if (node.type === 'OperatorNode' && node.fn === 'multiply' && node.args.some(isLikeSum)) return false;
  if (node.type === 'OperatorNode' && node.fn === 'divide' && isLikeSum(node.args[0] as MathNode)) return false;
  if (hasSquare(coverings(node), isConstant)) return false;
  return partsOf(node).every((part) => isExpanded(part, isConstant));
}

/** Whether a function or a case distinction is proved to be a multiple of a sum that stands in it: `max(x + 1, x + 1)`. */
function standsForSum(written: MathNode, isConstant: IsConstant): boolean {
  const node = bare(written);
  if (node.type === 'OperatorNode' && node.args.length === 1) return standsForSum(node.args[0] as MathNode, isConstant);
  if (node.type !== 'FunctionNode' && node.type !== 'ConditionalNode') return false;
  return partsOf(node).some((part) => isSum(part) && dependsOnNames(part) && isConstant(over(node, part)));
}

const isRoot = (exponent: MathNode): boolean => {
  const value = exponentNumber(exponent);
  return dependsOnNames(exponent) || value === null || (value > 0 && value < 1);
};

/** A magnitude or root of a sum that is a factor, and how often. */
interface Covering {
  readonly node: MathNode;
  readonly times: number;
}

function coverings(written: MathNode): readonly Covering[] {
  const node = bare(written);
  const power = powerIn(node);
  if (power !== null) {
    const count = exponentNumber(power.exponent);
    if (count !== null && count > 0 && count < 1 && isSum(power.base)) return [{ node, times: 1 }];
    return count === null ? [] : coverings(power.base).map((each) => ({ ...each, times: each.times * count }));
  }
  if (node.type === 'FunctionNode' && node.name === 'abs' && node.args.some(isSum)) return [{ node, times: 1 }];
  if (node.type !== 'OperatorNode') return [];
  const [a, b] = node.args as [MathNode, MathNode];
  if (node.fn === 'multiply') return [...coverings(a), ...coverings(b)];
  return node.fn === 'divide' || node.fn === 'unaryMinus' || node.fn === 'unaryPlus' ? coverings(a) : [];
}

const hasSquare = (found: readonly Covering[], isConstant: IsConstant): boolean =>
  found.some(
    (each, i) => each.times >= 2 || found.slice(i + 1).some((other) => isConstant(over(each.node, other.node))),
  );
