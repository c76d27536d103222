import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { ClaimFile, SizeSpec } from '../../src/claim/claim-file';
import { loadClaim } from '../../src/claim/load';
import { claimsUnder } from '../../src/cli/corpus';
import { problemOf } from '../../src/decide/problem';
import { strategies } from '../../src/decide/strategy';
import { checkProof } from '../../src/derive/check-proof';
import { readChains } from '../../src/derive/read/read-chains';
import type { Replay } from '../../src/derive/replay/answers';
import { replayDerivation } from '../../src/derive/replay/replay-derivation';
import type { ByDerivation, Certificate } from '../../src/kernel/certificate';
import { establish } from '../../src/kernel/establish';
import type { Theorem } from '../../src/kernel/theorem';
import { context } from '../claim-problem';
import { realSolver } from '../engine/smt/solver';

const replay: Replay = (certificate, propositions) => {
  const found = establish(certificate, propositions, { seed: 'again', spend: () => {}, allowVacuous: true });
  return typeof found === 'string' ? null : found;
};
/** A derivation has a certificate at given sizes: here at the least of those that stand for any. */
const least = (spec: SizeSpec): SizeSpec =>
  spec.kind === 'any' ? { kind: 'values', values: spec.values.length > 0 ? spec.values : [spec.least] } : spec;
const atGivenSizes = (claim: ClaimFile): ClaimFile => ({
  ...claim,
  sizes: claim.sizes.map((sizes) =>
    Object.fromEntries(Object.entries(sizes).map(([name, spec]) => [name, least(spec)])),
  ),
});

const proofs: { readonly id: string; readonly claim: ClaimFile }[] = [];
for (const { id, file } of await claimsUnder(fileURLToPath(new URL('../../claims/', import.meta.url)))) {
  const load = loadClaim(readFileSync(file, 'utf8'), id);
  if (load.ok && load.loaded.claim.proof.length > 0) proofs.push({ id, claim: atGivenSizes(load.loaded.claim) });
}

const theorems = new Map<string, Theorem | null>();
beforeAll(async () => {
  const solver = await realSolver();
  for (const { id, claim } of proofs) {
    const { theorem } = await checkProof(claim, claim.proof, 'proof', {
      ...context,
      solver,
      strategy: strategies.believed,
    });
    theorems.set(id, theorem);
  }
}, 60_000);

const again = (claim: ClaimFile, certificate: ByDerivation, proof = claim.proof): Promise<Theorem | null> =>
  replayDerivation(readChains(proof, 'proof'), problemOf(claim), JSON.parse(JSON.stringify(certificate)), replay);

const certificateOf = (id: string): ByDerivation | null => {
  const certificate: Certificate | null = theorems.get(id)?.certificate ?? null;
  return certificate?.by === 'derivation' ? certificate : null;
};

it('every derivation of the corpus has a certificate', () => {
  expect(proofs.length).toBeGreaterThan(12);
  const without = proofs.filter(({ id }) => certificateOf(id) === null).map(({ id }) => id);
  expect(without).toEqual([]);
});

it.each(proofs)('$id is established again', async ({ id, claim }) => {
  const certificate = certificateOf(id);
  const found = certificate && (await again(claim, certificate));
  expect(found).toMatchObject({ oracles: [], conditions: [] });
  expect(new Set(found?.hypotheses)).toEqual(new Set(theorems.get(id)?.hypotheses));
  // What one line rests on shows nothing of another.
  const turned = certificate && { ...certificate, lines: [...certificate.lines].reverse() };
  expect(turned && (await again(claim, turned))).toBeNull();
});
