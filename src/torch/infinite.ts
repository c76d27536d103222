import { unsupported } from '../python/fault';
import { fractionIn } from '../python/held';
import { holdsMinusInfinity, isMinusInfinity, mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import { holds, numberNode } from '../python/numbers';
import type { CompareOperator } from '../python/syntax';
import type { PyValue } from '../python/value';
import type { Graph } from '../tensor/graph';
import type { Movement, Node } from '../tensor/node';
import { repeatedAlong } from '../tensor/with-axes';
import { expandedTo } from './broadcast';
import { read, tensorIn } from './tensor';
import { scalar, type Values } from './values';

/** A comparison of the elements of a tensor, which are finite, with +∞ or −∞. */
export function comparedWithInfinity(operator: CompareOperator, own: Values, sign: -1 | 1, run: Interpreter): Values {
  if (mayBeInfinite(run, own.node)) return unsupported(`${operator} between what may be infinite`);
  const holding = holds(operator, -sign);
  return holding === null
    ? unsupported(`${operator} of a tensor and infinity`)
    : expandedTo(run.graph, scalar(run.graph.constant(holding ? 1 : 0), 'bool'), own.dims);
}

/** Functions that know −∞, with the arguments in which they do; all others refuse it. */
const knowing: Readonly<Record<string, readonly string[]>> = {
  masked_fill: ['input', 'value'],
  where: ['input', 'other'],
  softmax: ['input'],
  log_softmax: ['input'],
  logsumexp: ['input'],
  exp: ['input'],
  add: ['input', 'other'],
  sub: ['input'],
  subtract: ['input'],
  mul: ['input', 'other'],
  multiply: ['input', 'other'],
  div: ['input'],
  divide: ['input'],
  true_divide: ['input'],
  full: ['fill_value'],
  clamp: ['min'],
  clip: ['min'],
  clamp_min: ['min'],
  full_like: ['fill_value'],
  tril: ['input'],
  triu: ['input'],
  ...Object.fromEntries(
    'view reshape permute transpose swapaxes swapdims t squeeze unsqueeze expand expand_as broadcast_to clone detach contiguous select narrow dim'
      .split(' ')
      .map((name) => [name, ['input']]),
  ),
};

/** Refuses −∞ where a function does not know it: what it would give is not what the graph computes. */
export function requireFinite(name: string, bound: ReadonlyMap<string, PyValue>, run: Interpreter): void {
  if (!run.state.usesInfinity) return;
  const infinite = [...bound].filter(([, value]) => holdsInfinity(value, run)).map(([key]) => key);
  if (infinite.length === 0) return;
  const isKnown = infinite.every((key) => knowing[name]?.includes(key) === true);
  const factor = /^(?:mul|div|multiply|divide|true_divide)/.test(name)
    ? bound.get(infinite[0] === 'input' ? 'other' : 'input')
    : undefined;
  if (!isKnown || bound.has('alpha') || (factor !== undefined && !isPositive(factor, run)))
    unsupported(`${name} of what may be infinite`);
}

function holdsInfinity(value: PyValue, run: Interpreter): boolean {
  const tensor = tensorIn(value);
  if (tensor !== null) return mayBeInfinite(run, read(tensor).node);
  if (value.kind === 'list' || value.kind === 'tuple') return value.items.some((each) => holdsInfinity(each, run));
  return value.kind === 'float' && mayBeInfinite(run, value.node);
}

/** A known number above 0, or the root of one. */
function isPositive(value: PyValue, { graph }: Pick<Interpreter, 'graph'>): boolean {
  const tensor = tensorIn(value);
  const node = tensor === null ? numberNode(value, graph) : read(tensor).node;
  if (node === null) return false;
  const root = node.kind === 'map' && node.operation === 'sqrt' ? node.args[0] : node;
  const known = fractionIn(root);
  return known !== null && known.numerator > 0n;
}

/** Where elements are −∞, as truth values, and what they are elsewhere. */
export interface Masked {
  readonly isInfinite: Node;
  readonly finite: Node;
}

/** @throws PythonFault where it is not known which elements are −∞ */
export function masked(graph: Graph, node: Node): Masked {
  const known = new Map<number, Masked>();
  const of = (each: Node): Masked => {
    const before = known.get(each.id);
    const made = before ?? maskedNode(graph, each, of);
    known.set(each.id, made);
    return made;
  };
  return of(node);
}

function maskedNode(graph: Graph, node: Node, of: (node: Node) => Masked): Masked {
  if (isMinusInfinity(node)) return { isInfinite: graph.constant(1), finite: graph.constant(0) };
  if (!holdsMinusInfinity(node)) return { isInfinite: graph.constant(0), finite: node };
  if (node.kind === 'concat') {
    const parts = node.args.map(of);
    const whole = (part: Node, i: number): Node => repeatedAlong(graph, part, (node.args[i] as Node).axes);
    return {
      isInfinite: graph.concat(
        parts.map(({ isInfinite }, i) => whole(isInfinite, i)),
        node.axis,
      ),
      finite: graph.concat(
        parts.map(({ finite }, i) => whole(finite, i)),
        node.axis,
      ),
    };
  }
  const parts = node.args.map(of);
  if (node.kind === 'move') {
    const [{ isInfinite, finite }] = parts as [Masked];
    const moved = (each: Node): Node => graph.move(repeatedAlong(graph, each, node.args[0].axes), node.movement);
    return requireMove(node.movement, { isInfinite: moved(isInfinite), finite: moved(finite) });
  }
  if (node.kind !== 'map') return unsupported('what may be infinite here');
  const [a, b, c] = parts as [Masked, Masked, Masked];
  const isKnown = (i: number): boolean => !holdsMinusInfinity(node.args[i] as Node);
  switch (node.operation) {
    case 'select':
      if (!isKnown(0)) break;
      return {
        isInfinite: graph.map('select', a.finite, b.isInfinite, c.isInfinite),
        finite: graph.map('select', a.finite, b.finite, c.finite),
      };
    case 'add':
      return { isInfinite: graph.binary('max', a.isInfinite, b.isInfinite), finite: graph.add(a.finite, b.finite) };
    case 'sub':
    case 'div':
      if (!isKnown(1)) break;
      return { isInfinite: a.isInfinite, finite: graph.map(node.operation, a.finite, b.finite) };
    case 'mul':
      return { isInfinite: isKnown(0) ? b.isInfinite : a.isInfinite, finite: graph.mul(a.finite, b.finite) };
  }
  return unsupported('what may be infinite here');
}

/** Zeros that are padded are no numbers of the row. */
function requireMove(movement: Movement, made: Masked): Masked {
  return movement.move === 'pad' ? unsupported('padding of what may be infinite') : made;
}

/** e^x, which is 0 where x is −∞. */
export function exponentialOf({ graph, run }: { readonly graph: Graph; readonly run: Interpreter }, x: Node): Node {
  if (!mayBeInfinite(run, x)) return graph.unary('exp', x);
  const { isInfinite, finite } = masked(graph, x);
  return graph.map('select', isInfinite, graph.constant(0), graph.unary('exp', finite));
}
