import { describe, expect, it } from 'vitest';
import { falseUniversals } from './false-universals';
import { check, claimText, judged, type Statement, twentySeeds } from './verdict-of';

const densities = { p: 'density on R', q: 'density on R' };
const fewSeeds = twentySeeds.slice(0, 2);

const falseStatements: readonly Statement[] = [
  ...falseUniversals,
  { claim: 'H(p) <= 20', given: densities },
  { claim: 'E(max(X, n)) <= 0.6', given: { X: '~ normal(0, 1)' }, sizes: { n: '1..4' } },
];

describe('what holds on instances that were made up is no verdict on everything', () => {
  it.each(falseStatements.map((statement) => [statement.claim, statement] as const))('%s', async (_, statement) => {
    for (const seed of fewSeeds) expect(['undecided', 'refuted', 'undefined']).toContain(await judged(statement, seed));
  });

  it('nor where the instances are given', async () => {
    const given = { claim: 'KL(p, q) <= 10', given: densities, instances: [{ p: 'normal(0, 1)', q: 'normal(0, 2)' }] };
    const checked = await check(claimText(given));
    if (checked.kind === 'rejected') throw new Error('it can be read');
    const { verdict, met, evidence } = checked.result;
    expect(met).toBe(false);
    expect(verdict).not.toBe('certified');
    for (const each of evidence)
      if (each.verdict === 'certified') expect(each.summary).toMatch(/^holds on the printed instances/);
  });

  it('nor are lines of a derivation established by them', async () => {
    const steps: readonly Statement[] = [
      { claim: 'crossEntropy(p, q) > H(p)', given: densities, proof: ['crossEntropy(p, q)', '> H(p)'] },
      { claim: 'KL(p, q) <= 10', given: densities, proof: ['KL(p, q)', '<= 10'] },
    ];
    for (const step of steps)
      for (const seed of fewSeeds) {
        const checked = await check(claimText(step), seed);
        if (checked.kind === 'rejected') throw new Error('it can be read');
        expect(checked.result.met).toBe(false);
        expect(checked.result.derivation?.accepted).toBe(false);
        expect(checked.result.derivation?.lines.at(-1)?.mark).not.toBe('holds');
      }
  });
});

describe('a statement that leaves nothing open', () => {
  const X = '~ normal(0, 1)';
  it.each([
    ['is proved where enclosures separate the sides', { claim: 'E(max(X, 1)) > 1', given: { X } }, 'proved'],
    ['with an order that need not be strict', { claim: 'E(exp(X)) <= 1.7', given: { X } }, 'proved'],
    ['without any expectation', { claim: 'exp(1) < 2.7183' }, 'proved'],
    ['is refuted where it is false', { claim: 'E(max(X, 1)) > 1.2', given: { X } }, 'refuted'],
    ['is certified where enclosures agree', { claim: 'E(cos(X)) == exp(-1 / 2)', given: { X } }, 'certified'],
    [
      'is certified where only some of it is proved',
      { claim: ['E(max(X, 1)) > 1', 'E(cos(X)) == exp(-1 / 2)'], given: { X } },
      'certified',
    ],
    [
      'is supported where only samples reach',
      { claim: 'E(tanh(X[1] * X[2] * X[3]) / 2) == 0', given: { X: 'tensor[3] ~ normal(0, 1)' } },
      'supported',
    ],
    ['is checked at every size', { claim: 'E(max(X, n)) <= 4.5', given: { X }, sizes: { n: '1..4' } }, 'proved'],
    ['and fails at the last', { claim: 'E(max(X, n)) <= 3.5', given: { X }, sizes: { n: '1..4' } }, 'refuted'],
    [
      'and is none if a number is open',
      { claim: 'E(softplus(X + a)) > 0.8', given: { X, a: 'real > 0' } },
      'undecided',
    ],
  ] as const)('%s', async (_, statement: Statement, verdict) => {
    expect(await judged(statement)).toBe(verdict);
  });

  it('has no value where a formula serves as its density and none is known to be 1', async () => {
    const given = { X: '~ normal(0, 1)' };
    const almost = { 'q(x)': '1.0001 * exp(-x^2 / 2) / sqrt(2 * pi)' };
    expect(await judged({ claim: 'KL(normal(0, 2), q) > 0', given, let: almost })).not.toBe('proved');
    expect(await judged({ claim: 'H(q) <= 2', given, let: almost })).not.toBe('proved');
  });
});

describe('where instances are meant', () => {
  const pinsker = { claim: 'TV(p, q)^2 <= KL(p, q) / 2.1', given: densities };
  const near = [{ p: 'normal(0, 1)', q: 'normal(3, 1)' }];
  const met = async (statement: Statement, seed = '1') => {
    const checked = await check(claimText(statement), seed);
    if (checked.kind === 'rejected') return checked.diagnostics.map(({ code }) => code).join();
    const { verdict, met: isMet } = checked.result;
    return `${verdict}, ${isMet ? 'met' : 'not met'}`;
  };

  it('the verdict speaks of them', async () => {
    expect(await met({ ...pinsker, expect: 'certified', instances: near })).toBe('certified, met');
    expect(await met({ ...pinsker, expect: 'supported', instances: near })).toBe('supported, met');
    expect(await met({ ...pinsker, instances: near })).toMatch(/not met$/);
  });

  it('what is stronger will do, what is weaker will not', async () => {
    const threeAtOnce = { claim: 'E(tanh(X[1] * X[2] * X[3]) / 2) == 0', given: { X: 'tensor[3] ~ normal(0, 1)' } };
    expect(await met({ ...threeAtOnce, expect: 'supported' })).toBe('supported, met');
    expect(await met({ ...threeAtOnce, expect: 'certified' })).toBe('supported, not met');
    expect(await met(threeAtOnce)).toBe('supported, not met');
    const enclosed = { claim: 'E(cos(X)) == exp(-1 / 2)', given: { X: '~ normal(0, 1)' } };
    expect(await met({ ...enclosed, expect: 'certified' })).toBe('certified, met');
    expect(await met(enclosed)).toBe('certified, not met');
    expect(await met({ claim: 'E(X) < 1', given: { X: '~ normal(0, 1)' }, expect: 'certified' })).toBe('proved, met');
  });

  it('they must be there, and say what everything is', async () => {
    expect(await met({ ...pinsker, expect: 'certified' })).toBe('no-instances');
    expect(await met({ ...pinsker, expect: 'supported', instances: [{ p: 'normal(0, 1)' }] })).toBe('open-instance');
  });

  it('a failure of one of them refutes', async () => {
    const instances = [...near, { p: 'normal(0, 1)', q: 'normal(0.1, 1)' }];
    expect(await met({ ...pinsker, claim: 'TV(p, q) > 0.1', expect: 'certified', instances })).toBe('refuted, not met');
    expect(await met({ ...pinsker, claim: 'TV(p, q) > 0.1', expect: 'supported', instances })).toBe('refuted, not met');
  });
});
