import { describe, expect, it } from 'vitest';
import { decideFully } from '../../src/decide/portfolio';
import { strategies } from '../../src/decide/strategy';
import { claimProblem } from '../claim-problem';

describe('a derivative that was taken under an expectation', () => {
  const exchange = expect.stringContaining('the derivative may be taken under the expectation');
  const context = { seed: '1', isOver: () => false };
  const given = { t: 'real', X: '~ normal(0, 1)', f: 'differentiable function R -> R' };
  const unknown = 'derivative(E(f(t * X)), t) == E(X * derivative(f, t * X))';

  it('is a hypothesis of a proof where it depends on an unknown function', async () => {
    const { deciding } = await decideFully(claimProblem({ claim: unknown, given }), context, strategies.doubted);
    expect(deciding).toMatchObject({ verdict: 'proved', hypotheses: expect.arrayContaining([exchange]) });
  });

  it('is shown where nothing is unknown', async () => {
    const claim = 'derivative(E(sin(t * X)), t) == E(X * cos(t * X))';
    const { deciding } = await decideFully(claimProblem({ claim, given }), context, strategies.doubted);
    expect(deciding?.verdict).toBe('proved');
    expect(deciding?.hypotheses).not.toEqual(expect.arrayContaining([exchange]));
  });

  it('and for what enclosures and samples tell of instances', async () => {
    const problem = claimProblem({
      claim: 'derivative(E(exp(t * X)), t) == t * exp(t^2 / 2)',
      given,
      instances: [{ t: '0.5' }],
    });
    for (const aim of ['enclosures', 'samples'] as const) {
      const { deciding } = await decideFully(problem, context, strategies.doubted, { aim });
      expect(['certified', 'supported']).toContain(deciding?.verdict);
      expect(deciding?.hypotheses).not.toEqual(expect.arrayContaining([exchange]));
    }
  });
});
