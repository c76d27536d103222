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

/** A function of numbers that are known: of others it has jumps. */
const rounding = (
  name: string,
  summary: string,
  round: (numerator: bigint, denominator: bigint) => bigint,
): Builtin => ({
  signature: `${name}(x)`,
  summary,
  compile: (call) => {
    const value = call.count === 1 ? staticFraction(call.tensor(0)) : null;
    if (value === null)
      return call.fail('rounding', `${name} needs one number that is known`, 'Write it of numbers, without variables.');
    return tensorValue(call.graph.constant(fraction(round(value.numerator, value.denominator))));
  },
});

const floorOf = (numerator: bigint, denominator: bigint): bigint =>
  numerator / denominator - (numerator < 0n && numerator % denominator !== 0n ? 1n : 0n);

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
  floor: rounding('floor', 'the largest whole number up to a given number', (n, d) => floorOf(n, d)),
  ceil: rounding('ceil', 'the smallest whole number from a given number on', (n, d) => -floorOf(-n, d)),
  trunc: rounding('trunc', 'a given number without its decimals', (n, d) => n / d),
  xlogy: ofTensors('xlogy(x, y)', 'x log y, and 0 where x = 0', (g, x, y) =>
    g.map('select', g.binary('equal', x, g.constant(0)), g.constant(0), g.mul(x, g.unary('log', y))),
  ),
  where: {
    signature: 'where(condition, a, b)',
    summary: 'a where the condition holds, b elsewhere',
    compile: (call) => tensorValue(call.graph.map('select', call.condition(0), call.tensor(1), call.tensor(2))),
  },
} satisfies Record<string, Builtin>;
