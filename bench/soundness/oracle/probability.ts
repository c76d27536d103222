import { axisName } from './axis-names';
import type { Evaluator } from './evaluate';
import { average, pointsOfSpace, weightedSum } from './expectation';
import { eventOf, type Law, lawOf, logDensity, standardRule } from './laws';
import { panels, panelsFor } from './quadrature';
import { logarithm } from './scalars';
import { type Formula, Unjudged } from './syntax';
import { type Axis, mapTensors, reduce, type Tensor, tensor, unionAxes, visible } from './tensor';
import type { Scope } from './world';

type Builtin = (evaluator: Evaluator, args: readonly Formula[], scope: Scope) => Tensor;

/** A density to compare: of known form, or any function on a space. */
interface Density {
  readonly law: Law | null;
  readonly at: (x: Tensor) => Tensor;
  readonly on: readonly Axis[] | null;
}

function densityOf(evaluator: Evaluator, formula: Formula | undefined, scope: Scope): Density {
  if (formula === undefined) throw new Unjudged('a density is missing');
  const law = lawOf(evaluator, formula, scope);
  if (law !== null) {
    const names = eventOf(law).map(({ name }) => name);
    const product = (x: Tensor): Tensor =>
      reduce(mapTensors([logDensity(law, x)], Math.exp), names, (values) =>
        values.reduce((all, each) => all * each, 1),
      );
    return { law, at: product, on: law.kind === 'categorical' ? [] : eventOf(law) };
  }
  const name = axisName(formula);
  const f = name === null ? null : evaluator.callable(name, scope);
  if (f === null) throw new Unjudged('no density');
  const given = evaluator.world.given.get(name ?? '');
  const on = given?.kind === 'density' ? (given.on === null ? [] : [given.on]) : null;
  return { law: null, at: (x) => f([x]), on };
}

const times = (a: number, b: number): number => (a === 0 ? 0 : a * b);

/** E under p of a function of x, which has its own value for each element where p and q are products. */
function under(evaluator: Evaluator, p: Density, q: Density, f: (logP: Tensor, logQ: Tensor) => Tensor): Tensor {
  const [own, other] = [p.law, q.law];
  if (own === null || other === null || own.kind === 'categorical' || other.kind === 'categorical') {
    if (own?.kind === 'categorical' || other?.kind === 'categorical') return underCategorical(own, other, f);
    const axes = p.on ?? q.on ?? [];
    const points = pointsOfSpace(evaluator, axes, 'space', 16);
    const [a, b] = [p.at(points.value), q.at(points.value)];
    const logs = [a, b].map((each) => mapTensors([each], logarithm)) as [Tensor, Tensor];
    const value = mapTensors([a, f(...logs)], times);
    return weightedSum(
      value,
      [points.weights],
      points.weights.axes.map(({ name }) => name),
    );
  }
  if ((own.kind === 'bernoulli') !== (other.kind === 'bernoulli')) throw new Unjudged('two spaces');
  const space = visible({
    axes: unionAxes([
      { axes: eventOf(own), data: new Float64Array() },
      { axes: eventOf(other), data: new Float64Array() },
    ]),
    data: new Float64Array(),
  });
  const hidden = '%each';
  const rule =
    own.kind === 'standard'
      ? standardRule(own.family, panelsFor(1, evaluator.fineness))
      : { points: [0, 1], weights: [1, 1] };
  const axis = [{ name: hidden, size: rule.points.length }];
  const z = tensor(axis, (i) => rule.points[i] ?? 0);
  const x =
    own.kind === 'standard' ? mapTensors([own.location, own.scale, z], (m = 0, s = 0, each = 0) => m + s * each) : z;
  const w = tensor(axis, (i) => rule.weights[i] ?? 0);
  const weights =
    own.kind === 'standard' ? w : mapTensors([z, own.mean], (bit = 0, mean = 0) => (bit === 1 ? mean : 1 - mean));
  const each = weightedSum(f(logDensity(own, x), logDensity(other, x)), [weights], [hidden]);
  const wide = mapTensors([tensor(space, () => 0), each], (_, value = 0) => value);
  return reduce(
    wide,
    space.map(({ name }) => name),
    (values) => values.reduce((sum, value) => sum + value, 0),
  );
}

function underCategorical(own: Law | null, other: Law | null, f: (logP: Tensor, logQ: Tensor) => Tensor): Tensor {
  if (own?.kind !== 'categorical' || other?.kind !== 'categorical') throw new Unjudged('two spaces');
  const [a, b] = [own, other].map(({ probabilities }) => mapTensors([probabilities], logarithm));
  if (own.axis.name !== other.axis.name || a === undefined || b === undefined) throw new Unjudged('two spaces');
  return weightedSum(f(a, b), [own.probabilities], [own.axis.name]);
}

