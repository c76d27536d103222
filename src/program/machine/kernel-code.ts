import type { Axiomatised } from '../../operation/axiomatised';
import { type DoubleFunctions, fixedValues } from '../loop-kernel';
import type { Instruction, Program } from '../program';
import { operandsOf } from '../program';
import type { Code, FunctionCode } from './binary';
import { hasOrdinaryExponential, hasOrdinaryLogarithm, ordinaryExponential, ordinaryLogarithm } from './elementary';
import * as w from './instructions';
import { functionFrom, type Workplace } from './workplace';

/** The functions a kernel calls, by their numbers. */
export interface KernelFunctions {
  /** Of two doubles at once. */
  readonly exp: number;
  readonly log: number;
  /** Of one double. */
  readonly single: { readonly [F in Axiomatised]: number };
}

/** What a kernel is made of: see kernelFunctions. */
export interface KernelPlan {
  readonly program: Program;
  readonly inputCount: number;
  /** Bytes between the arrays; a multiple of 16. */
  readonly stride: number;
  readonly functions: KernelFunctions;
  /** What the functions are, for what is computed beforehand. */
  readonly doubles: DoubleFunctions;
  /** The number of the first of the kernel's functions. */
  readonly first: number;
}

/** Exponentials and logarithms that are put in where they stand; where there are more, all are called. */
const inlineLimit = 100;

/** Parameters: address of the first input, number of points. */
const [address, count] = [0, 1] as const;

/**
 * Functions that evaluate a program at points that lie side by side in memory: inputs first, then outputs, each `stride` bytes after
 * the one before. Two points at a time. The last, `run`, takes the points in turn, and assumes that exponentials and logarithms are
 * of ordinary numbers; where they are not, the first does the two points again. The semantics, and the bits, are those of loopKernel.
 */
export function kernelFunctions(plan: KernelPlan): readonly FunctionCode[] {
  const fixed = fixedValues(plan.program, plan.doubles);
  const sites = plan.program.instructions.filter(({ op }, place) => isInlined(op) && fixed[place] === null).length;
  if (sites === 0 || sites > inlineLimit) return [loopOf(plan, fixed, null)];
  const again = functionFrom({ name: '', parameters: ['i32'], results: [] }, (place) =>
    pointsCode(plan, fixed, place, null),
  );
  return [again, loopOf(plan, fixed, plan.first)];
}

type InlinedOperation = 'exp' | 'log';
const isInlined = (op: Instruction['op']): op is InlinedOperation => op === 'exp' || op === 'log';

/** @param again the function that does two points which are not ordinary; null where all functions are called */
function loopOf(plan: KernelPlan, fixed: readonly (number | null)[], again: number | null): FunctionCode {
  return functionFrom({ name: 'run', parameters: ['i32', 'i32'], results: [] }, (place) => {
    const counter = place.variable('i32');
    const areOrdinary = again === null ? null : place.variable();
    const body: Code = [
      pointsCode(plan, fixed, place, areOrdinary),
      again === null || areOrdinary === null
        ? []
        : w.when([w.get(areOrdinary), w.isAnyUnset], [w.get(address), w.call(again)]),
      [w.get(address), w.int(16), w.addInt, w.set(address)],
    ];
    return w.loopWhileBelow(counter, count, 2, body);
  });
}

/**
 * The program at the two points at the address.
 * @param areOrdinary a variable for a mask: where functions that are put in are of numbers that they know; null if all are called
 */
function pointsCode(
  { program: { instructions, outputs }, inputCount, stride, functions }: KernelPlan,
  fixed: readonly (number | null)[],
  place: Workplace,
  areOrdinary: number | null,
): Code {
  const registers = instructions.map((_, k) => (fixed[k] === null ? place.variable() : null));
  const valueAt = (k: number): Code => {
    const register = registers[k] ?? null;
    return register === null ? place.double(fixed[k] as number) : w.get(register);
  };
  const writer: Writer = { place, stride, functions, areOrdinary };
  const code: Code[] = areOrdinary === null ? [] : [[place.long(-1n), w.set(areOrdinary)]];
  for (const [k, instruction] of instructions.entries()) {
    const register = registers[k] ?? null;
    if (register === null) continue;
    code.push(valueCode(instruction, operandsOf(instruction).map(valueAt), writer), w.set(register));
  }
  for (const [k, output] of outputs.entries())
    code.push(w.get(address), valueAt(output), w.store((inputCount + k) * stride));
  return code.flat();
}

