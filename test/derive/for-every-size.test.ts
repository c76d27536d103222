import { expect, it } from 'vitest';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import type { DerivationResult } from '../../src/derive/derivation-result';
import { createEffort } from '../../src/engine/effort';
import { sharedSolver } from '../engine/smt/solver';

async function resultOf(derivation: object): Promise<DerivationResult> {
  const load = loadDerivation(JSON.stringify(derivation), 'derivation.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  const options = { seed: '1', isOver: () => false, solver: await sharedSolver() };
  const checked = await checkDerivation(load.derivation, load.locate, options);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.result;
}

/** The sizes for which a derivation is accepted, and by what its lines are. */
async function acceptedFor(derivation: object): Promise<string> {
  const { accepted, sizes, lines } = await resultOf(derivation);
  return accepted ? `${sizes}: ${lines.flatMap(({ by }) => by ?? []).join(', ')}` : 'not accepted';
}

const flow = { f: 'differentiable bijection on R^n', p: 'density on R^n', x: 'tensor[n]' };

it('checks lines for every size', async () => {
  const sizes = { n: 'any' };
  const variance = {
    sizes,
    given: { x: 'tensor[n]' },
    lines: [
      'sum((x - mean(x))^2)',
      '== sum(x^2) - 2 * mean(x) * sum(x) + n * mean(x)^2',
      '== sum(x^2) - n * mean(x)^2',
    ],
    goal: 'sum((x - mean(x))^2) == sum(x^2) - n * mean(x)^2',
  };
  expect(await acceptedFor(variance)).toBe('every n >= 1: every size, every size');
  const mass = {
    sizes,
    given: flow,
    lines: ['integral(p(f(x)) * abs(det(jacobian(f, x))), x)', '== integral(p(x), x) by change of variables', '== 1'],
    goal: 'integral(p(f(x)) * abs(det(jacobian(f, x))), x) == 1',
  };
  expect(await acceptedFor(mass)).toBe('every n >= 1: change of variables, every size');
});

it('compares elements by cases', async () => {
  const clamp = {
    sizes: { n: 'any' },
    given: { x: 'tensor[n]' },
    lines: ['min(max(x, 0), 1)', '<= max(x, 0)', '<= abs(x)'],
    goal: 'min(max(x, 0), 1) <= abs(x)',
  };
  expect(await acceptedFor(clamp)).toContain('every n >= 1');
});

it('says at which sizes lines hold that are not shown for all, and establishes the others', async () => {
  const extremes = {
    sizes: { n: ['1', 'any'] },
    given: { x: 'tensor[n]' },
    lines: ['max(x, n)', '== -min(-x, n)'],
    goal: 'max(x, n) == -min(-x, n)',
  };
  expect(await acceptedFor(extremes)).toBe('not accepted');
  expect(await acceptedFor({ ...extremes, sizes: { n: '1..3' } })).toMatch(/^n = 1..3: /);
  const vanishing = {
    sizes: { n: 'any' },
    given: { x: 'tensor[n]' },
    lines: ['sum(2 * x)', '== 2 * sum(x)', '== 2 * sum(x) + (n - 1) * (n - 2) * (n - 3)', '== 2 * sum(x) + 1'],
    goal: 'sum(2 * x) == 2 * sum(x)',
  };
  const { accepted, verdict, firstBad, lines } = await resultOf(vanishing);
  expect([accepted, verdict, firstBad]).toEqual([false, 'undecided', 2]);
  expect(lines.map(({ mark }) => mark)).toEqual(['start', 'holds', 'unknown', 'fails']);
  expect(lines[2]).toMatchObject({ theorem: null, reason: expect.stringContaining('it holds at n = 1..3') });
});

it('accepts no line that holds at the listed sizes alone', async () => {
  const newton = {
    sizes: { n: [2, 'any'] },
    given: { x: 'tensor[n]' },
    lines: ['sum(x)^3 + 2 * sum(x^3)', '== 3 * sum(x) * sum(x^2)'],
    goal: 'sum(x)^3 + 2 * sum(x^3) == 3 * sum(x) * sum(x^2)',
  };
  expect(await acceptedFor({ ...newton, sizes: { n: 2 } })).toBe('n = 2: identity');
  expect(await acceptedFor(newton)).toBe('not accepted');
  // Two lines that are wrong for three elements, and right for two, give one that holds for all.
  const detour = {
    ...newton,
    lines: ['sum(x)^3', '== 3 * sum(x) * sum(x^2) - 2 * sum(x^3)', '== sum(x) * sum(x)^2'],
    goal: 'sum(x)^3 == sum(x) * sum(x)^2',
  };
  expect(await acceptedFor({ ...detour, sizes: { n: 2 } })).toContain('n = 2');
  expect(await acceptedFor(detour)).toBe('not accepted');
});

it('is not at fault where steps are used up in the middle', async () => {
  const load = loadDerivation(
    JSON.stringify({
      sizes: { n: 'any' },
      given: { p: 'density on R^n', q: 'density on R^n', x: 'tensor[n]' },
      lines: ['TV(p, q)', '== 1 - integral(min(p(x), q(x)), x)'],
      goal: 'TV(p, q) == 1 - integral(min(p(x), q(x)), x)',
    }),
    'derivation.yaml',
  );
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  for (const steps of [10, 1e4, 1e5, 3e5, 1e6]) {
    const effort = createEffort(steps, () => false);
    const checked = await checkDerivation(load.derivation, load.locate, { seed: '1', ...effort });
    expect(checked.ok && checked.result.accepted).toBeTypeOf('boolean');
  }
});
