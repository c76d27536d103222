import { describe, expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from './verdict-of';

type Written = readonly [claim: string, verdicts: string, given: Statement['given'], more?: Partial<Statement>];

/** The verdict on each row is among those named. */
function rows(title: string, all: readonly Written[]): void {
  describe(title, () => {
    const table = all.map(([claim, verdicts, given, more]) => ({ claim, verdicts, given: given ?? {}, more }));
    it.each(table)('$claim: $verdicts, $given', async ({ claim, verdicts, given, more }) => {
      expect(verdicts.split(' or ')).toContain(await judged({ claim, given, ...more }));
    });
  });
}

const [X, Y] = ['~ normal(0, 1)', '~ normal(0, 1)'];
const t = 'real';
/** That the derivative of E(f) is the expectation of f′, where f is a formula in t and X. */
const passes = (f: string): string => `derivative(E(${f}), t) == E(derivative(${f}, t))`;

// E = t, whose derivative is 1 everywhere; the expectation of the derivative of the integrand is 0 at t = 0.
const moves = { 'W(s)': 'E(s^3 * exp((1 - s^2) * X))' };

rows('a derivative is taken under an integral where one function bounds those near every value', [
  ['derivative(W, 0) == 0', 'undecided', { X: '~ exponential(1)' }, { let: moves }],
  ['derivative(W, 0) == 1', 'undecided', { X: '~ exponential(1)' }, { let: moves }],
  ['derivative(W, 0) > 1/2', 'undecided', { X: '~ exponential(1)' }, { let: moves }],
  ['derivative(W, 1) == 2', 'undecided or refuted', { X: '~ exponential(1)' }, { let: moves }],
  [passes('t^3 * exp((1 - t^2) * X)'), 'undecided', { X: '~ exponential(1)', t }],
  [passes('t^3 * exp((1 - t^2) * X)'), 'proved', { X: '~ exponential(1)', t: 'real >= 0.1' }],
  [passes('t^3 * exp((1 - t^2) * X)'), 'proved', { X: '~ exponential(1)', t: 'real > 0' }],
  [passes('t^3 * exp((1 - t^2) * X)'), 'proved', { X: '~ normal(0, 1)', t }],
  [passes('t^3 * exp((1/2 - t^2) * X^2)'), 'undecided', { X, t }],
  [passes('t^3 * exp((0.4 - t^2) * X^2)'), 'proved', { X, t }],
  [passes('t^3 * exp((1 - t^2) * abs(X))'), 'undecided', { X: '~ laplace(0, 1)', t }],
  [passes('t^3 * exp((t^2 - 1) * X)'), 'undecided', { X: '~ laplace(0, 1)', t }],
  [passes('t^3 * exp((1 - t^2) * X)'), 'undecided', { X: '~ gumbel(0, 1)', t }],
  // A number that jumps in the parameter comes near to values that it does not take.
  [passes('t^3 * exp(where(t == 0, 0, 1 - t^2) * X)'), 'undecided', { X: '~ exponential(1)', t }],
  [passes('t^3 * exp(where(t == 0, 0, exp(-t^2)) * X)'), 'undecided', { X: '~ exponential(1)', t }],
  [passes('t * X * where(t == 0, 0, 1/t^2)'), 'undecided or undefined', { X, t }],
  // Rates on both sides.
  [passes('exp(t * X)'), 'proved', { X, t }],
  [passes('exp(t * X)'), 'proved', { X: '~ exponential(1)', t: 'real < 1' }],
  [passes('exp(t * X)'), 'proved', { X: '~ exponential(1)', t: 'real in (-2, 1)' }],
  [passes('exp(t * X)'), 'undecided', { X: '~ exponential(1)', t: 'real <= 1' }],
  [passes('exp(t * X)'), 'undecided', { X: '~ exponential(1)', t }],
  [passes('exp(t * X)'), 'proved', { X: '~ laplace(0, 1)', t: 'real in (-1, 1)' }],
  [passes('exp(t * X)'), 'undecided', { X: '~ laplace(0, 1)', t: 'real in [-1, 1)' }],
  [passes('exp(t * X)'), 'proved', { X: '~ gumbel(0, 1)', t: 'real < 1' }],
  [passes('exp(t * X)'), 'undecided', { X: '~ gumbel(0, 1)', t: 'real <= 1' }],
  [passes('exp(t * X)'), 'proved', { X: '~ uniform(0, 1)', t }],
  [passes('exp(t * X^2)'), 'proved', { X, t: 'real < 1/2' }],
  [passes('exp(t * X^2)'), 'undecided', { X, t: 'real <= 1/2' }],
  [passes('exp(t * X^3)'), 'undecided', { X, t }],
  [passes('exp(t * X * Y)'), 'proved', { X, Y, t: 'real in (-1, 1)' }],
  [passes('exp(t * X * Y)'), 'undecided', { X, Y, t: 'real in [-1, 1]' }],
  [passes('exp(exp(t * X))'), 'undecided', { X, t }],
  [passes('sin(t * exp(X^2))'), 'undecided', { X, t }],
  // Smooth integrands of every kind.
  [passes('sin(t * X)'), 'proved', { X, t }],
  [passes('tanh(t * X)'), 'proved', { X, t }],
  [passes('sigmoid(t * X)^3'), 'proved', { X, t }],
  [passes('softplus(t * X)'), 'proved', { X, t }],
  [passes('softplus(t * X)'), 'proved', { X: '~ laplace(0, 1)', t }],
  [passes('log(1 + (t * X)^2)'), 'proved', { X, t }],
  [passes('exp(-(t * X)^2)'), 'proved', { X, t }],
  [passes('(X + t)^4 / (1 + X^2)'), 'proved', { X, t }],
  // What draws lie within is not seen where a derivative is taken.
  [passes('log(X + t)'), 'proved or undecided', { X: '~ uniform(0, 1)', t: 'real > 0' }],
  [passes('1 / (X + t)'), 'proved or undecided', { X: '~ exponential(1)', t: 'real > 0' }],
  [passes('t * log(abs(X))'), 'proved', { X, t }],
  [passes('t * abs(X)^(-1/2)'), 'proved', { X, t }],
  [passes('t / X'), 'undecided or undefined', { X, t }],
  [passes('t * exp(X^2 / 3)'), 'proved', { X, t }],
  [passes('t * exp(X^2)'), 'undecided', { X, t }],
  [passes('relu(X * t)^2'), 'proved or undecided', { X, t }],
  ['derivative(integral(exp(-t * x), x, 0, 1), t) == integral(derivative(exp(-t * x), t), x, 0, 1)', 'proved', { t }],
  [
    'derivative(integral(exp(-t * x^2), x), t) == integral(derivative(exp(-t * x^2), t), x)',
    'proved',
    { t: 'real > 0' },
  ],
  [
    'derivative(integral(exp(-t * x^2), x), t) == integral(derivative(exp(-t * x^2), t), x)',
    'undecided',
    { t: 'real >= 0' },
  ],
  [
    'derivative(integral(exp(-t * abs(x)), x), t) == integral(derivative(exp(-t * abs(x)), t), x)',
    'proved',
    { t: 'real > 0' },
  ],
  [
    'derivative(integral(1/(1 + (x - t)^2), x), t) == integral(derivative(1/(1 + (x - t)^2), t), x)',
    'proved or undecided',
    { t },
  ],
  // Vectors, and what is drawn given another.
  [passes('sum(exp(t * V))'), 'proved', { V: 'tensor[n] ~ normal(0, 1)', t }, { sizes: { n: 2 } }],
  [passes('exp(t * sum(V))'), 'proved', { V: 'tensor[n] ~ normal(0, 1)', t }, { sizes: { n: 3 } }],
  [passes('exp(t * sum(V^2))'), 'undecided', { V: 'tensor[n] ~ normal(0, 1)', t }, { sizes: { n: 3 } }],
  [passes('exp(t * sum(V))'), 'undecided', { V: 'tensor[n] ~ exponential(1)', t: 'real > 1' }, { sizes: { n: 2 } }],
  [passes('exp(t * Z)'), 'proved', { X, Z: '~ normal(X, 2)', t }],
  [passes('exp(t * Z^2)'), 'undecided', { X, Z: '~ normal(X, 2)', t }],
]);

rows('an integral in which nothing is unknown exists, or a proof does not rest on it', [
  ['E(X / Y) == 0', 'undecided or undefined', { X, Y }],
  ['E(2 * X / Y) == 2 * E(X / Y)', 'undecided or undefined', { X, Y }],
  ['E(2 / X) == 2 * E(1 / X)', 'undecided or undefined', { X }],
  ['E(2 / X^2) == 2 * E(1 / X^2)', 'undecided or undefined', { X }],
  ['E(2 / (X - 5)) == 2 * E(1 / (X - 5))', 'undecided or undefined', { X }],
  ['E(2 / (X + Y)) == 2 * E(1 / (X + Y))', 'undecided or undefined', { X, Y }],
  ['E(2 * X / (X + Y)) == 2 * E(X / (X + Y))', 'undecided or undefined', { X, Y }],
  ['E(2 * exp(X) / (exp(X) + exp(Y))) == 2 * E(exp(X) / (exp(X) + exp(Y)))', 'proved', { X, Y }],
  ['E(2 / X) == 2 * E(1 / X)', 'undecided or undefined', { X: '~ uniform(0, 1)' }],
  ['E(2 / X) == 2 * E(1 / X)', 'proved', { X: '~ uniform(1, 2)' }],
  ['E(2 / sqrt(X)) == 2 * E(1 / sqrt(X))', 'proved', { X: '~ uniform(0, 1)' }],
  ['E(2 / sqrt(abs(X))) == 2 * E(1 / sqrt(abs(X)))', 'proved', { X }],
  ['E(2 / sqrt(abs(X * Y))) == 2 * E(1 / sqrt(abs(X * Y)))', 'undecided', { X, Y }],
  ['E(2 / sqrt(abs(X^2))) == 2 * E(1 / sqrt(abs(X^2)))', 'undecided or undefined', { X }],
  ['E(2 * log(abs(X))) == 2 * E(log(abs(X)))', 'proved', { X }],
  ['E(2 * log(abs(X))^9) == 2 * E(log(abs(X))^9)', 'proved', { X }],
  ['E(2 / log(abs(X))) == 2 * E(1 / log(abs(X)))', 'undecided or undefined', { X }],
  ['E(2 * exp(X^2)) == 2 * E(exp(X^2))', 'undecided', { X }],
  ['E(2 * exp(X^2 / 2)) == 2 * E(exp(X^2 / 2))', 'undecided', { X }],
  ['E(2 * exp(X^2 / 3)) == 2 * E(exp(X^2 / 3))', 'proved', { X }],
  ['E(2 * exp(X)) == 2 * E(exp(X))', 'undecided', { X: '~ exponential(1)' }],
  ['E(2 * exp(X)) == 2 * E(exp(X))', 'undecided', { X: '~ exponential(s)', s: 'real > 0' }],
  ['E(2 * exp(X)) == 2 * E(exp(X))', 'proved', { X: '~ exponential(2)' }],
  ['E(2 * exp(exp(X) / 100)) == 2 * E(exp(exp(X) / 100))', 'undecided', { X }],
  ['E(2 * exp(-exp(X))) == 2 * E(exp(-exp(X)))', 'proved', { X }],
  ['E(2 * exp(X^2) * exp(-X^2)) == 2 * E(exp(X^2) * exp(-X^2))', 'proved or undecided', { X }],
  ['integral(2 * x, x) == 2 * integral(x, x)', 'undecided or undefined', {}],
  ['integral(2 * sin(x), x) == 2 * integral(sin(x), x)', 'undecided or undefined', {}],
  ['integral(2 / x, x, 0, 1) == 2 * integral(1 / x, x, 0, 1)', 'undecided or undefined', {}],
  ['integral(2 / (1 + x^2), x) == 2 * integral(1 / (1 + x^2), x)', 'proved', {}],
  ['integral(2 / (1 + abs(x)), x) == 2 * integral(1 / (1 + abs(x)), x)', 'undecided', {}],
  ['integral(2 * x / (1 + x^2), x) == 2 * integral(x / (1 + x^2), x)', 'undecided', {}],
  ['integral(2 * exp(-x^2), x) == 2 * integral(exp(-x^2), x)', 'proved', {}],
  ['integral(2 * exp(-abs(x - 3)), x) == 2 * integral(exp(-abs(x - 3)), x)', 'proved', {}],
  ['integral(2 * exp(-x), x) == 2 * integral(exp(-x), x)', 'undecided', {}],
  ['integral(2 * exp(-x^2) / sqrt(abs(x)), x) == 2 * integral(exp(-x^2) / sqrt(abs(x)), x)', 'proved', {}],
  // What is unknown is for hypotheses to say, what stands beside it is not.
  ['E(2 * f(X)) == 2 * E(f(X))', 'proved', { X, f: 'function R -> R' }],
  ['E(2 * f(X) / Y) == 2 * E(f(X) / Y)', 'undecided or undefined', { X, Y, f: 'function R -> R' }],
  ['E(2 * f(X) + 2 / X) == 2 * E(f(X) + 1 / X)', 'undecided or undefined', { X, f: 'function R -> R' }],
  ['integral(2 * p(x) + 2 * x, x) == 2 * integral(p(x) + x, x)', 'undecided', { p: 'density on R' }],
  ['integral(2 * p(x) * x, x) == 2 * integral(p(x) * x, x)', 'proved', { p: 'density on R' }],
  ['E(2 * exp(Z)) == 2 * E(exp(Z))', 'proved', { p: 'density on R', Z: '~ p' }],
]);

it('says nothing of an exchange that is shown, and prints one that is for unknown functions to allow', async () => {
  const hypothesesOf = async (claim: string, given: NonNullable<Statement['given']>): Promise<readonly string[]> => {
    const checked = await check(claimText({ claim, given }));
    return checked.kind === 'checked' ? checked.result.hypotheses : [];
  };
  const isExchange = (text: string): boolean => text.startsWith('the derivative may be taken');
  expect((await hypothesesOf(passes('exp(t * X)'), { X, t })).filter(isExchange)).toEqual([]);
  const f = 'differentiable function R -> R';
  const claim = 'derivative(E(f(t + X)), t) == E(derivative(f, t + X))';
  expect((await hypothesesOf(claim, { X, t, f })).filter(isExchange)).toHaveLength(1);
});

rows('an expectation of what has a pole that is not integrable has no value', [
  ['E(1/X) == 0', 'undefined', { X }],
  ['E(1/X^2) > 0', 'undefined', { X }],
  ['E(3/(2 * X - 5)) == 0', 'undefined', { X }],
  ['E(1/abs(X)) > 0', 'undefined', { X }],
  ['E(cos(X)/X) == 0', 'undefined', { X }],
  ['E(X + 1/(10 + X)) <= 1', 'undefined', { X }],
  ['E(X / Y) == 0', 'undefined', { X, Y }],
  ['E(1/(X + Y)) == 0', 'undefined', { X, Y }],
  ['E(1/X) > 0', 'undefined', { X: '~ exponential(1)' }],
  ['E(1/X) > 0', 'undefined', { X: '~ uniform(0, 1)' }],
  ['E(1/(1 - X)) > 0', 'undefined', { X: '~ uniform(0, 1)' }],
  ['integral(1/x, x, -1, 1) == 0', 'undefined', {}],
  ['t * E(1/X) == 0', 'undefined', { X, t }],
  // None, or one that the density, a zero or another term takes away.
  ['E(1/(2 + X)) > 0', 'proved', { X: '~ exponential(1)' }],
  ['E(1/(2 - X)) > 0', 'undefined', { X: '~ exponential(1)' }],
  ['E(1/(2 - X)) > 0', 'proved', { X: '~ uniform(0, 1)' }],
  ['E(X^2/X) == 0', 'proved', { X }],
  ['E(sin(X)/X) <= 2', 'proved or undecided or certified', { X }],
  ['E(1/X - 1/X) == 0', 'proved', { X }],
  ['E(1/sqrt(abs(X))) > 0', 'proved', { X }],
  ['E(where(X > 0, X, 1)) > 0', 'proved or undecided', { X }],
  ['where(t > 0, 1, E(1/X)) == 1', 'undecided or undefined or refuted', { X, t }],
  ['E(X/X) == 1', 'proved', { X }],
  ['E((X + Y)^2/(X + Y)) == 0', 'proved or undecided', { X, Y }],
]);

const [U, V] = ['~ uniform(0, 1)', '~ uniform(0, 1)'];

rows('an antiderivative with limits shows that an integral over one number exists, and of none inside another', [
  ['E(exp(t*X)) == 1/(1 - t)', 'proved', { X: '~ exponential(1)', t: 'real < 0' }],
  ['E(exp(t*X)) == 1/(1 - t)', 'undecided', { X: '~ exponential(1)', t }],
  ['E(log(U)) == -1', 'proved', { U }],
  // One after the other they come to π/4, or to −π/4 in the other order.
  ['E((U^2 - V^2)/(U^2 + V^2)^2) == pi/4', 'undecided or undefined', { U, V }],
  ['integral(integral((x^2 - y^2)/(x^2 + y^2)^2, y, 0, 1), x, 0, 1) == pi/4', 'undecided', {}],
]);
