import type { Evaluator } from './evaluate';
import { type Law, lawOf, parametersOf, standardRule } from './laws';
import { panels, panelsFor, type Rule, weighted } from './quadrature';
import { Unjudged } from './syntax';
import {
  type Axis,
  along,
  count,
  isHidden,
  mapTensors,
  reduce,
  scalar,
  spread,
  type Tensor,
  tensor,
  unionAxes,
  visible,
} from './tensor';
import { NeedsRandom, type Scope } from './world';

/** Points along hidden axes with the weight of each: what an expectation averages over. */
export interface Points {
  readonly value: Tensor;
  readonly weights: Tensor;
}

const vector = (numbers: readonly number[], name: string): Tensor =>
  tensor([{ name, size: numbers.length }], (i) => numbers[i] ?? Number.NaN);

/** Independent draws for each element along some axes: one hidden axis an element. */
function independent(axes: readonly Axis[], rules: readonly Rule[], name: string): Points {
  const z = rules.map((rule, i) => vector(rule.points, `%${name}${i}`));
  const w = rules.map((rule, i) => vector(rule.weights, `%${name}${i}`));
  const weights = w.reduce((all, each) => mapTensors([all, each], (x = 0, y = 0) => x * y), scalar(1));
  const flat = along(z, '%elements');
  const hidden = flat.axes.filter((axis) => axis.name !== '%elements');
  return { value: { axes: [...hidden, ...axes], data: flat.data }, weights };
}

function pointsOfLaw(evaluator: Evaluator, law: Law, shape: readonly Axis[] | null, name: string): Points {
  if (law.kind === 'categorical') {
    const { axis, probabilities } = law;
    const hidden = `%${name}`;
    const weights: Tensor = {
      axes: probabilities.axes.map((each) => (each.name === axis.name ? { ...each, name: hidden } : each)),
      data: probabilities.data,
    };
    return {
      value: vector(
        Array.from({ length: axis.size }, (_, i) => i + 1),
        hidden,
      ),
      weights,
    };
  }
  const parameters = parametersOf(law);
  const event = visible({
    axes: unionAxes([...(shape === null ? [] : [{ axes: shape, data: new Float64Array() }]), ...parameters]),
    data: new Float64Array(),
  });
  const many = count(event);
  if (law.kind === 'bernoulli') {
    if (many > 8) throw new Unjudged('too many bits');
    const { value } = independent(
      event,
      Array.from({ length: many }, () => ({ points: [0, 1], weights: [1, 1] })),
      name,
    );
    const each = mapTensors([value, law.mean], (x = 0, p = 0) => (x === 1 ? p : 1 - p));
    const names = event.map((axis) => axis.name);
    return { value, weights: reduce(each, names, (values) => values.reduce((product, x) => product * x, 1)) };
  }
  const size = panelsFor(many, evaluator.fineness);
  if (size === 0) throw new Unjudged('too many directions');
  const rule = standardRule(law.family, size);
  const { value, weights } = independent(
    event,
    Array.from({ length: many }, () => rule),
    name,
  );
  return { value: mapTensors([law.location, law.scale, value], (m = 0, s = 0, z = 0) => m + s * z), weights };
}

/** Points under a declared random variable. */
function pointsOf(evaluator: Evaluator, variable: string, scope: Scope): Points {
  const given = evaluator.world.given.get(variable);
  if (given?.kind !== 'random') throw new Unjudged(`${variable} is not random`);
  const law = lawOf(evaluator, given.law, scope);
  if (law !== null) return pointsOfLaw(evaluator, law, given.shape, variable);
  const density = given.law.kind === 'name' ? evaluator.world.given.get(given.law.name) : undefined;
  if (density?.kind !== 'density' || given.shape !== null)
    throw new Unjudged('a distribution the oracle does not know');
  const axes = density.on === null ? [] : [density.on];
  const rules = density.factors.map((factor) => weighted(lineRule(evaluator, count(axes)), factor.at));
  return independent(axes, rules, variable);
}

export function lineRule(evaluator: Evaluator, directions: number, reach = 16): Rule {
  const size = panelsFor(directions, evaluator.fineness);
  if (size === 0) throw new Unjudged('too many directions');
  return panels(-reach * evaluator.fineness, reach * evaluator.fineness, size);
}

/** Points of the space along some axes, with the volume that belongs to each. */
export const pointsOfSpace = (evaluator: Evaluator, axes: readonly Axis[], name: string, reach: number): Points => {
  const many = count(axes);
  const rule = lineRule(evaluator, many, reach);
  return independent(
    axes,
    Array.from({ length: many }, () => rule),
    name,
  );
};

/** Σ weight·value over the hidden axes of the weights that are not those of the surroundings. */
export function weightedSum(value: Tensor, weights: readonly Tensor[], names: readonly string[]): Tensor {
  const product = mapTensors([value, ...weights], (x = 0, ...w) => w.reduce((all, each) => all * each, x));
  return reduce(product, names, (values) => values.reduce((sum, each) => sum + each, 0));
}

/**
 * The average of a formula over the random variables it turns out to need, or over those named alone. They are bound in
 * the order of their declaration, since a law may depend on variables before.
 */
export function average(
  evaluator: Evaluator,
  body: (scope: Scope) => Tensor,
  only: readonly string[] | null,
  scope: Scope,
): Tensor {
  const order = [...evaluator.world.given.keys()];
  const bound = new Set<string>(only ?? []);
  for (;;) {
    try {
      let inner = scope;
      const weights: Tensor[] = [];
      for (const name of order.filter((each) => bound.has(each))) {
        const points = pointsOf(evaluator, name, inner);
        weights.push(points.weights);
        inner = { ...inner, varied: new Map([...inner.varied, [name, points.value]]) };
      }
      const outside = new Set(
        [...scope.varied.values(), ...scope.locals.values()].flatMap(({ axes }) => axes.map(({ name }) => name)),
      );
      const names = weights
        .flatMap(({ axes }) => axes.filter(isHidden).map(({ name }) => name))
        .filter((name) => !outside.has(name));
      const value = body(inner);
      const result = weightedSum(value, weights, [...new Set(names)]);
      // What is left where large parts cancel is known up to their rounding.
      const size = weightedSum(mapTensors([value], Math.abs), weights, [...new Set(names)]);
      evaluator.error += 1e-14 * Math.max(...size.data.map(Math.abs));
      return spread(result, result.axes);
    } catch (error) {
      if (!(error instanceof NeedsRandom) || only !== null || bound.has(error.variable)) throw error;
      bound.add(error.variable);
    }
  }
}
