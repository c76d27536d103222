import { comesTo, notProved } from './rows';

const normal = { X: '~ normal(m, s)', m: 'real', s: 'real > 0', t: 'real' };
const standard = { X: '~ normal(0, 1)', t: 'real' };
const exponential = { X: '~ exponential(r)', r: 'real > 0', t: 'real' };
const laplace = { X: '~ laplace(m, b)', m: 'real', b: 'real > 0', t: 'real' };
const rates = { r: 'real > 0', q: 'real > 0' };

comesTo('moment generating functions', [
  ['proved', 'E(exp(t*X)) == exp(m*t + s^2*t^2/2)', normal],
  ['refuted', 'E(exp(t*X)) == exp(m*t + s*t^2/2)', normal],
  ['refuted', 'E(exp(t*X)) == exp(m*t - s^2*t^2/2)', normal],
  ['proved', 'E(exp(t*X)) == 1 - p + p*exp(t)', { X: '~ bernoulli(p)', p: 'real in [0, 1]', t: 'real' }],
  ['proved', 'E(exp(t*X)) == r/(r - t)', exponential, { assume: ['t < r'] }],
  ['proved', 'E(exp(t*X)) == r/(r - t)', { ...exponential, t: 'real < 0' }],
  ['refuted', 'E(exp(t*X)) == r/(r + t)', { ...exponential, t: 'real < 0' }],
  // Beyond the rate there is no such mean, and at it the other side has no value.
  [notProved, 'E(exp(t*X)) == r/(r - t)', exponential],
  [notProved, 'E(exp(t*X)) == r/(r - t)', exponential, { assume: ['t > r'] }],
  [notProved, 'E(exp(t*X)) == r/(r - t)', exponential, { assume: ['t < 2*r'] }],
  ['proved', 'E(exp(t*X)) == exp(m*t)/(1 - b^2*t^2)', laplace, { assume: ['abs(t)*b < 1'] }],
  [notProved, 'E(exp(t*X)) == exp(m*t)/(1 - b^2*t^2)', laplace, { assume: ['t*b < 1'] }],
  ['refuted', 'E(exp(t*X)) == exp(m*t)/(1 + b^2*t^2)', { ...laplace, t: '{1}', b: 'real in {0.5}' }],
  ['proved', 'E(exp(t*X)) == (exp(t*w) - 1)/(t*w)', { X: '~ uniform(0, w)', w: 'real > 0', t: 'real > 0' }],
  [notProved, 'E(exp(t*X)) == (exp(t*w) - 1)/(t*w)', { X: '~ uniform(0, w)', w: 'real > 0', t: 'real' }],
  [
    'proved',
    'E(exp(t*sum(X, n))) == exp(n*t^2/2)',
    { X: 'tensor[n] ~ normal(0, 1)', t: 'real' },
    { sizes: { n: '1..3' } },
  ],
  ['refuted', 'E(exp(t*sum(X, n))) == exp(t^2/2)', { X: 'tensor[n] ~ normal(0, 1)', t: '{1}' }, { sizes: { n: 2 } }],
  ['proved', 'E(exp(t*X^2)) == 1/sqrt(1 - 2*t)', { ...standard, t: '{-1, 0, 0.25}' }],
  [notProved, 'E(exp(t*X^2)) == 1/sqrt(1 - 2*t)', { ...standard, t: '{0.75}' }],
]);

