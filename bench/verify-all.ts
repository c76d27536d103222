import type { Benchmark } from './benchmark';
import { measureProcess, measureTime } from './measure-process';
import { program } from './program';

const rounds = 3;

/** Fastest of several runs of the whole corpus; the most memory of any. */
export const verifyAll: Benchmark = {
  name: 'the whole corpus',
  measure: async () => {
    let [time, memory, nothing] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY];
    for (let round = 0; round < rounds; round++) {
      nothing = Math.min(nothing, await measureTime(['-e', '0']));
      const { milliseconds, megabytes } = await measureProcess([program, 'all', '--seed', String(round)]);
      time = Math.min(time, milliseconds);
      memory = Math.max(memory, megabytes);
    }
    const baseline = { name: 'node -e 0', value: nothing / 1000 };
    return [
      { name: 'verify all, wall time', value: time / 1000, unit: 's', baseline, limit: { of: 'value', at: 2 } },
      { name: 'verify all, peak memory', value: memory, unit: 'MB', baseline: null, limit: { of: 'value', at: 300 } },
    ];
  },
};
