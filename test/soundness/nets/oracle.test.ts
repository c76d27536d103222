import { expect, it } from 'vitest';
import { Evaluator } from '../../../bench/soundness/oracle/evaluate';
import { drawWorld, judgeClaim, type Statement } from '../../../bench/soundness/oracle/judge-claim';
import { readFormula } from '../../../bench/soundness/oracle/syntax';
import { outermost } from '../../../bench/soundness/oracle/world';

const statement = (claim: string, given: Statement['given'] = {}, sizes: Statement['sizes'] = {}): Statement => ({
  sizes,
  given,
  let: {},
  assume: [],
  claim: [claim],
});

/** The numbers of a formula at one drawn point. */
const values = (text: string, given: Statement['given'] = {}, sizes: Statement['sizes'] = {}): number[] => [
  ...new Evaluator(drawWorld(statement(text, given, sizes), 'test')).evaluate(readFormula(text), outermost).data,
];

it.each([
  ['-2^2 + 3 * 2 - 8 / 4', 0],
  ['2^-1 + (1 < 2) * 10', 10.5],
  ['where(1 > 2, log(-1), 7)', 7],
  ['E(X^2)', 1, { X: '~ normal(0, 1)' }],
  ['E(X^4)', 3, { X: '~ normal(0, 1)' }],
  ['E((X > 0) * Y)', 1, { X: '~ normal(0, 1)', Y: '~ normal(2, 1)' }],
  ['Var(X)', 1 / 12, { X: '~ uniform(0, 1)' }],
  ['E(exp(-X))', 2 / 3, { X: '~ exponential(2)' }],
  ['KL(normal(1, 2), normal(0, 1))', 2 - Math.log(2)],
  ['H(bernoulli(1/4))', -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75)],
  ['integral(exp(-u^2), u)', Math.sqrt(Math.PI)],
  ['integral(u^3, u, 0, 2)', 4],
  ['sum(iota(n)[i]^2, i, n)', 14, {}, { n: 3 }],
  ['det(eye(n) * 2)', 8, {}, { n: 3 }],
  ['trace(matmul(eye(n), diag(iota(n))))', 6, {}, { n: 3 }],
] as [string, number, Statement['given']?, Statement['sizes']?][])('%s', (text, value, given, sizes) => {
  const [found] = values(text, given, sizes);
  expect(found).toBeCloseTo(value, 6);
});

it('does not take a rounded tangent for 1', () => {
  const counts = (claim: string, x: string) => judgeClaim(statement(claim, { x }), 'test', 20).counts;
  expect(counts('atanh(tanh(x)) == x', 'real in [60, 70]')).toMatchObject({ true: 0, false: 0, undefined: 0 });
  expect(counts('atanh(tanh(x)) == x', 'real in [-2, 2]')).toMatchObject({ false: 0, undefined: 0 });
  expect(counts('atanh(tanh(x)) == x', 'real in [-2, 2]').true).toBeGreaterThan(0);
  expect(counts('tanh(x) < 1', 'real in [60, 70]').false).toBe(0);
  expect(counts('atanh(x) == atanh(x)', '{1, -1}').undefined).toBeGreaterThan(0);
});

it.each([
  ['A == [[A[1, 1], A[1, 2]], [A[2, 1], A[2, 2]]]', true],
  ['A == [[A[1, 1], A[2, 1]], [A[1, 2], A[2, 2]]]', false],
  ['jacobian(f, x) == [[1, 0], [2, 3]]', true],
  ['jacobian(f, x) == [[1, 2], [0, 3]]', false],
])('reads lists of lists by rows: %s is %s', (claim, isTrue) => {
  const read = { ...statement(claim, { A: 'tensor[2, 2]', x: 'tensor[2]' }), let: { f: '[x[1], 2*x[1] + 3*x[2]]' } };
  expect(judgeClaim(read, 'test', 3).counts).toMatchObject(isTrue ? { true: 3 } : { false: 3 });
});

