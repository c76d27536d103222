import type { PhiloxKey } from '../../number/philox';
import { createMachine } from '../../program/machine/create-machine';
import { noiseFamilies } from '../../tensor/noise/table';
import type { Integrand } from './integrand';

const draws = 4096;
/** Noise is taken this much larger than it is. */
const stretch = 4;

/**
 * Whether each output has one value even where its noise is far out, where a sample of the noise as it is would hardly
 * come. An integrand that does not vary in a sample may be constant, or 0 but for a rare and large event.
 * @param negligible deviations up to this do not matter
 */
export function isConstantFarOut(
  { program, families }: Integrand,
  key: PhiloxKey,
  negligible: number,
): readonly boolean[] {
  const machine = createMachine(program, families.length, draws);
  for (const [k, family] of families.entries()) {
    machine.fill(k, draws, family, key, k, 0);
    const noise = machine.inputs[k] as Float64Array;
    if (noiseFamilies[family].support !== 'unit')
      for (let i = 0; i < draws; i++) noise[i] = stretch * (noise[i] as number);
  }
  machine.run(draws);
  return machine.outputs.map((values) => {
    const own = values.subarray(0, draws);
    const [first = Number.NaN] = own;
    return own.every((value) => Math.abs(value - first) <= negligible);
  });
}
