import { writeFileSync } from 'node:fs';
import { torchNames } from '../../src/torch/library';
import type { Benchmark, Figure } from '../benchmark';
import { difference, inTorch } from './against-torch';
import { type Case, cases } from './cases';
import { programs } from './programs';
import { type Answer, runCase } from './run-case';

const textOf = ({ expression, layer, body, definition = '' }: Case): string =>
  expression ?? `${definition}${layer ?? body}`;

const isUnsupported = (answer: Answer): boolean => 'error' in answer && answer.isUnsupported === true;

const seeds = ['1', '2', '3'];

/** What PyTorch gives for the first seed, for tests where there is none. */
function record(
  answers: readonly { readonly name: string; readonly one: Case; readonly answer: Answer | undefined }[],
): void {
  const lines = answers.map(({ name, one, answer }) => {
    const values =
      answer === undefined || 'error' in answer ? null : answer.values.map((value) => Number(value.toPrecision(12)));
    return JSON.stringify([name, textOf(one), one.isEvaluated === true, values]);
  });
  writeFileSync('test/torch/recorded.json', `[\n${lines.join(',\n')}\n]\n`);
}

/** Every function and layer that is known, in the graph and in PyTorch, in doubles at random inputs. */
export const torch: Benchmark = {
  name: 'torch',
  measure: async () => {
    const everything = { ...cases, 'Python and PyTorch': programs };
    const named = Object.entries(everything).flatMap(([name, all]) =>
      all.flatMap((one) => seeds.map((seed) => ({ name, one, run: runCase(one, seed) }))),
    );
    const answers = inTorch(named.map(({ run }) => run));
    if (answers === null) {
      console.log('  skipped: there is no PyTorch here (Debian: python3-torch)');
      return [];
    }
    if (process.env.RECORD !== undefined)
      record(
        named.map(({ name, one }, i) => ({ name, one, answer: answers[i] })).filter((_, i) => i % seeds.length === 0),
      );
    const wrong = named.flatMap(({ name, one, run }, i) => {
      const apart = difference(run.own, answers[i] ?? { error: 'no answer' });
      if (isUnsupported(run.own)) return [];
      return apart === null ? [] : [`${name}: ${textOf(one)}: ${apart}`];
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
      figure('not supported', named.filter(({ run }) => isUnsupported(run.own)).length),
      figure('that differ by more than 1e-10', wrong.length, { of: 'value', at: 0 }),
    ];
  },
};
