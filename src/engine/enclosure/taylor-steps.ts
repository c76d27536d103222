import { fraction } from '../../number/fraction';
import type { UnaryOperation } from '../../number/scalar-operation';
import type { Axiomatised } from '../../operation/axiomatised';
import type { Calculus } from '../../operation/calculus';
import { isContinuous } from '../../operation/smoothness';
import { operations } from '../../operation/table';
import type { Instruction, Program } from '../../program/program';

/** The functions whose series come by a recurrence of their own; that of any other one comes from its derivative. */
export type Recurrence = Extract<Axiomatised, 'exp' | 'log' | 'sqrt' | 'sin' | 'cos'>;
type ByDerivative = Exclude<Axiomatised, Recurrence>;

/** Instructions on series: a power is written as products, a function without a recurrence by its derivative. */
export type Step =
  | Exclude<Instruction, { op: 'power' | UnaryOperation }>
  | { readonly op: 'neg' | 'abs' | 'square' | Recurrence; readonly a: number }
  /** The function `of` at a, where its derivative is `slope`. */
  | { readonly op: 'primitive'; readonly a: number; readonly slope: number; readonly of: ByDerivative }
  /** The function `of` at a, which may jump. */
  | { readonly op: 'step'; readonly a: number; readonly of: ByDerivative }
  /** a as it is, with the values of b^exponent. */
  | { readonly op: 'raised'; readonly a: number; readonly b: number; readonly exponent: number };

/** A value of a rule for derivatives: a step, or null for the number 1. */
interface Register {
  readonly at: number | null;
}

/** The registers a step reads. */
export function readBy(step: Step): number[] {
  const places: number[] = [];
  if ('a' in step) places.push(step.a);
  if ('b' in step) places.push(step.b);
  if ('c' in step) places.push(step.c);
  if ('slope' in step) places.push(step.slope);
  return places;
}

/** The steps so far, and those that compute the instructions so far. */
interface Writing {
  readonly steps: Step[];
  readonly moved: number[];
}

const push = ({ steps }: Writing, step: Step): number => steps.push(step) - 1;
const at = ({ moved }: Writing, place: number): number => moved[place] as number;
const constant = (writing: Writing, value: number): number =>
  push(writing, { op: 'constant', value: fraction(BigInt(value)) });

/** A program with one output as steps. */
export function stepsOf({ instructions, outputs }: Program): {
  readonly steps: readonly Step[];
  readonly output: number;
} {
  const writing: Writing = { steps: [], moved: [] };
  for (const instruction of instructions) writing.moved.push(written(writing, instruction));
  return { steps: writing.steps, output: at(writing, outputs[0] as number) };
}

function written(writing: Writing, instruction: Instruction): number {
  switch (instruction.op) {
    case 'constant':
    case 'named':
    case 'input':
      return push(writing, instruction);
    case 'power':
      return power(writing, at(writing, instruction.a), instruction.exponent);
    case 'mul': {
      const [a, b] = [at(writing, instruction.a), at(writing, instruction.b)];
      return a === b ? push(writing, { op: 'square', a }) : push(writing, { op: 'mul', a, b });
    }
    case 'select':
      return push(writing, {
        ...instruction,
        a: at(writing, instruction.a),
        b: at(writing, instruction.b),
        c: at(writing, instruction.c),
      });
    case 'neg':
    case 'abs':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'sin':
    case 'cos':
      return push(writing, { op: instruction.op, a: at(writing, instruction.a) });
    default:
      if ('b' in instruction)
        return push(writing, { ...instruction, a: at(writing, instruction.a), b: at(writing, instruction.b) });
      if (!isContinuous(instruction.op))
        return push(writing, { op: 'step', a: at(writing, instruction.a), of: instruction.op });
      return push(writing, {
        op: 'primitive',
        a: at(writing, instruction.a),
        slope: slopeOf(writing, instruction.op, at(writing, instruction.a)),
        of: instruction.op,
      });
  }
}

function power(writing: Writing, a: number, exponent: number): number {
  if (exponent === 2) return push(writing, { op: 'square', a });
  const raised = exponent === 0 ? constant(writing, 1) : product(writing, a, Math.abs(exponent));
  const whole = exponent > 0 ? raised : push(writing, { op: 'div', a: constant(writing, 1), b: raised });
  return push(writing, { op: 'raised', a: whole, b: a, exponent });
}

function product(writing: Writing, a: number, exponent: number): number {
  if (exponent === 1) return a;
  const half = product(writing, a, Math.floor(exponent / 2));
  const square = push(writing, { op: 'square', a: half });
  return exponent % 2 === 0 ? square : push(writing, { op: 'mul', a: square, b: a });
}

/** The derivative of a function, by its rule for a tangent of 1. */
function slopeOf(writing: Writing, name: ByDerivative, a: number): number {
  const one: Register = { at: null };
  const placeOf = ({ at: place }: Register): number => place ?? constant(writing, 1);
  const unary = (op: 'neg' | 'square' | 'abs' | Recurrence) => (x: Register) => ({
    at: push(writing, { op, a: placeOf(x) }),
  });
  const binary = (op: 'add' | 'sub' | 'mul' | 'div') => (x: Register, y: Register) => ({
    at: push(writing, { op, a: placeOf(x), b: placeOf(y) }),
  });
  const [sum, product] = [binary('add'), binary('mul')];
  const registers: Calculus<Register> = {
    constant: (value) => ({ at: constant(writing, value) }),
    pi: () => ({ at: push(writing, { op: 'named', constant: 'pi' }) }),
    neg: unary('neg'),
    add: sum,
    sub: binary('sub'),
    mul: (x, y) => (x === one ? y : y === one ? x : product(x, y)),
    div: binary('div'),
    square: unary('square'),
    abs: unary('abs'),
    exp: unary('exp'),
    log: unary('log'),
    sqrt: unary('sqrt'),
    sin: unary('sin'),
    cos: unary('cos'),
    select: (x, y, z) => ({ at: push(writing, { op: 'select', a: placeOf(x), b: placeOf(y), c: placeOf(z) }) }),
    sum: (tangents) => tangents.reduce((x, y) => (x === null ? y : y === null ? x : sum(x, y)), null),
  };
  const slope = operations[name].tangent(registers, {
    args: [{ at: a }],
    get value(): never {
      throw new Error(`the derivative of ${name} is given by its own value, which needs a recurrence`);
    },
    tangents: [one],
    spread: (tangent) => tangent,
  });
  return slope === null ? constant(writing, 0) : placeOf(slope);
}
