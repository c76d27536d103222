import * as elementary from '../../number/elementary';
import { forEachFunction } from '../../operation/axiomatised';
import { type DoubleFunctions, loopKernel } from '../loop-kernel';
import { fillNoise } from '../noise';
import type { Program } from '../program';
import type { Machine } from './machine';
import { exponentialOf, logarithmOf } from './plain-functions';

/** What a machine takes functions to be: its own exponential and logarithm, the others as usual. */
export const machineFunctions: DoubleFunctions = {
  ...forEachFunction(({ double }) => double(elementary)),
  exp: exponentialOf,
  log: logarithmOf,
};

/** A machine of plain loops, bit for bit what one in WebAssembly is. */
export function loopMachine(program: Program, inputCount: number, capacity: number): Machine {
  const inputs = Array.from({ length: inputCount }, () => new Float64Array(capacity));
  const outputs = program.outputs.map(() => new Float64Array(capacity));
  const kernel = loopKernel(program, machineFunctions);
  return {
    inputs,
    outputs,
    fill: (k, count, family, key, stream, block) =>
      fillNoise(inputs[k] as Float64Array, count, family, key, stream, block),
    run: (count) => kernel(inputs, count, outputs),
  };
}