comesTo('moments, also of what has kinks and jumps', [
  ['proved', 'E(abs(X - m)) == b', laplace],
  ['refuted', 'E(abs(X - m)) == 2*b', laplace],
  ['proved', 'E(abs(X)) == s*sqrt(2/pi)', { X: '~ normal(0, s)', s: 'real > 0' }],
  ['proved', 'E(relu(X)) == m*(1 + erf(m/(s*sqrt(2))))/2 + s*exp(-m^2/(2*s^2))/sqrt(2*pi)', normal],
  ['refuted', 'E(relu(X)) == m*(1 + erf(m/(s*sqrt(2))))/2 - s*exp(-m^2/(2*s^2))/sqrt(2*pi)', normal],
  ['proved', 'E(relu(X)^2) == s^2/2', { X: '~ normal(0, s)', s: 'real > 0' }],
  ['proved', 'E(X > c) == (1 - erf((c - m)/(s*sqrt(2))))/2', { ...normal, c: 'real' }],
  ['refuted', 'E(X > c) == (1 + erf((c - m)/(s*sqrt(2))))/2', { ...normal, c: 'real' }],
  ['proved', 'E(X*exp(t*X)) == t*exp(t^2/2)', standard],
  ['proved', 'E(X^3) == 6/r^3', exponential],
  ['refuted', 'E(X^3) == 3/r^3', exponential],
  ['proved', 'E(log(X)) == log(w) - 1', { X: '~ uniform(0, w)', w: 'real > 0' }],
  [notProved, 'E(log(X)) == log(w)', { X: '~ uniform(0, w)', w: 'real > 0' }],
  ['proved', 'Var(log(X)) == 1', { X: '~ uniform(0, 1)' }],
  [notProved, 'Var(log(X)) == 2', { X: '~ uniform(0, 1)' }],
  ['proved', 'E(1/(1 + X)) == log(2)', { X: '~ uniform(0, 1)' }],
  [[...notProved, 'supported'], 'E(1/X) == 0', { X: '~ uniform(0, 1)' }],
]);

comesTo('entropies and divergences in closed form', [
  ['proved', 'H(exponential(r)) == 1 - log(r)', { r: 'real > 0' }],
  ['refuted', 'H(exponential(r)) == 1 + log(r)', { r: 'real > 0' }],
  ['proved', 'H(laplace(m, b)) == 1 + log(2*b)', { m: 'real', b: 'real > 0' }],
  ['refuted', 'H(laplace(m, b)) == log(2*b)', { m: 'real', b: 'real > 0' }],
  ['proved', 'H(uniform(0, w)) == log(w)', { w: 'real > 0' }],
  ['proved', 'KL(exponential(r), exponential(q)) == log(r/q) + q/r - 1', rates],
  ['refuted', 'KL(exponential(r), exponential(q)) == log(q/r) + q/r - 1', rates],
  ['proved', 'KL(laplace(m, r), laplace(m, q)) == log(q/r) + r/q - 1', { ...rates, m: 'real' }],
  ['refuted', 'KL(laplace(m, r), laplace(m, q)) == log(q/r) + q/r - 1', { ...rates, m: 'real' }],
]);

comesTo('integrals with known antiderivatives', [
  ['proved', 'integral(sin(x), x, 0, pi) == 2'],
  ['refuted', 'integral(sin(x), x, 0, pi) == 1'],
  ['proved', 'integral(x*sin(x), x, 0, pi) == pi'],
  ['proved', 'integral(cos(2*x)*exp(-x), x, 0, 1) == (1 + (2*sin(2) - cos(2))/e)/5'],
  ['refuted', 'integral(cos(2*x)*exp(-x), x, 0, 1) == (1 + (2*sin(2) + cos(2))/e)/5'],
  ['proved', 'integral(sin(x)^2, x, 0, 2*pi) == pi'],
  ['proved', 'integral(sin(2*x)*sin(3*x), x, 0, 2*pi) == 0'],
  ['refuted', 'integral(sin(2*x)*sin(3*x), x, 0, pi/2) == 0'],
  ['proved', 'integral(1/(1 + x^2), x, 0, 1) == pi/4'],
  ['refuted', 'integral(1/(1 + x^2), x, 0, 1) == pi/3'],
  ['proved', 'integral(1/x, x, a, b) == log(b/a)', { a: 'real in [1, 2]', b: 'real > 2' }],
  ['proved', 'integral(1/x, x, -2, -1) == -log(2)'],
  [notProved, 'integral(1/x, x, -1, 1) == 0'],
  [notProved, 'integral(1/x, x, 0, 1) == 0'],
  [notProved, 'integral(1/(x - 1)^2, x, 0, 2) == -2'],
  [notProved, 'integral(1/(x - 1), x, 0, 3) == log(2)'],
  ['proved', 'integral(1/(1 + x)^3, x, 0, 1) == 3/8'],
  ['proved', 'integral((2*x + 1)/(x + 3), x, 0, 1) == 2 - 5*log(4/3)'],
  ['proved', 'integral(x/sqrt(1 + x), x, 0, 3) == 8/3'],
  ['proved', 'integral(1/sqrt(x), x, 0, 1) == 2'],
  ['refuted', 'integral(x/sqrt(1 + x), x, 0, 3) == 7/3'],
  ['proved', 'integral(x^a, x, 1, 2) == (2^(a + 1) - 1)/(a + 1)', { a: 'real > 0' }],
  ['proved', 'integral(x*log(x), x, 0, 1) == -1/4'],
  ['proved', 'integral(log(1 + x), x, 0, 1) == 2*log(2) - 1'],
  ['refuted', 'integral(log(1 + x), x, 0, 1) == 2*log(2) - 2'],
  ['proved', 'integral(exp(-x^2/2), x) == sqrt(2*pi)'],
  ['refuted', 'integral(exp(-x^2/2), x) == sqrt(pi)'],
  ['proved', 'integral(x^2*exp(-x), x, 0, 1) == 2 - 5/e'],
  ['refuted', 'integral(x^2*exp(-x), x, 0, 1) == 2 - 4/e'],
  ['proved', 'integral(exp(-r*x), x, 0, q) == (1 - exp(-r*q))/r', rates],
]);