interface Writer {
  readonly place: Workplace;
  readonly stride: number;
  readonly functions: KernelFunctions;
  readonly areOrdinary: number | null;
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

/** @param args code for the operands: each a get */
function valueCode(instruction: Instruction, args: readonly Code[], writer: Writer): Code {
  const [a, b, c] = args as readonly [Code, Code, Code];
  const { place, functions } = writer;
  switch (instruction.op) {
    case 'constant':
    case 'named':
      throw new Error('constants are known beforehand');
    case 'input':
      return [w.get(address), w.load(instruction.index * writer.stride)];
    case 'neg':
      return [a, w.negate];
    case 'abs':
      return [a, w.absolute];
    case 'sqrt':
      return [a, w.squareRoot];
    case 'exp':
    case 'log':
      return ownFunction(instruction.op, a, writer);
    case 'div':
      return quotient(place, a, b);
    case 'select':
      return selection(place, a, b, c);
    case 'power':
      return power(place, a, instruction.exponent);
    case 'add':
    case 'sub':
    case 'mul':
    case 'max':
    case 'min':
      return [a, b, direct[instruction.op]];
    case 'less':
    case 'lessEqual':
    case 'equal':
      return truth(place, a, b, comparisons[instruction.op]);
    default:
      return laneByLane(a, functions.single[instruction.op]);
  }
}

const inlined = {
  exp: { isOrdinary: hasOrdinaryExponential, value: ordinaryExponential },
  log: { isOrdinary: hasOrdinaryLogarithm, value: ordinaryLogarithm },
};

function ownFunction(op: InlinedOperation, a: Code, { place, functions, areOrdinary }: Writer): Code {
  if (areOrdinary === null) return [a, w.call(functions[op])];
  const { isOrdinary, value } = inlined[op];
  return [[w.get(areOrdinary), isOrdinary(place, a), w.and, w.set(areOrdinary)], value(place, a)];
}

const laneByLane = (a: Code, index: number): Code => [
  [a, w.lane(0), w.call(index), w.splat],
  [a, w.lane(1), w.call(index), w.replaceLane(1)],
];

/** a/b, NaN for b = 0: all bits set. */
const quotient = (place: Workplace, a: Code, b: Code): Code => [[a, b, w.divide, b, place.double(0), w.equal, w.or]];

/** 1 where the comparison holds, 0 where it does not, NaN where a side is NaN: all bits set. */
const truth = (place: Workplace, a: Code, b: Code, comparison: Code): Code => [
  [a, b, comparison, place.double(1), w.and],
  [a, a, w.unequal, w.or, b, b, w.unequal, w.or],
];

/** b where a = 1, c where a = 0, else NaN. */
const selection = (place: Workplace, a: Code, b: Code, c: Code): Code => {
  const double = (value: number): Code => place.double(value);
  return [b, [c, double(Number.NaN), a, double(0), w.equal, w.choose], [a, double(1), w.equal, w.choose]];
};

/** By squares, from the lowest bit of the exponent on. */
function power(place: Workplace, a: Code, exponent: number): Code {
  const one = place.double(1);
  if (exponent < 0) {
    const denominator = place.variable();
    return [power(place, a, -exponent), w.set(denominator), quotient(place, one, w.get(denominator))];
  }
  if (exponent === 0) return one;
  const square = place.variable();
  const code: Code[] = [[a, w.set(square)]];
  let hasResult = false;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) {
      code.push(hasResult ? [w.get(square), w.multiply] : w.get(square));
      hasResult = true;
    }
    if (n > 1) code.push([w.get(square), w.get(square), w.multiply, w.set(square)]);
  }
  return code.flat();
}
