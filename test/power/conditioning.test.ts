import { comesTo, notProved } from './rows';

const chain = {
  mu: 'real',
  s: 'real > 0',
  Z: '~ normal(mu, s)',
  X: '~ normal(Z, 1)',
  W: '~ normal(X, 2)',
} as const;
const coin = { p: 'real in (0, 1)', B: '~ bernoulli(p)', V: '~ normal(2*B, 1)', Q: '~ bernoulli((1 + B)/4)' } as const;
const standard = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' };

comesTo('probabilities of conditions', [
  ['proved', 'P(X > 0) == 1/2', standard],
  ['refuted', 'P(X > 0) == 1/3', standard],
  ['proved', 'P(X >= 0) == P(X > 0)', standard],
  ['proved', 'P(X == 0) == 0', standard],
  ['proved', 'P(X > 0 and Y > 0) == 1/4', standard],
  ['proved', 'P(X > 0 or Y > 0) == 3/4', standard],
  ['refuted', 'P(X > 0 and X > 0) == 1/4', standard],
  ['proved', 'P(U <= 1/4) == 1/4', { U: '~ uniform(0, 1)' }],
  ['refuted', 'P(U <= t) == t', { U: '~ uniform(0, 1)', t: '{2}' }],
  ['proved', 'P(not (B == 1)) == 1 - p', { B: '~ bernoulli(p)', p: 'real in [0, 1]' }],
  ['proved', 'P(prod(X > 0, n)) == 1/4', { X: 'tensor[n] ~ normal(0, 1)' }, { sizes: { n: 2 } }],
  ['invalid', 'P(X > 0) == 1/2', { X: 'tensor[n] ~ normal(0, 1)' }, { sizes: { n: 2 } }],
  ['invalid', 'P(X) == 0', standard],
  ['undefined', 'P(log(X) > 0) == 1/2', standard],
]);

comesTo('a declared P is what it is declared to be', [
  ['proved', "P[1, 2] == P'[2, 1]", { P: 'tensor[n, n]' }, { sizes: { n: 2 } }],
  ['proved', 'P(x) > 0', { P: 'density on R', x: 'real' }],
  ['invalid', 'P(x > 0) == 1', { P: 'tensor[n]', x: 'real' }, { sizes: { n: 2 } }],
  ['invalid', 'P(x > 0) == 1', { x: 'real > 0' }, { sizes: { P: 2 } }],
  ['proved', 'P(x) == 1', { x: 'real > 0' }, { let: { 'P(u)': 'u/x' } }],
]);

comesTo('given the value of a variable that comes first', [
  ['proved', ['E(X | Z) == Z', 'Var(X | Z) == 1', 'E(X^2 | Z) == Z^2 + 1', 'E(Z + X | Z) == 2*Z'], chain],
  ['refuted', 'E(X | Z) == mu', chain],
  ['refuted', 'E(X^2 | Z) == Z^2', chain],
  ['proved', ['E(E(X | Z)) == E(X)', 'E(Z * E(X | Z)) == E(Z * X)'], chain],
  ['proved', 'Var(X) == E(Var(X | Z)) + Var(E(X | Z))', chain],
  ['refuted', 'Var(X) == E(Var(X | Z))', chain],
  ['refuted', 'Var(X) == Var(E(X | Z))', chain],
  ['proved', ['E(W | X) == X', 'E(W | Z) == Z', 'E(W | X, Z) == X', 'E(X | X) == X', 'Var(X | X) == 0'], chain],
  ['refuted', 'E(W | X, Z) == Z', chain],
  ['proved', 'E(E(W | X) | Z) == E(W | Z)', chain],
  ['proved', ['P(X > Z | Z) == 1/2', 'E(P(X > Z | Z)) == P(X > Z)'], chain],
  ['refuted', 'P(X > 0 | Z) == 1/2', chain],
  // What is averaged already is a number, whatever is given.
  ['proved', ['E(X - E(X) | Z) == Z - mu', 'E(E(X) | Z) == mu', 'E(E(X^2) * X | Z) == (mu^2 + s^2 + 1) * Z'], chain],
  ['refuted', 'E(X - E(X) | Z) == 0', chain],
  ['proved', 'E(E((1 + X*Y)^2, X) * X | X) == 2*X', standard],
  ['proved', ['E(V | B) == 2*B', 'E(V*Q | B) == B*(1 + B)/2', 'E(Q | B) == (1 + B)/4'], coin],
  ['refuted', 'E(V | B) == B', coin],
  ['proved', 'E(N | M) == M', { M: '~ mixture([1/2, 1/2], normal(0, 1), normal(5, 1))', N: '~ normal(M, 1)' }],
  ['refuted', 'E(N | M) == 5/2', { M: '~ mixture([1/2, 1/2], normal(0, 1), normal(5, 1))', N: '~ normal(M, 1)' }],
  ['proved', 'E(R | S) > 0', { S: '~ exponential(1)', R: '~ normal(S, 1)' }],
  ['proved', 'E(X | Z) == Z', { Z: 'tensor[n] ~ normal(0, 1)', X: '~ normal(Z, 1)' }, { sizes: { n: 2 } }],
  ['proved', ['E(X | Y) == 0', 'E(X * Y | Y) == 0'], standard],
  ['refuted', 'E(X * Y | Y) == Y', standard],
]);

