import { anything, isNonzero, isPositive } from '../../number/bounds';
import { isStepping } from '../../operation/smoothness';
import { affineIn } from '../affine';
import type { Graph } from '../graph';
import { graphCalculus } from '../graph-calculus';
import type { Node } from '../node';
import { boundsOf, rootBounds } from '../node-bounds';
import { noiseFamilies } from '../noise/table';
import { reachable, rewrite } from '../rewrite';
import { substituteInput } from '../substitute-input';
import type { InputSymbol } from '../symbol';
import { isComparison, isPartial } from './breaks';
import { indeterminate, type Tangent, widen } from './tangent';

/** A place at which an integrand jumps. */
interface Border {
  /** Where the gap is 0. */
  readonly gap: Node;
  /** The operations that jump there, with their values where the gap is negative and where it is positive. */
  readonly sides: Map<Node, readonly [below: number, above: number]>;
}

/**
 * Leibniz's rule for d/dt ∫ f(z, t) dμ(z) where f jumps at z = r(t): beside ∫ ∂f/∂t dμ, each border gives
 * (f(r−) − f(r+))·μ(r)·r′(t). Null where a border is not a point r(t) that moves smoothly, where μ has no continuous
 * density there, or where f is not known to be continuous beside its borders.
 * @param jumps the operations of the body at which it may jump across the variable
 */
export function borderTerms(
  graph: Graph,
  { variable, args }: Node<'expect'>,
  jumps: readonly Node[],
  tangent: (node: Node) => Tangent,
): Node[] | null {
  const [body] = args;
  const borders = bordersOf(graph, jumps);
  if (borders === null || !isContinuousBeside(body, variable, jumps)) return null;
  const roots: Node[] = [];
  for (const { gap } of borders) {
    const affine = affineIn(graph, gap, variable);
    if (affine === null || gap.axes.length > 0) return null;
    if (!isNonzero(rootBounds(affine.slope))) return null;
    roots.push(graph.div(graph.neg(affine.rest), affine.slope));
  }
  const terms: Node[] = [];
  for (const [i, { gap, sides }] of borders.entries()) {
    const root = roots[i] as Node;
    const density = densityAt(graph, variable, root);
    const moved = tangent(root);
    if (density === null) return null;
    if (moved === null) continue;
    const side = (k: 0 | 1): Node =>
      rewrite(graph, [body], (each) => {
        const values = sides.get(each);
        return values === undefined ? null : graph.constant(values[k]);
      })[0];
    const jump = substituteInput(graph, graph.sub(side(0), side(1)), variable, root);
    const { slope } = affineIn(graph, gap, variable) as { slope: Node };
    const oriented = graph.mul(graph.div(slope, graph.unary('abs', slope)), graph.mul(jump, density));
    const term = graph.mul(widen(graph, oriented, body), moved);
    // Where two borders meet, one-sided derivatives may differ.
    const others = borders.filter((_, k) => k !== i).map((other) => substituteInput(graph, other.gap, variable, root));
    terms.push(
      others.reduce(
        (rest, other) =>
          graph.map('select', graph.binary('equal', other, graph.constant(0)), indeterminate(graph, rest), rest),
        term,
      ),
    );
  }
  return terms;
}

/** Comparisons and signs a/|a| by where they jump; null for anything else that may. */
function bordersOf(graph: Graph, jumps: readonly Node[]): Border[] | null {
  const borders = new Map<string, Border>();
  for (const node of jumps) {
    const isSign = node.kind === 'map' && node.operation === 'div' && node.args[1] === graph.unary('abs', node.args[0]);
    if (!isSign && !isComparison(node)) return null;
    const [left, right] = isSign ? ([node.args[0], graph.constant(0)] as const) : node.args;
    const key = [left.id, right.id].sort((x, y) => x - y).join();
    const known = borders.get(key);
    const gap = graph.sub(left, right);
    const border: Border = known ?? { gap, sides: new Map() };
    borders.set(key, border);
    const isTurned = border.gap !== gap;
    const isEquality = node.operation === 'equal';
    const [below, above] = isSign ? [-1, 1] : isEquality ? [0, 0] : [1, 0];
    border.sides.set(node, isTurned ? [above, below] : [below, above]);
  }
  return [...borders.values()];
}

/** Whether a body changes continuously with a bound variable wherever none of these operations jumps. */
function isContinuousBeside(body: Node, variable: InputSymbol, jumps: readonly Node[]): boolean {
  const bounds = boundsOf([body]);
  const depends = ({ free }: Node): boolean => free.has(variable);
  return reachable([body]).every((node) => {
    if (!depends(node) || jumps.includes(node)) return true;
    if (node.kind === 'apply') return node.symbol.differentiable;
    if (isComparison(node) || (node.kind === 'map' && isStepping(node.operation))) return false;
    return !isPartial(node, depends, (arg) => bounds.get(arg.id) ?? anything);
  });
}

/** The density of a measure on the line at a point; unknown at the ends of its support, where it jumps itself. */
function densityAt(graph: Graph, { axes, measure }: InputSymbol, at: Node): Node | null {
  if (axes.length > 0) return null;
  const [zero, one] = [0, 1].map((n) => graph.constant(n)) as [Node, Node];
  const unknown = graph.named('indeterminate');
  /** `inside` right of a point, 0 left of it. */
  const rightOf = (gap: Node, inside: Node): Node =>
    graph.map(
      'select',
      graph.binary('less', zero, gap),
      inside,
      graph.map('select', graph.binary('less', gap, zero), zero, unknown),
    );
  if (measure?.kind === 'lebesgue') return one;
  if (measure?.kind !== 'standard') return null;
  const { support, density } = noiseFamilies[measure.family];
  const inside = density(graphCalculus(graph), at);
  switch (support) {
    case 'line':
      return inside;
    case 'half-line':
      return isPositive(rootBounds(at)) ? inside : rightOf(at, inside);
    case 'unit':
      return rightOf(at, rightOf(graph.sub(one, at), inside));
  }
}
