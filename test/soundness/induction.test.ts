import { describe, expect, it } from 'vitest';
import { check, claimText, type Statement } from './verdict-of';

/** What is said of a claim for every level: `proved`, or why it is not. */
async function everyLevel(statement: object): Promise<string> {
  const text = claimText({ sizes: { K: 'any >= 0' }, ...statement } as unknown as Statement);
  const checked = await check(text);
  if (checked.kind === 'rejected') return `invalid: ${checked.diagnostics.map(({ reason }) => reason).join()}`;
  const found = checked.result.evidence.find(({ engine }) => engine === 'induction');
  return found?.verdict === 'proved' ? 'proved' : (found?.summary ?? checked.result.verdict);
}

const given = { x: 'real', m: 'real in (0, 1)' };
const coupling = {
  sizes: { K: 'any >= 0', n: '2^K' },
  given: { x: 'tensor[n]', s: 'function', t: 'function', h0: 'bijection on R' },
  let: {
    'first(k, u)': 'u[1:2^(k - 1)]',
    'second(k, u)': 'u[2^(k - 1)+1:2^k]',
    'h(k, u)':
      'k == 0 ? h0(u) : concat(h(k - 1, first(k, u)), exp(s(k - 1, first(k, u))) * second(k, u) + t(k - 1, first(k, u)))',
    'g(k, z)': 'k == 0 ? inverse(h0, z) : join(k, g(k - 1, first(k, z)), second(k, z))',
    'join(k, u, v)': 'concat(u, (v - t(k - 1, u)) * exp(-s(k - 1, u)))',
  },
};

const smooth = {
  sizes: coupling.sizes,
  given: {
    x: 'tensor[n]',
    s: 'differentiable function',
    t: 'differentiable function',
    h0: 'differentiable bijection on R',
  },
  let: {
    'first(k, u)': 'u[1:2^(k - 1)]',
    'second(k, u)': 'u[2^(k - 1)+1:2^k]',
    'h(k, u)': 'k == 0 ? h0(u) : concat(h(k - 1, first(k, u)), couple(k - 1, second(k, u), first(k, u)))',
    'couple(k, v, u)': 'exp(s(k, u)) * v + t(k, u)',
    'g(k, z)': 'k == 0 ? inverse(h0, z) : join(k, g(k - 1, first(k, z)), second(k, z))',
    'join(k, u, v)': 'concat(u, (v - t(k - 1, u)) * exp(-s(k - 1, u)))',
    'f(u)': 'h(K, u)',
    'back(z)': 'g(K, z)',
    J: 'jacobian(f, x)',
    'base(u)': 'log(abs(derivative(h0, u[1])))',
    'level(k, u)': 'sum(s(k - 1, first(k, u)))',
    'logdet(k, u)': 'k == 0 ? base(u) : logdet(k - 1, first(k, u)) + level(k, u)',
    'volume(k, u)': 'k == 0 ? derivative(h0, u[1]) : volume(k - 1, first(k, u)) * prod(exp(s(k - 1, first(k, u))))',
  },
};
const logdet = 'logabsdet(jacobian(f, x)) == logdet(K, x)';
const volume = 'det(J) == volume(K, x)';
const onePlus = { K: 'any >= 1', n: '2^K' };

/** The coupling flow with other definitions. */
const flow = (
  claim: string | readonly string[],
  own: Readonly<Record<string, string>> = {},
  sizes: object = smooth.sizes,
) => ({
  ...smooth,
  sizes,
  let: { ...smooth.let, ...own },
  claim,
});

