/** Two numbers that are equal at small sizes only, and of which the difference is no less general than its name. */
export type Pair = readonly [string, string];

/** The matrix of moments of 1, v and w, of which the determinant is 0 for two points. */
const moments = (v: string, w: string): string => {
  const [a, b, c, d, e] = [`sum(${v})`, `sum(${w})`, `sum(${v}^2)`, `sum(${v} * ${w})`, `sum(${w}^2)`];
  return `n * (${c} * ${e} - ${d}^2) - ${a} * (${a} * ${e} - ${d} * ${b}) + ${b} * (${a} * ${d} - ${c} * ${b})`;
};

/** Equal at n = 1 (some at 2, 3 too, or at m = 1), for any vectors $V1, $V2; not beyond, for general ones. */
export const smallOnly: readonly Pair[] = [
  ['sum($V1)^2', 'sum($V1^2)'],
  ['sum($V1) * sum($V2)', 'sum($V1 * $V2)'],
  ['sum($V1)^2', 'n * sum($V1^2)'],
  ['sum($V1 * $V2)^2', 'sum($V1^2) * sum($V2^2)'],
  ['sum($V1) * sum($V2)', 'n * sum($V1 * $V2)'],
  ['mean($V1)^2', 'mean($V1^2)'],
  ['sum($V1)^2 * n^(-2)', 'sum($V1^2) * n^(-1)'],
  ['sum($V1^2) * $P1^(-1) * n', 'sum($V1)^2 * $P1^(-1)'],
  ['sum($V1)^3 + 2 * sum($V1^3)', '3 * sum($V1) * sum($V1^2)'],
  ['sum($V1)^4 + 3 * sum($V1^2)^2 + 8 * sum($V1) * sum($V1^3)', '6 * sum($V1)^2 * sum($V1^2) + 6 * sum($V1^4)'],
  [moments('$V1', '$V2'), '0'],
  [moments('$V1', '$V1^2'), '0'],
  [`(${moments('$V1', '$V2')}) * n^(-2)`, '0'],
  ['variance($V1)', '0'],
  ['sum(softmax($V1, n)^2)', '1'],
  ['sum(p^2)', '1'],
  ['3 * sum(p^2)', '1 + 2 * sum(p^3)'],
  ['sum(p * $V1)^2', 'sum(p * $V1^2)'],
  ['n', '1'],
  ['n^2', '3 * n - 2'],
  ['n^3 + 11 * n', '6 * n^2 + 6'],
  ['n', 'm'],
  ['n * m + 1', 'n + m'],
  ['sum(B)', 'trace(B)'],
  ['trace(matmul(B, B))', 'trace(B)^2'],
  ['trace(matmul(B, B)) * trace(B) * 3', 'trace(B)^3 + 2 * trace(matmul(B, matmul(B, B)))'],
  ["sum(eye(n) * rename($V1, n, n') * $V2)", 'sum($V1) * sum($V2)'],
  ['sum(eye(n))', 'n^2'],
  ['sum(A^2)^2', "sum(sum(A * rename(A, n, n'), m)^2)"],
  ['sum(A)^2', 'sum(sum(A, n)^2)'],
  ['sum(A)^2', 'n * m * sum(A^2)'],
  ['sum(A) * sum(u)', 'm * sum(A * u)'],
  ["sum(($V1 - rename($V2, n, n'))^2)", 'sum(($V1 - $V2)^2)'],
  ['sum((($V1 - rename($V1, n, j)) * ($V1 - rename($V1, n, k)) * (rename($V1, n, j) - rename($V1, n, k)))^2)', '0'],
  ['logsumexp($V1)', 'mean($V1) + log(n)'],
  ['logsumexp($V1)', 'sum($V1)'],
  ['log(sum(y))', 'mean(log(y)) + log(n)'],
  ['sqrt(sum(y^2))', 'sum(y)'],
  ['sum(sqrt(y))', 'sqrt(sum(y))'],
  ['sqrt(n * sum(y^2))', 'sum(y)'],
  ['2 * log(sum(y))', 'log(n) + log(sum(y^2))'],
  ['f(sum($V1))', 'sum(f($V1))'],
  ['g($V1)', 'g(0 * $V1 + mean($V1))'],
  ['max(sum($V1), 0)', 'sum(max($V1, 0))'],
  ['abs(sum($V1))', 'sum(abs($V1))'],
  ['mean(concat(rename(x, n, k), rename(u, m, k), k))', '(mean(x) + mean(u)) / 2'],
  ['(g(b) - g(0 * b)) * (g(b) - g(1 + 0 * b))', '0'],
  ['(f(sum(b)) - f(0)) * (f(sum(1 - b)) - f(0))', '0'],
  ['sum(b) * sum(1 - b)', '0'],
  ['at(x, n, s) * sum(y)', 'at(x * y, n, s)'],
  ['at(x, n, s)', 'at(x, n, t)'],
  ['at(x, n, s) * at(y, n, t)', 'at(x, n, t) * at(y, n, s)'],
  ['at(x, n, s) + at(y, n, t) - mean(y)', 'at(x, n, t)'],
];

/** Statements that hold where two numbers $L and $R are equal. */
export const disguises: readonly string[] = [
  ...['$L == $R', '$L - ($R) == 0', '($L) * $S1 == ($R) * $S1', '$S1 + $L == $R + $S1', 'f($L) == f($R)'],
  ...['f($S1 + $L) == f($S1 + $R)', 'exp($L) == exp($R)', 'exp($L - ($R)) == 1', '($L) / $P1 == ($R) / $P1'],
  ...['exp(($L) / $P1) == exp(($R) / $P1)', '($L) * $P1^(-2) == ($R) * $P1^(-2)', '($L)^2 == ($R)^2'],
  ...['abs($L) == abs($R)', 'max($L, $S1) == max($R, $S1)', 'log(1 + ($L)^2) == log(1 + ($R)^2)'],
  ...['sqrt(1 + ($L - ($R))^2) == 1', 'g($V1 * ($L)) == g($V1 * ($R))', '$V1 + $L == $V1 + $R'],
  ...['softmax($V1 * ($L), n) == softmax($V1 * ($R), n)', 'f(f($L)) == f(f($R))', 'h($L, $S1) == h($R, $S1)'],
  ...[
    'sum(f($V1 + $L)) == sum(f($V1 + $R))',
    'exp(f($L)) == exp(f($R))',
    '$S1 * $P1^(-1) + ($L) * $P1^(-2) == $S1 / $P1 + ($R) / $P1^2',
  ],
  ...['f($L) * exp($S1) == exp($S1) * f($R)', '($L - ($R)) * f($S1) == 0', 'min($L, $S1) - min($R, $S1) == 0'],
  ...[
    'log(exp($L) + $P1) == log(exp($R) + $P1)',
    'sqrt($P1) * ($L) == ($R) * sqrt($P1)',
    '1 / (1 + ($L)^2) == 1 / (1 + ($R)^2)',
  ],
  ...['(f($L) - f($R)) * (f($S1) - f($S2)) == 0', 'where($L == $R, $S1, $S2) == $S1', 'eye(n) * ($L) == eye(n) * ($R)'],
];