/** ∫ f(p, q), for densities on the line or two directions. */
function overSpace(evaluator: Evaluator, p: Density, q: Density, f: (a: number, b: number) => number): Tensor {
  const axes = p.on !== null && p.on.length > 0 ? p.on : (q.on ?? p.on ?? []);
  const isDiscrete = [p, q].some(({ law }) => law?.kind === 'bernoulli' || law?.kind === 'categorical');
  if (isDiscrete) throw new Unjudged('finite distributions');
  const points = pointsOfSpace(evaluator, axes, 'space', 16);
  const value = mapTensors([p.at(points.value), q.at(points.value)], (a = 0, b = 0) => f(a, b));
  return weightedSum(
    value,
    [points.weights],
    points.weights.axes.map(({ name }) => name),
  );
}

const pair = (evaluator: Evaluator, [first, second]: readonly Formula[], scope: Scope): [Density, Density] => [
  densityOf(evaluator, first, scope),
  densityOf(evaluator, second, scope),
];
const minus = (a = 0, b = 0): number => a - b;
const divergence = (evaluator: Evaluator, p: Density, q: Density): Tensor =>
  under(evaluator, p, q, (a, b) => mapTensors([a, b], minus));

export const probability: Readonly<Record<string, Builtin>> = {
  E: (evaluator, [body, ...over], scope) => {
    if (body === undefined) throw new Unjudged('no argument');
    const names = over.map((each) => axisName(each) ?? '');
    return average(evaluator, (inner) => evaluator.evaluate(body, inner), names.length === 0 ? null : names, scope);
  },
  Var: (evaluator, [body], scope) => {
    if (body === undefined) throw new Unjudged('no argument');
    const mean = average(evaluator, (inner) => evaluator.evaluate(body, inner), null, scope);
    return average(
      evaluator,
      (inner) => mapTensors([evaluator.evaluate(body, inner), mean], (x = 0, m = 0) => (x - m) ** 2),
      null,
      scope,
    );
  },
  logpdf: (evaluator, [law, x], scope) => {
    if (x === undefined || law === undefined) throw new Unjudged('two arguments');
    const known = lawOf(evaluator, law, scope);
    const point = evaluator.evaluate(x, scope);
    if (known === null) return mapTensors([densityOf(evaluator, law, scope).at(point)], logarithm);
    const each = mapTensors([logDensity(known, point)], (value) =>
      value === Number.NEGATIVE_INFINITY ? Number.NaN : value,
    );
    return reduce(
      each,
      eventOf(known).map(({ name }) => name),
      (values) => values.reduce((sum, value) => sum + value, 0),
    );
  },
  KL: (evaluator, args, scope) => divergence(evaluator, ...pair(evaluator, args, scope)),
  crossEntropy: (evaluator, args, scope) =>
    under(evaluator, ...pair(evaluator, args, scope), (_, b) => mapTensors([b], (x) => -x)),
  H: (evaluator, [p], scope) => {
    const own = densityOf(evaluator, p, scope);
    return under(evaluator, own, own, (a) => mapTensors([a], (x) => -x));
  },
  TV: (evaluator, args, scope) => overSpace(evaluator, ...pair(evaluator, args, scope), (a, b) => Math.abs(a - b) / 2),
  JS: (evaluator, args, scope) =>
    overSpace(evaluator, ...pair(evaluator, args, scope), (a, b) => {
      const m = (a + b) / 2;
      return (times(a, Math.log(a / m)) + times(b, Math.log(b / m))) / 2;
    }),
  integral: (evaluator, [body, variable, low, high], scope) => {
    const name = axisName(variable);
    if (body === undefined || name === null) throw new Unjudged('an integral');
    const at = (x: Tensor): Tensor =>
      evaluator.evaluate(body, { ...scope, locals: new Map([...scope.locals, [name, x]]) });
    const given = evaluator.world.given.get(name);
    const hidden = `%∫${name}`;
    if (low === undefined || high === undefined) {
      const axes = given?.kind === 'tensor' ? given.value.axes : [];
      const over = (reach: number): Tensor => {
        const points = pointsOfSpace(evaluator, axes, `∫${name}`, reach);
        return weightedSum(
          at(points.value),
          [points.weights],
          points.weights.axes.map((axis) => axis.name),
        );
      };
      const [near, far] = [over(16), over(24)];
      const off = mapTensors([near, far], (a = 0, b = 0) => Math.abs(a - b));
      evaluator.error = Math.max(evaluator.error, ...off.data.map((value) => (!Number.isNaN(value) ? value : 0)));
      return near;
    }
    const [a, b] = [evaluator.evaluate(low, scope), evaluator.evaluate(high, scope)];
    const rule = panels(0, 1, Math.ceil(panelsFor(1, evaluator.fineness) / 4));
    const u = tensor([{ name: hidden, size: rule.points.length }], (i) => rule.points[i] ?? 0);
    const w = tensor(u.axes, (i) => rule.weights[i] ?? 0);
    const x = mapTensors([a, b, u], (from = 0, to = 0, part = 0) => from + (to - from) * part);
    const width = mapTensors([a, b], (from = 0, to = 0) => to - from);
    return mapTensors(
      [
        width,
        weightedSum(
          mapTensors([at(x), tensor(u.axes, () => 0)], (value = 0) => value),
          [w],
          [hidden],
        ),
      ],
      (s = 0, value = 0) => s * value,
    );
  },
};