comesTo('given that a condition holds', [
  ['proved', 'E(U | U > 1/2) == 3/4', { U: '~ uniform(0, 1)' }],
  ['refuted', 'E(U | U > 1/2) == 1/2', { U: '~ uniform(0, 1)' }],
  ['proved', 'P((X > 0 and Y > 0) | Y > 0) == 1/2', standard],
  [
    'proved',
    'P(A == 1 | A == C) == p^2/(p^2 + (1 - p)^2)',
    { p: 'real in (0, 1)', A: '~ bernoulli(p)', C: '~ bernoulli(p)' },
  ],
  ['refuted', 'P(A == 1 | A == C) == p', { p: 'real in (0, 1)', A: '~ bernoulli(p)', C: '~ bernoulli(p)' }],
  // Bayes' rule.
  ['proved', 'P(B == 1 | Q == 1) == P(Q == 1 | B == 1) * P(B == 1) / P(Q == 1)', coin],
  ['refuted', 'P(B == 1 | Q == 1) == P(Q == 1 | B == 1)', coin],
  ['undefined', 'E(U | U > 2) == 3/4', { U: '~ uniform(0, 1)' }],
  [notProved, 'P(A == 1 | A == 1) == 1', { p: 'real in [0, 1]', A: '~ bernoulli(p)' }],
  ['proved', 'P(A == 1 | A == 1) == 1', { p: 'real in (0, 1]', A: '~ bernoulli(p)' }],
  // Where the condition fails nothing need have a value.
  ['proved', 'E(1/A | A == 1) == 1', { A: '~ bernoulli(1/2)' }],
]);

comesTo('means that exist given what comes first, and not without it', [
  // X is normal about 0 for every S, and E|X| is infinite.
  [['proved', 'undecided'], 'E(E(X | S)) == 0', { S: '~ uniform(0, 1)', X: '~ normal(0, 1/S)' }],
  [['proved', 'undecided'], 'E(0 * E(X | S)) == 0', { S: '~ uniform(0, 1)', X: '~ normal(0, 1/S)' }],
  ['undefined', 'E(1/S) == 0', { S: '~ uniform(0, 1)' }],
]);

comesTo('what is not said', [
  ['invalid', 'E(Z | X) == X', chain],
  ['invalid', 'E(Z | W) == W', chain],
  ['invalid', 'E(B | V) == 1', coin],
  ['invalid', 'E(X + Y | X + Y) == 0', standard],
  ['invalid', 'X == X', standard],
  ['invalid', ['E(X | Z) == Z', 'X == X'], chain],
  ['invalid', 'E(X | Z | W) == 0', chain],
  ['invalid', 'P(X > 0 and W > 0 | Z) == 0', chain],
  // An outcome of probability 0, and a value at which there is no distribution.
  ['invalid', 'E(V | B) == 2', { B: '~ bernoulli(1)', V: '~ normal(2*B, 1)' }],
  ['invalid', 'E(V | B) == 2*B', { p: 'real in [0, 1]', B: '~ bernoulli(p)', V: '~ normal(2*B, 1)' }],
  ['invalid', 'E(T^2 | Z) == Z^2', { Z: '~ normal(0, 1)', T: '~ normal(0, abs(Z))' }],
  ['proved', 'E(E(T^2 | Z)) == E(Z^2)', { Z: '~ normal(0, 1)', T: '~ normal(0, abs(Z))' }],
]);
