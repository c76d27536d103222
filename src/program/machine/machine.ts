import type { PhiloxKey } from '../../number/philox';
import type { StandardFamily } from '../../tensor/noise/table';

/** A program ready to be evaluated at many points, with the arrays it reads and writes and the noise that may fill them. */
export interface Machine {
  readonly inputs: readonly Float64Array[];
  readonly outputs: readonly Float64Array[];
  /** Fills input k with the first `count` standard draws of a block of a stream. */
  fill(k: number, count: number, family: StandardFamily, key: PhiloxKey, stream: number, block: number): void;
  /** Evaluates the first `count` points. */
  run(count: number): void;
}
