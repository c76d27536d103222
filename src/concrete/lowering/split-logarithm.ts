import { isNonNegative as boundedNonNegative, isPositive as boundedPositive } from '../../number/bounds';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { rewrite } from '../../tensor/rewrite';
import { withAxes } from '../../tensor/with-axes';

/**
 * Rewrites logarithms of products and powers as sums where that changes nothing, values and domain alike
 * (log(e^u·v) = u + log v, log|u·v| = log|u| + log|v|), and cancels exponentials (e^u·v/e^u = v), so that
 * log-densities become the polynomials they are.
 */
export function splitLogarithms(graph: Graph, roots: readonly Node[]): Node[] {
  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'map') return null;
    if (node.operation === 'log') return logarithm(graph, now(node.args[0]));
    if (node.operation !== 'div') return null;
    const [a, b] = [now(node.args[0]), now(node.args[1])];
    const halved = b.kind === 'literal' ? doubled(a) : null;
    if (halved !== null) return graph.mul(graph.div(graph.constant(2), b), halved);
    const rest = isExponential(b) ? without(graph, a, b) : null;
    return rest === null ? null : withAxes(graph, rest, node.axes);
  });
}

/** u, for u + u: the mean of a density and itself is the density. */
const doubled = (node: Node): Node | null =>
  node.kind === 'map' && node.operation === 'add' && node.args[0] === node.args[1] ? node.args[0] : null;

const isPositive = (node: Node): boolean => boundedPositive(rootBounds(node));
const isNonNegative = (node: Node): boolean => boundedNonNegative(rootBounds(node));
const isExponential = (node: Node): boolean => node.kind === 'map' && node.operation === 'exp';

/** a/factor for a product that contains the factor, else null. */
function without(graph: Graph, a: Node, factor: Node): Node | null {
  if (a === factor) return graph.constant(1);
  if (a.kind !== 'map') return null;
  if (a.operation === 'neg') {
    const rest = without(graph, a.args[0], factor);
    return rest && graph.neg(rest);
  }
  if (a.operation !== 'mul') return null;
  const [x, y] = a.args;
  const left = without(graph, x, factor);
  if (left !== null) return graph.mul(left, y);
  const right = without(graph, y, factor);
  return right && graph.mul(x, right);
}

function logarithm(graph: Graph, a: Node): Node {
  switch (a.kind) {
    case 'map':
      if (a.operation === 'exp') return a.args[0];
      if (a.operation === 'abs') return logarithmOfAbs(graph, a.args[0]);
      if ((a.operation === 'mul' || a.operation === 'div') && a.args.some(isPositive)) {
        const [x, y] = a.args;
        return graph.binary(a.operation === 'mul' ? 'add' : 'sub', logarithm(graph, x), logarithm(graph, y));
      }
      break;
    case 'power': {
      const [x] = a.args;
      if (a.exponent !== 0 && isPositive(x)) return graph.mul(graph.constant(a.exponent), logarithm(graph, x));
      break;
    }
    case 'reduce': {
      const [x] = a.args;
      if (a.reduction === 'prod' && isPositive(x))
        return graph.sum(withAxes(graph, logarithm(graph, x), x.axes), a.over);
      break;
    }
    case 'move': {
      const [x] = a.args;
      if (a.movement.move !== 'pad') return graph.move(withAxes(graph, logarithm(graph, x), x.axes), a.movement);
      break;
    }
    default:
  }
  return graph.unary('log', a);
}

/** log|a|: defined exactly where a ≠ 0, so every factor may be taken out. */
function logarithmOfAbs(graph: Graph, a: Node): Node {
  if (isNonNegative(a)) return logarithm(graph, a);
  const ofPart = (part: Node): Node => logarithmOfAbs(graph, part);
  if (a.kind === 'power' && a.exponent !== 0) return graph.mul(graph.constant(a.exponent), ofPart(a.args[0]));
  if (a.kind === 'map') {
    if (a.operation === 'neg') return ofPart(a.args[0]);
    if (a.operation === 'mul') return graph.add(ofPart(a.args[0]), ofPart(a.args[1]));
    if (a.operation === 'div') return graph.sub(ofPart(a.args[0]), ofPart(a.args[1]));
  }
  return graph.unary('log', graph.unary('abs', a));
}
