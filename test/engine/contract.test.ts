import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { enumeration } from '../../src/engine/enumeration';
import { identity } from '../../src/engine/identity';
import { search } from '../../src/engine/search';
import { type Evidence, proved, refuted, type Told } from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import type { Verdict } from '../../src/statement/verdict';
import { claimProblem } from '../claim-problem';
import { contractCases, violations } from './contract';

/** An engine that gives one answer to everything. */
const always = (answer: (told: Told) => Evidence): Engine => {
  const evidence = answer({ engine: 'control', summary: 'as always', scope: 'everything' });
  return { name: `always ${evidence.verdict}`, decide: () => evidence };
};

describe.each([enumeration, identity, search])('$name', (engine) => {
  it('keeps the contract', async () => {
    expect(await violations(engine)).toEqual([]);
  });
});

describe('the contract catches', () => {
  it('an engine that accepts everything', async () => {
    const falseClaims = contractCases.filter(({ truth }) => !truth).length;
    expect(await violations(always((told) => proved(told, trusting('a control', []))))).toHaveLength(falseClaims);
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
      (await violations(always((told) => refuted(told, witness)))).filter((line) =>
        line.startsWith('refuted what is true:'),
      ),
    ).toHaveLength(trueClaims);
  });

  it('a refutation without a witness', async () => {
    expect(await violations(always((told) => refuted(told, null)))).toContain('refuted without a witness: x^2 > 0');
  });
});

describe('together', () => {
  it.each(contractCases)('the engines settle $claim', async ({ truth, ...parts }) => {
    const found: (Verdict | undefined)[] = [];
    for (const engine of [enumeration, identity, search])
      found.push((await engine.decide(claimProblem(parts), { seed: 'together', deadline: () => false }))?.verdict);
    const needsOrder = truth && [parts.claim].flat().some((text) => />|</.test(text));
    if (!needsOrder && parts.assume === undefined) expect(found).toContain(truth ? 'proved' : 'refuted');
    if (!truth) expect(found).not.toContain('proved');
  });
});
