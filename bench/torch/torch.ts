import { torchNames } from '../../src/torch/library';
import type { Benchmark, Figure } from '../benchmark';
import { difference, inTorch } from './against-torch';
import { cases } from './cases';
import { runCase } from './run-case';

const seeds = ['1', '2', '3'];

/** Every function and layer that is known, in the graph and in PyTorch, in doubles at random inputs. */
export const torch: Benchmark = {
  name: 'torch',
  measure: async () => {
    const named = Object.entries(cases).flatMap(([name, all]) =>
      all.flatMap((one) => seeds.map((seed) => ({ name, one, run: runCase(one, seed) }))),
    );
    const answers = inTorch(named.map(({ run }) => run));
    if (answers === null) {
      console.log('  skipped: there is no PyTorch here (Debian: python3-torch)');
      return [];
    }
    const wrong = named.flatMap(({ name, one, run }, i) => {
      const apart = difference(run.own, answers[i] ?? { error: 'no answer' });
      const failed = 'error' in run.own ? `error: ${run.own.error}` : null;
      return apart === null && failed === null ? [] : [`${name}: ${one.expression ?? one.layer}: ${apart ?? failed}`];
    });
    for (const line of wrong) console.log(`  ${line}`);
    const figure = (name: string, value: number, limit: Figure['limit'] = null): Figure => ({
      name,
      value,
      unit: 'samples',
      baseline: null,
      limit,
    });
    const known = torchNames();
    const untested = known.filter((name) => !Object.hasOwn(cases, name));
    if (untested.length > 0) console.log(`  without a case: ${untested.join(', ')}`);
    return [
      figure('functions and layers', known.length),
      figure('comparisons', named.length),
      figure('that differ by more than 1e-10', wrong.length, { of: 'value', at: 0 }),
    ];
  },
};
