import { axesGiven, axisName, requireAxis, sizedAxis } from './axis-names';
import type { Evaluator } from './evaluate';
import { logarithm } from './scalars';
import { type Formula, Unjudged } from './syntax';
import { along, mapTensors, numberOf, reduce, scalar, spread, type Tensor, tensor, visible } from './tensor';
import type { Scope } from './world';

type Builtin = (evaluator: Evaluator, args: readonly Formula[], scope: Scope) => Tensor;
type Fold = (values: Float64Array) => number;

const total: Fold = (values) => values.reduce((sum, value) => sum + value, 0);
const average: Fold = (values) => total(values) / values.length;
const spreadOut: Fold = (values) => {
  const centre = average(values);
  return average(values.map((value) => (value - centre) ** 2));
};
const largest: Fold = (values) => values.reduce((best, value) => (value > best || Number.isNaN(value) ? value : best));
const smallest: Fold = (values) => values.reduce((best, value) => (value < best || Number.isNaN(value) ? value : best));
const logSumExp: Fold = (values) => logarithm(total(values.map(Math.exp)));
const times: Fold = (values) => values.reduce((product, value) => product * value, 1);

const over =
  (fold: Fold): Builtin =>
  (evaluator, [first, ...axes], scope) => {
    if (first === undefined) throw new Unjudged('no argument');
    const value = evaluator.evaluate(first, scope);
    return reduce(value, axesGiven(value, axes), fold);
  };

/** The terms of `sum(body, i, n)` or `sum(body, i, a:b)`, or null where it runs over axes. */
function indexedTerms(
  evaluator: Evaluator,
  [body, index, range, ...more]: readonly Formula[],
  scope: Scope,
): Tensor[] | null {
  if (body === undefined || index?.kind !== 'name' || range === undefined || more.length > 0) return null;
  const { name } = index;
  const { sizes, given, definitions } = evaluator.world;
  if (sizes.has(name) || given.has(name) || definitions.has(name) || scope.locals.has(name)) return null;
  const number = (formula: Formula | null): number =>
    formula === null ? Number.NaN : numberOf(evaluator.evaluate(formula, scope));
  const [from, to] = range.kind === 'range' ? [number(range.from), number(range.to)] : [1, number(range)];
  if (!(to >= from && to - from < 64)) throw new Unjudged('the range of a sum');
  const term = (k: number): Tensor =>
    evaluator.evaluate(body, { ...scope, locals: new Map([...scope.locals, [name, scalar(k)]]) });
  if (term(from).axes.some((axis) => axis.name === name)) return null;
  return Array.from({ length: to - from + 1 }, (_, k) => term(from + k));
}

const folding =
  (fold: Fold, join: (x: number, y: number) => number): Builtin =>
  (evaluator, args, scope) =>
    indexedTerms(evaluator, args, scope)?.reduce((all, term) =>
      mapTensors([all, term], (x = 0, y = 0) => join(x, y)),
    ) ?? over(fold)(evaluator, args, scope);

const extremum =
  (fold: Fold): Builtin =>
  (evaluator, args, scope) => {
    const [first, ...others] = args;
    if (first === undefined) throw new Unjudged('no argument');
    const value = evaluator.evaluate(first, scope);
    const own = visible(value).map(({ name }) => name);
    if (others.every((other) => own.includes(axisName(other) ?? '')))
      return reduce(value, axesGiven(value, others), fold);
    return mapTensors([value, ...others.map((other) => evaluator.evaluate(other, scope))], (...values) =>
      fold(Float64Array.from(values)),
    );
  };

const filled =
  (value: number): Builtin =>
  (evaluator, args) =>
    tensor(
      args.map((arg) => sizedAxis(evaluator.world, arg)),
      () => value,
    );

export const reductions: Readonly<Record<string, Builtin>> = {
  sum: folding(total, (x, y) => x + y),
  prod: folding(times, (x, y) => x * y),
  mean: over(average),
  variance: over(spreadOut),
  std: over((values) => Math.sqrt(spreadOut(values))),
  norm2: over((values) => total(values.map((value) => value * value))),
  norm: over((values) => Math.sqrt(total(values.map((value) => value * value)))),
  logsumexp: over(logSumExp),
  softmax: (evaluator, args, scope) => {
    const [first] = args;
    if (first === undefined) throw new Unjudged('no argument');
    const value = mapTensors([evaluator.evaluate(first, scope)], Math.exp);
    return mapTensors([value, reduce(value, axesGiven(value, args.slice(1)), total)], (x = 0, y = 0) => x / y);
  },
  cumsum: (evaluator, [first, axis], scope) => {
    if (first === undefined) throw new Unjudged('no argument');
    const value = evaluator.evaluate(first, scope);
    const name = axis === undefined ? (visible(value).at(-1)?.name ?? '') : requireAxis(axis);
    const others = value.axes.filter((each) => each.name !== name);
    const own = value.axes.find((each) => each.name === name);
    if (own === undefined) throw new Unjudged('no such axis');
    const { data } = spread(value, [...others, own]);
    const sums = tensor([...others, own], (i) => total(data.subarray(i - (i % own.size), i + 1)));
    return spread(sums, value.axes);
  },
  max: extremum(largest),
  min: extremum(smallest),
  zeros: filled(0),
  ones: filled(1),
  iota: (evaluator, [axis]) => {
    const own = sizedAxis(evaluator.world, axis);
    return along(
      Array.from({ length: own.size }, (_, i) => scalar(i + 1)),
      own.name,
    );
  },
};
