import { describe, expect, it } from 'vitest';
import { judged } from './verdict-of';

const m = 'real';
const parameter = (s: string, distribution: string) => ({ m, s, V: `~ ${distribution}` });

describe('a point at which a distribution does not exist refutes nothing', () => {
  it.each<[string, Record<string, string>]>([
    ['Var(V) > 0', parameter('real', 'normal(m, s)')],
    ['E(V^2) > m^2', parameter('real', 'normal(m, s)')],
    ['Var(V) != 0', parameter('real', 'normal(0, s)')],
    ['Var(V) > 0', parameter('real >= 0', 'normal(0, s)')],
    ['E(V) > 0', parameter('real', 'exponential(s)')],
    ['E(V) > 0', parameter('real in [0, 1]', 'uniform(0, s)')],
    ['E(V) <= 1', parameter('real', 'bernoulli(s)')],
    ['E(V) <= 1', parameter('integer in 0..3', 'bernoulli(s)')],
  ])('%s, %j', async (claim, given) => {
    expect(await judged({ claim, given })).toBe('undefined');
  });

  it.each<[string, Record<string, string>]>([
    ['E(V^2) == m^2', parameter('real', 'normal(m, s)')],
    ['Var(V) != 1', parameter('real', 'normal(0, s)')],
    ['E(V) <= 1/2', parameter('real', 'bernoulli(s)')],
    ['E(V^2) <= s', parameter('real', 'normal(0, s^2 + 1)')],
  ])('another one does: %s, %j', async (claim, given) => {
    expect(await judged({ claim, given })).toBe('refuted');
  });

  it('and where it exists everywhere nothing changes', async () => {
    expect(await judged({ claim: 'Var(V) == s^2', given: parameter('real > 0', 'normal(m, s)') })).toBe('proved');
    expect(await judged({ claim: 'Var(V) == s^2', given: parameter('real', 'normal(m, s)') })).toBe('undefined');
    expect(await judged({ claim: 'Var(V) > 1', given: parameter('real > 0', 'normal(m, s)') })).toBe('refuted');
    const assume = ['s > 0'];
    expect(await judged({ claim: 'Var(V) == s^2', given: parameter('real', 'normal(m, s)'), assume })).toBe('proved');
  });
});

describe('a distribution whose random parameter may be none has no expectation that could be refuted', () => {
  const given = (distribution: string) => ({ Z: '~ normal(0, 1)', V: `~ ${distribution}` });

  it.each([
    ['E(V^2) <= 4', 'normal(0, 30 + Z)', undefined],
    ['E(V^2) <= 4', 'normal(0, 30 + Z)', 'supported'],
    ['E(V^2) <= 0', 'normal(0, Z)', undefined],
    ['E(V) <= 0', 'bernoulli(1/2 + Z/100)', undefined],
  ])('%s, V ~ %s', async (claim, distribution, wanted) => {
    const statement = { claim, given: given(distribution), ...(wanted === undefined ? {} : { expect: wanted }) };
    expect(await judged(statement)).toBe('undefined');
  });

  it('where it exists almost surely, it has', async () => {
    expect(await judged({ claim: 'E(V^2) <= 0', given: given('normal(0, abs(Z))') })).toBe('refuted');
    expect(await judged({ claim: 'E(V^2) == 1', given: given('normal(0, abs(Z))') })).toBe('proved');
  });
});

describe('on an instance a distribution must be seen to exist', () => {
  const at = (f: string, claim: string, wanted: string) =>
    judged({
      claim,
      given: { Z: '~ normal(0, 1)', V: '~ normal(0, f(Z))', f: 'function R -> R' },
      instances: [{ f }],
      expect: wanted,
    });

  it('or nothing is supported or certified: it is no hypothesis', async () => {
    expect(await at('x', 'E(V * Z) == 0', 'supported')).toBe('undecided');
    expect(await at('x', 'E(tanh(V) * Z) == 0', 'certified')).toBe('undecided');
    expect(await at('x + 30', 'E(V * Z) == 0', 'supported')).toBe('undecided');
  });

  it('by signs, by null sets, or by intervals', async () => {
    for (const f of ['x^2 + 1', 'abs(x)'])
      expect(await at(f, 'E(V * Z) == 0', 'supported')).toMatch(/^(supported|certified)$/);
    expect(await at('1 + tanh(x) / 2', 'E(tanh(V) * Z) == 0', 'certified')).toBe('certified');
  });
});

describe('a derivative at the end of what an expression is defined on is the one from inside', () => {
  const given = { p: 'real in [0, 1]', X: '~ bernoulli(p)' };
  it('as for functions on a closed interval', async () => {
    expect(await judged({ claim: 'derivative(E(X), p) == 1', given })).toBe('proved');
    expect(await judged({ claim: 'derivative(Var(X), p) == 1 - 2 * p', given })).toBe('proved');
    expect(await judged({ claim: 'derivative(Var(X), p) == 1 - p', given })).toBe('refuted');
  });

  it('but a kink at the end of a declared domain is one', async () => {
    expect(await judged({ claim: 'derivative(abs(x), x) == 1', given: { x: 'real >= 0' } })).toBe('undefined');
    expect(await judged({ claim: 'derivative(abs(x), x) == 1', given: { x: 'real > 0' } })).toBe('proved');
  });
});
