import type { Fraction } from '../number/fraction';
import type { NamedConstant, NumberSystem } from '../number/number-system';
import type { BinaryOperation, UnaryOperation } from '../number/scalar-operation';

/** One scalar operation; `a`, `b`, `c` are the places of earlier instructions. */
export type Instruction =
  | { readonly op: 'constant'; readonly value: Fraction }
  | { readonly op: 'named'; readonly constant: NamedConstant }
  | { readonly op: 'input'; readonly index: number }
  | { readonly op: 'power'; readonly a: number; readonly exponent: number }
  | { readonly op: UnaryOperation; readonly a: number }
  | { readonly op: BinaryOperation; readonly a: number; readonly b: number }
  | { readonly op: 'select'; readonly a: number; readonly b: number; readonly c: number };

/** Scalar operations without branches, for one point at a time: what a graph comes to with all its axes written out. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly outputs: readonly number[];
}

/** The places an instruction reads. */
export function operandsOf(instruction: Instruction): readonly number[] {
  switch (instruction.op) {
    case 'constant':
    case 'named':
    case 'input':
      return [];
    case 'select':
      return [instruction.a, instruction.b, instruction.c];
    default:
      return 'b' in instruction ? [instruction.a, instruction.b] : [instruction.a];
  }
}

/** Evaluates a program again and again in one number system; what does not depend on inputs is computed once. */
export function compileProgram<V>(
  { instructions, outputs }: Program,
  system: NumberSystem<V>,
): (inputs: readonly V[]) => V[] {
  const values = new Array<V>(instructions.length);
  const varies = new Array<boolean>(instructions.length).fill(false);
  const live: number[] = [];
  instructions.forEach((instruction, place) => {
    if (instruction.op === 'input' || operandsOf(instruction).some((operand) => varies[operand])) {
      varies[place] = true;
      live.push(place);
    } else values[place] = execute(instruction, system, values, []);
  });
  return (inputs) => {
    for (const place of live) values[place] = execute(instructions[place] as Instruction, system, values, inputs);
    return outputs.map((place) => values[place] as V);
  };
}

function execute<V>(instruction: Instruction, system: NumberSystem<V>, values: readonly V[], inputs: readonly V[]): V {
  switch (instruction.op) {
    case 'constant':
      return system.rational(instruction.value.numerator, instruction.value.denominator);
    case 'named':
      return system.named(instruction.constant);
    case 'input':
      return inputs[instruction.index] as V;
    case 'power':
      return system.power(values[instruction.a] as V, instruction.exponent);
    case 'select':
      return system.select(values[instruction.a] as V, values[instruction.b] as V, values[instruction.c] as V);
    default:
      if ('b' in instruction) return system[instruction.op](values[instruction.a] as V, values[instruction.b] as V);
      return system[instruction.op](values[instruction.a] as V);
  }
}
