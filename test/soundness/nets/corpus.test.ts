import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { judgeClaim, type Statement } from '../../../bench/soundness/oracle/judge-claim';
import { statementsOf } from '../../../bench/soundness/verdict-on';
import { hasCode } from '../../../src/claim/has-code';
import { loadClaim } from '../../../src/claim/load';
import { twinBody } from '../../../src/claim/twin-body';
import { claimsUnder } from '../../../src/cli/corpus';
import { declaresClass } from '../../../src/language/declares-class';

const folder = fileURLToPath(new URL('../../../claims/', import.meta.url));

/** Integrals take long: those of the corpus are looked at by `npm run soundness -- claims`. */
const hasIntegral = ({ claim, let: definitions }: Statement): boolean =>
  [...claim, ...Object.values(definitions)].some((text) => /\b(?:E|Var|KL|H|TV|JS|crossEntropy|integral)\(/.test(text));

it('agrees with the claims, and sees most of their twins fail', async () => {
  const wrong: string[] = [];
  let [judged, twins, failing] = [0, 0, 0];
  for (const { id, file } of await claimsUnder(folder)) {
    const load = loadClaim(await readFile(file, 'utf8'), id);
    // What code computes is compared with PyTorch: the independent evaluator reads formulas alone.
    if (!load.ok || load.loaded.claim.expect !== 'holds' || hasCode(load.loaded.claim)) continue;
    const { claim } = load.loaded;
    const [own] = statementsOf(claim);
    // Functions and matrices of a class are not drawn there.
    if (own === undefined || hasIntegral(own) || Object.values(claim.given).some(declaresClass)) continue;
    const { counts, point } = judgeClaim(own, id, 4);
    if (counts.false + counts.undefined > 0) wrong.push(`${id}: ${point}`);
    if (counts.true > 0) judged++;
    claim.twins.forEach((twin, i) => {
      if (twin.line !== null || twins > 60) return;
      const [other] = statementsOf({ ...claim, ...twinBody(claim, twin, i).body });
      const seen = other === undefined || hasIntegral(other) ? null : judgeClaim(other, id, 3).counts;
      if (seen === null || seen.true + seen.false + seen.undefined === 0) return;
      twins++;
      if (seen.false + seen.undefined > 0) failing++;
    });
  }
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(35);
  expect(failing).toBeGreaterThan(0.9 * twins);
});
