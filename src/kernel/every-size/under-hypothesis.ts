import { mapSides, type Statement } from '../../statement/statement';
import { sameAxes } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import { partsOf } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rebuild, rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { EverySizeRefusal } from './refusal';

/** What is known of the level below, for all values of its variables. */
export interface Hypothesis {
  readonly statements: readonly Statement[];
  readonly variables: readonly InputSymbol[];
}

/**
 * Statements in which every instance of the left side of an equation that is known, for whatever stands in the place of its
 * variables, is replaced by that of its right side. Pieces of what is joined are taken apart first.
 * @throws EverySizeRefusal for what is known of a part of the values alone
 */
export function underHypothesis(
  graph: Graph,
  statements: readonly Statement[],
  { statements: known, variables }: Hypothesis,
): Statement[] {
  if (known.some(({ relation }) => relation !== '=='))
    throw new EverySizeRefusal('an induction on a comparison other than ==');
  if (variables.some(({ domain, measure }) => domain !== reals || measure !== undefined))
    throw new EverySizeRefusal('an induction over variables that have not all values');
  const simplified = (node: Node): Node => {
    const piece = pieceOf(graph, node) ?? node;
    for (const { left, right } of known) {
      const values = new Map<InputSymbol, Node>();
      if (matches(graph, left, piece, variables, values) && sameAxes(left.axes, piece.axes))
        return instance(graph, right, values);
    }
    return piece;
  };
  return mapSides(statements, (sides) =>
    rewrite(graph, sides, (node, now) => {
      const args = node.args.map(now);
      return simplified(rebuild(graph, node, args));
    }),
  );
}

const instance = (graph: Graph, root: Node, values: ReadonlyMap<InputSymbol, Node>): Node =>
  rewrite(graph, [root], (node) => (node.kind === 'input' ? (values.get(node.symbol) ?? null) : null))[0] as Node;

function matches(
  graph: Graph,
  pattern: Node,
  node: Node,
  variables: readonly InputSymbol[],
  values: Map<InputSymbol, Node>,
): boolean {
  if (pattern.kind === 'input' && variables.includes(pattern.symbol)) {
    const before = values.get(pattern.symbol);
    if (before !== undefined) return before === node;
    values.set(pattern.symbol, node);
    return sameAxes(pattern.axes, node.axes) && !node.isOpen && node.free.size === 0;
  }
  if (pattern === node) return true;
  const isAlike = pattern.kind === node.kind && pattern.args.length > 0 && pattern.args.length === node.args.length;
  return (
    isAlike &&
    pattern.args.every((arg, i) => matches(graph, arg, node.args[i] as Node, variables, values)) &&
    rebuild(graph, pattern, node.args) === node
  );
}

/** Whole pieces of what was joined from them. */
function pieceOf(graph: Graph, node: Node): Node | null {
  if (node.kind !== 'move' || node.movement.move !== 'segments') return null;
  const { axis, from, to } = node.movement;
  const [joined] = node.args;
  if (joined.kind !== 'concat' || joined.axis !== axis || from.more !== 0 || to.more !== 0) return null;
  let place = 0;
  const inside: Node[] = [];
  const ends = new Set([0]);
  for (const arg of joined.args) {
    const own = arg.axes.find(({ name }) => name === axis);
    const count = own === undefined ? 0 : partsOf(own).length;
    if (place >= from.parts && place + count <= to.parts) inside.push(arg);
    place += count;
    ends.add(place);
  }
  if (!ends.has(from.parts) || !ends.has(to.parts) || inside.length === 0) return null;
  return graph.orderedLike(graph.concat(inside, axis), node);
}
