import { fractionOf } from '../number/fraction';
import type { Condition } from '../operation/operation';
import { isSmooth } from '../operation/smoothness';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import { isGranted, type Obligation, obligationKey, obligationsOfNode } from '../tensor/obligations';
import { reachable } from '../tensor/rewrite';
import type { Step } from './backward-path';

/** What gradients go back through, as nodes in which they are taken by one variable. */
export interface Through {
  readonly graph: Graph;
  readonly path: readonly Step[];
  /** What a node of the path is there. */
  readonly now: (node: Node) => Node;
  /** The number whose gradient is taken. */
  readonly total: Node;
  readonly variable: Node<'input'>;
}

/** Functions whose gradient has no values of what they are made of in it, but for a choice between these. */
const handingOn: ReadonlySet<string> = new Set(
  (
    'add sub subtract rsub neg negative positive sum mean cat concat stack clone flip repeat cumsum where masked_fill ' +
    'index write requires_grad_ to tril triu'
  ).split(' '),
);

/**
 * Truth values, one of which holds wherever PyTorch may give NaN though the derivative has a value: it goes back through all that was
 * computed, also through what was not chosen or has no influence, and 0 · ∞ is NaN. So all of it must have a value, and a derivative.
 */
export function whereNotFinite({ graph, path, now, total, variable }: Through): Node[] {
  const own = path.filter(({ origin }) => origin.node !== null && !handingOn.has(origin.by));
  const roots = own.map(({ origin }) => now(origin.node as Node));
  const nodes = reachable(roots);
  const depends = dependence(nodes, variable);
  const shown = looked(total);
  const owed = new Map<string, Obligation>();
  for (const node of nodes) {
    // What is looked at in the number itself owes the same there, or to its derivative.
    if (depends(node) && shown.has(node)) continue;
    for (const each of obligationsOfNode(graph, node)) {
      const condition: Condition = each.condition === 'nonnegative' && depends(node) ? 'positive' : each.condition;
      const strict = { ...each, condition };
      owed.set(obligationKey(strict), strict);
    }
  }
  const all = [...owed.values()];
  const bounds = boundsOf(all.map(({ subject }) => subject));
  return [
    ...all.filter((each) => !isGranted(each, bounds)).map((each) => failing(graph, each)),
    ...path.flatMap((step) => beyondFormula(graph, step, now)),
  ];
}

function failing(graph: Graph, { subject, condition }: Obligation): Node {
  const zero = graph.constant(0);
  switch (condition) {
    case 'nonzero':
      return graph.binary('equal', subject, zero);
    case 'positive':
      return graph.binary('lessEqual', subject, zero);
    case 'nonnegative':
      return graph.binary('less', subject, zero);
  }
}

/** Where the gradient of a function of PyTorch is not the derivative of what it gives. */
function beyondFormula(graph: Graph, { origin, times }: Step, now: Through['now']): Node[] {
  const first = origin.from[0];
  if (first === undefined) return [];
  const x = now(first.node);
  // It divides by x (1 − x), but by no less than 1e-12.
  if (origin.by === 'binary_cross_entropy')
    return [graph.binary('less', graph.mul(x, graph.sub(graph.constant(1), x)), graph.constant(fractionOf('1e-12')))];
  // A gradient of its gradient keeps no graph where factors are 0.
  return origin.by === 'prod' && times > 0 ? [graph.binary('equal', x, graph.constant(0))] : [];
}

function dependence(nodes: readonly Node[], variable: Node): (node: Node) => boolean {
  const known = new Set<Node>([variable]);
  for (const node of nodes) if (node.args.some((arg) => known.has(arg))) known.add(node);
  return (node) => known.has(node);
}

/** What enters a number by formulas that every element goes through: the derivative has no value where one of these has none. */
function looked(total: Node): ReadonlySet<Node> {
  const seen = new Set<Node>();
  const waiting = [total];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isSeenThrough(node)) waiting.push(...node.args);
  }
  return seen;
}

const keeping: ReadonlySet<string> = new Set(['rename', 'permute', 'expand']);

function isSeenThrough(node: Node): boolean {
  switch (node.kind) {
    case 'map':
      return isSmooth(node.operation);
    case 'power':
      return node.exponent !== 0;
    case 'reduce':
      return node.reduction === 'sum';
    case 'move':
      return keeping.has(node.movement.move);
    default:
      return false;
  }
}
