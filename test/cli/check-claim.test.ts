import { expect, it } from 'vitest';
import { type CheckOptions, checkClaim } from '../../src/cli/check-claim';
import type { Solver, SolverAnswer } from '../../src/engine/smt/solver';
import { createMemories } from '../../src/number/memory';
import type { Lasting } from '../../src/run/result';

const options: CheckOptions = {
  seed: '1',
  alpha: 0.01,
  budget: 5,
  timeout: 60,
  smallTwinWitnesses: false,
  showsAll: false,
  certifies: false,
};
const solverThat = (answer: SolverAnswer): Solver => ({ check: async () => answer, version: 'stub', seconds: 0 });

/** What is said of how long a result lasts; null of one that does not. */
async function lastingOf(
  text: string,
  answer: SolverAnswer = { status: 'unknown' },
  own = options,
): Promise<Lasting | null> {
  const location = { id: 'a', file: 'a.yaml', isOutside: false, text };
  const outcome = await checkClaim(location, own, { solver: solverThat(answer), memories: createMemories() });
  if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome));
  return outcome.lasting ?? null;
}

const identity = 'title: t\ngiven: { x: real }\nclaim: x + x == 2 * x\n';
const cubes = 'title: t\ngiven: { x: real }\nclaim: x^6 >= 2 * x^3 - 1\n';
const sampled = `title: t
given: { X: "tensor[3] ~ normal(0, 1)" }
claim: E(tanh(X[1] * X[2] * X[3] / 4) + 0.2) == 0.2
expect: supported
`;

it('a result lasts, with its seed, also where its solver knows no answer', async () => {
  expect(await lastingOf(identity)).toEqual({ seed: '1', isSampled: false });
  expect(await lastingOf(cubes)).toEqual({ seed: '1', isSampled: false });
});

it('a result does not last in which the solver was ended, or the clock', async () => {
  expect(await lastingOf(cubes, { status: 'failed', reason: 'it ended' })).toBeNull();
  expect(await lastingOf(sampled, undefined, { ...options, timeout: 1e-9 })).toBeNull();
});

it('says whether samples had a say in it', async () => {
  expect(await lastingOf(sampled)).toEqual({ seed: '1', isSampled: true });
});
