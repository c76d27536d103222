import * as elementary from '../number/elementary';
import { float64 } from '../number/float64';
import { fractionToNumber } from '../number/fraction';
import { type Axiomatised, forEachFunction } from '../operation/axiomatised';
import type { Instruction, Program } from './program';
import { operandsOf } from './program';

/** Evaluates a program at many points: input k of point i is inputs[k][i]; output k goes to outputs[k][i]. */
export type Kernel = (inputs: readonly Float64Array[], count: number, outputs: readonly Float64Array[]) => void;

type Varying = Exclude<Instruction, { op: 'constant' | 'named' }>;

/** Points evaluated at once, so that all intermediate values stay in the nearest cache. */
const chunk = 256;

/** What functions are, of one double each. */
export type DoubleFunctions = { readonly [F in Axiomatised]: (x: number) => number };

const functionsOfDoubles: DoubleFunctions = forEachFunction(({ double }) => double(elementary));

/** The values of instructions that no input has a part in, else null. */
export function fixedValues({ instructions }: Program, functions = functionsOfDoubles): readonly (number | null)[] {
  const values: (number | null)[] = [];
  for (const instruction of instructions) {
    const args = operandsOf(instruction).map((operand) => values[operand] as number | null);
    if (instruction.op === 'input' || args.includes(null)) values.push(null);
    else if (instruction.op === 'constant') values.push(fractionToNumber(instruction.value));
    else if (instruction.op === 'named') values.push(float64.named(instruction.constant));
    else {
      const out = new Float64Array(1);
      run(
        instruction,
        out,
        args.map((value) => Float64Array.of(value as number)),
        1,
        functions,
      );
      values.push(out[0] as number);
    }
  }
  return values;
}

/**
 * A kernel of loops over short arrays, one operation after the other. Arithmetic is that of doubles, in which 1/(1 + ∞) is
 * 0; but a zero denominator and the logarithm of a number ≤ 0 give NaN.
 */
export function loopKernel(program: Program, functions = functionsOfDoubles): Kernel {
  const registers = program.instructions.map(() => new Float64Array(chunk));
  const fixed = fixedValues(program, functions);
  const steps: { readonly instruction: Varying; readonly out: Float64Array; readonly args: readonly Float64Array[] }[] =
    [];
  program.instructions.forEach((instruction, place) => {
    const out = registers[place] as Float64Array;
    const value = fixed[place] ?? null;
    if (value !== null) out.fill(value);
    else if (instruction.op !== 'constant' && instruction.op !== 'named')
      steps.push({
        instruction,
        out,
        args: operandsOf(instruction).map((operand) => registers[operand] as Float64Array),
      });
  });
  return (inputs, count, outputs) => {
    for (let start = 0; start < count; start += chunk) {
      const length = Math.min(chunk, count - start);
      for (const { instruction, out, args } of steps) {
        if (instruction.op === 'input')
          out.set((inputs[instruction.index] as Float64Array).subarray(start, start + length));
        else run(instruction, out, args, length, functions);
      }
      program.outputs.forEach((place, k) => {
        (outputs[k] as Float64Array).set((registers[place] as Float64Array).subarray(0, length), start);
      });
    }
  };
}

function run(
  instruction: Exclude<Varying, { op: 'input' }>,
  out: Float64Array,
  args: readonly Float64Array[],
  n: number,
  functions: DoubleFunctions,
): void {
  const [a, b, c] = args as readonly [Float64Array, Float64Array, Float64Array];
  switch (instruction.op) {
    case 'neg':
      for (let i = 0; i < n; i++) out[i] = -(a[i] as number);
      return;
    case 'abs':
      for (let i = 0; i < n; i++) out[i] = Math.abs(a[i] as number);
      return;
    case 'add':
      for (let i = 0; i < n; i++) out[i] = (a[i] as number) + (b[i] as number);
      return;
    case 'sub':
      for (let i = 0; i < n; i++) out[i] = (a[i] as number) - (b[i] as number);
      return;
    case 'mul':
      for (let i = 0; i < n; i++) out[i] = (a[i] as number) * (b[i] as number);
      return;
    case 'div':
      for (let i = 0; i < n; i++) out[i] = quotient(a[i] as number, b[i] as number);
      return;
    case 'max':
      for (let i = 0; i < n; i++) out[i] = Math.max(a[i] as number, b[i] as number);
      return;
    case 'min':
      for (let i = 0; i < n; i++) out[i] = Math.min(a[i] as number, b[i] as number);
      return;
    case 'less':
      for (let i = 0; i < n; i++)
        out[i] = truth((a[i] as number) < (b[i] as number), (a[i] as number) >= (b[i] as number));
      return;
    case 'lessEqual':
      for (let i = 0; i < n; i++)
        out[i] = truth((a[i] as number) <= (b[i] as number), (a[i] as number) > (b[i] as number));
      return;
    case 'equal':
      for (let i = 0; i < n; i++)
        out[i] = truth(a[i] === b[i], (a[i] as number) < (b[i] as number) || (a[i] as number) > (b[i] as number));
      return;
    case 'select':
      for (let i = 0; i < n; i++) out[i] = a[i] === 1 ? (b[i] as number) : a[i] === 0 ? (c[i] as number) : NaN;
      return;
    case 'power':
      for (let i = 0; i < n; i++) out[i] = integerPower(a[i] as number, instruction.exponent);
      return;
    default: {
      const valueAt = functions[instruction.op];
      for (let i = 0; i < n; i++) out[i] = valueAt(a[i] as number);
    }
  }
}

const quotient = (a: number, b: number): number => (b === 0 ? NaN : a / b);

/** NaN where neither is so: one side is NaN. */
const truth = (holds: boolean, fails: boolean): number => (holds ? 1 : fails ? 0 : NaN);

/** By squares, from the lowest bit of the exponent on. */
function integerPower(x: number, exponent: number): number {
  if (exponent < 0) return quotient(1, integerPower(x, -exponent));
  let result = 1;
  let square = x;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
