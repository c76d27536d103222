import { describe, expect, it } from 'vitest';
import { decideAtOnce, decideFully } from '../../src/decide/portfolio';
import { stepsFor, strategies } from '../../src/decide/strategy';
import { findingOf } from '../../src/derive/line/established';
import { claimProblem, context } from '../claim-problem';
import { fixedSolver } from '../engine/smt/solver';

const hard = claimProblem({ claim: 'x^6 >= 2 * x^3 - 1', given: { x: 'real' } });
const wrong = claimProblem({ claim: 'x^2 >= x', given: { x: 'real' } });

it('says whether the solver is asked', async () => {
  const solver = fixedSolver({ status: 'unknown' });
  expect(decideAtOnce(hard, { ...context, solver }).verdict).toBe('undecided');
  expect(solver.asked).toEqual([]);
  await decideFully(hard, { ...context, solver }, { ...strategies.believed, steps: strategies.atOnce.steps });
  expect(solver.asked).toEqual([]);
  await decideFully(hard, { ...context, solver }, strategies.believed);
  expect(solver.asked).not.toEqual([]);
});

it('goes no further than it has to: what is refuted is not asked', async () => {
  const asked = async (strategy: (typeof strategies)['believed' | 'doubted' | 'quick']): Promise<number> => {
    const solver = fixedSolver({ status: 'unknown' });
    expect((await decideFully(wrong, { ...context, solver }, strategy)).verdict).toBe('refuted');
    return solver.asked.length;
  };
  expect(await asked(strategies.doubted)).toBe(0);
  expect(await asked(strategies.quick)).toBe(0);
  expect(await asked(strategies.believed)).toBeGreaterThan(0);
});

it('reaches the same verdict by any order of the same steps', async () => {
  for (const strategy of [strategies.believed, strategies.doubted, strategies.quick, strategies.graded])
    expect((await decideFully(wrong, context, strategy)).verdict).toBe('refuted');
});

describe('what proofs were sought of in vain', () => {
  const suspected = { ...strategies.graded, isSuspect: true };
  const given = { x: 'real', y: 'real > 0' };
  const claims = [
    '(x + 1)^2 == x^2 + 1',
    '(x + 1)^2 == x^2 + 2 * x + 1',
    'x / x == 1',
    'log(x) == log(x)',
    'x^6 >= 2 * x^3 - 1',
  ];

  it('is found to be what it is found to be otherwise', async () => {
    for (const claim of claims) {
      const problem = claimProblem({ claim, given });
      const [own, other] = [
        await decideFully(problem, context, suspected),
        await decideFully(problem, context, strategies.graded),
      ];
      expect(findingOf(own)).toEqual(findingOf(other));
      expect(own.verdict).toBe(other.verdict);
    }
  });

  it('is not tried to be proved again where it fails', async () => {
    const [fails = '', holds = ''] = claims;
    const proofs = async (claim: string): Promise<number> =>
      (await decideFully(claimProblem({ claim, given }), context, suspected)).evidence.filter(
        ({ engine }) => engine === 'identity',
      ).length;
    expect(await proofs(fails)).toBe(0);
    expect(await proofs(holds)).toBe(1);
  });
});

it('shows the concrete cases alone where they are what is meant', () => {
  expect(stepsFor(hard, strategies.believed, 'samples')).toEqual(['recall', 'show']);
  expect(stepsFor(hard, strategies.believed, 'enclosures')).toEqual(strategies.believed.steps);
});
