import { describe, expect, it } from 'vitest';
import { type LoadedClaim, loadClaim } from '../../src/claim/load';
import { problemOf } from '../../src/decide/problem';
import { strategies } from '../../src/decide/strategy';
import { checkForEverySize } from '../../src/derive/for-every-size';
import { readChains } from '../../src/derive/read/read-chains';
import type { ByDerivation, ByInduction, Certificate } from '../../src/kernel/certificate';
import { recheckClaim } from '../../src/run/recheck-claim';
import { verifyClaim } from '../../src/run/verify-claim';

const loaded = (claim: object): LoadedClaim => {
  const load = loadClaim(JSON.stringify({ title: 'A claim', ...claim }), 'claim.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  return load.loaded;
};

async function certificateOf(claim: object): Promise<Certificate> {
  const outcome = await verifyClaim('claim', loaded(claim), { seed: '1', isOver: () => false, certifies: true });
  const certificate = outcome.ok ? outcome.result.proof?.certificate : null;
  if (!certificate) throw new Error('there is no certificate');
  return certificate;
}

/** What a certificate gives of a claim. */
async function rechecked(claim: object, certificate: Certificate): Promise<string> {
  const { claim: own } = loaded(claim);
  const found = await recheckClaim(own, certificate, { seed: 'again', spend: () => {} });
  return typeof found === 'string' ? found : 'a theorem';
}

const power = {
  sizes: { K: 'any >= 0' },
  given: { x: 'real', m: 'real in (0, 1)' },
  let: { 'r(k, u)': 'k == 0 ? u : m * r(k - 1, u)' },
  claim: 'r(K, x) == m^K * x',
};
const layers = {
  sizes: { K: 'any >= 0', n: '2^K' },
  given: { x: 'tensor[n]', s: 'function' },
  let: {
    'first(k, u)': 'u[1:2^(k - 1)]',
    'second(k, u)': 'u[2^(k - 1)+1:2^k]',
    'h(k, u)': 'k == 0 ? u : concat(h(k - 1, first(k, u)), second(k, u) + s(k, first(k, u)))',
    'g(k, z)': 'k == 0 ? z : join(k, g(k - 1, first(k, z)), second(k, z))',
    'join(k, u, v)': 'concat(u, v - s(k, u))',
  },
  claim: 'g(K, h(K, x)) == x',
};

describe('a proof at every level', () => {
  it.each([power, layers])('is established again: $claim', async (claim) => {
    const certificate = await certificateOf(claim);
    expect(certificate.by).toBe('induction');
    expect(await rechecked(claim, certificate)).toBe('a theorem');
  });

  it('proves no other claim', async () => {
    const certificate = await certificateOf(layers);
    for (const own of [
      { 'join(k, u, v)': 'concat(u, v - s(k, v))' },
      { 'h(k, u)': 'k == 0 ? 2 * u : concat(h(k - 1, first(k, u)), second(k, u) + s(k, first(k, u)))' },
      { 'g(k, z)': 'k == 0 ? z : k == 3 ? 0 * z : join(k, g(k - 1, first(k, z)), second(k, z))' },
    ])
      expect(await rechecked({ ...layers, let: { ...layers.let, ...own } }, certificate)).not.toBe('a theorem');
    expect(await rechecked({ ...layers, sizes: { K: '0..2', n: '2^K' } }, certificate)).toContain('sizes are listed');
    expect(await rechecked(power, certificate)).not.toBe('a theorem');
  });

  it('is none without all of its parts', async () => {
    const certificate = (await certificateOf(layers)) as ByInduction;
    const { argument } = certificate;
    for (const changed of [
      { ...certificate, step: 1 },
      { ...certificate, first: [] },
      { ...certificate, first: certificate.first.slice(0, 1) },
      { ...certificate, argument: { ...argument, images: [] } },
      {
        ...certificate,
        argument: {
          ...argument,
          images: argument.images.map((image) => ({ ...image, supports: { 'n at K - 1': 1 } })),
        },
      },
    ])
      expect(await rechecked(layers, changed)).not.toBe('a theorem');
  });
});

const variance = {
  sizes: { n: 'any' },
  given: { x: 'tensor[n]' },
  claim: 'variance(x) == mean(x^2) - mean(x)^2',
  proof: ['variance(x)', '== mean((x - mean(x))^2)', '== mean(x^2) - mean(x)^2'],
};

describe('a derivation for every size', () => {
  it('is established again, at enough points of support', async () => {
    const found = await derivationOf(variance);
    expect(await rechecked(variance, found)).toBe('a theorem');
    expect(await rechecked(variance, { ...found, supports: { n: 2 } })).not.toBe('a theorem');
    expect(await rechecked(variance, { ...found, supports: {} })).not.toBe('a theorem');
    expect(await rechecked({ ...variance, sizes: { n: '1..3' } }, found)).not.toBe('a theorem');
  });

  it('proves no other claim', async () => {
    const found = await derivationOf(variance);
    const proof = ['variance(x)', '== mean((x - mean(x))^2)', '== mean(x^2) - mean(x)'];
    const wrong = { ...variance, claim: 'variance(x) == mean(x^2) - mean(x)', proof };
    expect(await rechecked(wrong, found)).not.toBe('a theorem');
  });
});

/** The certificate of the derivation, whatever else proves the claim. */
async function derivationOf(claim: object): Promise<ByDerivation> {
  const { claim: own } = loaded(claim);
  const context = { seed: '1', isOver: () => false, strategy: strategies.believed };
  const found = await checkForEverySize(readChains(own.proof, 'proof'), problemOf(own), context);
  const certificate = found?.result.theorem?.certificate;
  if (certificate?.by !== 'derivation') throw new Error('there is no certificate');
  return certificate;
}