const vectors = { q: 'tensor[d] ~ normal(0, 1)', k: 'tensor[d] ~ normal(0, 1)' };
const layer = { w: 'tensor[n] ~ normal(0, sqrt(2/n))', y: 'tensor[n] ~ normal(0, s)', s: 'real > 0' };
const four = { A: '~ normal(0, 1)', B: '~ normal(0, 1)', C: '~ normal(0, 1)', D: '~ normal(0, 1)' };

comesTo('sums of products of several draws', [
  ['proved', 'Var(dot(q, k)) == d', vectors, { sizes: { d: '3..4' } }],
  ['proved', 'Var(dot(q, k)) == d', vectors, { sizes: { d: 6 } }],
  ['refuted', 'Var(dot(q, k)) == 2*d', vectors, { sizes: { d: 3 } }],
  ['proved', 'E((A*B + C*D)^2) == 2', four],
  ['refuted', 'E((A*B + C*D)^2) == 4', four],
  // The same draw twice is not two draws.
  ['refuted', 'E((A*B + A*B)^2) == 2', four],
  ['proved', 'Var(sum(w*relu(y), n)) == s^2', layer, { sizes: { n: '1..2' } }],
  ['refuted', 'Var(sum(w*relu(y), n)) == 2*s^2', layer, { sizes: { n: 1 } }],
]);

const copies = { p: 'density on R', A: '~ p', B: '~ p', C: '~ p' };
const mean = '(A + B + C)/3';

comesTo('independent copies of any law', [
  ['proved', 'E((A - B)^2)/2 == Var(C)', copies],
  [notProved, 'E((A - B)^2) == Var(C)', copies],
  [notProved, 'E((A - A)^2)/2 == Var(C)', copies],
  ['proved', 'Var(A + B + C) == 3*Var(A)', copies],
  ['proved', `Var(${mean}) == Var(A)/3`, copies],
  [notProved, `Var(${mean}) == Var(A)`, copies],
  ['proved', `E((A - ${mean})^2 + (B - ${mean})^2 + (C - ${mean})^2)/2 == Var(A)`, copies],
  [notProved, `E((A - ${mean})^2 + (B - ${mean})^2 + (C - ${mean})^2)/3 == Var(A)`, copies],
  ['proved', 'E(exp(t*(A + B))) == E(exp(t*A))^2', { ...copies, t: 'real' }],
  [notProved, 'E(exp(t*(A + A))) == E(exp(t*A))^2', { ...copies, t: 'real' }],
  [notProved, 'E(exp(A*B)) == E(exp(A))*E(exp(B))', copies],
  [
    'proved',
    'E((A + B)^2) == Var(A) + Var(B) + (E(A) + E(B))^2',
    { p: 'density on R', q: 'density on R', A: '~ p', B: '~ q' },
  ],
]);