it.each([
  'window(x[1, 1], W, k, 2, 2) == concat(window(x[1, 1], W, k, 2, 2)[1:1], window(x[1, 1], W, k, 2, 2)[2:2], W)',
  'window(x[1, 1], W, k, 2, 2)[2, 2] == x[1, 1, 5]',
  'avgPool2d(x[1], 2)[2, 2] == (x[1, 3, 3] + x[1, 3, 4] + x[1, 4, 3] + x[1, 4, 4]) / 4',
  'avgPool2d(x, 2, 3, 1)[2, 1, 1] == x[2, 1, 1] / 4',
  'maxPool2d(x[1], 2, 1)[3, 4] == max(max(x[1, 3, 4], x[1, 3, 5]), max(x[1, 4, 4], x[1, 4, 5]))',
  'conv2d(x, L, 0, 3)[1, 2, 2] == x[1, 4, 4] * L[1, 1, 1, 1] + x[2, 4, 4] * L[1, 2, 1, 1]',
  'conv2d(x, M, 0, 3, 2)[3, 2, 2] == x[2, 4, 4] * M[3, 1, 1, 1]',
  'conv2d(x[1:1], N, 2, 2, 1, 3)[1, 1, 2] == x[1, 2, 1] * N[1, 1, 2, 1] + x[1, 2, 4] * N[1, 1, 2, 2]',
  'conv2d(x[1:1], N, 0, 1, 1, 3)[1, 1, 1] == x[1, 1, 1] * N[1, 1, 1, 1] + x[1, 1, 4] * N[1, 1, 1, 2] + x[1, 4, 1] * N[1, 1, 2, 1] + x[1, 4, 4] * N[1, 1, 2, 2]',
])('reads windows: %s', (claim) => {
  const given = {
    x: 'tensor[c, H, W]',
    L: 'tensor[a, c, one, one]',
    M: 'tensor[b, one, one, one]',
    N: 'tensor[one, one, k, k]',
  };
  const counts = (text: string) =>
    judgeClaim(statement(text, given, { H: 4, W: 5, a: 1, b: 4, c: 2, k: 2, one: 1 }), 'test', 3).counts;
  expect(counts(claim)).toMatchObject({ true: 3 });
  expect(counts(`${claim} + 1`)).toMatchObject({ false: 3 });
});

it.each([
  ['derivative(x^3, x) == 3 * x^2', 'true'],
  ['derivative(x * abs(x), x) == 2 * abs(x)', 'true'],
  ['derivative(abs(x), x) == sign(x)', 'undefined'],
  ['derivative(x^2, x) == x', 'false'],
  ['sqrt(x)^2 == x', 'undefined'],
  ['x^2 >= 0', 'true'],
  ['x > 0 => log(x) <= x - 1', 'true'],
  ['x > 0 <=> x >= 0', 'false'],
  ['log(x) <= x - 1 => x > 0', 'true'],
  ['sqrt(x) >= 0 <=> x >= 0', 'true'],
  ['where(x, 1, 2) == 1', 'undefined'],
] as const)('sees that %s is %s', (claim, seen) => {
  const { counts } = judgeClaim(statement(claim, { x: 'real' }), 'test', 60);
  expect(counts.undefined > 0 ? 'undefined' : counts.false > 0 ? 'false' : 'true').toBe(seen);
  expect(counts.unclear).toBeLessThan(10);
});

it('tells derivatives inside of an expectation from those outside', () => {
  const given = { m: 'real', X: '~ normal(m, 1)' };
  const counts = (claim: string) => judgeClaim(statement(claim, given), 'test', 20).counts;
  expect(counts('derivative(E(X + m), m) == 2')).toMatchObject({ false: 0, undefined: 0 });
  expect(counts('E(derivative(X + m, m)) == 1')).toMatchObject({ false: 0, undefined: 0 });
  expect(counts('E(derivative(X + m, m)) == 2').false).toBeGreaterThan(0);
});

it('is at odds with two sides of a function with other arguments', () => {
  const given = { x: 'real', y: 'real', f: 'function' };
  expect(judgeClaim(statement('f(x, y) == f(x)', given), 'test', 10).counts.true).toBe(0);
  expect(judgeClaim(statement('f(x, y + 0) == f(x, y)', given), 'test', 10).counts.true).toBe(10);
});
