import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import type { ByIntegration, Certificate } from '../../src/kernel/certificate';
import { recheckClaim } from '../../src/run/recheck-claim';
import { verifyClaim } from '../../src/run/verify-claim';
import { sharedSolver } from '../engine/smt/solver';

type Body = Readonly<Record<string, unknown>>;

function loadedOf(body: Body) {
  const load = loadClaim(JSON.stringify({ title: 'A claim', ...body }), 'claim.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  return load.loaded;
}

const rechecked = async (body: Body, certificate: Certificate): Promise<boolean> =>
  typeof (await recheckClaim(loadedOf(body).claim, certificate, { seed: 'again', spend: () => {} })) !== 'string';

async function certificateOf(body: Body): Promise<Certificate> {
  const options = { seed: '1', isOver: () => false, solver: await sharedSolver(), certifies: true };
  const verified = await verifyClaim('claim', loadedOf(body), options);
  const certificate = verified.ok ? verified.result.proof?.certificate : null;
  expect(certificate).toBeTruthy();
  return JSON.parse(JSON.stringify(certificate)) as Certificate;
}

const normal = { given: { X: '~ normal(m, s)', m: 'real', s: 'real > 0', t: 'real' } };
const generating: Body = { ...normal, claim: 'E(exp(t*X)) == exp(m*t + s^2*t^2/2)' };

it.each<Body>([
  generating,
  { given: { X: '~ exponential(r)', r: 'real > 0', t: 'real < 0' }, claim: 'E(exp(t*X)) == r/(r - t)' },
  { given: { p: 'density on R', A: '~ p', B: '~ p' }, claim: 'E((A - B)^2)/2 == Var(A)' },
  {
    given: { w: 'tensor[n] ~ normal(0, 1)', y: 'tensor[n] ~ normal(0, 1)' },
    sizes: { n: '1..2' },
    claim: 'Var(sum(w*relu(y), n)) == n/2',
  },
  { ...normal, claim: ['E(exp(t*X)) == exp(m*t + s^2*t^2/2)', 'E(relu(X)) - E(relu(-X)) == m'] },
])('establishes again what was proved by antiderivatives', async (body) => {
  expect(await rechecked(body, await certificateOf(body))).toBe(true);
});

it('establishes nothing else, and nothing from less', async () => {
  const { by, cases } = (await certificateOf(generating)) as ByIntegration;
  expect(by).toBe('integration');
  const answers = cases[0]?.answers ?? [];
  expect(answers.length).toBeGreaterThan(2);
  const at = (i: number, answer: Certificate | null): Certificate => ({
    by,
    cases: [{ answers: answers.with(i, answer) }],
  });
  expect(await rechecked(generating, { by, cases })).toBe(true);
  for (const [i] of answers.entries()) expect(await rechecked(generating, at(i, null))).toBe(false);
  expect(await rechecked(generating, { by, cases: [] })).toBe(false);
  expect(await rechecked({ ...normal, claim: 'E(exp(t*X)) == exp(m*t - s^2*t^2/2)' }, { by, cases })).toBe(false);
});
