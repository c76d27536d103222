import { describe, expect, it } from 'vitest';
import { isThorough } from '../thorough';
import { falseUniversals } from './false-universals';
import { check, claimText, judged, type Statement, twentySeeds } from './verdict-of';

const R = 'function R -> R';
const densities = { p: 'density on R', q: 'density on R' };
const drawn = { p: 'density on R', X: '~ p' };
const normal = { X: '~ normal(0, 1)' };
const located = { m: 'real', s: 'real > 0', X: '~ normal(m, s)' };
const fewSeeds = twentySeeds.slice(0, isThorough ? 2 : 1);

const named = (statements: readonly Statement[]) =>
  statements.map((statement) => [[statement.claim].flat().join(' and '), statement] as const);

describe('a statement that fails somewhere is refuted there, whatever the seed', () => {
  it.each(named(falseUniversals))('%s', async (_, statement) => {
    // The attack draws nothing at random: other seeds repeat what one shows.
    for (const seed of isThorough ? twentySeeds : twentySeeds.slice(0, 1))
      expect(await judged(statement, seed)).toBe('refuted');
  });
});

const unusual: readonly (readonly [where: string, statements: readonly Statement[]])[] = [
  [
    'at equal symbols',
    [
      { claim: 'KL(p, q) != KL(q, p)', given: densities },
      { claim: 'JS(p, q) > 0', given: densities },
      { claim: 'E(abs(f(X) - g(X))) >= 1/100', given: { ...drawn, f: R, g: R } },
      {
        claim: 'E(abs(X - a)) + E(abs(X - b)) > 2 * E(abs(X - (a + b) / 2))',
        given: { ...normal, a: 'real', b: 'real' },
      },
    ],
  ],
  [
    'far apart',
    [
      { claim: 'integral(sqrt(p(x) * q(x)), x) >= 1/100', given: { ...densities, x: 'real' } },
      { claim: 'KL(p, q) <= 50 * JS(p, q)', given: densities },
      { claim: 'E(abs(X - Y)) >= E(abs(X)) / 2', given: { ...densities, X: '~ p', Y: '~ q' } },
    ],
  ],
  [
    'near each other',
    [
      { claim: 'TV(p, q)^2 <= JS(p, q)', given: densities },
      { claim: 'JS(p, q) <= KL(p, q) / 5', given: densities },
    ],
  ],
  [
    'at narrow and wide densities',
    [
      { claim: 'H(p) >= -5', given: { p: 'density on R' } },
      { claim: 'integral(p(x)^2, x) <= 10', given: { p: 'density on R', x: 'real' } },
      { claim: 'integral(p(x)^2, x) >= 1/1000', given: { p: 'density on R', x: 'real' } },
    ],
  ],
  [
    'at rare modes far out',
    [
      { claim: 'E(abs(X)) >= sqrt(E(X^2)) / 2', given: drawn },
      { claim: 'log(E(exp(f(X)))) <= E(f(X)) + Var(f(X))', given: { ...drawn, f: R } },
    ],
  ],
  [
    'at constants, steps and large multiples',
    [
      { claim: 'E(f(X)^2) > E(f(X))^2', given: { ...drawn, f: R } },
      { claim: 'Var(f(X)) <= Var(X)', given: { ...drawn, f: R } },
      { claim: 'E(f(X)) <= 0.99', given: { ...drawn, f: 'function R -> R in [0, 1]' } },
      { claim: 'E(f(X)) >= 1/1000', given: { ...drawn, f: 'function R -> R in (0, 1)' } },
      { claim: 'E(f(X) * g(X)) <= E(f(X)) * E(g(X)) + 100', given: { ...drawn, f: R, g: R } },
    ],
  ],
  [
    'at one sign, and at the ends of a domain',
    [
      { claim: 'E(X * f(X)) >= 0', given: { ...normal, f: R } },
      { claim: 'E(tanh(a * X + b)) <= 0.9', given: { ...normal, a: 'real', b: 'real' } },
      { claim: 'E(max(X, t)) <= t + 1', given: { ...normal, t: 'real' } },
      { claim: 'E(abs(a * X + 1)) < 1.6', given: { ...normal, a: 'real in [0, 2]' } },
      { claim: 'E(abs(a * X + 1)) > 1', given: { ...normal, a: 'real in [0, 2]' } },
    ],
  ],
];

