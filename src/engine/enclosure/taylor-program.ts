import { type Interval, isUndefined, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { Instruction, Program } from '../../program/program';
import { type SeriesStore, seriesStore } from './series';

/**
 * What is known of a program along one of its inputs, the others anywhere in their intervals.
 *
 * - Coefficient 0 encloses the values.
 * - Coefficient 1, if bounded, encloses every difference quotient: the function is Lipschitz continuous, with kinks perhaps.
 * - Coefficients 2 and above, if bounded, enclose f⁽ᵏ⁾/k!: the function is that often continuously differentiable.
 */
export type Expansion = (k: number) => Interval;

/** Instructions on series; a power is written as products. */
type Step =
  | Exclude<Instruction, { op: 'power' }>
  | { readonly op: 'square'; readonly a: number }
  /** a as it is, with the values of b^exponent. */
  | { readonly op: 'raised'; readonly a: number; readonly b: number; readonly exponent: number };

/**
 * Expands a program with one output to a fixed order, by the recurrences of automatic differentiation (Moore, Kearfott,
 * Cloud, Introduction to Interval Analysis, section 9.3). The expansion is overwritten by the next call.
 */
export function compileTaylor(
  program: Program,
  order: number,
): (inputs: readonly Interval[], variable: number) => Expansion {
  const { steps, output } = withoutPowers(program);
  // Two spare registers for each step: the other circular function, the derivative of erf.
  const store = seriesStore(3 * steps.length, order);
  const varies: boolean[] = [];
  const live: Action[] = [];
  for (const [r, step] of steps.entries()) {
    const action = actionOf(step, r, store, steps.length);
    varies.push(step.op === 'input' || operands(step).some((operand) => varies[operand]));
    if (varies[r]) live.push(action);
    else action([], -1);
  }
  return (inputs, variable) => {
    for (const action of live) action(inputs, variable);
    return (k) => store.coefficient(output, k);
  };
}

/** Computes one register. */
type Action = (inputs: readonly Interval[], variable: number) => void;

function operands(step: Step): number[] {
  const places: number[] = [];
  if ('a' in step) places.push(step.a);
  if ('b' in step) places.push(step.b);
  if ('c' in step) places.push(step.c);
  return places;
}

function withoutPowers({ instructions, outputs }: Program): {
  readonly steps: readonly Step[];
  readonly output: number;
} {
  const steps: Step[] = [];
  const moved: number[] = [];
  const push = (step: Step): number => steps.push(step) - 1;
  const at = (place: number): number => moved[place] as number;
  const power = (a: number, exponent: number): number => {
    if (exponent === 1) return a;
    const half = power(a, Math.floor(exponent / 2));
    const square = push({ op: 'square', a: half });
    return exponent % 2 === 0 ? square : push({ op: 'mul', a: square, b: a });
  };
  for (const instruction of instructions) {
    if (instruction.op === 'power' && instruction.exponent === 2) {
      moved.push(push({ op: 'square', a: at(instruction.a) }));
    } else if (instruction.op === 'power') {
      const { exponent } = instruction;
      const a = at(instruction.a);
      const one = { numerator: 1n, denominator: 1n };
      const raised = exponent === 0 ? push({ op: 'constant', value: one }) : power(a, Math.abs(exponent));
      const whole = exponent > 0 ? raised : push({ op: 'div', a: push({ op: 'constant', value: one }), b: raised });
      moved.push(push({ op: 'raised', a: whole, b: a, exponent }));
    } else if (instruction.op === 'select') {
      moved.push(push({ ...instruction, a: at(instruction.a), b: at(instruction.b), c: at(instruction.c) }));
    } else if (instruction.op === 'mul' && instruction.a === instruction.b) {
      moved.push(push({ op: 'square', a: at(instruction.a) }));
    } else if ('b' in instruction) moved.push(push({ ...instruction, a: at(instruction.a), b: at(instruction.b) }));
    else moved.push(push('a' in instruction ? { ...instruction, a: at(instruction.a) } : instruction));
  }
  return { steps, output: at(outputs[0] as number) };
}

const derivativeOfErf = interval.div(point(2), interval.sqrt(interval.named('pi')));

function actionOf(step: Step, r: number, store: SeriesStore, spare: number): Action {
  const [other, another] = [spare + r, 2 * spare + r];
  switch (step.op) {
    case 'constant': {
      const value = interval.rational(step.value.numerator, step.value.denominator);
      return () => store.constant(r, value);
    }
    case 'named': {
      const value = interval.named(step.constant);
      return () => store.constant(r, value);
    }
    case 'input': {
      const { index } = step;
      return (inputs, variable) => {
        const value = inputs[index] as Interval;
        if (index === variable) store.variable(r, value);
        else store.constant(r, value);
      };
    }
    case 'raised': {
      const { a, b, exponent } = step;
      return () => {
        store.copy(r, a);
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
      return () => store.sum(r, a, b, sign);
    }
    case 'mul': {
      const { a, b } = step;
      return () => store.product(r, a, b);
    }
    case 'div': {
      const { a, b } = step;
      return () => store.quotient(r, a, b);
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
    default: {
      const { op, a } = step;
      switch (op) {
        case 'neg':
          return () => store.negate(r, a);
        case 'square':
          return () => store.square(r, a);
        case 'exp':
          return () => store.exponential(r, a);
        case 'log':
          return () => store.logarithm(r, a);
        case 'sqrt':
          return () => store.root(r, a);
        case 'sin':
          return () => store.circular(r, other, a);
        case 'cos':
          return () => store.circular(other, r, a);
        case 'abs':
          return () => absolute(store, r, a);
        case 'erf':
          // erf′(a) = 2/√π·e^(−a²)·a′
          return () => {
            store.square(another, a);
            store.negate(other, another);
            store.exponential(another, other);
            store.integral(r, a, another, derivativeOfErf, interval.erf(store.values.get(a)));
          };
      }
    }
  }
}

const isConstant = (store: SeriesStore, registers: readonly number[]): boolean =>
  registers.every((r) => store.length[r] === 1);

function absolute(store: SeriesStore, r: number, a: number): void {
  const value = store.values.get(a);
  if (isUndefined(value) || value.lo >= 0) store.copy(r, a);
  else if (value.hi <= 0 || isConstant(store, [a])) {
    store.negate(r, a);
    store.values.set(r, interval.abs(value));
  } else {
    store.negate(r, a);
    store.kinked(r, interval.abs(value), store.slopesOf(a, r));
  }
}

function extremum(store: SeriesStore, r: number, a: number, b: number, operation: 'max' | 'min'): void {
  const [x, y] = [store.values.get(a), store.values.get(b)];
  const isClear = !x.maybeUndefined && !y.maybeUndefined;
  const [larger, smaller] = operation === 'max' ? [a, b] : [b, a];
  if (isClear && x.lo >= y.hi) store.copy(r, larger);
  else if (isClear && y.lo >= x.hi) store.copy(r, smaller);
  else if (isConstant(store, [a, b])) store.constant(r, interval[operation](x, y));
  else store.kinked(r, interval[operation](x, y), store.slopesOf(a, b));
}

/** A value that may jump, unless it is certain or nothing it comes from varies. */
function broken(store: SeriesStore, r: number, value: Interval, from: readonly number[]): void {
  const isCertain = value.lo === value.hi && !value.maybeUndefined;
  if (isCertain || isUndefined(value) || isConstant(store, from)) store.constant(r, value);
  else store.kinked(r, value, null);
}

function select(store: SeriesStore, r: number, condition: number, a: number, b: number): void {
  const decision = store.values.get(condition);
  const isDecided = decision.lo === decision.hi && !decision.maybeUndefined;
  if (isDecided && decision.lo === 1) store.copy(r, a);
  else if (isDecided && decision.lo === 0) store.copy(r, b);
  else broken(store, r, interval.select(decision, store.values.get(a), store.values.get(b)), [condition, a, b]);
}
