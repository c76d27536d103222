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

describe('a law exists as a whole, whichever element of a draw is looked at', () => {
  const x = 'real';
  const Z = '~ normal(0, 1)';

  it.each<[claim: string, distribution: string, more: Record<string, string>]>([
    ['E(X[2]) == 0', 'normal([1/x, 0], 1)', { x }],
    ['E(X[2]) == 0', 'normal([0, 0], [exp(1/x), 1])', { x }],
    ['E(X[2]) == 0', 'mvnormal([1/x, 0], eye(2))', { x }],
    ['E(X[2]^2) == 1', 'mvnormal([0, 0], [[sqrt(x), 0], [0, 1]])', { x }],
    ['E(X[2]) == 1/2', 'bernoulli([sqrt(x)/(1 + x), 1/2])', { x }],
    ['E(X[2]) == 1/2', 'uniform([1/x, 0], [1/x + 1, 1])', { x }],
    ['E(X[2]) == 0', 'normal([log(Z), 0], 1)', { Z }],
    ['E(X[2]) == 0', 'normal([where(x >= 0, sqrt(x - 1), 0), 0], 1)', { x }],
  ])('%s, X ~ %s', async (claim, distribution, more) => {
    expect(await judged({ claim, given: { ...more, X: `~ ${distribution}` } })).toBe('undefined');
  });

  it.each<[claim: string, distribution: string, more: Record<string, string>]>([
    ['E(X[1]) == 1/x', 'normal([1/x, 0], 1)', { x: 'real != 0' }],
    ['E(X[2]^2) == 1', 'mvnormal([0, 0], [[sqrt(x), 0], [0, 1]])', { x: 'real > 0' }],
    ['E(X[2]) == 0', 'normal([log(abs(Z)), 0], 1)', { Z }],
    ['E(X[2]) == 0', 'normal([where(x >= 0, sqrt(x), 0), 0], 1)', { x }],
  ])('and where it does, nothing changes: %s, X ~ %s', async (claim, distribution, more) => {
    const given = { ...more, X: `~ ${distribution}` };
    expect(await judged({ claim, given })).toBe('proved');
    expect(await judged({ claim: `${claim} + 1`, given })).toBe('refuted');
  });

  it('at every size', async () => {
    const given = { x: 'tensor[n]', X: '~ normal(1/x, 1)' };
    const sizes = { n: 'any >= 2' };
    expect(await judged({ claim: 'E(X[2]^2) >= 0', sizes, given })).not.toBe('proved');
    expect(await judged({ claim: 'E(sum(X - X, n)) == 0', sizes, given })).not.toBe('proved');
    expect(await judged({ claim: 'E(sum(X - 1/x, n)) == 0', sizes, given: { ...given, x: 'tensor[n] > 0' } })).toBe(
      'proved',
    );
  });
});

describe('a law whose parameters are random exists almost surely', () => {
  const given = (p: string, distribution: string) => ({ Z: `~ bernoulli(${p})`, X: `~ ${distribution}` });

  it.each([
    ['E(X) == 0', '1', 'normal(0, Z)'],
    ['Var(X) == 1', '1', 'normal(0, Z)'],
    ['E(X) == 1', '1', 'normal(1/Z, 1)'],
    ['E(X) == 1/2', '1', 'uniform(0, 1/Z)'],
  ])('outcomes of probability 0 do not count: %s, Z ~ bernoulli(%s), X ~ %s', async (claim, p, distribution) => {
    expect(await judged({ claim, given: given(p, distribution) })).toBe('proved');
    expect(await judged({ claim: `${claim} + 1`, given: given(p, distribution) })).toBe('refuted');
    expect(await judged({ claim, given: given('1/2', distribution) })).toBe('undefined');
    expect(await judged({ claim, given: { q: 'real in [0, 1]', ...given('q', distribution) } })).toBe('undefined');
  });

  it.each(['1/Z', 'log(Z)', 'Z/Z', 'Z^-1'])('squares are no fault of the program, X ~ normal(%s, 1)', async (mean) => {
    for (const claim of ['Var(X) == 1', 'E(X^2) >= 1', 'E(X^2) == 2'])
      expect(await judged({ claim, given: given('1/2', `normal(${mean}, 1)`) })).toBe('undefined');
    expect(await judged({ claim: 'Var(X) == 1', given: given('1', `normal(${mean}, 1)`) })).not.toMatch(
      /undefined|refuted/,
    );
    expect(await judged({ claim: 'Var(X) == 2', given: given('1', `normal(${mean}, 1)`) })).toBe('refuted');
  });

  it('a case of one draw is none of another', async () => {
    const X = '~ normal(0, 1)';
    expect(await judged({ claim: 'E(where(X > 0, E(log(X)) - E(log(X)), 0)) == 0', given: { X } })).toBe('undefined');
    expect(await judged({ claim: 'E(where(X > 0, log(X) - log(X), 0)) == 0', given: { X } })).toBe('proved');
  });
});
