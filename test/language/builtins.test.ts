import { describe, expect, it } from 'vitest';
import { builtins } from '../../src/language/library/table';
import { axesOf, elements, nodeOf, refusal, type Texts, type Values } from './meaning';

const texts: Texts = {
  sizes: { n: 3, m: 2, six: 6, B: 2 },
  given: {
    x: 'tensor[n]',
    y: 'tensor[m]',
    A: 'tensor[n, n]',
    C: 'tensor[m, n]',
    s: 'tensor[six]',
    r: 'real',
    p: 'simplex[m]',
    h: 'differentiable bijection on R',
    order: 'permutation of n',
    image: 'tensor[c: 1, h: 2, w: 2]',
    ones9: 'tensor[o: 1, c: 1, 3, 3]',
    X: '~ bernoulli(1/4)',
    Y: '~ categorical(p)',
    Z: '~ normal(1, 2)',
  },
  let: { 'cube(u)': 'u^3', 'total(u)': 'sum(u^2)' },
};
// x = 1, 2, 3; y = 1, 2; C = 1, 2, 3 / 4, 5, 6; s = 1 … 6; image = 1, 2 / 3, 4.
const values: Values = {
  order: [3, 1, 2],
  A: [2, 1, 0, 1, 3, 1, 0, 1, 4],
  r: [0.5],
  p: [0.25, 0.75],
  ones9: Array(9).fill(1),
};

type Row = readonly [text: string, axes: string, wanted: readonly number[]];
const log2 = Math.LN2;
const logRootTwoPi = 0.9189385332046727;

