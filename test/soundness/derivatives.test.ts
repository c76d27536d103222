import { describe, expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from './verdict-of';

interface Row {
  readonly claim: string;
  readonly verdicts: string;
  readonly statement: Statement;
}
type Written = readonly [claim: string, verdicts: string, given?: Statement['given'], more?: Partial<Statement>];

/** The verdict on each row is among those named. */
function rows(title: string, all: readonly Written[]): void {
  const table: Row[] = all.map(([claim, verdicts, given = {}, more = {}]) => ({
    claim,
    verdicts,
    statement: { claim, given, ...more },
  }));
  describe(title, () => {
    it.each(table)('$claim: $verdicts', async ({ verdicts, statement }) => {
      expect(verdicts.split(' or ')).toContain(await judged(statement));
    });
  });
}

const X = '~ normal(0, 1)';
const [t, m] = ['real', 'real'];
const bell = 'exp(-t^2/2) / sqrt(2*pi)';

rows('a derivative passes under an integral with the terms of the borders', [
  ['derivative(E(X > t), t) == 0', 'refuted or undecided', { X, t }],
  [`derivative(E(X > t), t) == -${bell}`, 'proved', { X, t }],
  [`derivative(E(X <= t), t) == ${bell}`, 'proved', { X, t }],
  [`derivative(E(X <= t), t) == -${bell}`, 'refuted or undecided', { X, t }],
  ['derivative(E(X^2 * (X < t)), t) == t^2 * exp(-t^2/2) / sqrt(2*pi)', 'proved', { X, t }],
  [`derivative(E(where(X < t, X, 3)), t) == (t - 3) * ${bell}`, 'proved', { X, t }],
  ['derivative(derivative(E(relu(X - t)), t), t) == 0', 'refuted or undecided', { X, t }],
  [`derivative(derivative(E(relu(X - t)), t), t) == ${bell}`, 'proved', { X, t }],
  ['derivative(E(sign(m + X)), m) == 0', 'refuted or undecided', { X, m }],
  ['derivative(E(sign(m + X)), m) == 2 * exp(-m^2/2) / sqrt(2*pi)', 'proved', { X, m }],
  // A quotient that jumps as sign does.
  ['derivative(E((X - t)/abs(X - t)), t) == 0', 'refuted or undecided', { X, t }],
  ['derivative(E((X - t)/abs(X - t)), t) == -2 * exp(-t^2/2) / sqrt(2*pi)', 'proved', { X, t }],
  ['derivative(E(log(abs(X - t))), t) == E(1/(t - X))', 'undecided or undefined', { X, t }],
  ['derivative(derivative(KL(laplace(0, 1), laplace(m, 1)), m), m) == 0', 'refuted or undecided', { m }],
  ['derivative(derivative(KL(laplace(0, 1), laplace(m, 1)), m), m) == exp(-abs(m))', 'proved', { m }],
  // Other families, and the ends of their supports.
  ['derivative(E(X <= t), t) == exp(-t)', 'proved', { X: '~ exponential(1)', t: 'real > 0' }],
  ['derivative(E(X <= t), t) == exp(-t)', 'refuted or undecided', { X: '~ exponential(1)', t }],
  ['derivative(E(X <= t), t) == l * exp(-l * t)', 'proved', { X: '~ exponential(l)', t: 'real > 0', l: 'real > 0' }],
  ['derivative(E(X <= t), l) == t * exp(-l * t)', 'proved', { X: '~ exponential(l)', t: 'real > 0', l: 'real > 0' }],
  ['derivative(E(X <= t), t) == exp(-abs(t - m)) / 2', 'proved', { X: '~ laplace(m, 1)', t, m }],
  ['derivative(E(X <= t), t) == 1', 'undecided or refuted', { X: '~ uniform(0, 1)', t: 'real in [0, 1]' }],
  // Borders that meet, that do not move smoothly, or that are no points.
  ['derivative(E((X <= t) * (X <= s)), t) == (t <= s) * exp(-t^2/2) / sqrt(2*pi)', 'undecided', { X, t, s: 'real' }],
  ['derivative(E(t * X > 0), t) == 0', 'undecided', { X, t }],
  ['derivative(E(X^2 > t), t) == 0', 'undecided', { X, t }],
  // A kink at values of a random variable that has them with positive probability, or where all meet: a formula off the kinks
  // without a value shows nothing.
  ['derivative(E(relu(X * t)^2), t) == t', 'proved or undecided', { X, t }],
  [
    'derivative(E((X * t)^1.5), t) == E(derivative((X * t)^1.5, t))',
    'proved or undecided',
    { X: '~ bernoulli(1/2)', t: 'real > 0' },
  ],
  [
    'derivative(E(relu(sin(X * t))), t) == E(derivative(relu(sin(X * t)), t))',
    'proved or undecided',
    { X: '~ bernoulli(1/3)', t: 'real > 0' },
  ],
  // A function that is not declared differentiable may jump.
  ['derivative(E(f(X - t)), t) == -E(derivative(f, X - t))', 'invalid', { X, t, f: 'function R -> R' }],
  ['derivative(E(f(X - t)), t) == -E(derivative(f, X - t))', 'proved', { X, t, f: 'differentiable function R -> R' }],
  ['derivative(E(f(X) * (X < t)), t) == 0', 'undecided or refuted', { X, t, f: 'function R -> R' }],
  [
    'gradient(E(sum(w * X, n) > 1), w) == 0',
    'undecided or refuted',
    { X: 'tensor[n] ~ normal(0, 1)', w: 'tensor[n]' },
    { sizes: { n: 2 } },
  ],
  // A declared density need not be continuous.
  ['derivative(integral(p(z) * (z > t), z), t) == 0', 'undecided or refuted', { p: 'density on R', t }],
  ['derivative(integral(p(x) * (x <= t), x), t) == p(t)', 'undecided or proved', { p: 'density on R', t }],
  ['derivative(E(X <= t), t) == 0', 'undecided or refuted', { p: 'density on R', X: '~ p', t }],
]);

const score = 'derivative(logpdf(normal(mu, s), X), mu)';
const gaussian = { X: '~ normal(mu, s)', mu: 'real', s: 'real > 0' };

rows('inside an expectation a random variable is held fixed, outside its law moves', [
  [`E(${score}^2) == 1/s^2`, 'proved', gaussian],
  [`E(${score}^2) == 0`, 'refuted', gaussian],
  [`E(${score}) == 0`, 'proved', gaussian],
  ['E(derivative(logpdf(normal(mu, s), X), s)^2) == 2/s^2', 'proved', gaussian],
  ['derivative(E(X^2), mu) == 2 * mu', 'proved', gaussian],
  ['E(derivative(X^2, mu)) == 0', 'proved', gaussian],
  ['E(derivative(X^2, X)) == 2 * mu', 'proved', gaussian],
  ['E(derivative(X * mu, mu) * X) == mu^2 + s^2', 'proved', gaussian],
  [
    'derivative(E(f(X)), mu) == E(f(X) * derivative(logpdf(normal(mu, s), X), mu))',
    'proved or undecided',
    { ...gaussian, f: 'differentiable function R -> R' },
  ],
  [
    'E(derivative(logpdf(bernoulli(q), X), q)^2) == 1/(q * (1 - q))',
    'proved',
    { X: '~ bernoulli(q)', q: 'real in (0, 1)' },
  ],
  [
    'E(derivative(logpdf(exponential(l), X), l)) == 1/l',
    'refuted or undecided',
    { X: '~ exponential(l)', l: 'real > 0' },
  ],
  ['E(derivative(X * s, s)) == mu', 'proved', { ...gaussian, X: '~ laplace(mu, s)' }],
  [
    'E(derivative(X * mu, mu)) == mu',
    'proved',
    { X: '~ mixture([1/2, 1/2], normal(mu, 1), normal(mu, 2))', mu: 'real' },
  ],
  ['E(derivative(X * Y, mu)) == 0', 'proved', { X: '~ normal(mu, 1)', Y: '~ normal(X, 1)', mu: 'real' }],
  // Of two uses of one variable only the one that is averaged moves.
  ['E(derivative(E(Y^2, Y) * Y, mu)) == 2 * mu^2', 'proved', { Y: '~ normal(mu, 1)', mu: 'real' }],
]);

rows('definitions are functions: a derivative by a parameter is taken before anything is put in', [
  ['g(m, m) == m', 'proved', { m }, { let: { 'g(x, t)': 'derivative(x * t, t)' } }],
  ['g(m, m) == 2 * m', 'refuted', { m }, { let: { 'g(x, t)': 'derivative(x * t, t)' } }],
  ['g(m) == m', 'proved', { m }, { let: { 'g(x)': 'derivative(x * m, m)' } }],
  ['g(m) == 2 * m', 'refuted', { m }, { let: { 'g(x)': 'derivative(x * m, m)' } }],
  ['g(m^2, m) == 2 * m^3', 'proved', { m }, { let: { 'g(x, t)': 'derivative(x * t^2, t)' } }],
  ['g(3) == 6', 'proved', {}, { let: { 'g(t)': 'derivative(t^2, t)' } }],
  ['derivative(g(m, m), m) == 1', 'proved', { m }, { let: { 'g(x, t)': 'derivative(x * t, t)' } }],
  ['g(v, v) == v', 'proved', { v: 'tensor[n]' }, { sizes: { n: 2 }, let: { 'g(x, y)': 'gradient(sum(x * y), y)' } }],
  ['integral(h(x, x), x, 0, 1) == 1/2', 'proved', { x: 'real' }, { let: { 'h(x, t)': 'derivative(x * t, t)' } }],
  ['integral(derivative(x * t, t), t, 0, 1) == x', 'proved', { x: 'real' }],
  ['derivative(integral(x * t, t, 0, 1), x) == 1/2', 'proved', { x: 'real' }],
  ['E(h(X, X)) == 1', 'proved', { X }, { let: { 'h(x, t)': 'derivative(x * t, t) * x' } }],
  ['laplacian(h(v), v) == 6 * sum(v)', 'proved', { v: 'tensor[n]' }, { sizes: { n: 2 }, let: { 'h(u)': 'sum(u^3)' } }],
]);

rows('the name of a function of the library is that function', [
  ['derivative(sigmoid, m) == sigmoid(m) * (1 - sigmoid(m))', 'proved', { m }],
  ['derivative(sigmoid, m) == sigmoid(m) * (1 + sigmoid(m))', 'refuted', { m }],
  ['derivative(tanh, v) == 1 - tanh(v)^2', 'proved', { v: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['derivative(log, m) == 1/m', 'proved', { m: 'real > 0' }],
  ['derivative(relu, m) == 1', 'refuted', { m }],
  ['laplacian(exp, v) == exp(v)', 'proved', { v: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['laplacian(h, v) == 2 * n', 'proved', { v: 'tensor[n]' }, { sizes: { n: 3 }, let: { 'h(u)': 'sum(u^2)' } }],
  ['laplacian(h, v) == n', 'refuted', { v: 'tensor[n]' }, { sizes: { n: 3 }, let: { 'h(u)': 'sum(u^2)' } }],
  // A name of the claim goes before that of the library.
  ['derivative(square, m) == 3 * m^2', 'proved', { m }, { let: { 'square(u)': 'u^3' } }],
]);

rows('a function of one parameter is differentiated as it is called', [
  [
    'derivative(V, l) == derivative(V(l), l)',
    'proved',
    { l: 'real > 0' },
    { let: { 'V(t)': 'KL(normal(0, 1), normal(0, t))' } },
  ],
  [
    'derivative(V, l) == 1/l - 1/l^3',
    'proved',
    { l: 'real > 0' },
    { let: { 'V(t)': 'KL(normal(0, 1), normal(0, t))' } },
  ],
  ['derivative(V, l) == 1/l', 'refuted', { l: 'real > 0' }, { let: { 'V(t)': 'KL(normal(0, 1), normal(0, t))' } }],
  [
    'derivative(V, l) == 1/l - 1/l^3',
    'undefined',
    { l: 'real' },
    { let: { 'V(t)': 'KL(normal(0, 1), normal(0, t))' } },
  ],
  ['derivative(V, l^2 + 1) == 0', 'refuted', { l: 'real' }, { let: { 'V(t)': 'KL(normal(0, 1), normal(0, t))' } }],
]);

const u = 'real';

rows('a derivative at a kink has its value where there is one', [
  ['derivative(x * abs(x), x) == 2 * abs(x)', 'proved', { x: 'real' }],
  ['derivative(x * abs(x), x) == 2 * x', 'refuted', { x: 'real' }],
  ['derivative(relu(u)^2, u) == 2 * relu(u)', 'proved', { u }],
  ['derivative(max(0, 1 - u)^2, u) == -2 * max(0, 1 - u)', 'proved', { u }],
  ['derivative(abs(u)^3, u) == 3 * u * abs(u)', 'proved', { u }],
  ['derivative(where(u > 0, u^2, 0), u) == 2 * relu(u)', 'proved', { u }],
  ['derivative(where(u > 0, u^2, 1), u) == 2 * relu(u)', 'undefined', { u }],
  ['derivative(where(u > 0, u, exp(u) - 1), u) == min(1, exp(u))', 'proved', { u }],
  ['derivative(where(u > 0, u, exp(u) - 1), u) == exp(u)', 'refuted', { u }],
  ['derivative(softplus(u) + 0 * abs(u), u) == sigmoid(u)', 'proved', { u }],
  ['derivative(max(u, u), u) == 1', 'proved', { u }],
  ['derivative(abs(u) - abs(-u), u) == 0', 'proved', { u }],
  // None where both sides differ, and what is not modelled is not undefined.
  ['derivative(abs(u), u) == sign(u)', 'undefined', { u }],
  ['derivative(relu(u), u) == (u > 0)', 'undefined', { u }],
  ['derivative(sign(u), u) == 0', 'undefined', { u }],
  ['derivative(sqrt(u^4), u) == 2 * u', 'undecided or proved', { u }],
  ['derivative(where(u == 0, 1, sin(u)/u), u) == 0', 'undecided or refuted', { u }],
  ['derivative(x^2 * (x > 0), x) == 2 * relu(x)', 'undecided or proved', { x: 'real' }],
]);

it('prints that a derivative may be taken under an integral where it depends on unknown functions', async () => {
  const hypothesesOf = async (claim: string): Promise<readonly string[]> => {
    const checked = await check(claimText({ claim, given: { X, t, f: 'differentiable function R -> R' } }));
    return checked.kind === 'checked' ? checked.result.hypotheses : [];
  };
  expect(await hypothesesOf('derivative(E(f(t * X)), t) == E(X * derivative(f, t * X))')).toContain(
    'the derivative may be taken under the expectation E(f((t * X)))',
  );
  const shown = await hypothesesOf('derivative(E(exp(t * X)), t) == E(X * exp(t * X))');
  expect(shown.filter((text) => text.includes('derivative'))).toEqual([]);
  expect((await hypothesesOf('E(X^2) == 1')).filter((text) => text.includes('derivative'))).toEqual([]);
});

const y = 'integer in -2..3';
rows('a kink in a branch that is not taken is none', [
  ['derivative(where(y > exp(3), abs(x / y), y), x) == 0', 'proved', { x: 'real', y }],
  ['derivative(where(y > 5, sqrt(x / y), y), x) == 0', 'proved or undecided', { x: 'real', y }],
  ['derivative(where(y > 1, abs(x), y), x) == 0', 'refuted', { x: 'real', y }],
  ['derivative(where(y > 1, abs(x), y), x) == where(y > 1, sign(x), 0)', 'undefined', { x: 'real', y }],
  ['derivative(where(y > 1, abs(x), abs(x)), x) == sign(x)', 'undefined', { x: 'real', y }],
  [
    'derivative(where(y > 1, x^2, where(y > 0, abs(x), 3)), x) == where(y > 1, 2 * x, where(y > 0, sign(x), 0))',
    'undefined',
    { x: 'real', y },
  ],
  ['derivative(abs(where(y > 5, x / y, 2)), x) == 0', 'proved or undecided', { x: 'real', y }],
]);

rows('where both sides have one slope, an unknown function has its own', [
  [
    'derivative(f(t) + relu(t) * t, t) == derivative(f(t), t) + 2 * relu(t)',
    'proved',
    { f: 'differentiable function R -> R', t },
  ],
  [
    'derivative(f(t) + relu(t) * t, t) == derivative(f(t), t) + relu(t)',
    'refuted',
    { f: 'differentiable function R -> R', t },
  ],
]);
