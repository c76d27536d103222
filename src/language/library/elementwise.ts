import { fraction } from '../../number/fraction';
import type { UnaryOperation } from '../../number/scalar-operation';
import { forEachFunction } from '../../operation/axiomatised';
import { operations } from '../../operation/table';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import { powerOf } from '../power';
import { tensorValue } from '../scope';
import { staticFraction } from '../static-value';
import { ofTensors } from './of-tensors';

const primitive = (operation: UnaryOperation, summary: string): Builtin =>
  ofTensors(`${operation}(x)`, summary, (graph, x) => graph.unary(operation, x));

const sigmoidOf = (g: Graph, x: Node): Node => g.div(g.constant(1), g.add(g.constant(1), g.unary('exp', g.neg(x))));

/** tanh x = 1 − 2/(e^{2x} + 1), which does not overflow to ∞/∞. */
const tanhOf = (g: Graph, x: Node): Node =>
  g.sub(g.constant(1), g.div(g.constant(2), g.add(g.unary('exp', g.mul(g.constant(2), x)), g.constant(1))));

/** Of a number that is known, another one: it may be a size. */
const floorOf = (g: Graph, x: Node): Node => {
  const value = staticFraction(x);
  return value === null ? g.unary('floor', x) : g.constant(operations.floor.exact(value));
};
const ceilOf = (g: Graph, x: Node): Node => g.neg(floorOf(g, g.neg(x)));

/** ⌊x/2 + 1/4⌋ + ⌈x/2 − 1/4⌉: both step at every second tie, away from the odd numbers. */
function roundOf(g: Graph, x: Node): Node {
  const quarter = g.constant(fraction(1n, 4n));
  return g.add(floorOf(g, g.add(half(g, x), quarter)), ceilOf(g, g.sub(half(g, x), quarter)));
}

const half = (g: Graph, x: Node): Node => g.div(x, g.constant(2));

/** Functions applied element by element. */
export const elementwise = {
  abs: primitive('abs', '|x|'),
  ...forEachFunction(({ summary }, name) => primitive(name, summary)),
  log: {
    ...ofTensors('log(x)', `${operations.log.summary}; log(x, b) is to base b`, (g, x) => g.unary('log', x)),
    most: 2,
    compile: (call) => {
      const logarithm = call.graph.unary('log', call.tensor(0));
      return tensorValue(
        call.count === 2 ? call.graph.div(logarithm, call.graph.unary('log', call.tensor(1))) : logarithm,
      );
    },
  },
  ln: ofTensors('ln(x)', 'natural logarithm, x > 0', (g, x) => g.unary('log', x)),
  log2: ofTensors('log2(x)', 'log x / log 2', (g, x) => g.div(g.unary('log', x), g.unary('log', g.constant(2)))),
  log10: ofTensors('log10(x)', 'log x / log 10', (g, x) => g.div(g.unary('log', x), g.unary('log', g.constant(10)))),
  log1p: ofTensors('log1p(x)', 'log(1 + x)', (g, x) => g.unary('log', g.add(g.constant(1), x))),
  tan: ofTensors('tan(x)', 'sin x / cos x', (g, x) => g.div(g.unary('sin', x), g.unary('cos', x))),
  square: ofTensors('square(x)', 'x²', (g, x) => g.power(x, 2)),
  pow: ofTensors('pow(x, y)', 'x^y', powerOf),
  relu: ofTensors('relu(x)', 'max(0, x)', (g, x) => g.binary('max', g.constant(0), x)),
  sigmoid: ofTensors('sigmoid(x)', '1/(1 + e^(−x))', sigmoidOf),
  softplus: ofTensors('softplus(x)', 'log(1 + e^x)', (g, x) => g.unary('log', g.add(g.constant(1), g.unary('exp', x)))),
  tanh: ofTensors('tanh(x)', '1 − 2/(e^(2x) + 1)', tanhOf),
  sinh: ofTensors('sinh(x)', '(e^x − e^(−x))/2', (g, x) => half(g, g.sub(g.unary('exp', x), g.unary('exp', g.neg(x))))),
  cosh: ofTensors('cosh(x)', '(e^x + e^(−x))/2', (g, x) => half(g, g.add(g.unary('exp', x), g.unary('exp', g.neg(x))))),
  gelu: ofTensors('gelu(x)', 'x/2 · (1 + erf(x/√2))', (g, x) =>
    g.mul(half(g, x), g.add(g.constant(1), g.unary('erf', g.div(x, g.unary('sqrt', g.constant(2)))))),
  ),
  silu: ofTensors('silu(x)', 'x · sigmoid(x)', (g, x) => g.mul(x, sigmoidOf(g, x))),
  sign: ofTensors('sign(x)', '−1, 0 or 1', (g, x) =>
    g.sub(g.binary('less', g.constant(0), x), g.binary('less', x, g.constant(0))),
  ),
  floor: ofTensors('floor(x)', operations.floor.summary, floorOf),
  ceil: ofTensors('ceil(x)', 'the smallest whole number from x on', ceilOf),
  round: ofTensors('round(x)', 'the nearest whole number; of two, the even one', roundOf),
  trunc: ofTensors('trunc(x)', 'x without its decimals: ⌊x⌋ for x ≥ 0, else ⌈x⌉', (g, x) => {
    const value = staticFraction(x);
    if (value !== null) return g.constant(fraction(value.numerator / value.denominator));
    return g.map('select', g.binary('less', x, g.constant(0)), ceilOf(g, x), floorOf(g, x));
  }),
  mod: ofTensors('mod(x, y)', 'x − y⌊x/y⌋, which has the sign of y, y ≠ 0', (g, x, y) =>
    g.sub(x, g.mul(y, floorOf(g, g.div(x, y)))),
  ),
  xlogy: ofTensors('xlogy(x, y)', 'x log y, and 0 where x = 0', (g, x, y) =>
    g.map('select', g.binary('equal', x, g.constant(0)), g.constant(0), g.mul(x, g.unary('log', y))),
  ),
  where: {
    signature: 'where(condition, a, b)',
    summary: 'a where the condition holds, b elsewhere',
    compile: (call) => tensorValue(call.graph.map('select', call.condition(0), call.tensor(1), call.tensor(2))),
  },
} satisfies Record<string, Builtin>;
