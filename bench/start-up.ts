import type { Benchmark } from './benchmark';
import { measureTime } from './measure-process';
import { program } from './program';

const rounds = 15;

/** Fastest of several runs, in turns, so that both meet the same load. */
export const startUp: Benchmark = {
  name: 'start-up',
  measure: async () => {
    let [help, nothing] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < rounds; round++) {
      nothing = Math.min(nothing, await measureTime(['-e', '0']));
      help = Math.min(help, await measureTime([program, '--help']));
    }
    const baseline = { name: 'node -e 0', value: nothing };
    return [{ name: 'verify --help', value: help, unit: 'ms', baseline, limit: { of: 'ratio', at: 1.5 } }];
  },
};
