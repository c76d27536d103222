import { float64 } from '../../number/float64';
import { fractionToNumber } from '../../number/fraction';
import type { Axiomatised } from '../../operation/axiomatised';
import type { Instruction, Program } from '../program';
import { operandsOf } from '../program';
import type { Code, FunctionCode } from './binary';
import * as w from './instructions';

/** The functions a kernel calls, by their numbers. */
export interface KernelFunctions {
  /** Of two doubles at once. */
  readonly exp: number;
  readonly log: number;
  /** Of one double. */
  readonly single: { readonly [F in Axiomatised]: number };
}

// Parameters 0 address of the first input, 1 number of points; then 2 counter.
const [address, count, counter] = [0, 1, 2] as const;
const firstRegister = 3;

/**
 * Evaluates a program at points that lie side by side in memory: inputs first, then outputs, each `stride` bytes after
 * the one before. Two points at a time. The semantics are those of loopKernel.
 * @param stride bytes between the arrays; a multiple of 16
 */
export function kernelFunction(
  { instructions, outputs }: Program,
  inputCount: number,
  stride: number,
  functions: KernelFunctions,
): FunctionCode {
  const register = (place: number): number => firstRegister + place;
  const isConstant = (instruction: Instruction): boolean => instruction.op === 'constant' || instruction.op === 'named';
  const assigned = (places: readonly (readonly [Instruction, number])[]): Code =>
    places.flatMap(([instruction, place]) => [
      ...valueCode(instruction, stride, functions, register),
      ...w.set(register(place)),
    ]);
  const numbered = instructions.map((instruction, place) => [instruction, place] as const);
  const body: Code = [
    ...assigned(numbered.filter(([instruction]) => !isConstant(instruction))),
    ...outputs.flatMap((place, k) => [
      ...w.get(address),
      ...w.get(register(place)),
      ...w.store((inputCount + k) * stride),
    ]),
    ...[...w.get(address), ...w.int(16), ...w.addInt, ...w.set(address)],
  ];
  return {
    name: 'run',
    parameters: ['i32', 'i32'],
    results: [],
    locals: ['i32', ...instructions.map(() => 'v128' as const)],
    body: [
      ...assigned(numbered.filter(([instruction]) => isConstant(instruction))),
      ...w.loopWhileBelow(counter, count, 2, body),
    ],
  };
}

const direct = {
  add: w.add,
  sub: w.subtract,
  mul: w.multiply,
  max: w.maximum,
  min: w.minimum,
};
const comparisons = {
  less: w.less,
  lessEqual: w.lessEqual,
  equal: w.equal,
};

function valueCode(
  instruction: Instruction,
  stride: number,
  functions: KernelFunctions,
  register: (place: number) => number,
): Code {
  const [a, b, c] = operandsOf(instruction).map((place) => w.get(register(place))) as [Code, Code, Code];
  switch (instruction.op) {
    case 'constant':
      return w.double(fractionToNumber(instruction.value));
    case 'named':
      return w.double(float64.named(instruction.constant));
    case 'input':
      return [...w.get(address), ...w.load(instruction.index * stride)];
    case 'neg':
      return [...a, ...w.negate];
    case 'abs':
      return [...a, ...w.absolute];
    case 'sqrt':
      return [...a, ...w.squareRoot];
    case 'exp':
    case 'log':
      return [...a, ...w.call(functions[instruction.op])];
    case 'div':
      return quotient(a, b);
    case 'select':
      return selection(a, b, c);
    case 'power':
      return power(a, instruction.exponent);
    case 'add':
    case 'sub':
    case 'mul':
    case 'max':
    case 'min':
      return [...a, ...b, ...direct[instruction.op]];
    case 'less':
    case 'lessEqual':
    case 'equal':
      return truth(a, b, comparisons[instruction.op]);
    default:
      return laneByLane(a, functions.single[instruction.op]);
  }
}

const laneByLane = (a: Code, index: number): Code => [
  ...[...a, ...w.lane(0), ...w.call(index), ...w.splat],
  ...[...a, ...w.lane(1), ...w.call(index), ...w.replaceLane(1)],
];

/** a/b, NaN for b = 0. */
const quotient = (a: Code, b: Code): Code => [
  ...w.double(Number.NaN),
  ...a,
  ...b,
  ...w.divide,
  ...b,
  ...w.double(0),
  ...w.equal,
  ...w.choose,
];

/** 1 where the comparison holds, 0 where it does not, NaN where a side is NaN. */
const truth = (a: Code, b: Code, comparison: Code): Code => [
  ...[...w.double(Number.NaN), ...a, ...b, ...comparison, ...w.double(1), ...w.and],
  ...[...a, ...a, ...w.unequal, ...b, ...b, ...w.unequal, ...w.or, ...w.choose],
];

/** b where a = 1, c where a = 0, else NaN. */
const selection = (a: Code, b: Code, c: Code): Code => [
  ...b,
  ...[...c, ...w.double(Number.NaN), ...a, ...w.double(0), ...w.equal, ...w.choose],
  ...[...a, ...w.double(1), ...w.equal, ...w.choose],
];

/** Repeated squaring on the stack: the exponent is known. */
function power(a: Code, exponent: number): Code {
  if (exponent < 0) return quotient(w.double(1), power(a, -exponent));
  if (exponent === 0) return w.double(1);
  if (exponent === 1) return a;
  const half = power(a, Math.floor(exponent / 2));
  const square: Code = [...half, ...half, ...w.multiply];
  return exponent % 2 === 0 ? square : [...square, ...a, ...w.multiply];
}