describe('derivatives at every level', () => {
  it.each<[string, object]>([
    ['the logarithm of a determinant', flow(logdet)],
    ['a determinant', flow(volume)],
    ['with scales below 0', flow(logdet, { 'couple(k, v, u)': 't(k, u) - exp(s(k, u)) * v' })],
    [
      'with scales of another form',
      flow(logdet, {
        'couple(k, v, u)': '(1 + s(k, u)^2) * v + t(k, u)',
        'level(k, u)': 'sum(log(1 + s(k - 1, first(k, u))^2))',
      }),
    ],
    [
      'of shifts alone',
      flow(volume, {
        'couple(k, v, u)': 'v + t(k, u)',
        'volume(k, u)': 'k == 0 ? derivative(h0, u[1]) : volume(k - 1, first(k, u))',
      }),
    ],
    [
      'upper triangular',
      flow(logdet, {
        'h(k, u)': 'k == 0 ? h0(u) : concat(couple(k - 1, first(k, u), second(k, u)), h(k - 1, second(k, u)))',
        'base(u)': 'log(abs(derivative(h0, u[length(u)])))',
        'level(k, u)': 'sum(s(k - 1, second(k, u)))',
        'logdet(k, u)': 'k == 0 ? base(u) : logdet(k - 1, second(k, u)) + level(k, u)',
      }),
    ],
    [
      'of two recursions',
      flow(logdet, {
        'h(k, u)': 'k == 0 ? h0(u) : concat(h(k - 1, first(k, u)), h(k - 1, second(k, u)) + t(k - 1, first(k, u)))',
        'logdet(k, u)': 'k == 0 ? base(u) : logdet(k - 1, first(k, u)) + logdet(k - 1, second(k, u))',
      }),
    ],
    ['of a map and its inverse', flow(['det(J) * det(jacobian(back, f(x))) == 1', 'back(f(x)) == x'])],
    ['nothing above the diagonal', flow("where(iota(n) < iota(n'), J, 0) == 0")],
    ['a block', flow('J[1:2^(K - 1), 2^(K - 1)+1:n] == 0', {}, onePlus)],
    ['one element by itself', flow('h(K, x)[1] == h0(x[1])', {}, onePlus)],
  ])('%s', async (_, statement) => {
    expect(await everyLevel(statement)).toBe('proved');
  });

  it.each<[string, object]>([
    ['a sign', flow(volume, { 'couple(k, v, u)': 't(k, u) - exp(s(k, u)) * v' })],
    [
      'blocks off the diagonal',
      flow(volume, {
        'h(k, u)': 'k == 0 ? h0(u) : concat(couple(k - 1, second(k, u), first(k, u)), h(k - 1, first(k, u)))',
      }),
    ],
    ['a shift that sees what it shifts', flow(logdet, { 'couple(k, v, u)': 'exp(s(k, u)) * v + t(k, u + v)' })],
    ['a scale that sees what it scales', flow(logdet, { 'couple(k, v, u)': 'exp(s(k, v)) * v + t(k, u)' })],
    ['another level', flow(logdet, { 'level(k, u)': 'sum(s(k, first(k, u)))' })],
    ['another half', flow(logdet, { 'level(k, u)': 'sum(s(k - 1, second(k, u)))' })],
    ['a term at level 3', flow(logdet, { 'level(k, u)': 'sum(s(k - 1, first(k, u))) + (k == 3 ? 1 : 0)' })],
    ['a mean', flow(logdet, { 'level(k, u)': 'mean(s(k - 1, first(k, u)))' })],
    ['a kink in a step', flow(logdet, { 'couple(k, v, u)': 'exp(s(k, u)) * v + relu(t(k, u))' })],
    [
      'a kink at the start',
      flow('0 * sum(J) == 0', { 'h(k, u)': 'k == 0 ? abs(u) : concat(h(k - 1, first(k, u)), second(k, u))' }),
    ],
    [
      'a kink two levels below',
      {
        given: { x: 'real' },
        let: {
          'r(k, u)': 'k == 0 ? abs(u) : r(k - 1, u)',
          'q(k, u)': 'k == 0 ? 0 : 0 * derivative(r(k - 1, u), u)',
        },
        claim: 'q(K, x) == 0',
      },
    ],
    [
      'a kink above the levels at which an induction starts',
      {
        given: { x: 'real' },
        let: {
          'r(k, u)': 'k == 0 ? u : where(k == 20, abs(u), r(k - 1, u))',
          'q(k, u)': 'k == 0 ? 0 : 0 * derivative(r(k - 1, u), u)',
        },
        claim: 'q(K, x) == 0',
      },
    ],
    [
      'a value at some of the shapes of arguments',
      {
        given: { x: 'real', y: 'tensor[3]' },
        let: {
          'r(k, u)': 'k == 0 ? 0 * sum(u) : length(u) == 3 ? where(k == 20, 1 / sum(u), r(k - 1, u)) : r(k - 1, u)',
          'q(k, u, v)': 'k == 0 ? 0 : 0 * r(k - 1, u) + 0 * r(k - 1, v)',
        },
        claim: 'q(K, x, y) == 0',
      },
    ],
    [
      'a slope in what is no argument',
      {
        given: { x: 'real' },
        let: {
          'r(k)': 'k == 0 ? 0 * x : where(k == 20, x, r(k - 1))',
          'q(k)': 'k == 0 ? 0 : derivative(r(k - 1), x)',
        },
        claim: 'q(K) == 0',
      },
    ],
    [
      'a kink in a number',
      {
        given: { x: 'real' },
        let: { 'r(k, u)': 'k == 0 ? u : abs(r(k - 1, u))', 'f(u)': 'r(K, u)' },
        claim: 'derivative(f, x) - derivative(f, x) == 0',
      },
    ],
    ['a slope of 0', flow(logdet, { 'h(k, u)': 'k == 0 ? u^3 : concat(h(k - 1, first(k, u)), second(k, u))' })],
    ['nothing below the diagonal', flow("where(iota(n) > iota(n'), J, 0) == 0")],
    ['nothing on the diagonal', flow("where(iota(n) <= iota(n'), J, 0) == 0")],
    ['nothing up to the diagonal', flow("where(iota(n) < 1 + iota(n'), J, 0) == 0")],
    ['a determinant of -1', flow(['det(J) * det(jacobian(back, f(x))) == -1', 'back(f(x)) == x'])],
    ['at the same point', flow(['det(J) * det(jacobian(back, x)) == 1', 'back(f(x)) == x'])],
    ['the trace', flow("sum(where(iota(n) == iota(n'), J, 0)) == det(J)")],
    ['the other block', flow('J[2^(K - 1)+1:n, 1:2^(K - 1)] == 0', {}, onePlus)],
    ['the first element as it was', flow('h(K, x)[1] == x[1]', {}, onePlus)],
    ['all but the first as they were', flow('h(K, x)[2:n] == x[2:n]', {}, onePlus)],
  ])('not %s', async (_, statement) => {
    expect(await everyLevel(statement)).not.toBe('proved');
  });
});

