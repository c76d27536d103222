import type { NumberSystem } from '../number/number-system';
import { forEachFunction } from '../operation/axiomatised';
import { evaluate } from './evaluate';
import type { Graph } from './graph';
import type { Node } from './node';
import { plan } from './plan';
import { reachable } from './rewrite';
import type { InputSymbol } from './symbol';

/** Scalar operations that are written out. */
const operationLimit = 4000;

/** The elements of variables that are tensors, row by row. */
export type ElementsOf = (symbol: InputSymbol) => readonly Node[] | undefined;

/**
 * A number computed by way of small tensors, as an expression of scalar operations alone: the same value, with a value
 * at the same points. Null where there are matrices, functions or expectations, variables that are tensors of which no elements are
 * given, or too much.
 */
export function scalarised(graph: Graph, root: Node, elementsOf: ElementsOf = () => undefined): Node | null {
  if (root.axes.length > 0) return null;
  const nodes = reachable([root]);
  const isPlain = ({ axes, ...node }: Node): boolean =>
    axes.length === 0 && (node.kind !== 'input' || elementsOf(node.symbol) === undefined);
  if (nodes.every(isPlain)) return root;
  const inputs = new Map<InputSymbol, readonly Node[]>();
  for (const node of nodes) {
    if (node.kind === 'matrix' || node.kind === 'apply' || node.kind === 'expect') return null;
    if (node.kind !== 'input') continue;
    const elements = elementsOf(node.symbol) ?? (node.axes.length === 0 ? [node] : null);
    if (elements === null) return null;
    inputs.set(node.symbol, elements);
  }
  const steps = plan([root]);
  const operations = steps.reduce(
    (total, { node, count, maps }) => total + (node.kind === 'reduce' ? count * (maps[0]?.length ?? 1) : count),
    0,
  );
  if (operations > operationLimit) return null;
  const elements = evaluate(steps, symbolicSystem(graph), { input: (symbol) => inputs.get(symbol) ?? [] });
  return elements(root)[0] ?? null;
}

/** Values are expressions; nothing is ever undefined or decided. */
function symbolicSystem(graph: Graph): NumberSystem<Node> {
  const { unary, binary } = graph;
  return {
    name: 'expressions',
    neg: (a) => unary('neg', a),
    abs: (a) => unary('abs', a),
    ...forEachFunction((_, name) => (a: Node) => unary(name, a)),
    add: (a, b) => binary('add', a, b),
    sub: (a, b) => binary('sub', a, b),
    mul: (a, b) => binary('mul', a, b),
    div: (a, b) => binary('div', a, b),
    max: (a, b) => binary('max', a, b),
    min: (a, b) => binary('min', a, b),
    less: (a, b) => binary('less', a, b),
    lessEqual: (a, b) => binary('lessEqual', a, b),
    equal: (a, b) => binary('equal', a, b),
    select: (condition, a, b) => graph.map('select', condition, a, b),
    rational: (numerator, denominator) => graph.constant({ numerator, denominator }),
    named: (constant) => graph.named(constant),
    power: (a, exponent) => graph.power(a, exponent),
    standing: () => 'value',
    isZero: (a) => a.kind === 'literal' && a.values[0]?.numerator === 0n,
    pivotQuality: () => 0,
  };
}
