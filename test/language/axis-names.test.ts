import { describe, expect, it } from 'vitest';
import { axesOf, elements, nodeOf, refusal, type Texts } from './meaning';

const texts: Texts = {
  sizes: { n: 3, m: 2, k: 4, B: 3 },
  given: {
    x: 'tensor[n]',
    y: 'tensor[m]',
    r: 'real',
    S: 'tensor[n, n]',
    M: 'tensor[m, n]',
    N: 'tensor[n, k]',
    X: 'tensor[B, n, m]',
    W: 'tensor[B, m, n]',
    batch: 'tensor[B, n]',
    f: 'differentiable function R^n -> R^m',
    g: 'differentiable function R^n -> R^n',
    act: 'differentiable elementwise function',
    p: 'density on R^n',
  },
  let: { 'square2(u)': 'u^2', 'total(u)': 'sum(u^2, n)', 'outer(u)': "u * rename(u, n, n')" },
};
const axes = (text: string): string => axesOf(nodeOf(text, texts));

describe('a matrix product', () => {
  it.each([
    ['matmul(M, N)', 'm: 2, k: 4'],
    ['matmul(M, x)', 'm: 2'],
    ['matmul(x, N)', 'k: 4'],
    ['matmul(x, x)', ''],
    ['matmul(S, S)', "n: 3, n': 3"],
    ['matmul(S, S, S)', "n: 3, n': 3"],
    ["matmul(M, M')", "m: 2, m': 2"],
    ["matmul(M', M)", "n: 3, n': 3"],
    ['matmul(S, N)', 'n: 3, k: 4'],
    ['matmul(x, S)', "n': 3"],
    ['matmul(S, x)', 'n: 3'],
    // Axes that a matrix is applied along stay in front, the matrix last.
    ['matmul(X, M)', "B: 3, n: 3, n': 3"],
    ['matmul(W, X)', "B: 3, m: 2, m': 2"],
    ['matmul(S, X)', 'B: 3, n: 3, m: 2'],
    ['matmul(S, matmul(S, X))', 'B: 3, n: 3, m: 2'],
    ['matmul(S, X, M)', "B: 3, n: 3, n': 3"],
    ['matmul(X, y)', 'B: 3, n: 3'],
  ])('%s has [%s]', (text, wanted) => expect(axes(text)).toBe(wanted));

  it('is the sum that it stands for', () => {
    const at = (data: readonly number[], row: number, column: number, columns: number): number =>
      data[row * columns + column] ?? 0;
    const S = [1, 2, 3, 4, 5, 6, 7, 8, 10];
    const N = Array.from({ length: 12 }, (_, i) => i * i - 5);
    const product = (
      a: readonly number[],
      b: readonly number[],
      rows: number,
      inner: number,
      columns: number,
    ): number[] =>
      Array.from({ length: rows * columns }, (_, place) => {
        const [i, j] = [Math.floor(place / columns), place % columns];
        return Array.from({ length: inner }, (_, l) => at(a, i, l, inner) * at(b, l, j, columns)).reduce(
          (sum, term) => sum + term,
          0,
        );
      });
    expect(elements('matmul(S, N)', texts, { S, N })).toEqual(product(S, N, 3, 3, 4));
    expect(elements('matmul(S, S)', texts, { S })).toEqual(product(S, S, 3, 3, 3));
    expect(elements("matmul(S', S)", texts, { S })).toEqual(product([1, 4, 7, 2, 5, 8, 3, 6, 10], S, 3, 3, 3));
    // For each of three matrices, where their number is the size of an axis of the matrix.
    const X = Array.from({ length: 18 }, (_, i) => (i * 7) % 11);
    const each = [0, 6, 12].flatMap((start) => product(S, X.slice(start, start + 6), 3, 3, 2));
    expect(elements('matmul(S, X)', texts, { S, X })).toEqual(each);
    const twice = [0, 6, 12].flatMap((start) => product(S, product(S, X.slice(start, start + 6), 3, 3, 2), 3, 3, 2));
    expect(elements('matmul(S, matmul(S, X))', texts, { S, X })).toEqual(twice);
    expect(elements('matmul(S, S, X)', texts, { S, X })).toEqual(twice);
  });
});

describe('a transpose', () => {
  it.each([
    ["M'", 'n: 3, m: 2'],
    ["S'", "n: 3, n': 3"],
    ["X'", 'B: 3, m: 2, n: 3'],
    ['transpose(M)', 'n: 3, m: 2'],
    ["M''", 'm: 2, n: 3'],
  ])('%s has [%s]', (text, wanted) => expect(axes(text)).toBe(wanted));

  it('of a square matrix exchanges its elements, by name as well', () => {
    expect(elements("S' - S", texts)).toEqual([0, 2, 4, -2, 0, 2, -4, -2, 0]);
    expect(elements("S'' - S", texts)).toEqual(Array(9).fill(0));
    expect(elements("(S + S') - (S + S')'", texts)).toEqual(Array(9).fill(0));
  });

  it('of another matrix is the same tensor by name', () => {
    expect(elements("M' - M", texts)).toEqual(Array(6).fill(0));
  });
});

