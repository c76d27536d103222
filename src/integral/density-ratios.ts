import { zero } from '../number/fraction';
import { isComparison } from '../operation/smoothness';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable, rewrite } from '../tensor/rewrite';
import { substituteInput } from '../tensor/substitute-input';
import type { FunctionSymbol, InputSymbol } from '../tensor/symbol';

/**
 * ∫ h(p₁(x), …, p_K(x), x) dx as the mean of E h/m over X ~ pₖ, with the equal mixture m = (p₁ + … + p_K)/K: integrals
 * that can be sampled, however far apart the densities are. Where h is positively homogeneous in the densities, as |p − q|
 * and min{p, q} are, h/m is h at the ratios pₖ/m, which lie between 0 and K: then the integrand is bounded, and known to
 * be. Integrals without a declared density at x itself stay.
 */
export function densityRatios(graph: Graph, roots: readonly Node[]): Node[] {
  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'expect' || node.variable.measure?.kind !== 'lebesgue') return null;
    const body = now(node.args[0]);
    const applied = densitiesAt(body, node.variable);
    if (applied.size === 0) return null;
    const count = graph.constant(applied.size);
    const total = [...applied.values()].reduce((sum, density) => graph.add(sum, density));
    const ratioOf = new Map(
      [...applied.values()].map((density) => [
        density.id,
        clamped(graph, graph.div(graph.mul(count, density), total), applied.size),
      ]),
    );
    const isHomogeneous = degreeIn(body, new Set(ratioOf.keys())) === 1;
    const integrand = isHomogeneous
      ? rewrite(graph, [body], (each) => ratioOf.get(each.id) ?? null)[0]
      : graph.div(graph.mul(count, body), total);
    const means = [...applied.keys()].map((density) => {
      const drawn: InputSymbol = { ...node.variable, measure: { kind: 'density', density } };
      return graph.expect(drawn, substituteInput(graph, integrand, node.variable, graph.input(drawn)));
    });
    return graph.div(
      means.reduce((sum, mean) => graph.add(sum, mean)),
      count,
    );
  });
}

/** The ratio lies between 0 and K anyhow; so written, it shows. */
const clamped = (graph: Graph, ratio: Node, most: number): Node =>
  graph.binary('min', graph.constant(most), graph.binary('max', graph.constant(0), ratio));

/** Declared densities applied to the variable itself. */
function densitiesAt(body: Node, variable: InputSymbol): Map<FunctionSymbol, Node> {
  const found = new Map<FunctionSymbol, Node>();
  for (const node of reachable([body])) {
    const [x] = node.args;
    const isPlain =
      node.kind === 'apply' &&
      node.symbol.kind === 'density' &&
      node.derivatives.length === 0 &&
      node.batch.length === 0;
    if (isPlain && x?.kind === 'input' && x.symbol === variable) found.set(node.symbol, node);
  }
  return found;
}

/** d with h(c·p) = c^d·h(p) for all c > 0, for a node as a function of some others; null if there is none. 0 has every degree. */
function degreeIn(root: Node, densities: ReadonlySet<number>): number | null {
  const degrees = new Map<number, number | null | 'any'>();
  const common = (found: readonly (number | null | 'any' | undefined)[]): number | null | 'any' => {
    const known = found.filter((degree) => degree !== 'any');
    if (known.length === 0) return 'any';
    const [first = null] = known;
    return known.every((degree) => degree === first) ? first : null;
  };
  for (const node of reachable([root])) {
    const own = node.args.map((arg) => degrees.get(arg.id));
    degrees.set(node.id, densities.has(node.id) ? 1 : degreeOf(node, own, common));
  }
  const degree = degrees.get(root.id);
  return typeof degree === 'number' ? degree : null;
}

type Degree = number | null | 'any' | undefined;

function degreeOf(
  node: Node,
  own: readonly Degree[],
  common: (found: readonly Degree[]) => number | null | 'any',
): number | null | 'any' {
  if (node.kind === 'literal') return node.values.every((value) => value.numerator === zero.numerator) ? 'any' : 0;
  if (own.length === 0) return 0;
  const [a, b] = own;
  const isFlat = own.every((degree) => degree === 0 || degree === 'any');
  if (node.kind === 'move') return a ?? null;
  if (node.kind === 'concat') return common(own);
  if (node.kind === 'power') return typeof a === 'number' ? a * node.exponent : (a ?? null);
  if (node.kind === 'reduce') return node.reduction === 'prod' ? (isFlat ? 0 : null) : (a ?? null);
  if (node.kind !== 'map') return isFlat ? 0 : null;
  if (isComparison(node.operation)) return common(own) === null ? null : 0;
  switch (node.operation) {
    case 'neg':
    case 'abs':
      return a ?? null;
    case 'add':
    case 'sub':
    case 'max':
    case 'min':
      return common(own);
    case 'mul':
      if (a === 'any' || b === 'any') return 'any';
      return typeof a === 'number' && typeof b === 'number' ? a + b : null;
    case 'div':
      if (a === 'any') return 'any';
      return typeof a === 'number' && typeof b === 'number' ? a - b : null;
    case 'sqrt':
      return typeof a === 'number' ? a / 2 : (a ?? null);
    case 'select':
      return a === 0 ? common(own.slice(1)) : null;
    default:
      return isFlat ? 0 : null;
  }
}
