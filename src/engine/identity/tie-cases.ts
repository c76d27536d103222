import { openObligations } from '../../definedness/open-obligations';
import { isNonzero } from '../../number/bounds';
import type { Statement } from '../../statement/statement';
import { affineIn } from '../../tensor/affine';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { reachable, rewrite } from '../../tensor/rewrite';
import { showNode } from '../../tensor/show-node';
import { substituteInput } from '../../tensor/substitute-input';

/** Expressions that are to vanish wherever the assumptions hold. */
export interface TieCase {
  readonly roots: readonly Node[];
  readonly assumptions: readonly Statement[];
}

const caseLimit = 16;

/**
 * Takes `a == b ? … : …` apart: where a = b, which is solved for a variable, and elsewhere. Together the cases are all.
 * Null where nothing is distinguished, or an equality is not solved.
 */
export function tieCases(graph: Graph, whole: TieCase): TieCase[] | null {
  const done: TieCase[] = [];
  const open: TieCase[] = [whole];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const tie = outermostTie(next.roots);
    if (tie === null) done.push(next);
    else {
      const split = splitAt(graph, next, tie);
      if (split === null) return null;
      open.push(...split);
    }
    if (done.length + open.length > caseLimit) return null;
  }
  return done[0] === whole ? null : done;
}

/** An equality of numbers, without bound variables, in the condition of a case distinction that is not inside another. */
function outermostTie(roots: readonly Node[]): Equality | null {
  for (const node of reachable(roots).reverse()) {
    if (node.kind !== 'map' || node.operation !== 'select') continue;
    const tie = reachable([node.args[0]]).find(isTie);
    if (tie !== undefined) return tie;
  }
  return null;
}

type Equality = Extract<Node<'map'>, { readonly args: readonly [Node, Node] }>;

const isTie = (node: Node): node is Equality =>
  node.kind === 'map' && node.operation === 'equal' && node.axes.length === 0 && node.free.size === 0;

function splitAt(graph: Graph, { roots, assumptions }: TieCase, tie: Equality): TieCase[] | null {
  const [a, b] = tie.args;
  // In its cases the equality is a constant, and nobody asks whether its sides have values.
  if (openObligations(graph, [a, b]).open.length > 0) return null;
  const gap = graph.sub(a, b);
  const zero = graph.constant(0);
  const moved = (node: (each: Node) => Node): Statement[] =>
    assumptions.map((statement) => ({ ...statement, left: node(statement.left), right: node(statement.right) }));
  const differs = [gap, graph.sub(b, a), ...(isLiteral(b, 0n) ? [a] : [])].map(
    (left): Statement => ({ text: `${showNode(left)} != 0`, left, relation: '!=', right: zero }),
  );
  const decided = (node: Node, value: 0 | 1): Node =>
    rewrite(graph, [node], (each) => (each === tie ? graph.constant(value) : null))[0];
  const elsewhere: TieCase = {
    roots: roots.map((root) => decided(root, 0)),
    assumptions: [...moved((node) => decided(node, 0)), ...differs],
  };
  if (isNonzero(rootBounds(gap))) return [elsewhere];
  for (const input of reachable([gap])) {
    if (input.kind !== 'input' || input.symbol.measure !== undefined || input.symbol.domain.kind !== 'interval')
      continue;
    const affine = affineIn(graph, gap, input.symbol);
    if (affine === null || !isNonzero(rootBounds(affine.slope))) continue;
    const solution = graph.div(graph.neg(affine.rest), affine.slope);
    const there = (node: Node): Node => substituteInput(graph, decided(node, 1), input.symbol, solution);
    return [elsewhere, { roots: roots.map(there), assumptions: moved(there) }];
  }
  return null;
}
