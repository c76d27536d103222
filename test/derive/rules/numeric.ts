import { float64 } from '../../../src/number/float64';
import { fraction, fractionToNumber } from '../../../src/number/fraction';
import { hashKey } from '../../../src/number/hash-key';
import { randomStream } from '../../../src/number/random-stream';
import type { Relation } from '../../../src/statement/relation';
import type { Statement } from '../../../src/statement/statement';
import { elementCount } from '../../../src/tensor/axis';
import type { Domain } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import type { Graph } from '../../../src/tensor/graph';
import { lowerExpectations, type Points } from '../../../src/tensor/lower-expectations';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import { reachable } from '../../../src/tensor/rewrite';
import type { InputSymbol } from '../../../src/tensor/symbol';

/** A function of one number, by name of its symbol. */
export type Functions = Readonly<Record<string, (x: number) => number>>;

const count = 601;
const step = 0.05;
const at = (i: number): number => (i - (count - 1) / 2) * step;
const normal = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const exact = (x: number) => fraction(BigInt(Math.round(x * 2 ** 40)), 2n ** 40n);

/** The trapezoidal rule on [−15, 15], which for smooth functions that decay is as good as exact. */
function quadrature(graph: Graph): (variable: InputSymbol) => Points {
  const axes = new Map<InputSymbol, string>();
  return (variable) => {
    if (variable.axes.length > 0) throw new Error('only numbers are integrated here');
    const axis = axes.get(variable) ?? `grid ${axes.size}`;
    axes.set(variable, axis);
    const grid = [{ name: axis, size: count }];
    const indices = Array.from({ length: count }, (_, i) => i);
    const points = graph.literal(
      grid,
      indices.map((i) => exact(at(i))),
    );
    const { measure } = variable;
    const isNormal = measure?.kind === 'standard' && measure.family === 'normal';
    const weights = graph.literal(
      grid,
      indices.map((i) => exact(step * (isNormal ? normal(at(i)) : 1))),
    );
    if (measure?.kind !== 'density') return { points, weights, axis };
    return { points, weights: graph.mul(weights, graph.apply(measure.density, [points], [axis], [])), axis };
  };
}

/** The value of a number of the graph in doubles. */
export function numericValue(
  graph: Graph,
  node: Node,
  functions: Functions,
  inputs: ReadonlyMap<InputSymbol, readonly number[]> = new Map(),
): number {
  const [lowered] = lowerExpectations(graph, [node], quadrature(graph)) as [Node];
  const elements = evaluate(plan([lowered]), float64, {
    input: (symbol) => inputs.get(symbol) ?? fail(`no value for ${symbol.name}`),
    apply: ({ symbol, derivatives }, [x = Number.NaN]) => {
      const own = functions[symbol.name] ?? fail(`no function ${symbol.name}`);
      const h = 1e-5;
      return derivatives.length === 0 ? own(x) : (own(x + h) - own(x - h)) / (2 * h);
    },
  });
  return elements(lowered)[0] ?? Number.NaN;
}

function fail(reason: string): never {
  throw new Error(reason);
}

/** Whether a relation holds between doubles, up to the error of the quadrature; NaN satisfies none. */
export function holdsNumerically(relation: Relation, left: number, right: number): boolean {
  const slack = 1e-5 * Math.max(1, Math.abs(left), Math.abs(right));
  if (Number.isNaN(left) || Number.isNaN(right)) return false;
  if (relation === '==') return Math.abs(left - right) <= slack;
  if (relation === '!=') return Math.abs(left - right) > slack;
  return relation === '<' || relation === '<=' ? left <= right + slack : left + slack >= right;
}

/** Whether a statement about free numbers holds at many values of them, edges of their domains among them. */
export function holdsEverywhere(graph: Graph, { left, relation, right }: Statement, functions: Functions): boolean {
  const symbols = [
    ...new Set(
      reachable([left, right]).flatMap((node) =>
        node.kind === 'input' && node.symbol.measure === undefined ? [node.symbol] : [],
      ),
    ),
  ];
  const stream = randomStream(hashKey('rules', 'points'));
  const rounds = symbols.length === 0 ? 1 : 120;
  for (let round = 0; round < rounds; round++) {
    const values = new Map(
      symbols.map((symbol) => [
        symbol,
        Array.from({ length: elementCount(symbol.axes) }, () => valueIn(symbol.domain, round, stream.uniform())),
      ]),
    );
    const sides = [left, right].map((side) => numericValue(graph, side, functions, values)) as [number, number];
    if (!holdsNumerically(relation, ...sides)) return false;
  }
  return true;
}

const telling = [0, 1, -1, 0.5, -0.5, 2, -2, 3, -3];

function valueIn(domain: Domain, round: number, uniform: number): number {
  const wish = round < telling.length ? (telling[round] as number) : (uniform - 0.5) * 8;
  if (domain.kind !== 'interval') throw new Error('only intervals here');
  const low = domain.low === null ? Number.NEGATIVE_INFINITY : fractionToNumber(domain.low);
  const high = domain.high === null ? Number.POSITIVE_INFINITY : fractionToNumber(domain.high);
  const isInside = (x: number): boolean => x > low && x < high;
  if (isInside(wish)) return wish;
  if (wish === low && !domain.lowOpen) return wish;
  const [from, to] = [Math.max(low, -20), Math.min(high, 20)];
  return from + (to - from) * (0.001 + 0.998 * uniform);
}