describe('what holds at every level', () => {
  it.each<[string, object]>([
    ['a power', { given, let: { 'r(k, u)': 'k == 0 ? u : m * r(k - 1, u)' }, claim: 'r(K, x) == m^K * x' }],
    [
      'a power in the argument',
      { given, let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, m * u)' }, claim: 'r(K, x) == m^K * x' },
    ],
    ['a sum of odd numbers', { let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + 2 * k - 1' }, claim: 'r(K) == K^2' }],
    [
      'two recursions',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, u) + 1', 'q(k, u)': 'k == 0 ? u : 1 + q(k - 1, u)' },
        claim: 'r(K, x) == q(K, x)',
      },
    ],
    ['the inverse of coupling layers', { ...coupling, claim: ['g(K, h(K, x)) == x', 'h(K, g(K, x)) == x'] }],
  ])('%s', async (_, statement) => {
    expect(await everyLevel(statement)).toBe('proved');
  });
});

describe('what does not hold, or has no values, at some level', () => {
  it.each<[string, object]>([
    [
      'another term',
      { given, let: { 'r(k, u)': 'k == 0 ? u : m * r(k - 1, u)' }, claim: 'r(K, x) == m^K * x + K * x / 1000' },
    ],
    ['another start', { let: { 'r(k)': 'k == 0 ? 1 : r(k - 1) + 2 * k - 1' }, claim: 'r(K) == K^2' }],
    ['another value at level 3', { let: { 'r(k)': 'k == 0 ? 0 : k == 3 ? 7 : r(k - 1) + 1' }, claim: 'r(K) == K' }],
    ['another step to level 2', { let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + (k == 2 ? 2 : 1)' }, claim: 'r(K) == K' }],
    ['a definition that knows the last level', { let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + K' }, claim: 'r(K) == K' }],
    [
      'a definition that knows the variable',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u - x : r(k - 1, u)' },
        claim: 'r(K, x + 1) == r(K, x) + K',
      },
    ],
    [
      'what has no value further down',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u : 0 * sqrt(u) + r(k - 1, -u^2)' },
        claim: 'r(K, x^2) - r(K, x^2) == 0',
      },
    ],
    [
      'what has no value at the start',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? log(u) : r(k - 1, -u^2 - 1)' },
        claim: 'r(K, 1 + x^2) - r(K, 1 + x^2) == 0',
      },
    ],
    [
      'quotients',
      { given, let: { 'r(k, u)': 'k == 0 ? u : 1 / r(k - 1, u)' }, claim: 'r(K, x)^2 == r(K, x) * r(K, x)' },
    ],
    [
      'different steps',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, u) + 1', 'q(k, u)': 'k == 0 ? u : q(k - 1, u) + 2' },
        claim: 'r(K, x) == q(K, x)',
      },
    ],
    [
      'a value of another shape at each level',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        given: { x: 'tensor[n]' },
        let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, u[1:2^(k - 1)])' },
        claim: ['length(r(K, x)) == 1', '2^K == min(K, 1) + 1'],
      },
    ],
    [
      'random variables',
      {
        given: { X: '~ normal(0, 1)' },
        let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + E(X)' },
        claim: 'r(K) == 0',
      },
    ],
    [
      'shift and scale undone in the wrong order',
      {
        ...coupling,
        let: { ...coupling.let, 'join(k, u, v)': 'concat(u, v * exp(-s(k - 1, u)) - t(k - 1, u))' },
        claim: 'g(K, h(K, x)) == x',
      },
    ],
    [
      'the other half',
      {
        ...coupling,
        let: { ...coupling.let, 'join(k, u, v)': 'concat(u, (v - t(k - 1, v)) * exp(-s(k - 1, u)))' },
        claim: 'g(K, h(K, x)) == x',
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everyLevel(statement)).not.toBe('proved');
  });
});

