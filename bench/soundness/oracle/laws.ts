import type { Evaluator } from './evaluate';
import { standardRules } from './quadrature';
import { logarithm } from './scalars';
import { type Formula, Unjudged } from './syntax';
import { type Axis, mapTensors, scalar, type Tensor, unionAxes, visible } from './tensor';
import type { Scope } from './world';

/** A distribution at one choice of its parameters. */
export type Law =
  | { readonly kind: 'standard'; readonly family: string; readonly location: Tensor; readonly scale: Tensor }
  | { readonly kind: 'bernoulli'; readonly mean: Tensor }
  | { readonly kind: 'categorical'; readonly probabilities: Tensor; readonly axis: Axis };

/** The distribution that a formula stands for, or null if it is none of those built in. */
export function lawOf(evaluator: Evaluator, formula: Formula, scope: Scope): Law | null {
  if (formula.kind === 'name') {
    const definition = evaluator.world.definitions.get(formula.name);
    return definition?.parameters.length === 0
      ? lawOf(evaluator, definition.body, { ...scope, locals: new Map() })
      : null;
  }
  if (formula.kind !== 'call') return null;
  const definition = evaluator.world.definitions.get(formula.callee);
  if (definition !== undefined) {
    const args = formula.args.map((arg) => evaluator.evaluate(arg, scope));
    const locals = new Map(definition.parameters.map((each, i) => [each, args[i] ?? scalar(Number.NaN)]));
    return lawOf(evaluator, definition.body, { locals, varied: scope.varied });
  }
  const parameters = (): readonly [Tensor, Tensor] => {
    const [a, b, ...more] = formula.args.map((arg) => evaluator.evaluate(arg, scope));
    if (a === undefined || more.length > 0) throw new Unjudged('the parameters of a distribution');
    return [a, b ?? scalar(0)];
  };
  const positive = (x: Tensor): Tensor => mapTensors([x], (value) => (value > 0 ? value : Number.NaN));
  switch (formula.callee) {
    case 'normal':
    case 'laplace': {
      const [location, scale] = parameters();
      return { kind: 'standard', family: formula.callee, location, scale: positive(scale) };
    }
    case 'uniform': {
      const [low, high] = parameters();
      const width = mapTensors([low, high], (a = 0, b = 0) => b - a);
      return { kind: 'standard', family: 'uniform', location: low, scale: positive(width) };
    }
    case 'exponential': {
      const rate = positive(parameters()[0]);
      return { kind: 'standard', family: 'exponential', location: scalar(0), scale: mapTensors([rate], (x) => 1 / x) };
    }
    case 'bernoulli': {
      const mean = mapTensors([parameters()[0]], (p) => (p >= 0 && p <= 1 ? p : Number.NaN));
      return { kind: 'bernoulli', mean };
    }
    case 'categorical': {
      const [given] = parameters();
      const axis = visible(given).at(-1);
      if (axis === undefined) throw new Unjudged('probabilities along an axis');
      return { kind: 'categorical', probabilities: given, axis };
    }
    default:
      return null;
  }
}

export const parametersOf = (law: Law): readonly Tensor[] =>
  law.kind === 'standard' ? [law.location, law.scale] : law.kind === 'bernoulli' ? [law.mean] : [];

/** The visible axes along which a draw has independent elements. */
export const eventOf = (law: Law): Axis[] => visible({ axes: unionAxes(parametersOf(law)), data: new Float64Array() });

const standardLogDensity: Readonly<Record<string, (z: number) => number>> = {
  normal: (z) => (-z * z - Math.log(2 * Math.PI)) / 2,
  laplace: (z) => -Math.abs(z) - Math.LN2,
  uniform: (z) => (z >= 0 && z <= 1 ? 0 : Number.NEGATIVE_INFINITY),
  exponential: (z) => (z >= 0 ? -z : Number.NEGATIVE_INFINITY),
};

/** log p(x) for each element by itself; −∞ outside of the support. */
export function logDensity(law: Law, x: Tensor): Tensor {
  switch (law.kind) {
    case 'standard':
      return mapTensors([x, law.location, law.scale], (value = 0, m = 0, s = 0) => {
        const log = standardLogDensity[law.family];
        return (log?.((value - m) / s) ?? Number.NaN) - Math.log(s);
      });
    case 'bernoulli':
      return mapTensors([x, law.mean], (value = 0, p = 0) =>
        value === 1 ? logarithm(p) : value === 0 ? logarithm(1 - p) : Number.NaN,
      );
    case 'categorical':
      throw new Unjudged('the density of a categorical variable');
  }
}

export const standardRule = (family: string, many: number) => {
  const rule = standardRules[family];
  if (rule === undefined) throw new Unjudged(`no rule for ${family}`);
  return rule(many);
};
