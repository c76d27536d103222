import { type Interval, isUndefined } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { Program } from '../../program/program';
import type { Series } from './series';
import * as series from './series';
import { type Recurrence, readBy, type Step, stepsOf } from './taylor-steps';

/**
 * What is known of a program along one of its inputs, the others anywhere in their intervals.
 *
 * - Coefficient 0 encloses the values.
 * - Coefficient 1, if bounded, encloses every difference quotient: the function is Lipschitz continuous, with kinks perhaps.
 * - Coefficients 2 and above, if bounded, enclose f⁽ᵏ⁾/k!: the function is that often continuously differentiable.
 */
export type Expansion = (k: number) => Interval;

/**
 * Expands a program with one output to a fixed order, by the recurrences of automatic differentiation (Moore, Kearfott,
 * Cloud, Introduction to Interval Analysis, section 9.3). The expansion is overwritten by the next call.
 */
export function compileTaylor(
  program: Program,
  order: number,
): (inputs: readonly Interval[], variable: number) => Expansion {
  const { steps, output } = stepsOf(program);
  // A spare register for each step: the other circular function.
  const store = series.seriesIn(2 * steps.length, order);
  const varies: boolean[] = [];
  const live: Action[] = [];
  for (const [r, step] of steps.entries()) {
    const action = actionOf(step, r, store, steps.length);
    varies.push(step.op === 'input' || readBy(step).some((operand) => varies[operand]));
    if (varies[r]) live.push(action);
    else action([], -1);
  }
  return (inputs, variable) => {
    for (const action of live) action(inputs, variable);
    return (k) => series.coefficient(store, output, k);
  };
}

/** Computes one register. */
type Action = (inputs: readonly Interval[], variable: number) => void;

function actionOf(step: Step, r: number, store: Series, spare: number): Action {
  switch (step.op) {
    case 'constant': {
      const value = interval.rational(step.value.numerator, step.value.denominator);
      return () => series.constant(store, r, value);
    }
    case 'named': {
      const value = interval.named(step.constant);
      return () => series.constant(store, r, value);
    }
    case 'input': {
      const { index } = step;
      return (inputs, variable) => {
        const value = inputs[index] as Interval;
        if (index === variable) series.variable(store, r, value);
        else series.constant(store, r, value);
      };
    }
    case 'raised': {
      const { a, b, exponent } = step;
      return () => {
        series.copy(store, r, a);
        store.values.set(r, interval.power(store.values.get(b), exponent));
      };
    }
    case 'select': {
      const { a, b, c } = step;
      return () => select(store, r, a, b, c);
    }
    case 'add':
    case 'sub': {
      const { a, b } = step;
      const sign = step.op === 'add' ? 1 : -1;
      return () => series.sum(store, r, a, b, sign);
    }
    case 'mul': {
      const { a, b } = step;
      return () => series.product(store, r, a, b);
    }
    case 'div': {
      const { a, b } = step;
      return () => series.quotient(store, r, a, b);
    }
    case 'max':
    case 'min': {
      const { op, a, b } = step;
      return () => extremum(store, r, a, b, op);
    }
    case 'less':
    case 'lessEqual':
    case 'equal': {
      const { op, a, b } = step;
      return () => broken(store, r, interval[op](store.values.get(a), store.values.get(b)), [a, b]);
    }
    case 'neg': {
      const { a } = step;
      return () => series.negate(store, r, a);
    }
    case 'square': {
      const { a } = step;
      return () => series.square(store, r, a);
    }
    case 'abs': {
      const { a } = step;
      return () => absolute(store, r, a);
    }
    case 'step': {
      const { a, of } = step;
      return () => broken(store, r, interval[of](store.values.get(a)), [a]);
    }
    case 'primitive': {
      const { a, slope, of } = step;
      return () => series.integral(store, r, a, slope, interval[of](store.values.get(a)));
    }
    default: {
      const recurrence = recurrences[step.op];
      const { a } = step;
      return () => recurrence(store, r, a, spare + r);
    }
  }
}

/** How the series of a function comes from that of its argument; the register `other` is free. */
const recurrences: {
  readonly [F in Recurrence]: (store: Series, r: number, a: number, other: number) => void;
} = {
  exp: (store, r, a) => series.exponential(store, r, a),
  log: (store, r, a) => series.logarithm(store, r, a),
  sqrt: (store, r, a) => series.root(store, r, a),
  sin: (store, r, a, other) => series.circular(store, r, other, a),
  cos: (store, r, a, other) => series.circular(store, other, r, a),
};

const isConstant = (store: Series, registers: readonly number[]): boolean =>
  registers.every((r) => store.length[r] === 1);

function absolute(store: Series, r: number, a: number): void {
  const value = store.values.get(a);
  if (isUndefined(value) || value.lo >= 0) series.copy(store, r, a);
  else if (value.hi <= 0 || isConstant(store, [a])) {
    series.negate(store, r, a);
    store.values.set(r, interval.abs(value));
  } else {
    series.negate(store, r, a);
    series.kinked(store, r, interval.abs(value), series.slopesOf(store, a, r));
  }
}

function extremum(store: Series, r: number, a: number, b: number, operation: 'max' | 'min'): void {
  const [x, y] = [store.values.get(a), store.values.get(b)];
  const isClear = !x.maybeUndefined && !y.maybeUndefined;
  const [larger, smaller] = operation === 'max' ? [a, b] : [b, a];
  if (isClear && x.lo >= y.hi) series.copy(store, r, larger);
  else if (isClear && y.lo >= x.hi) series.copy(store, r, smaller);
  else if (isConstant(store, [a, b])) series.constant(store, r, interval[operation](x, y));
  else series.kinked(store, r, interval[operation](x, y), series.slopesOf(store, a, b));
}

/** A value that may jump, unless it is certain or nothing it comes from varies. */
function broken(store: Series, r: number, value: Interval, from: readonly number[]): void {
  const isCertain = value.lo === value.hi && !value.maybeUndefined;
  if (isCertain || isUndefined(value) || isConstant(store, from)) series.constant(store, r, value);
  else series.kinked(store, r, value, null);
}

function select(store: Series, r: number, condition: number, a: number, b: number): void {
  const decision = store.values.get(condition);
  const isDecided = decision.lo === decision.hi && !decision.maybeUndefined;
  if (isDecided && decision.lo === 1) series.copy(store, r, a);
  else if (isDecided && decision.lo === 0) series.copy(store, r, b);
  else broken(store, r, interval.select(decision, store.values.get(a), store.values.get(b)), [condition, a, b]);
}