const real = { x: 'real' };
const shifts = 'u[1:2^(k - 1)]';

describe('what definitions give one level below, as far as it is known', () => {
  it.each<[string, object]>([
    [
      'a derivative by what they use without an argument',
      {
        sizes: { K: 'any >= 1' },
        given: { w: 'real', x: 'real', s: 'differentiable function R -> R' },
        let: { 'net(t, u)': 't == 0 ? u : s(w * net(t - 1, u))', 'ds(v)': 'derivative(s, v)' },
        claim: 'derivative(net(K, x), w) == ds(w * net(K - 1, x)) * net(K - 1, x)',
      },
    ],
    [
      'one of a number',
      {
        sizes: { K: 'any >= 1' },
        given: { mu: 'real' },
        let: { 'run(t)': 't == 0 ? 0 : run(t - 1) + mu' },
        claim: 'derivative(run(K), mu) == 1',
      },
    ],
    [
      'a Laplacian',
      {
        sizes: { K: 'any >= 1' },
        given: { x: 'tensor[3]' },
        let: { 'f(k)': 'k == 0 ? 0 : f(k - 1) + sum(x^2)' },
        claim: 'laplacian(f(K), x) == 6',
      },
    ],
    [
      'of an argument that may have no value',
      { given: real, let: { 'f(k, u)': 'k == 0 ? u - u : f(k - 1, 1 / u)' }, claim: 'f(K, x) == 0' },
    ],
    [
      'of one that is a derivative at a kink',
      {
        given: real,
        let: { 'm(v)': 'abs(v)', 'f(k, u)': 'k == 0 ? u - u : f(k - 1, derivative(m, u))' },
        claim: 'f(K, x) == 0',
      },
    ],
    [
      'without a value, in a definition that is met one level below alone',
      {
        given: real,
        let: { 'g(k, u)': 'k == 0 ? u : 1 / g(k - 1, u)', 'f(k, u)': 'k == 0 ? u : g(k - 1, u)' },
        claim: '0 * f(K, x) == 0',
      },
    ],
    [
      'with a kink, in such a definition',
      {
        given: real,
        let: {
          'g(k, u)': 'k == 0 ? 0 * u : abs(u) + 0 * g(k - 1, u)',
          'f(k, u)': 'k == 0 ? 0 * u : g(k - 1, u) + 0 * f(k - 1, u)',
          'F(u)': 'f(K, u)',
        },
        claim: '0 * derivative(F, x) == 0',
      },
    ],
    [
      'without a value, for arguments of a second shape',
      {
        given: { x: 'tensor[a: 1]' },
        let: {
          'g(k, u)': 'k == 0 ? sum(u) : length(u) == 1 ? g(k - 1, u) : 1 / g(k - 1, u)',
          'f(k, u)': 'k == 0 ? 0 : 0 * g(k - 1, u) + 0 * g(k - 1, concat(u, u))',
        },
        claim: 'f(K, x) == 0',
      },
    ],
    [
      'of another shape for arguments of another shape',
      {
        given: { x: 'tensor[a: 1]' },
        let: { 'f(k, u)': 'k == 0 ? u : (length(u) == 1 ? u * length(f(k - 1, concat(u, u))) : u[1:1])' },
        claim: 'f(K, x) == (K > 0 ? 2 * x : x)',
      },
    ],
    [
      'of another shape from the level above on',
      {
        given: { x: 'tensor[a: 2]' },
        let: {
          'f(k, u)': 'k == 0 ? u : f(k - 1, sum(u))',
          'g(k, u)': 'k == 0 ? 2 : length(f(k - 1, u)) + 0 * g(k - 1, u)',
        },
        claim: ['g(K, x) == 2', '0 * sum(f(K, x)) == 0'],
      },
    ],
    [
      'a vector that is taken for a number',
      {
        let: {
          'r(t)': 't == 0 ? [1, 2] : r(t - 1)',
          'f(k)': 'k == 0 ? 0 : f(k - 1) + sum(r(k - 1)^2) - sum(r(k - 1))^2',
        },
        claim: 'f(K) == 0',
      },
    ],
    [
      'with arguments that grow without end',
      {
        given: { x: 'tensor[a: 1]' },
        let: { 'f(k, u)': 'k == 0 ? sum(u) : f(k - 1, concat(u, u))' },
        claim: 'f(K, x) == 2^K * x[1]',
      },
    ],
    [
      'a second derivative',
      {
        given: real,
        let: { 'f(k, u)': 'k == 0 ? u : f(k - 1, u)', 'F(u)': 'f(K, u)', 'D(u)': 'derivative(F, u)' },
        claim: '0 * derivative(D, x) == 0',
      },
    ],
    [
      'by an argument that has the name of a size',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        let: { 'f(k, n)': 'k == 0 ? length(zeros(n)) : f(k - 1, n)' },
        claim: 'f(K, 0) == 1',
      },
    ],
    [
      'by one that has the name of a declared vector',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        given: { x: 'tensor[n]' },
        let: { 'f(k, x)': 'k == 0 ? integral((length(x) - 1) * exp(-sum(x^2)), x) : f(k - 1, x)' },
        claim: 'f(K, 0) == 0',
      },
    ],
    ['by a name of another script', { let: { '№': 'K', 'f(k)': 'k == 0 ? № : f(k - 1)' }, claim: 'f(K) == 0' }],
    [
      'by a declaration that knows the level by a definition',
      {
        given: { x: 'tensor[a: m]' },
        let: { m: 'K == 0 ? 1 : 2', 'f(k)': 'k == 0 ? length(x) : f(k - 1)' },
        claim: 'f(K) == 1',
      },
    ],
    [
      'a derivative by it',
      {
        sizes: { K: 'any >= 1' },
        given: { w: 'real' },
        let: { 'f(k)': 'k == 0 ? w : f(k - 1)' },
        claim: 'derivative(f(K - 1) - w, f(K - 1)) == (K == 1 ? 0 : 1)',
      },
    ],
    [
      'a distribution that may not exist five levels above',
      {
        given: real,
        let: {
          'g(k, u)': 'k == 0 ? 0 : 0 * g(k - 1, u) + crossEntropy(bernoulli(u), bernoulli(1/2))',
          'a(k, u)': 'k == 0 ? 0 : 0 * a(k - 1, u) + 0 * g(k - 1, u)',
          'b(k, u)': 'k == 0 ? 0 : 0 * b(k - 1, u) + 0 * a(k - 1, u)',
          'c(k, u)': 'k == 0 ? 0 : 0 * c(k - 1, u) + 0 * b(k - 1, u)',
          'f(k, u)': 'k == 0 ? 0 : 0 * f(k - 1, u) + 0 * c(k - 1, u)',
        },
        claim: 'f(K, x) == 0',
      },
    ],
    [
      'of a shape that depends on a value',
      {
        given: { x: 'tensor[a: 2]' },
        let: {
          'f(k, c, u)': 'k == 0 ? (c == 1 ? u : sum(u)) : f(k - 1, c, u)',
          'g(k, u)': 'k == 0 ? 1 : 0 * g(k - 1, u) + length(f(k - 1, 2, u) + 0)',
        },
        claim: 'g(K, x) == (K == 0 ? 1 : 2)',
      },
    ],
    [
      'of a shape that depends on a later level',
      {
        given: { x: 'tensor[a: 2]' },
        let: { 'f(k, u)': 'k == 0 ? u : k == 5 ? sum(u) : f(k - 1, u)' },
        claim: 'sum(0 * f(K, x) + 1) == 2',
      },
    ],
    [
      'a vector that was a number before',
      {
        let: {
          'r(t)': 't == 0 ? 5 : t == -1 ? r(t - 1) : [1, 2]',
          'f(k)': 'k == 0 ? 0 : 0 * f(k - 1) + sum(r(k - 1)^2) - sum(r(k - 1))^2',
        },
        claim: ['0 * sum(r(K)) == 0', 'f(K) == 0'],
      },
    ],
    [
      'with axes in another order',
      {
        given: { x: 'tensor[a: 2]', y: 'tensor[b: 2]', A: 'tensor[b: 2, a: 2]' },
        let: {
          'f(k, u)': 'k == 0 ? u + 0 * A : f(k - 1, u)',
          'g(k)': 'k == 0 ? 0 : f(k - 1, x * y)[1, 2]',
          'h(k)': 'k == 0 ? 0 : at(at(f(k - 1, x * y), a, 1), b, 2)',
        },
        claim: 'g(K) == h(K)',
      },
    ],
    [
      'what is read otherwise at a level',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        let: { 'd(k)': 'k == 0 ? 0 : d(k - 1)', 'g(n)': 'sum(i^0, i, n)' },
        claim: ['d(K) == 0', 'g(1) == n'],
      },
    ],
    [
      'an entry without a value beside a triangle',
      {
        sizes: onePlus,
        given: { x: 'tensor[n]' },
        let: {
          'd(k)': 'k == 0 ? 0 : d(k - 1)',
          M: "eye(n) + where(iota(n) <= 2^(K-1), 0, where(iota(n') <= 2^(K-1), 1 / (1 + (K-1) * x * rename(x, n, n')), 0))",
        },
        claim: ['d(K) == 0', 'det(M) == 1'],
      },
    ],
    [
      'an element without a value beside a segment',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        given: { x: 'tensor[n]' },
        let: {
          'first(k, u)': shifts,
          'second(k, u)': 'u[2^(k - 1)+1:2^k]',
          'y(k, u)': 'concat(first(k, u), 1 / (1 + (k - 1) * second(k, u)))',
          'f(k, u)': 'k == 0 ? 0 * sum(u) : f(k - 1, first(k, y(k, u)))',
        },
        claim: 'f(K, x) == 0',
      },
    ],
    [
      'an element without a value beside an identity',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        given: { x: 'tensor[n]' },
        let: {
          'first(k, u)': shifts,
          'y(k, u)': "sum(diag(exp(u)) * (1 / (1 + (k - 1) * u * rename(u, n, n'))), n')",
          'f(k, u)': 'k == 0 ? 0 * sum(u) : f(k - 1, first(k, u)) + 0 * sum(y(k, u))',
        },
        claim: 'f(K, x) == 0',
      },
    ],
  ])('not %s', async (_, statement) => {
    expect(await everyLevel(statement)).not.toBe('proved');
  });

  it('rests on what its arguments and terms rest on', async () => {
    const hypotheses = async (statement: object): Promise<readonly string[]> => {
      const checked = await check(claimText({ sizes: { K: 'any >= 0' }, ...statement } as unknown as Statement));
      return checked.kind === 'rejected' ? [] : checked.result.hypotheses;
    };
    const density = { x: 'real', p: 'density on R' };
    expect(
      await hypotheses({
        given: density,
        let: { 'f(k, u)': 'k == 0 ? 0 * u : f(k - 1, u) + 0 * derivative(p, u)' },
        claim: 'f(K, x) == 0',
      }),
    ).toContain('p is differentiable');
    expect(
      await hypotheses({
        given: density,
        let: { 'f(k, u)': 'k == 0 ? 0 * u : f(k - 1, integral(t * p(t), t, 0, u))' },
        claim: 'f(K, x) == 0',
      }),
    ).toContain('every expectation and integral exists');
  });
});
