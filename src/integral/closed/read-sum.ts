import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { Sum, Sums } from './sums';

/** The sign of a number that depends on what is integrated over; null where it has none, or it is not known. */
export type SignOf = (difference: Node, sum: Sum | null) => -1 | 0 | 1 | null;

interface Reading {
  readonly graph: Graph;
  readonly sums: Sums;
  readonly depending: ReadonlySet<Node>;
  readonly known: Map<Node, Sum | null>;
  readonly signOf: SignOf;
}

/**
 * A number as a sum of products in which `variable` occurs in whole powers of nodes and in exponents: the variable itself, and what is not
 * read further. Null where a part is no number by itself, or there are too many products.
 */
export function readSum(graph: Graph, sums: Sums, root: Node, variable: Node, signOf: SignOf): Sum | null {
  const depending = new Set<Node>([variable]);
  for (const node of reachable([root])) if (node.args.some((arg) => depending.has(arg))) depending.add(node);
  return read({ graph, sums, depending, known: new Map(), signOf }, root);
}

function read(reading: Reading, node: Node): Sum | null {
  const { sums, depending, known } = reading;
  const found = known.get(node);
  if (found !== undefined) return found;
  const isNumber = node.axes.length === 0;
  const sum = !isNumber
    ? null
    : depending.has(node)
      ? (readable(reading, node) ?? sums.leaf(node))
      : sums.constant(node);
  known.set(node, sum);
  return sum;
}

function joined(reading: Reading, a: Node, b: Node, join: (a: Sum, b: Sum) => Sum | null): Sum | null {
  const [x, y] = [read(reading, a), read(reading, b)];
  return x && y && join(x, y);
}

/** Null for what is not read further. */
function readable(reading: Reading, node: Node): Sum | null {
  const { graph, sums } = reading;
  if (node.kind === 'power')
    return joined(reading, node.args[0], node.args[0], (base) => sums.power(base, node.exponent));
  if (node.kind !== 'map') return null;
  const [a, b] = node.args as readonly [Node, Node];
  switch (node.operation) {
    case 'neg':
      return joined(reading, a, a, (x) => sums.scale(x, graph.constant(-1)));
    case 'add':
      return joined(reading, a, b, sums.add);
    case 'sub':
      return joined(reading, a, b, sums.sub);
    case 'mul':
      return joined(reading, a, b, sums.mul);
    case 'div':
      return quotient(reading, a, b);
    case 'exp':
      return joined(reading, a, a, sums.exp);
    case 'log':
      return logarithm(reading, a);
    default:
      return bySigns(reading, node);
  }
}

/** What depends on which of two numbers is larger. */
function bySigns(reading: Reading, node: Node<'map'>): Sum | null {
  const { graph, sums, signOf } = reading;
  const [a, b, c] = node.args as readonly [Node, Node, Node];
  const compared = (): -1 | 0 | 1 | null => signOf(graph.sub(a, b), joined(reading, a, b, sums.sub));
  const truth = (holds: (sign: -1 | 0 | 1) => boolean): Sum | null => {
    const sign = compared();
    return sign === null ? null : sums.constant(graph.constant(holds(sign) ? 1 : 0));
  };
  switch (node.operation) {
    case 'abs': {
      const sign = signOf(a, read(reading, a));
      return sign === null ? null : joined(reading, a, a, (x) => sums.scale(x, graph.constant(sign)));
    }
    case 'max':
    case 'min': {
      const sign = compared();
      return sign === null ? null : read(reading, sign >= 0 === (node.operation === 'max') ? a : b);
    }
    case 'less':
      return truth((sign) => sign < 0);
    case 'lessEqual':
      return truth((sign) => sign <= 0);
    case 'equal':
      return truth((sign) => sign === 0);
    case 'select': {
      const chosen = numberIn(read(reading, a));
      return chosen === null ? null : read(reading, chosen.numerator === 0n ? c : b);
    }
    default:
      return null;
  }
}

/** The fraction that a sum is; null for other sums. */
function numberIn(sum: Sum | null): { readonly numerator: bigint } | null {
  if (sum === null || sum.length > 1) return null;
  const [only] = sum;
  if (only === undefined) return { numerator: 0n };
  const { coefficient, powers, exponent } = only;
  return powers.size + exponent.length === 0 && coefficient.kind === 'literal' ? (coefficient.values[0] ?? null) : null;
}

function quotient(reading: Reading, a: Node, b: Node): Sum | null {
  const { sums, depending } = reading;
  if (!depending.has(b))
    return joined(reading, a, a, (x) =>
      x.map((each) => ({ ...each, coefficient: sums.tidy.div(each.coefficient, b) })),
    );
  return joined(reading, a, b, (x, y) => {
    const inverse = sums.power(y, -1);
    return inverse && sums.mul(x, inverse);
  });
}

/** log(c·∏ gⁿ·e^P) = log c + Σ n log g + P, where all are positive. */
function logarithm(reading: Reading, a: Node): Sum | null {
  const { graph, sums } = reading;
  const [only, ...others] = read(reading, a) ?? [];
  if (only === undefined || others.length > 0) return null;
  let sum = sums.add(sums.constant(graph.unary('log', only.coefficient)), only.exponent);
  for (const [node, n] of only.powers)
    sum = sum && sums.add(sum, sums.scale(sums.leaf(graph.unary('log', node)), graph.constant(n)));
  return sum;
}
