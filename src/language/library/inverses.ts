import { half } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import { ofTensors } from './of-tensors';

/** √(x² + c). */
const rootOfSquare = (g: Graph, x: Node, c: number): Node => g.unary('sqrt', g.add(g.power(x, 2), g.constant(c)));

/** Twice the angle with the tangent x/(1 + √(1 − x²)): it has a value at both ends, where √(1 − x²) is 0. */
function inverseSine(g: Graph, x: Node): Node {
  const cosine = g.unary('sqrt', g.sub(g.constant(1), g.power(x, 2)));
  return g.mul(g.constant(2), g.unary('atan', g.div(x, g.add(g.constant(1), cosine))));
}

/** The real cube root: that of |x|, with the sign of x. */
function cubeRoot(g: Graph, x: Node): Node {
  const zero = g.constant(0);
  const size = g.unary('exp', g.div(g.unary('log', g.unary('abs', x)), g.constant(3)));
  const signed = g.map('select', g.binary('less', zero, x), size, g.neg(size));
  return g.map('select', g.binary('equal', x, zero), zero, signed);
}

/** The angle of the point (x, y), above −π and up to π: atan(y/x) where x > 0, a half turn from it where x < 0. */
function angle(g: Graph, y: Node, x: Node): Node {
  const zero = g.constant(0);
  const half = g.unary('atan', g.div(y, x));
  const turn = g.map('select', g.binary('less', y, zero), g.neg(g.named('pi')), g.named('pi'));
  const upright = g.mul(g.div(g.named('pi'), g.constant(2)), g.div(y, g.unary('abs', y)));
  const left = g.map('select', g.binary('less', x, zero), g.add(half, turn), upright);
  return g.map('select', g.binary('less', zero, x), half, left);
}

/** The functions that undo others, as compositions. */
export const inverses = {
  asin: ofTensors('asin(x)', 'inverse of the sine, between −π/2 and π/2: 2 atan(x/(1 + √(1 − x²)))', inverseSine),
  acos: ofTensors('acos(x)', 'inverse of the cosine, between 0 and π: π/2 − asin x', (g, x) =>
    g.sub(g.mul(g.constant(half), g.named('pi')), inverseSine(g, x)),
  ),
  atan2: ofTensors(
    'atan2(y, x)',
    'the angle of the point (x, y), above −π and up to π: atan(y/x) for x > 0; no value at (0, 0)',
    angle,
  ),
  asinh: ofTensors('asinh(x)', 'inverse of sinh: log(x + √(x² + 1))', (g, x) =>
    g.unary('log', g.add(x, rootOfSquare(g, x, 1))),
  ),
  acosh: ofTensors('acosh(x)', 'inverse of cosh, x ≥ 1: log(x + √(x² − 1))', (g, x) =>
    g.unary('log', g.add(x, rootOfSquare(g, x, -1))),
  ),
  atanh: ofTensors('atanh(x)', 'inverse of tanh, |x| < 1: log((1 + x)/(1 − x))/2', (g, x) =>
    g.div(g.unary('log', g.div(g.add(g.constant(1), x), g.sub(g.constant(1), x))), g.constant(2)),
  ),
  cbrt: ofTensors('cbrt(x)', 'the real cube root, that of a negative number negative', cubeRoot),
} satisfies Record<string, Builtin>;
