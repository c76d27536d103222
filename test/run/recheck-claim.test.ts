import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { withoutLaws } from '../../src/kernel/certificate';
import { recheckClaim } from '../../src/run/recheck-claim';

const rechecked = (given: Record<string, string>, claim: string) => {
  const load = loadClaim(JSON.stringify({ title: 'A claim', given, claim }), 'claim.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  const certificate = { by: 'residues', propositions: [[withoutLaws]] } as const;
  return recheckClaim(load.loaded.claim, certificate, { seed: 'again', spend: () => {} });
};

it('asks whether distributions exist', async () => {
  const claim = 'E(2 * X) == 0';
  expect(await rechecked({ s: 'real > 0', X: '~ normal(0, s)' }, claim)).toMatchObject({ oracles: [], conditions: [] });
  expect(await rechecked({ s: 'real', X: '~ normal(0, s)' }, claim)).toContain('distributions exist');
  expect(await rechecked({ Y: '~ normal(0, 1)', X: '~ normal(0, Y)' }, claim)).toContain('distributions exist');
});

it('says that a derivative passes under an expectation, of an unknown function', async () => {
  const given = { m: 'real', X: '~ normal(0, 1)', f: 'differentiable function R -> R' };
  const found = await rechecked(given, 'derivative(E(f(X + m)), m) == E(derivative(f, X + m))');
  expect(typeof found === 'string' ? found : found.hypotheses.join()).toContain('the derivative may be taken under');
});

it('establishes nothing where sides may lack values, and nothing false', async () => {
  expect(await rechecked({ x: 'real' }, 'x / x == 1')).toContain('only where');
  expect(typeof (await rechecked({ x: 'real' }, 'x + x == x^2'))).toBe('string');
});
