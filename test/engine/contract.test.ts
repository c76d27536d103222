import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { enumeration } from '../../src/engine/enumeration';
import type { Evidence, Verdict } from '../../src/engine/evidence';
import { identity } from '../../src/engine/identity';
import { search } from '../../src/engine/search';
import { claimProblem } from './claim-problem';
import { contractCases, violations } from './contract';

/** An engine that gives one answer to everything. */
const always = (verdict: Verdict, witness: Evidence['witness'] = null): Engine => ({
  name: `always ${verdict}`,
  decide: () => ({
    engine: 'control',
    verdict,
    summary: 'as always',
    scope: 'everything',
    errorBound: null,
    hypotheses: [],
    laws: [],
    witness,
  }),
});

describe.each([enumeration, identity, search])('$name', (engine) => {
  it('keeps the contract', async () => {
    expect(await violations(engine)).toEqual([]);
  });
});

describe('the contract catches', () => {
  it('an engine that accepts everything', async () => {
    const falseClaims = contractCases.filter(({ truth }) => !truth).length;
    expect(await violations(always('proved'))).toHaveLength(falseClaims);
  });

  it('an engine that rejects everything', async () => {
    const trueClaims = contractCases.filter(({ truth }) => truth).length;
    const witness = {
      sizes: {},
      values: [],
      element: null,
      left: '0',
      relation: '==',
      right: '1',
      check: 'rational',
    } as const;
    expect(
      (await violations(always('refuted', witness))).filter((line) => line.startsWith('refuted what is true:')),
    ).toHaveLength(trueClaims);
  });

  it('a refutation without a witness', async () => {
    expect(await violations(always('refuted'))).toContain('refuted without a witness: x^2 > 0');
  });
});

describe('together', () => {
  it.each(contractCases)('the engines settle $claim', async ({ truth, ...parts }) => {
    const found: (Verdict | undefined)[] = [];
    for (const engine of [enumeration, identity, search])
      found.push((await engine.decide(claimProblem(parts), { seed: 'together', deadline: () => false }))?.verdict);
    const needsOrder = truth && parts.claim.some((text) => />|</.test(text));
    if (!needsOrder && parts.assume === undefined) expect(found).toContain(truth ? 'proved' : 'refuted');
    if (!truth) expect(found).not.toContain('proved');
  });
});
