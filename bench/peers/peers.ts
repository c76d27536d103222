import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../benchmark';
import { isOfExam } from '../exam-topics';
import { program } from '../program';
import { estimators } from '../sampling/estimators';
import { numpyNanoseconds } from '../sampling/numpy';
import { nanosecondsPerSample } from '../sampling/sampling';
import { type Comparison, compared } from './compared';
import { equalities } from './equalities';
import { moduleVersion, python } from './python';
import { spentBy, timeOnly } from './spent';

const script = (name: string): string => fileURLToPath(new URL(`../bench/peers/${name}`, import.meta.url));

/** Claims that state the identities that exam.py tries. */
const sameIdentities = [
  'layer-norm/train-equals-test',
  'layer-norm/code-equals-definition',
  'hint-flow/log-determinant',
  'flow-likelihood/concrete-flows',
  'bernoulli-vae/concrete-objective',
  'prior-scale/lambda-is-unimportant',
  'geometric-gan/hinge-minimum',
  'geometric-gan/total-variation',
  'resnext/activation-after-sum',
  'resnext/as-coded',
] as const;

const allIds = (): readonly string[] => {
  const told = execFileSync(process.execPath, [program, 'list', '--json'], { encoding: 'utf8' });
  return (JSON.parse(told) as readonly { readonly id: string }[]).map(({ id }) => id);
};

const named = (module: string, name: string): string | null => {
  const version = moduleVersion(module);
  return version === null ? null : `${name} ${version}`;
};

/** Claims from a cold start, without what an earlier run found, against exam.py, which proves nothing. */
function runsOfClaims(peer: string | null): Comparison[] {
  const run = (name: string, ids: readonly string[], rounds: number, limit: number | null): Comparison => {
    let seed = 0;
    return {
      name,
      peer,
      needs: 'python3-torch',
      unit: 'ms',
      rounds,
      ours: () => spentBy([process.execPath, program, ...ids, '--no-cache', '--seed', `${seed++}`]),
      theirs: () => spentBy([python, script('exam.py')]),
      limit,
    };
  };
  const topics = allIds().filter(isOfExam);
  return [
    run(`all ${allIds().length} claims`, ['all'], 5, null),
    run(`the ${topics.length} of the exam and of extra`, topics, 5, 1.2),
    run('the ten claims of the same identities', sameIdentities, 9, 0.5),
    run('one claim', [sameIdentities[0]], 15, 0.15),
  ];
}

const samples = (peer: string | null): Comparison[] =>
  estimators.map((estimator) => ({
    name: `a sample: ${estimator.name}`,
    peer,
    needs: 'python3-numpy',
    unit: 'ns',
    rounds: 9,
    ours: () => nanosecondsPerSample(estimator),
    theirs: () => numpyNanoseconds(estimator) ?? timeOnly(Number.NaN),
    limit: 0.5,
  }));

/**
 * This program next to those that one would write or use instead, where they are installed. `ONLY=sample npm run bench peers` makes those
 * comparisons whose name holds the word.
 */
export const peers: Benchmark = {
  name: 'peers',
  measure: async () =>
    [
      ...runsOfClaims(named('torch', 'PyTorch')),
      ...samples(named('numpy', 'NumPy')),
      ...equalities(named('sympy', 'SymPy')),
    ]
      .filter(({ name }) => name.includes(process.env.ONLY ?? ''))
      .flatMap(compared),
};