describe('a derivative', () => {
  it.each([
    ['jacobian(x^2, x)', "n: 3, n': 3"],
    ['jacobian(square2, x)', "n: 3, n': 3"],
    ['jacobian(f, x)', 'm: 2, n: 3'],
    ['jacobian(g, x)', "n: 3, n': 3"],
    ['jacobian(total, x)', 'n: 3'],
    ['jacobian(outer, x)', "n: 3, n': 3, n'': 3"],
    ['jacobian(sum(S, n), S)', "n': 3, n: 3, n'': 3"],
    ['jacobian(S^2, S)', "n: 3, n': 3, n'': 3, n''': 3"],
    ['jacobian(r * x, r)', 'n: 3'],
    ['jacobian(M, x)', "m: 2, n: 3, n': 3"],
    ['jacobian(r^2, r)', ''],
    // A function of a vector is applied along the other axes of its argument.
    ['jacobian(f, batch)', 'B: 3, m: 2, n: 3'],
    ['jacobian(g, batch)', "B: 3, n: 3, n': 3"],
    ['jacobian(act, x)', 'n: 3'],
    ['gradient(total(x), x)', 'n: 3'],
    ['gradient(det(S), S)', "n: 3, n': 3"],
    ['gradient(r * sum(x), r)', ''],
    ['gradient(x^2, x)', "n: 3, n': 3"],
    ['gradient(f(x), x)', 'm: 2, n: 3'],
    ['derivative(act, x)', 'n: 3'],
    ['derivative(square2, M)', 'm: 2, n: 3'],
    ['derivative(r^2, r)', ''],
    ['laplacian(total(x), x)', ''],
    ['laplacian(f(x), x)', 'm: 2'],
    ['laplacian(M * sum(x^2), x)', null],
  ])('%s has [%s]', (text, wanted) => {
    if (wanted === null) expect(() => axes(text)).not.toThrow();
    else expect(axes(text)).toBe(wanted);
  });

  it('has the derivative of element i by element j at [i, j]', () => {
    const values = { M: [1, 2, 3, 4, 5, 6] };
    expect(elements('jacobian(matmul(M, x), x) - M', texts, values)).toEqual(Array(6).fill(0));
    expect(elements('jacobian(matmul(M, x), x)[2, 3]', texts, values)).toEqual([6]);
    expect(elements('jacobian(matmul(S, x), x) - S', texts)).toEqual(Array(9).fill(0));
    expect(elements('jacobian(matmul(S, x)[2], x)', texts)).toEqual([4, 5, 6]);
    expect(elements('jacobian(cumsum(x), x)', texts)).toEqual([1, 0, 0, 1, 1, 0, 1, 1, 1]);
  });

  it('is taken at the point that is given, not at the variable', () => {
    expect(elements('jacobian(total, 10 * x)', texts)).toEqual([20, 40, 60]);
    expect(elements('jacobian(total(10 * x), x)', texts)).toEqual([200, 400, 600]);
    expect(elements('derivative(square2, 5)', texts)).toEqual([10]);
    expect(elements('jacobian(total, rename(at(M, m, 2), n, n))', texts)).toEqual([8, 10, 12]);
  });

  it('has a value where the expression has one, and only there', () => {
    const at = (text: string, r: number) => elements(text, texts, { r: [r] })[0];
    expect(at('derivative(log(r), r)', 2)).toBeCloseTo(0.5, 12);
    expect(at('derivative(log(r), r)', -2)).toBeNaN();
    expect(at('derivative(r + log(-1), r)', 2)).toBeNaN();
    expect(at('derivative(r^2 + 1 / (r - 1), r)', 1)).toBeNaN();
    expect(at('derivative(sqrt(r), r)', -1)).toBeNaN();
    expect(at('derivative(abs(r), r)', 0)).toBeNaN();
    expect(at('derivative(abs(r), r)', -3)).toBe(-1);
    expect(at('derivative(relu(r), r)', 0)).toBeNaN();
    expect(at('derivative(where(r > 0, log(r), r), r)', -1)).toBe(1);
    expect(at('derivative(where(r > 0, log(r), r), r)', 4)).toBe(0.25);
    expect(at('derivative(xlogy(r, 3), r)', 2)).toBeCloseTo(Math.log(3), 12);
    expect(at('derivative(r^0, r)', 0)).toBe(0);
  });

  it('of a function with several arguments is refused', () => {
    const own: Texts = {
      ...texts,
      let: { 'two(u, v)': 'u * v' },
      given: { ...texts.given, h: 'function (R^n, R) -> R' },
    };
    for (const text of [
      'derivative(two, r)',
      'jacobian(two, x)',
      'jacobian(h, x)',
      'KL(two, two)',
      'H(pushforward(two, normal(0, 1)))',
    ])
      expect(refusal(own, text)).toMatchObject({
        code: 'wrong-arity',
        part: text.startsWith('H') ? expect.anything() : text,
      });
  });
});

describe('both sides of a relation', () => {
  it.each([
    ['x == 0', null],
    ['0 == x', null],
    ["M == rename(matmul(M, S), n', n)", null],
    ['M == matmul(M, S)', 'axis-mismatch'],
    ["S == S'", null],
    ["M == M'", 'axis-order'],
    ["M + 0 * M' == M'", null],
    ["M == permute(M', m, n)", null],
    ['x == y', 'axis-mismatch'],
    ['x == M', 'axis-mismatch'],
    ["x == rename(x, n, n')", 'axis-mismatch'],
    ['x == slice(x, n, 1, 2)', 'axis-mismatch'],
    ['x', 'no-relation'],
    ['x + 1', 'no-relation'],
    ['0 < x < 1', 'no-relation'],
    ['p == p', 'not-a-tensor'],
    ['normal(0, 1) == normal(0, 1)', 'not-a-tensor'],
  ])('%s', (claim, code) => {
    const found = refusal({ ...texts, claim });
    expect(found?.code ?? null).toBe(code);
    if (found !== null) expect(found.path).toBe('claim.0');
  });
});
