import { fraction } from '../../number/fraction';
import type { UnaryOperation } from '../../number/scalar-operation';
import type { Axiomatised } from '../../operation/axiomatised';
import type { Calculus } from '../../operation/calculus';
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

/** A program with one output as steps. */
export function stepsOf({ instructions, outputs }: Program): {
  readonly steps: readonly Step[];
  readonly output: number;
} {
  const steps: Step[] = [];
  const moved: number[] = [];
  const push = (step: Step): number => steps.push(step) - 1;
  const at = (place: number): number => moved[place] as number;
  const constant = (value: number): number => push({ op: 'constant', value: fraction(BigInt(value)) });
  for (const instruction of instructions) moved.push(written(instruction));
  return { steps, output: at(outputs[0] as number) };

  function written(instruction: Instruction): number {
    switch (instruction.op) {
      case 'constant':
      case 'named':
      case 'input':
        return push(instruction);
      case 'power':
        return power(at(instruction.a), instruction.exponent);
      case 'mul': {
        const [a, b] = [at(instruction.a), at(instruction.b)];
        return a === b ? push({ op: 'square', a }) : push({ op: 'mul', a, b });
      }
      case 'select':
        return push({ ...instruction, a: at(instruction.a), b: at(instruction.b), c: at(instruction.c) });
      case 'neg':
      case 'abs':
      case 'exp':
      case 'log':
      case 'sqrt':
      case 'sin':
      case 'cos':
        return push({ op: instruction.op, a: at(instruction.a) });
      default:
        if ('b' in instruction) return push({ ...instruction, a: at(instruction.a), b: at(instruction.b) });
        return push({
          op: 'primitive',
          a: at(instruction.a),
          slope: slopeOf(instruction.op, at(instruction.a)),
          of: instruction.op,
        });
    }
  }

  function power(a: number, exponent: number): number {
    if (exponent === 2) return push({ op: 'square', a });
    const raised = exponent === 0 ? constant(1) : product(a, Math.abs(exponent));
    const whole = exponent > 0 ? raised : push({ op: 'div', a: constant(1), b: raised });
    return push({ op: 'raised', a: whole, b: a, exponent });
  }

  function product(a: number, exponent: number): number {
    if (exponent === 1) return a;
    const half = product(a, Math.floor(exponent / 2));
    const square = push({ op: 'square', a: half });
    return exponent % 2 === 0 ? square : push({ op: 'mul', a: square, b: a });
  }

  /** The derivative of a function, by its rule for a tangent of 1. */
  function slopeOf(name: ByDerivative, a: number): number {
    const one: Register = { at: null };
    const placeOf = ({ at }: Register): number => at ?? constant(1);
    const unary = (op: 'neg' | 'square' | 'abs' | Recurrence) => (x: Register) => ({ at: push({ op, a: placeOf(x) }) });
    const binary = (op: 'add' | 'sub' | 'mul' | 'div') => (x: Register, y: Register) => ({
      at: push({ op, a: placeOf(x), b: placeOf(y) }),
    });
    const [sum, product] = [binary('add'), binary('mul')];
    const registers: Calculus<Register> = {
      constant: (value) => ({ at: constant(value) }),
      pi: () => ({ at: push({ op: 'named', constant: 'pi' }) }),
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
      select: (x, y, z) => ({ at: push({ op: 'select', a: placeOf(x), b: placeOf(y), c: placeOf(z) }) }),
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
    return slope === null ? constant(0) : placeOf(slope);
  }
}
