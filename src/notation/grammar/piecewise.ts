import type { MathNode } from '../../language/math-node';
import { type Case, chosen } from './condition';
import { type Reading, refuse } from './reading';

/**
 * `Piecewise((a, c), (b, True))` and `Piecewise[{{a, c}, {b, d}}]` as other programs write them; a value behind the list is
 * that of all other cases.
 */
export function piecewise(
  at: Reading,
  args: readonly MathNode[],
  place: { readonly start: number; readonly end: number },
): MathNode {
  const [list, otherwise, ...others] = args;
  const isNested = list?.type === 'ArrayNode' && list.items.every(({ type }) => type === 'ArrayNode');
  const pairs = isNested && list.type === 'ArrayNode' ? list.items : args;
  const cases = pairs.map((pair): Case => {
    const [value, condition] = pair.type === 'ArrayNode' ? pair.items : [];
    if (value !== undefined && condition !== undefined)
      return { value, condition: isTrue(condition) ? null : condition };
    return refuse('cases', 'These cases cannot be read.', 'Write each as a value and its condition.', place);
  });
  const rest =
    isNested && otherwise !== undefined && others.length === 0 ? [{ value: otherwise, condition: null }] : [];
  return { type: 'ParenthesisNode', content: chosen(at, [...cases, ...rest], place.start), ...place };
}

const isTrue = (node: MathNode): boolean =>
  /^true$/i.test(node.type === 'ConstantNode' ? node.value : node.type === 'SymbolNode' ? node.name : '');