describe.each(unusual)('a statement that fails only %s is refuted', (_, statements) => {
  it.each(named(statements))('%s', async (_claim, statement) => {
    for (const seed of fewSeeds) expect(await judged(statement, seed)).toBe('refuted');
  });
});

const holds: readonly Statement[] = [
  { claim: 'TV(p, q)^2 <= KL(p, q) / 2', given: densities },
  { claim: 'KL(p, q) >= 0', given: densities },
  { claim: 'JS(p, q) <= log(2)', given: densities },
  { claim: 'JS(p, q) <= TV(p, q)', given: densities },
  { claim: 'TV(p, q)^2 / 2 <= JS(p, q)', given: densities },
  { claim: 'TV(p, q) <= 1', given: densities },
  { claim: 'crossEntropy(p, q) >= H(p)', given: densities },
  { claim: 'integral(sqrt(p(x) * q(x)), x) <= 1', given: { ...densities, x: 'real' } },
  { claim: 'integral(min(p(x), q(x)), x) == 1 - TV(p, q)', given: { ...densities, x: 'real' } },
  { claim: '2 * (1 - integral(sqrt(p(x) * q(x)), x)) <= KL(p, q)', given: { ...densities, x: 'real' } },
  { claim: 'E(f(X))^2 <= E(f(X)^2)', given: { ...drawn, f: R } },
  { claim: 'E(f(X) * g(X))^2 <= E(f(X)^2) * E(g(X)^2)', given: { ...drawn, f: R, g: R } },
  { claim: 'E(f(X) * X) <= E(f(X)^2) / 2 + E(X^2) / 2', given: { ...drawn, f: R } },
  { claim: 'exp(E(f(X))) <= E(exp(f(X)))', given: { ...drawn, f: R } },
  { claim: 'E(X^2)^2 <= E(X^4)', given: drawn },
  { claim: 'E(f(X)) <= 1', given: { ...drawn, f: 'function R -> R in [0, 1]' } },
  {
    claim: 'abs(E(f(X)) - E(f(Y))) <= TV(p, q)',
    given: { ...densities, X: '~ p', Y: '~ q', f: 'function R -> R in [0, 1]' },
  },
  { claim: 'E(max(X, 0)) <= max(m, 0) + 0.4 * s', given: located },
  { claim: 'E(max(X, 0)) >= max(m, 0)', given: located },
  { claim: 'E(max(X, n)) <= 1.1', given: { X: 'tensor[n] ~ normal(0, 1)' }, sizes: { n: '1..4' } },
  { claim: 'E(abs(X - c)) is minimised over c at 3', given: { c: 'real', X: '~ normal(3, 1)' } },
];

describe('a statement that holds is not refuted', () => {
  it.each(named(holds))('%s', async (_, statement) => {
    expect(['refuted', 'undefined']).not.toContain(await judged(statement));
  });
});

describe('a witness', () => {
  it('is short, and says what stands for every open name', async () => {
    const checked = await check(claimText({ claim: 'TV(p, q)^2 <= KL(p, q) / 2.1', given: densities }));
    const witness = checked.kind === 'checked' ? checked.result.witness : null;
    expect(witness?.check).toBe('interval');
    expect(witness?.values).toEqual([
      { name: 'p', value: 'mixture([2/5, 3/5], normal(0, 1), normal(20, 1))' },
      { name: 'q', value: 'mixture([1/2, 1/2], normal(0, 1), normal(20, 1))' },
    ]);
  });

  it('is none where a distribution does not exist', async () => {
    const given = { m: 'real', s: 'real >= 0', X: '~ normal(m, s)' };
    expect(await judged({ claim: 'E(abs(X - m)) > 0', given })).toBe('undefined');
    expect(await judged({ claim: 'E(abs(X - m)) > 0', given: { ...given, s: 'real > 0' } })).not.toBe('undefined');
  });
});

it('a line of a derivation that fails where densities are equal is not accepted', async () => {
  const claim = 'crossEntropy(p, q) >= H(p)';
  const checked = await check(claimText({ claim, given: densities, proof: ['crossEntropy(p, q)', '> H(p)'] }));
  if (checked.kind === 'rejected') throw new Error('it can be read');
  expect(checked.result.derivation?.lines.at(-1)?.mark).toBe('fails');
});
