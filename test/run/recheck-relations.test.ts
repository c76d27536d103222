import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { type Certificate, withoutLaws } from '../../src/kernel/certificate';
import { recheckClaim } from '../../src/run/recheck-claim';
import { verifyClaim } from '../../src/run/verify-claim';
import type { Relation } from '../../src/statement/relation';
import { sharedSolver } from '../engine/smt/solver';

const residues = { by: 'residues', propositions: [[withoutLaws]] } as const;

type Body = Readonly<Record<string, unknown>>;

function loadedOf(body: Body) {
  const load = loadClaim(JSON.stringify({ title: 'A claim', ...body }), 'claim.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  return load.loaded;
}

const rechecked = async (body: Body, certificate: Certificate): Promise<boolean> =>
  typeof (await recheckClaim(loadedOf(body).claim, certificate, { seed: 'again', spend: () => {} })) !== 'string';

it.each<Body>([
  { given: { x: 'real', y: 'real' }, claim: ['x*y <= (x^2 + y^2)/2', 'gelu(x) - gelu(-x) == x'] },
  { given: { x: 'real' }, claim: 'cos(x)^2 - sin(x)^2 >= cos(2*x)' },
  { given: { X: '~ p', p: 'density on R' }, claim: 'E(X)^2 <= E(X^2)' },
  { given: { a: 'real >= 0' }, claim: 'log(1 + a) >= a - a^2/2' },
  { given: { x: 'real', a: 'real >= 0' }, claim: ['log(1 + a) >= a - a^2/2', 'gelu(x) - gelu(-x) == x'] },
  { given: { x: 'tensor[n]' }, sizes: { n: 'any' }, claim: 'softmax(x + 1, n) >= softmax(x, n)' },
  { given: { x: 'tensor[n]' }, sizes: { n: 'any' }, claim: ['softmax(x + 1, n) == softmax(x, n)', 'abs(x) >= x'] },
])('establishes again what was proved relation by relation', async (body) => {
  const loaded = loadedOf(body);
  const options = { seed: '1', isOver: () => false, solver: await sharedSolver(), certifies: true };
  const verified = await verifyClaim('claim', loaded, options);
  const certificate = verified.ok ? verified.result.proof?.certificate : null;
  expect(certificate).toBeTruthy();
  expect(await rechecked(body, JSON.parse(JSON.stringify(certificate)) as Certificate)).toBe(true);
});

it('establishes nothing that its relations do not give', async () => {
  const given = { x: 'real' };
  const by = (...all: Relation[]): Certificate => ({
    by: 'relations',
    relations: all.map((relation) => ({ relation, certificate: residues })),
  });
  expect(await rechecked({ given, claim: '(x + 1)^2 <= x^2 + 2*x + 1' }, by('=='))).toBe(true);
  // Equal sides give no strict order, nor inequality.
  expect(await rechecked({ given, claim: '(x + 1)^2 < x^2 + 2*x + 1' }, by('=='))).toBe(false);
  expect(await rechecked({ given, claim: '(x + 1)^2 != x^2 + 2*x + 1' }, by('=='))).toBe(false);
  expect(await rechecked({ given, claim: 'x^2 <= x^2 + 1' }, by('=='))).toBe(false);
  expect(await rechecked({ given, claim: '(x + 1)^2 <= x^2 + 2*x + 1' }, by())).toBe(false);
  const two = { given, claim: ['x + x == 2*x', 'x == x + 1'] };
  expect(await rechecked(two, by('=='))).toBe(false);
  expect(await rechecked(two, by('==', '=='))).toBe(false);
});