/** At least one value by hand for every built-in function. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  abs: [
    ['abs(-5/2)', '', [2.5]],
    ['abs(x - 2)', 'n: 3', [1, 0, 1]],
  ],
  exp: [['exp(1)', '', [Math.E]]],
  log: [
    ['log(2)', '', [log2]],
    ['log(8, 2)', '', [3]],
    ['log(-1)', '', [Number.NaN]],
  ],
  sqrt: [
    ['sqrt(2)', '', [Math.SQRT2]],
    ['sqrt(-1)', '', [Number.NaN]],
  ],
  sin: [['sin(1)', '', [0.8414709848078965]]],
  cos: [
    ['cos(1)', '', [0.5403023058681398]],
    ['cos(pi)', '', [-1]],
  ],
  erf: [['erf(1)', '', [0.8427007929497149]]],
  atan: [['atan(1)', '', [0.7853981633974483]]],
  floor: [
    ['floor(7 / 2)', '', [3]],
    ['floor(-7 / 2)', '', [-4]],
    ['floor(4)', '', [4]],
    ['floor(x / 2)', 'n: 3', [0, 1, 1]],
    ['floor(-x / 2)', 'n: 3', [-1, -1, -2]],
  ],
  ln: [['ln(2)', '', [log2]]],
  log2: [['log2(8)', '', [3]]],
  log10: [['log10(1000)', '', [3]]],
  log1p: [['log1p(1)', '', [log2]]],
  tan: [['tan(1)', '', [1.5574077246549023]]],
  square: [['square(-3)', '', [9]]],
  pow: [
    ['pow(2, 10)', '', [1024]],
    ['pow(x, 2)', 'n: 3', [1, 4, 9]],
    ['pow(4, r)', '', [2]],
  ],
  relu: [['relu(x - 2)', 'n: 3', [0, 0, 1]]],
  sigmoid: [['sigmoid(1)', '', [0.7310585786300049]]],
  softplus: [['softplus(1)', '', [1.3132616875182228]]],
  tanh: [['tanh(1)', '', [0.7615941559557649]]],
  sinh: [['sinh(1)', '', [1.1752011936438014]]],
  cosh: [['cosh(1)', '', [1.5430806348152437]]],
  gelu: [['gelu(1)', '', [0.8413447460685429]]],
  silu: [
    ['silu(1)', '', [0.7310585786300049]],
    ['silu(2)', '', [1.7615941559557649]],
  ],
  sign: [['sign(x - 2)', 'n: 3', [-1, 0, 1]]],
  ceil: [
    ['ceil(7 / 2)', '', [4]],
    ['ceil(-7 / 2)', '', [-3]],
    ['ceil(4)', '', [4]],
  ],
  round: [
    ['round(7 / 2)', '', [4]],
    ['round(5 / 2)', '', [2]],
    ['round(-5 / 2)', '', [-2]],
    ['round(-1 / 2)', '', [0]],
    ['round(x / 2)', 'n: 3', [0, 1, 2]],
    ['round(2.6)', '', [3]],
    ['round(-2.6)', '', [-3]],
    ['round(2.4)', '', [2]],
  ],
  trunc: [
    ['trunc(7 / 2)', '', [3]],
    ['trunc(-7 / 2)', '', [-3]],
    ['trunc(-x / 2)', 'n: 3', [0, -1, -1]],
  ],
  mod: [
    ['mod(7, 3)', '', [1]],
    ['mod(-7, 3)', '', [2]],
    ['mod(7, -3)', '', [-2]],
    ['mod(x, 2)', 'n: 3', [1, 0, 1]],
    ['mod(1, 0)', '', [Number.NaN]],
  ],
  xlogy: [
    ['xlogy(0, 0)', '', [0]],
    ['xlogy(2, 3)', '', [2.1972245773362196]],
    ['xlogy(1, 0)', '', [Number.NaN]],
  ],
  where: [['where(x > 1, 10 * x, -x)', 'n: 3', [-1, 20, 30]]],
  asin: [
    ['asin(1)', '', [Math.PI / 2]],
    ['asin(-1/2)', '', [-Math.PI / 6]],
    ['asin(2)', '', [Number.NaN]],
  ],
  acos: [
    ['acos(-1)', '', [Math.PI]],
    ['acos(1/2)', '', [1.0471975511965979]],
    ['acos(-2)', '', [Number.NaN]],
  ],
  atan2: [
    ['atan2(1, 2)', '', [Math.atan2(1, 2)]],
    ['atan2(1, -2)', '', [Math.atan2(1, -2)]],
    ['atan2(-1, -2)', '', [Math.atan2(-1, -2)]],
    ['atan2(-1, 2)', '', [Math.atan2(-1, 2)]],
    ['atan2(0, -1)', '', [Math.PI]],
    ['atan2(0, 1)', '', [0]],
    ['atan2(3, 0)', '', [Math.PI / 2]],
    ['atan2(-3, 0)', '', [-Math.PI / 2]],
    ['atan2(0, 0)', '', [Number.NaN]],
    ['atan2(x - 2, 1)', 'n: 3', [-Math.PI / 4, 0, Math.PI / 4]],
  ],
  asinh: [
    ['asinh(1)', '', [0.881373587019543]],
    ['asinh(-1)', '', [-0.8813735870195429]],
  ],
  acosh: [
    ['acosh(2)', '', [1.3169578969248166]],
    ['acosh(1/2)', '', [Number.NaN]],
    ['acosh(-2)', '', [Number.NaN]],
  ],
  atanh: [
    ['atanh(1/2)', '', [0.5493061443340549]],
    ['atanh(-2)', '', [Number.NaN]],
  ],
  cbrt: [
    ['cbrt(27)', '', [3]],
    ['cbrt(-8)', '', [-2]],
    ['cbrt(0)', '', [0]],
  ],
  factorial: [
    ['factorial(0)', '', [1]],
    ['factorial(5)', '', [120]],
    ['factorial(iota(n))', 'n: 3', [1, 2, 6]],
  ],
  binomial: [
    ['binomial(5, 2)', '', [10]],
    ['binomial(2, 5)', '', [0]],
    ['binomial(2, -1)', '', [0]],
    ['binomial(-1, 3)', '', [-1]],
    ['binomial(r, 2)', '', [-0.125]],
    ['binomial(x, 2)', 'n: 3', [0, 1, 3]],
  ],
  gamma: [
    ['gamma(5)', '', [24]],
    ['gamma(1/2)', '', [Math.sqrt(Math.PI)]],
    ['gamma(7/2)', '', [(15 / 8) * Math.sqrt(Math.PI)]],
    ['gamma(-1/2)', '', [-2 * Math.sqrt(Math.PI)]],
    ['gamma(-3/2)', '', [(4 / 3) * Math.sqrt(Math.PI)]],
  ],
  sum: [
    ['sum(x)', '', [6]],
    ['sum(C, n)', 'm: 2', [6, 15]],
    ['sum(C, m)', 'n: 3', [5, 7, 9]],
    ['sum(C)', '', [21]],
    ['sum(C, m, n)', '', [21]],
    ["sum(A, n')", 'n: 3', [3, 5, 5]],
    ['sum(i^2, i, n)', '', [14]],
    ['sum(7)', '', [7]],
  ],
  prod: [
    ['prod(x)', '', [6]],
    ['prod(C, n)', 'm: 2', [6, 120]],
    ['prod(i, i, 2:4)', '', [24]],
  ],
  mean: [
    ['mean(x)', '', [2]],
    ['mean(C, m)', 'n: 3', [2.5, 3.5, 4.5]],
    ['mean(C)', '', [3.5]],
    ['mean(7)', '', [7]],
  ],
  variance: [
    ['variance(x)', '', [2 / 3]],
    ['variance(C, m)', 'n: 3', [2.25, 2.25, 2.25]],
    ['variance(C)', '', [35 / 12]],
  ],
  std: [['std(x)', '', [0.816496580927726]]],
  norm2: [
    ['norm2(x)', '', [14]],
    ['norm2(C, n)', 'm: 2', [14, 77]],
  ],
  norm: [['norm(x)', '', [3.7416573867739413]]],
  cumsum: [
    ['cumsum(x)', 'n: 3', [1, 3, 6]],
    ['cumsum(C, n)', 'm: 2, n: 3', [1, 3, 6, 4, 9, 15]],
    ['cumsum(C, m)', 'm: 2, n: 3', [1, 2, 3, 5, 7, 9]],
  ],
  logsumexp: [
    ['logsumexp(x, n)', '', [3.4076059644443806]],
    ['logsumexp(C, m)', 'n: 3', [4.048587351573742, 5.048587351573742, 6.048587351573742]],
  ],
  softmax: [
    ['softmax(x, n)', 'n: 3', [0.09003057317038046, 0.24472847105479764, 0.6652409557748218]],
    ['sum(softmax(C), n)', 'm: 2', [0.04742587317756678, 0.9525741268224334]],
  ],
  max: [
    ['max(x, 2)', 'n: 3', [2, 2, 3]],
    ['max(C, n)', 'm: 2', [3, 6]],
    ['max(C)', '', [6]],
    ['max(x, 2, 5/2)', 'n: 3', [2.5, 2.5, 3]],
    ['permute(max(x, y), n, m)', 'n: 3, m: 2', [1, 2, 2, 2, 3, 3]],
    ['permute(max(y, x), m, n)', 'm: 2, n: 3', [1, 2, 3, 2, 2, 3]],
    ["max(A, n')", 'n: 3', [2, 3, 4]],
  ],
  min: [
    ['min(x, 2)', 'n: 3', [1, 2, 2]],
    ['min(C, m)', 'n: 3', [1, 2, 3]],
    ['min(3, 1, 2)', '', [1]],
  ],
  zeros: [
    ['zeros(m, n)', 'm: 2, n: 3', [0, 0, 0, 0, 0, 0]],
    ['zeros(2)', '2: 2', [0, 0]],
  ],
  ones: [
    ['ones(n)', 'n: 3', [1, 1, 1]],
    ["ones(m, m')", "m: 2, m': 2", [1, 1, 1, 1]],
  ],
  iota: [
    ['iota(n)', 'n: 3', [1, 2, 3]],
    ["iota(n')", "n': 3", [1, 2, 3]],
    ['iota(4)', '4: 4', [1, 2, 3, 4]],
  ],
  argmax: [
    ['argmax(x, n)', '', [3]],
    ['argmax([2, 5, 5])', '', [2]],
    ['argmax(C, n)', 'm: 2', [3, 3]],
    ['argmax(C, m)', 'n: 3', [2, 2, 2]],
  ],
  argmin: [
    ['argmin(x, n)', '', [1]],
    ['argmin([2, 1, 1])', '', [2]],
  ],
  rename: [
    ["rename(x, n, n')", "n': 3", [1, 2, 3]],
    ["A - rename(rename(rename(A, n, q), n', n), q, n')", "n: 3, n': 3", Array(9).fill(0)],
  ],
  permute: [
    ['permute(C, n, m)', 'n: 3, m: 2', [1, 4, 2, 5, 3, 6]],
    ['permute(C, n)', 'n: 3, m: 2', [1, 4, 2, 5, 3, 6]],
  ],
  transpose: [
    ['transpose(C)', 'n: 3, m: 2', [1, 4, 2, 5, 3, 6]],
    ["C'", 'n: 3, m: 2', [1, 4, 2, 5, 3, 6]],
    ["[[1, 2], [3, 4]]'", "2: 2, 2': 2", [1, 3, 2, 4]],
    ["[[1, 2], [3, 4]]''", "2: 2, 2': 2", [1, 2, 3, 4]],
  ],
  concat: [
    ['concat(x, 10 * x)', 'n: 6', [1, 2, 3, 10, 20, 30]],
    ['concat(C, 10 * C, m)', 'm: 4, n: 3', [1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60]],
    ['concat(C, 10 * C, n)', 'm: 2, n: 6', [1, 2, 3, 10, 20, 30, 4, 5, 6, 40, 50, 60]],
    ['concat(x, x, x)', 'n: 9', [1, 2, 3, 1, 2, 3, 1, 2, 3]],
    ['concat(C, 7 * x, n)', 'm: 2, n: 6', [1, 2, 3, 7, 14, 21, 4, 5, 6, 7, 14, 21]],
  ],
  stack: [
    ['stack(x, 10 * x, q)', 'q: 2, n: 3', [1, 2, 3, 10, 20, 30]],
    ['stack(1, 2, q)', 'q: 2', [1, 2]],
    ['stack(r, x, q)', 'q: 2, n: 3', [0.5, 0.5, 0.5, 1, 2, 3]],
  ],
  expand: [
    ['expand(y, n)', 'n: 3, m: 2', [1, 2, 1, 2, 1, 2]],
    ['expand(5, q, 2)', 'q: 2', [5, 5]],
  ],
  merge: [
    ['merge(C, m, n, q)', 'q: 6', [1, 2, 3, 4, 5, 6]],
    ['merge(C, n, m, q)', 'q: 6', [1, 4, 2, 5, 3, 6]],
  ],
  split: [
    ['split(s, six, m, n)', 'm: 2, n: 3', [1, 2, 3, 4, 5, 6]],
    ['split(s, six, n, m)[2]', 'm: 2', [3, 4]],
  ],
  slice: [
    ['slice(x, n, 2, 3)', 'n: 2', [2, 3]],
    ['slice(C, n, 1, 1)', 'm: 2, n: 1', [1, 4]],
  ],
  at: [
    ['at(C, m, 2)', 'n: 3', [4, 5, 6]],
    ['at(C, n, 2)', 'm: 2', [2, 5]],
  ],
  reverse: [
    ['reverse(x, n)', 'n: 3', [3, 2, 1]],
    ['reverse(C, m)', 'm: 2, n: 3', [4, 5, 6, 1, 2, 3]],
    ['reverse(slice(x, n, 2, 2), n)', 'n: 1', [2]],
  ],
  pad: [
    ['pad(x, n, 1, 2)', 'n: 6', [0, 1, 2, 3, 0, 0]],
    ['pad(x, n, 0, 0)', 'n: 3', [1, 2, 3]],
  ],
  update: [
    ['update(x, n, 2, x[1:2])', 'n: 3', [1, 1, 2]],
    ['update(x, n, 1, x[3:3])', 'n: 3', [3, 2, 3]],
    ['update(x, n, 1, x + x)', 'n: 3', [2, 4, 6]],
  ],
  window: [
    ['window(x, n, 2)', 'n: 2, 2: 2', [1, 2, 2, 3]],
    ['window(s, six, m, 2)', 'six: 3, m: 2', [1, 2, 3, 4, 5, 6]],
    ['window(s, six, m, 1, 2)', 'six: 4, m: 2', [1, 3, 2, 4, 3, 5, 4, 6]],
    ['window(s, six, n, 3, 1)', 'six: 2, n: 3', [1, 2, 3, 4, 5, 6]],
  ],
  diagonal: [["diagonal(A, n, n')", 'n: 3', [2, 3, 4]]],
  matmul: [
    ['matmul(A, x)', 'n: 3', [4, 10, 14]],
    ['matmul(C, A, x)', 'm: 2', [66, 150]],
    ['matmul(x, x)', '', [14]],
    ['matmul(y, C)', 'n: 3', [9, 12, 15]],
  ],
  dot: [
    ['dot(x, x)', '', [14]],
    ['dot(C, x, n)', 'm: 2', [14, 32]],
    ['dot(C, C, m)', 'n: 3', [17, 29, 45]],
  ],
  det: [
    ['det(A)', '', [18]],
    ['det([[1, 2], [3, 4]])', '', [-2]],
  ],
  logabsdet: [
    ['logabsdet(A)', '', [2.8903717578961645]],
    ['logabsdet([[1, 2], [3, 4]])', '', [log2]],
  ],
  cholesky: [
    ['cholesky([[4, 2], [2, 5]])', "2: 2, 2': 2", [2, 0, 1, 2]],
    ["matmul(cholesky(A), cholesky(A)')", "n: 3, n': 3", [2, 1, 0, 1, 3, 1, 0, 1, 4]],
  ],
  inv: [
    ['18 * inv(A)', "n: 3, n': 3", [11, -4, 1, -4, 8, -2, 1, -2, 5]],
    ['inv([[1, 2], [3, 4]])', "2: 2, 2': 2", [-2, 1, 1.5, -0.5]],
  ],
  trace: [['trace(A)', '', [9]]],
  eye: [
    ['eye(m)', "m: 2, m': 2", [1, 0, 0, 1]],
    ['eye(3)', "3: 3, 3': 3", [1, 0, 0, 0, 1, 0, 0, 0, 1]],
  ],
  diag: [
    ['diag(y)', "m: 2, m': 2", [1, 0, 0, 2]],
    ['diag(C)', "m: 2, n: 3, n': 3", [1, 0, 0, 0, 2, 0, 0, 0, 3, 4, 0, 0, 0, 5, 0, 0, 0, 6]],
  ],
  kron: [['kron(C, C)[2]', 'n·n: 9', [4, 5, 6, 8, 10, 12, 12, 15, 18]]],
  vec: [['vec(C)', 'n·m: 6', [1, 4, 2, 5, 3, 6]]],
  conv2d: [
    ['conv2d(image, ones9)', 'o: 1, h: 2, w: 2', [10, 10, 10, 10]],
    ['conv2d(image, ones9, 2)', 'o: 1, h: 4, w: 4', [1, 3, 3, 2, 4, 10, 10, 6, 4, 10, 10, 6, 3, 7, 7, 4]],
  ],
  avgPool2d: [
    ['avgPool2d(image, 2)', 'c: 1, h: 1, w: 1', [2.5]],
    ['avgPool2d(image, 2, 2, 1)', 'c: 1, h: 2, w: 2', [0.25, 0.5, 0.75, 1]],
  ],
  maxPool2d: [
    ['maxPool2d(-image, 2)', 'c: 1, h: 1, w: 1', [-1]],
    ['maxPool2d(image, 1)', 'c: 1, h: 2, w: 2', [1, 2, 3, 4]],
  ],
  jacobian: [
    ['jacobian(x^2, x)', "n: 3, n': 3", [2, 0, 0, 0, 4, 0, 0, 0, 6]],
    ['jacobian(cube, x)', "n: 3, n': 3", [3, 0, 0, 0, 12, 0, 0, 0, 27]],
    ['jacobian(total, 2 * x)', 'n: 3', [4, 8, 12]],
    ['jacobian(square, r)', '', [1]],
  ],
  gradient: [
    ['gradient(sum(x^3), x)', 'n: 3', [3, 12, 27]],
    ['gradient(det(A), A)', "n: 3, n': 3", [11, -4, 1, -4, 8, -2, 1, -2, 5]],
  ],
  derivative: [
    ['derivative(cube, r)', '', [0.75]],
    ['derivative(cube, x)', 'n: 3', [3, 12, 27]],
    ['derivative(r^2 * 3, r)', '', [3]],
    ['derivative(h, r)', '', [2]],
    ['derivative(square, r)', '', [1]],
    ['derivative(square, 3 * x)', 'n: 3', [6, 12, 18]],
  ],
  inverse: [
    ['inverse(h, 7)', '', [3]],
    ['inverse(h, h(r))', '', [0.5]],
    ['inverse(order)', 'n: 3', [2, 3, 1]],
    ['x[inverse(order)]', 'n: 3', [2, 3, 1]],
    ['x[order]', 'n: 3', [3, 1, 2]],
  ],
  laplacian: [
    ['laplacian(sum(x^3), x)', '', [36]],
    ['laplacian(x[1]^2 * x[2]^2, x)', '', [10]],
    ['laplacian(total, x)', '', [6]],
    ['laplacian(square, x)', 'n: 3', [2, 2, 2]],
  ],
  limit: [
    ['limit((3 * k + r) / (2 * k - 1), k, inf)', '', [1.5]],
    ['limit(x / (k + 1), k, inf)', 'n: 3', [0, 0, 0]],
    ['limit((x * k + 1) / k, k, -inf)', 'n: 3', [1, 2, 3]],
  ],
  normal: [
    ['logpdf(normal(1, 2), 3)', '', [-0.5 - log2 - logRootTwoPi]],
    ['logpdf(normal(x, 1), x)', '', [-3 * logRootTwoPi]],
  ],
  bernoulli: [
    ['logpdf(bernoulli(1/4), 1)', '', [Math.log(1 / 4)]],
    ['logpdf(bernoulli(p), [1, 1][1] * ones(m))', '', [Math.log(3 / 16)]],
  ],
  categorical: [['logpdf(categorical([1/4, 3/4]), 2)', '', [Math.log(3 / 4)]]],
  uniform: [
    ['logpdf(uniform(1, 3), 2)', '', [-log2]],
    ['logpdf(uniform(1, 3), 4)', '', [Number.NaN]],
  ],
  exponential: [
    ['logpdf(exponential(2), 1)', '', [log2 - 2]],
    ['logpdf(exponential(2), -1)', '', [Number.NaN]],
  ],
  laplace: [['logpdf(laplace(1, 2), 4)', '', [-2 * log2 - 1.5]]],
  gumbel: [['logpdf(gumbel(1, 2), 1)', '', [-1 - log2]]],
  mvnormal: [['logpdf(mvnormal([0, 0], [[2, 0], [1, 1]]), [2, 2])', '', [-1 - log2 - 2 * logRootTwoPi]]],
  mixture: [['logpdf(mixture([1/4, 3/4], uniform(0, 1), uniform(0, 2)), 1/2)', '', [Math.log(5 / 8)]]],
  pushforward: [['logpdf(pushforward(h, normal(0, 1)), 3)', '', [-0.5 - logRootTwoPi - log2]]],
  pullback: [['logpdf(pullback(h, normal(0, 1)), 1/2)', '', [-2 - logRootTwoPi + log2]]],
  E: [
    ['E(X)', '', [0.25]],
    ['E(Y^2)', '', [0.25 + 4 * 0.75]],
    ['E(Z)', '', [1]],
    ['E(Z^2)', '', [5]],
    ['E(X * Y * Z)', '', [0.25 * 1.75]],
    ['E(E(X * Z, X)^2)', '', [5 / 16]],
    ['E(7)', '', [7]],
    ['E(X * x)', 'n: 3', [0.25, 0.5, 0.75]],
  ],
  Var: [
    ['Var(X)', '', [3 / 16]],
    ['Var(Y)', '', [3 / 16]],
    ['Var(Z)', '', [4]],
    ['Var(X + 2 * Z)', '', [3 / 16 + 16]],
    ['Var(5)', '', [0]],
  ],
  P: [
    ['P(X == 1)', '', [0.25]],
    ['P(Y == 2)', '', [0.75]],
    ['P(X == 1 or Y == 2)', '', [1 - 0.75 * 0.25]],
    ['P(Y == 2, Y)', '', [0.75]],
    ['P(Y == 2 | Y > X)', '', [0.75 / (1 - 0.25 * 0.25)]],
    ['P(r > 0)', '', [1]],
    ['P(r > 1)', '', [0]],
  ],
  logpdf: [['logpdf(normal(0, 1), 0)', '', [-logRootTwoPi]]],
  KL: [
    ['KL(bernoulli(1/2), bernoulli(1/4))', '', [0.14384103622589042]],
    ['KL(normal(0, 1), normal(1, 2))', '', [log2 - 1 / 4]],
    ['KL(categorical(p), categorical(p))', '', [0]],
  ],
  H: [
    ['H(bernoulli(1/2))', '', [log2]],
    ['H(normal(0, 2))', '', [0.5 + logRootTwoPi + log2]],
    ['H(categorical([1/4, 1/4, 1/2]))', '', [1.5 * log2]],
  ],
  crossEntropy: [['crossEntropy(bernoulli(1/2), bernoulli(1/4))', '', [0.8369882167858358]]],
  TV: [
    ['TV(bernoulli(1/2), bernoulli(1/4))', '', [0.25]],
    ['TV(categorical([1/2, 1/2, 0]), categorical([0, 1/4, 3/4]))', '', [0.75]],
  ],
  JS: [['JS(bernoulli(1/2), bernoulli(1/4))', '', [0.03382207556860519]]],
  integral: [
    ['integral(u^2, u, 0, 3)', '', [9]],
    ['integral(r * u + 1, u, -1, 1)', '', [2]],
    ['integral(u * x, u, 2, 0)', 'n: 3', [-2, -4, -6]],
  ],
  broadcastShape: [
    ['broadcastShape([3], [1, 3, 1, 1])', '4: 4', [1, 3, 1, 3]],
    ['broadcastShape([n, 1], [m], [5, 1, 1])', '3: 3', [5, 3, 2]],
    ['broadcastShape([4])', '1: 1', [4]],
  ],
  length: [
    ['length(x)', '', [3]],
    ['length(C)', '', [6]],
    ['length(r)', '', [1]],
  ],
};

it('every built-in function has a value by hand here', () => {
  expect(Object.keys(rows)).toEqual([...builtins.keys()]);
  for (const [name, own] of Object.entries(rows)) {
    expect(own.length).toBeGreaterThan(0);
    expect(own.some(([text]) => text.includes(`${name}(`))).toBe(true);
  }
});

describe('a built-in function has the value by hand', () => {
  it.each(Object.values(rows).flat())('%s', (text, axes, wanted) => {
    expect(axesOf(nodeOf(text, texts))).toBe(axes);
    const found = elements(text, texts, values);
    expect(found.length).toBe(wanted.length);
    wanted.forEach((value, i) => {
      if (Number.isNaN(value)) expect(found[i]).toBeNaN();
      else expect(found[i]).toBeCloseTo(value, 9);
    });
  });
});

describe('a call that is wrong is refused where it is wrong', () => {
  it.each([
    // Too few, too many.
    ['1 + sin()', 'wrong-arity', 'sin()'],
    ['sin(1, 2)', 'wrong-arity', 'sin(1, 2)'],
    ['log(1, 2, 3)', 'wrong-arity', 'log(1, 2, 3)'],
    ['where(1, 2)', 'wrong-arity', 'where(1, 2)'],
    ['1 + det(A, C)', 'wrong-arity', 'det(A, C)'],
    ['eye(n, m)', 'wrong-arity', 'eye(n, m)'],
    ['iota(n, m)', 'wrong-arity', 'iota(n, m)'],
    ['trace()', 'wrong-arity', 'trace()'],
    ['expand(r, n, 7)', 'size-mismatch', '7'],
    ['expand(r, k)', 'unknown-size', 'k'],
    ['at(x, n)', 'wrong-arity', 'at(x, n)'],
    ['at(C, m, 1, 2)', 'wrong-arity', 'at(C, m, 1, 2)'],
    ['slice(x, n, 1)', 'wrong-arity', 'slice(x, n, 1)'],
    ['normal(0)', 'wrong-arity', 'normal(0)'],
    ['KL(normal(0, 1), normal(0, 1), 2)', 'wrong-arity', 'KL(normal(0, 1), normal(0, 1), 2)'],
    ['conv2d(image, ones9, 1, 1, 1, 1, 1)', 'wrong-arity', 'conv2d(image, ones9, 1, 1, 1, 1, 1)'],
    ['avgPool2d(x, 2)', 'not-an-image', 'avgPool2d(x, 2)'],
    ['avgPool2d(image, 0)', 'bad-pooling', 'avgPool2d(image, 0)'],
    ['avgPool2d(image, 2, 0)', 'bad-pooling', 'avgPool2d(image, 2, 0)'],
    ['avgPool2d(image, 2, 1, -1)', 'bad-pooling', 'avgPool2d(image, 2, 1, -1)'],
    ['avgPool2d(image, 3)', 'window-too-large', 'avgPool2d(image, 3)'],
    ['maxPool2d(image, 2, 2, 1)', 'wrong-arity', 'maxPool2d(image, 2, 2, 1)'],
    ['derivative(total)', 'wrong-arity', 'derivative(total)'],
    ['jacobian(total, x, n)', 'wrong-arity', 'jacobian(total, x, n)'],
    ['integral(r, u, 0)', 'wrong-arity', 'integral(r, u, 0)'],
    ['sum()', 'wrong-arity', 'sum()'],
    ['max()', 'wrong-arity', 'max()'],
    ['E()', 'wrong-arity', 'E()'],
    ['matmul(A)', null, ''],
    // Axes.
    ['1 + sum(x, m)', 'unknown-axis', 'sum(x, m)'],
    ['sum(x, n, n)', 'repeated-axis', 'sum(x, n, n)'],
    ['mean(x, n, n)', 'repeated-axis', 'mean(x, n, n)'],
    ['mean(x, 2 + 1)', 'not-an-axis', '2 + 1'],
    ['softmax(C, q)', 'unknown-axis', 'softmax(C, q)'],
    ['cumsum(C)', 'axis-needed', 'cumsum(C)'],
    ['cumsum(r)', 'axis-needed', 'cumsum(r)'],
    ['concat(C, C)', 'axis-needed', 'concat(C, C)'],
    ['concat(x, y)', 'unknown-axis', 'concat(x, y)'],
    ['rename(C, m, n)', 'repeated-axis', 'rename(C, m, n)'],
    ['zeros(n, n)', 'repeated-axis', 'zeros(n, n)'],
    ['zeros(q)', 'unknown-name', 'q'],
    ['expand(x, n)', 'repeated-axis', 'expand(x, n)'],
    ['expand(x, q)', 'unknown-size', 'q'],
    ['merge(C, m, m, q)', 'repeated-axis', 'merge(C, m, m, q)'],
    ['merge(C, q)', 'no-axes', 'merge(C, q)'],
    ['merge(C)', 'no-axes', 'merge(C)'],
    ['split(s, six, n, n)', 'size-mismatch', 'split(s, six, n, n)'],
    ['split(s, six, m, q)', 'unknown-size', 'q'],
    ['diagonal(A, n, n)', 'repeated-axis', 'diagonal(A, n, n)'],
    ['diagonal(C, m, n)', 'size-mismatch', 'diagonal(C, m, n)'],
    // Numbers known in advance.
    ['at(x, n, 4)', 'index-out-of-range', 'at(x, n, 4)'],
    ['at(x, n, r)', 'not-an-integer', 'r'],
    ['slice(x, n, 3, 2)', 'empty-range', 'slice(x, n, 3, 2)'],
    ['pad(x, n, -1, 0)', 'negative-padding', 'pad(x, n, -1, 0)'],
    ['window(x, n, 4)', 'window-too-large', 'window(x, n, 4)'],
    ['window(x, n, 2, 0)', 'bad-stride', 'window(x, n, 2, 0)'],
    ['window(x, n, 0)', 'bad-size', 'window(x, n, 0)'],
    ['zeros(0)', 'bad-size', 'zeros(0)'],
    ['iota(0)', 'bad-size', 'iota(0)'],
    ['eye(0)', 'bad-size', 'eye(0)'],
    ['expand(r, q, 0)', 'bad-size', 'expand(r, q, 0)'],
    ['expand(r, q, -2)', 'bad-size', 'expand(r, q, -2)'],
    // Matrices.
    ['1 + det(x)', 'not-a-matrix', 'det(x)'],
    ['det(C)', 'not-square', 'det(C)'],
    ['inv(C)', 'not-square', 'inv(C)'],
    ["x'", 'not-a-matrix', "x'"],
    ['matmul(C, y)', 'axis-mismatch', 'matmul(C, y)'],
    ['matmul(r, x)', 'not-a-matrix', 'matmul(r, x)'],
    ['diag(r)', 'not-a-vector', 'diag(r)'],
    ['cholesky(C)', 'not-square', 'cholesky(C)'],
    ['cholesky(eye(9))', 'not-square', 'cholesky(eye(9))'],
    // Derivatives.
    ['jacobian(x^2, x + 1)', 'not-a-variable', 'x + 1'],
    ['gradient(x, 3)', 'not-a-variable', '3'],
    ['jacobian(normal(0, 1), x)', 'not-a-tensor', 'normal(0, 1)'],
    ['inverse(cube, 2)', 'not-a-bijection', 'cube'],
    ['laplacian(r^2, r)', 'not-a-vector', 'r'],
    ['laplacian(square, r)', 'not-a-vector', 'r'],
    ['derivative(softmax, r)', 'not-a-tensor', 'softmax'],
    ['sigmoid + 1', 'not-a-tensor', 'sigmoid'],
    ['exp(sigmoid)', 'not-a-tensor', 'sigmoid'],
    ['laplacian(r^2, 2)', 'not-a-variable', '2'],
    // Distributions.
    ['logpdf(normal(0, -1), 0)', 'bad-parameter', '-1'],
    ['logpdf(normal(0, 0), 0)', 'bad-parameter', '0'],
    ['H(bernoulli(3/2))', 'bad-parameter', '3/2'],
    ['H(categorical([1/2, 1/4]))', 'bad-parameter', '[1/2, 1/4]'],
    ['H(categorical([3/2, -1/2]))', 'bad-parameter', '[3/2, -1/2]'],
    ['H(categorical(1))', 'not-a-vector', 'categorical(1)'],
    ['H(uniform(2, 1))', 'bad-parameter', '1'],
    ['H(exponential(0))', 'bad-parameter', '0'],
    ['H(laplace(0, -1))', 'bad-parameter', '-1'],
    ['H(mvnormal(x, C))', 'not-square', 'mvnormal(x, C)'],
    ['H(mvnormal(y, A))', 'not-a-vector', 'mvnormal(y, A)'],
    ['H(mixture([1/2, 1/2], normal(0, 1)))', 'wrong-weights', 'mixture([1/2, 1/2], normal(0, 1))'],
    ['H(mixture([1], x))', 'not-a-distribution', 'x'],
    ['H(pushforward(cube, normal(0, 1)))', 'not-a-bijection', 'H(pushforward(cube, normal(0, 1)))'],
    ['logpdf(pushforward(cube, normal(0, 1)), 1)', 'not-a-bijection', 'logpdf(pushforward(cube, normal(0, 1)), 1)'],
    ['H(pushforward(x, normal(0, 1)))', 'not-a-function', 'x'],
    ['H(pushforward(h, bernoulli(1/2)))', 'not-a-density', 'bernoulli(1/2)'],
    ['H(x)', 'not-a-density', 'x'],
    ['KL(normal(0, 1), 3)', 'not-a-density', '3'],
    ['E(X, x)', 'not-random', 'x'],
    ['integral(r, 3, 0, 1)', 'not-a-variable', '3'],
    // Two distributions on different spaces.
    ['KL(bernoulli(1/2), normal(0, 1))', 'spaces-differ', 'KL(bernoulli(1/2), normal(0, 1))'],
    ['TV(normal(0, 1), categorical(p))', 'spaces-differ', 'TV(normal(0, 1), categorical(p))'],
    ['TV(bernoulli(1/2), categorical([1/4, 3/4]))', 'spaces-differ', 'TV(bernoulli(1/2), categorical([1/4, 3/4]))'],
    [
      'TV(categorical([1/2, 1/2]), categorical([1/4, 1/4, 1/2]))',
      'spaces-differ',
      'TV(categorical([1/2, 1/2]), categorical([1/4, 1/4, 1/2]))',
    ],
    // Shapes.
    ['broadcastShape([2], [3])', 'shapes-do-not-broadcast', 'broadcastShape([2], [3])'],
    ['broadcastShape([0])', 'not-a-shape', '[0]'],
    ['broadcastShape([1/2])', 'not-a-shape', '[1/2]'],
    ['broadcastShape(x)', 'not-a-shape', 'x'],
    // Convolutions.
    ['conv2d(C, ones9)', 'not-an-image', 'conv2d(C, ones9)'],
    ['conv2d(image, C)', 'not-a-kernel', 'conv2d(image, C)'],
    ['conv2d(image, ones9, -1)', 'bad-convolution', 'conv2d(image, ones9, -1)'],
    ['conv2d(image, ones9, 1, 0)', 'bad-convolution', 'conv2d(image, ones9, 1, 0)'],
    ['conv2d(image, ones9, 1, 1, 2)', 'axis-mismatch', 'conv2d(image, ones9, 1, 1, 2)'],
    ['conv2d(image, ones9, 0)', 'window-too-large', 'conv2d(image, ones9, 0)'],
  ])('%s', (text, code, part) => {
    const found = refusal(texts, text);
    expect(found?.code ?? null).toBe(code);
    if (found !== null) expect(found).toMatchObject({ path: 'claim.0', part });
  });
});
