import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { openConditions } from '../open-conditions';

/** 1 where a statement holds at all its elements, else 0; its sides have values. */
export function truthOfOne(graph: Graph, { left, relation, right }: Statement): Node {
  const elements = comparisons[relation](graph, left, right);
  return graph.reduce(
    'prod',
    elements,
    elements.axes.map(({ name }) => name),
  );
}

const comparisons: { readonly [R in Relation]: (graph: Graph, left: Node, right: Node) => Node } = {
  '==': (graph, left, right) => graph.binary('equal', left, right),
  '!=': (graph, left, right) => graph.sub(graph.constant(1), graph.binary('equal', left, right)),
  '<': (graph, left, right) => graph.binary('less', left, right),
  '<=': (graph, left, right) => graph.binary('lessEqual', left, right),
  '>': (graph, left, right) => graph.binary('less', right, left),
  '>=': (graph, left, right) => graph.binary('lessEqual', right, left),
};

/** 1 where all of them hold, else 0; null where the declared domains do not grant that all sides have values. */
export function truthOfAll(graph: Graph, statements: readonly Statement[]): Node | null {
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  if (openConditions(graph, sides).length > 0) return null;
  return statements.reduce((all, each) => graph.mul(all, truthOfOne(graph, each)), graph.constant(1));
}

/** Whether the sides of a statement say in truth values what it is said to connect. */
export function isConnection(graph: Graph, { left, relation, right, connects }: Statement): boolean {
  const [from, to] = [connects?.from ?? [], connects?.to ?? []].map((each) => truthOfAll(graph, each));
  if (!from || !to || relation !== '==') return false;
  const one = graph.constant(1);
  return connects?.connective === 'equivalent'
    ? left === from && right === to
    : left === graph.map('select', from, to, one) && right === one;
}
