import { elementwise } from '../../language/library/elementwise';
import { inverses } from '../../language/library/inverses';
import { reductions } from '../../language/library/reductions';
import type { MathNode, MathNodeOf } from '../../language/math-node';
import type { Names } from '../names';

/** How many axes a formula has: 0 for a number, 1 for a vector, 2 for a matrix; null where that is not told by how it is written. */
export function rankOf(node: MathNode, names: Names): number | null {
  switch (node.type) {
    case 'ConstantNode':
      return 0;
    case 'SymbolNode':
      return names.rank(node.name);
    case 'ParenthesisNode':
      return rankOf(node.content, names);
    case 'ArrayNode':
      return increased(node.items[0] === undefined ? 0 : rankOf(node.items[0], names), 1);
    case 'AccessorNode':
      return increased(rankOf(node.object, names), -node.dimensions.filter(({ type }) => type !== 'RangeNode').length);
    case 'OperatorNode':
      return largest(node.args, names);
    case 'RelationalNode':
      return largest(node.params, names);
    case 'ConditionalNode':
      return largest([node.condition, node.trueExpr, node.falseExpr], names);
    case 'FunctionNode':
      return ofCall(node, names);
    case 'RangeNode':
      return null;
  }
}

function ofCall({ name, args }: MathNodeOf<'FunctionNode'>, names: Names): number | null {
  const [first, second, ...others] = args;
  if (first === undefined) return null;
  // Asked for at most once: nested calls would take twice as long at each level.
  const own = (): number | null => rankOf(first, names);
  if (name === 'matmul') {
    const other = second === undefined ? null : rankOf(second, names);
    const rank = own();
    return rank === null || other === null || others.length > 0 ? null : Math.max(0, rank + other - 2);
  }
  if (name === 'dot') return others.length === 0 ? 0 : null;
  if (name === 'det' || name === 'trace') return 0;
  if (name === 'inv' || name === 'transpose') return own();
  const isExtremum = name === 'min' || name === 'max';
  if (Object.hasOwn(elementwise, name) || Object.hasOwn(inverses, name) || (isExtremum && second !== undefined))
    return largest(args, names);
  if (!isExtremum && !Object.hasOwn(reductions, name)) return null;
  if (second === undefined) return 0;
  const isOverAxes = args.slice(1).every((each) => each.type === 'SymbolNode' && !names.isAllowed(each.name));
  return isOverAxes ? increased(own(), 1 - args.length) : null;
}

function largest(parts: readonly MathNode[], names: Names): number | null {
  const ranks = parts.map((part) => rankOf(part, names));
  return ranks.includes(null) ? null : Math.max(0, ...ranks.map((rank) => rank ?? 0));
}

const increased = (rank: number | null, by: number): number | null => (rank === null ? null : Math.max(0, rank + by));
