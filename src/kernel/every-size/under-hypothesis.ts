import { mapSides, type Statement } from '../../statement/statement';
import { sameAxes } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rebuild, rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { contracted } from './contracted';
import { inBlocks } from './in-blocks';
import { leftOutOf } from './left-out';
import { EverySizeRefusal } from './refusal';
import { withoutZeros } from './without-zeros';

/** What is known of the level below, for all values of its variables. */
export interface Hypothesis {
  readonly statements: readonly Statement[];
  readonly variables: readonly InputSymbol[];
}

/**
 * Statements, segment by segment, in which every instance of the left side of an equation that is known, for whatever stands in the
 * place of its variables, is replaced by that of its right side; of a product that is known, also among other factors. What
 * stands in the place of variables must have values itself.
 * @throws EverySizeRefusal for what is known of a part of the values alone
 */
export function underHypothesis(
  graph: Graph,
  statements: readonly Statement[],
  { statements: below, variables }: Hypothesis,
): Statement[] {
  if (below.some(({ relation }) => relation !== '=='))
    throw new EverySizeRefusal('an induction on a comparison other than ==');
  if (variables.some(({ domain, measure }) => domain !== reals || measure !== undefined))
    throw new EverySizeRefusal('an induction over variables that have not all values');
  const isVariable = (node: Node): boolean => node.kind === 'input' && variables.includes(node.symbol);
  const isOfUse = ({ left, right }: Statement): boolean =>
    left !== right && left.kind !== 'literal' && !isVariable(left);
  const known = apart(graph, below).filter(isOfUse);
  const leftOut = leftOutOf(graph);
  const simplified = (node: Node): Node => {
    for (const { left, right } of known) {
      const found = foundIn(graph, left, node, variables);
      if (found === null) continue;
      for (const value of found.values.values()) leftOut.note(value);
      const value = instance(graph, right, found.values);
      return [...found.others, value].reduce((a, b) => withoutZeros(graph, graph.mul(a, b)));
    }
    return node;
  };
  const shown = mapSides(apart(graph, statements), (sides) =>
    rewrite(graph, sides, (node, now) => simplified(withoutZeros(graph, rebuild(graph, node, node.args.map(now))))),
  );
  return [...shown, ...leftOut.statements()];
}

/**
 * In blocks, without sums over identities; what is summed has its names once the sum is gone. (It still has in it all that it
 * was, and of that the elements at equal indices.)
 */
function apart(graph: Graph, statements: readonly Statement[]): Statement[] {
  const blocks = inBlocks(graph, statements);
  return inBlocks(
    graph,
    mapSides(blocks, (sides) => contracted(graph, sides)),
  );
}

const instance = (graph: Graph, root: Node, values: ReadonlyMap<InputSymbol, Node>): Node =>
  rewrite(graph, [root], (node) => (node.kind === 'input' ? (values.get(node.symbol) ?? null) : null))[0] as Node;

interface Found {
  readonly values: ReadonlyMap<InputSymbol, Node>;
  /** What the node is a product of besides. */
  readonly others: readonly Node[];
}

/** A node as an instance of a pattern, or of a pattern times something else. */
function foundIn(graph: Graph, pattern: Node, node: Node, variables: readonly InputSymbol[]): Found | null {
  const search = (
    wanted: readonly Node[],
    among: readonly Node[],
    values: ReadonlyMap<InputSymbol, Node>,
  ): Found | null => {
    const [first, ...rest] = wanted;
    if (first === undefined) return { values, others: among };
    for (const [i, candidate] of among.entries()) {
      const own = new Map(values);
      if (!sameAxes(first.axes, candidate.axes) || !matches(graph, first, candidate, variables, own)) continue;
      const found = search(rest, among.toSpliced(i, 1), own);
      if (found !== null) return found;
    }
    return null;
  };
  const wanted = factorsOf(pattern);
  return wanted.length > 1 ? search(wanted, factorsOf(node), new Map()) : search([pattern], [node], new Map());
}

const factorsOf = (node: Node): readonly Node[] =>
  node.kind === 'map' && node.operation === 'mul' && node.args.every((arg) => sameAxes(arg.axes, node.axes))
    ? node.args.flatMap(factorsOf)
    : [node];

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
