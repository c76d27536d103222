import { loopKernel } from '../loop-kernel';
import { fillNoise } from '../noise';
import type { Program } from '../program';
import type { Machine } from './machine';

/** A machine of plain loops. */
export function loopMachine(program: Program, inputCount: number, capacity: number): Machine {
  const inputs = Array.from({ length: inputCount }, () => new Float64Array(capacity));
  const outputs = program.outputs.map(() => new Float64Array(capacity));
  const kernel = loopKernel(program);
  return {
    inputs,
    outputs,
    fill: (k, count, family, key, stream, block) =>
      fillNoise(inputs[k] as Float64Array, count, family, key, stream, block),
    run: (count) => kernel(inputs, count, outputs),
  };
}
