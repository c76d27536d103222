import { describe, expect, it } from 'vitest';
import { axesOf, elements, nodeOf, refusal, type Texts } from './meaning';

const texts: Texts = {
  sizes: { n: 4, m: 3, one: 1 },
  given: {
    x: 'tensor[n]',
    A: 'tensor[m, n]',
    T: 'tensor[one, m, n]',
    S: 'tensor[m, m]',
    r: 'real',
    f: 'function',
    place: '1..n',
    rows: 'tensor[m] in 1..m',
    cells: 'tensor[k: 2] in 1..n',
  },
};
/** What indices are; the other variables count 1, 2, 3, … */
const places = { place: [3], rows: [3, 1, 3], cells: [4, 1] };
// x is 1 … 4 and A is 1 … 12 row by row.

describe('an index', () => {
  it.each([
    ['x[1]', '', [1]],
    ['x[4]', '', [4]],
    ['x[end]', '', [4]],
    ['x[end - 1]', '', [3]],
    ['x[1:end - 1]', 'n: 3', [1, 2, 3]],
    ['x[end - 2:2:end]', 'n: 2', [2, 4]],
    ['A[end - 1, iota(m)[1:end - 1][end]]', '', [6]],
    ['A[2:end, 1:end - 2]', 'm: 2, n: 2', [5, 6, 9, 10]],
    ['x[n]', '', [4]],
    ['x[n - 1]', '', [3]],
    ['x[2^2 - 1]', '', [3]],
    ['A[2]', 'n: 4', [5, 6, 7, 8]],
    ['A[2, 3]', '', [7]],
    ['A[end, end]', '', [12]],
    ['A[:, 2]', 'm: 3', [2, 6, 10]],
    ['A[2, :]', 'n: 4', [5, 6, 7, 8]],
    ['A[2][3]', '', [7]],
    ['A[:, :]', 'm: 3, n: 4', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['x[:]', 'n: 4', [1, 2, 3, 4]],
    ['x[2:3]', 'n: 2', [2, 3]],
    ['x[2:2]', 'n: 1', [2]],
    ['x[2:end]', 'n: 3', [2, 3, 4]],
    ['x[:2]', 'n: 2', [1, 2]],
    ['x[1:2:end]', 'n: 2', [1, 3]],
    ['x[1:2:n]', 'n: 2', [1, 3]],
    ['x[2:2:4]', 'n: 2', [2, 4]],
    ['x[1:3:3]', 'n: 1', [1]],
    ['x[end:-1:1]', 'n: 4', [4, 3, 2, 1]],
    ['x[4:-2:1]', 'n: 2', [4, 2]],
    ['A[2:3, 1:2]', 'm: 2, n: 2', [5, 6, 9, 10]],
    ['A[3:-1:2, 4]', 'm: 2', [12, 8]],
    ['T[1, 2, 3]', '', [7]],
    ['T[1]', 'm: 3, n: 4', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['(2 * x)[3]', '', [6]],
    ['(x + 1)[3:4]', 'n: 2', [4, 5]],
    ['sum(x[i] * i, i, n)', '', [30]],
    ['sum(A[i, i], i, m)', '', [1 + 6 + 11]],
    ['at(A, n, 2)', 'm: 3', [2, 6, 10]],
    ['slice(A, n, 2, 3)', 'm: 3, n: 2', [2, 3, 6, 7, 10, 11]],
    ['permute(A, n, m)[2]', 'm: 3', [2, 6, 10]],
  ])('%s', (text, axes, wanted) => {
    expect(axesOf(nodeOf(text, texts))).toBe(axes);
    expect(elements(text, texts)).toEqual(wanted);
  });

  it.each([
    ['x[place]', '', [3]],
    ['x[5 - place]', '', [2]],
    ['A[:, place]', 'm: 3', [3, 7, 11]],
    ['A[2, place]', '', [7]],
    ['at(A, n, place)', 'm: 3', [3, 7, 11]],
    ['x[cells]', 'k: 2', [4, 1]],
    ['A[:, cells]', 'm: 3, k: 2', [4, 1, 8, 5, 12, 9]],
    ['A[1, cells]', 'k: 2', [4, 1]],
    // Along m there is one for each row; the axis is shared.
    ['A[:, rows]', 'm: 3', [3, 5, 11]],
    // In place of m.
    ['A[rows]', 'm: 3, n: 4', [9, 10, 11, 12, 1, 2, 3, 4, 9, 10, 11, 12]],
    ['A[rows, place]', 'm: 3', [11, 3, 11]],
    ['S[rows]', "m: 3, m': 3", [7, 8, 9, 1, 2, 3, 7, 8, 9]],
    ['S[:, rows]', "m: 3, m': 3", [3, 1, 3, 6, 4, 6, 9, 7, 9]],
    ['S[rows, rows]', "m: 3, m': 3", [9, 7, 9, 3, 1, 3, 9, 7, 9]],
    ['rows[rows]', 'm: 3', [3, 3, 3]],
    ['x[cells[1]]', '', [4]],
    ['x[where(place == 3, 2, 1)]', '', [2]],
  ])('that is any: %s', (text, axes, wanted) => {
    expect(axesOf(nodeOf(text, texts))).toBe(axes);
    expect(elements(text, texts, places)).toEqual(wanted);
  });

  it.each([
    ['x[place + 1]', 'index-out-of-range', 'x[place + 1]'],
    ['x[place - 1]', 'index-out-of-range', 'x[place - 1]'],
    ['x[place / 2]', 'index-out-of-range', 'x[place / 2]'],
    ['A[place]', 'index-out-of-range', 'A[place]'],
    ['x[place * r]', 'not-an-integer', 'place * r'],
    ['x[1:place]', 'not-an-integer', 'place'],
    ['T[1, 1, 1][place]', 'too-many-indices', 'T[1, 1, 1][place]'],
    ['1 + x[0]', 'index-out-of-range', 'x[0]'],
    ['x[5]', 'index-out-of-range', 'x[5]'],
    ['x[-1]', 'index-out-of-range', 'x[-1]'],
    ['x[1e9]', 'index-out-of-range', 'x[1e9]'],
    ['x[1e300]', 'not-an-integer', '1e300'],
    ['A[4]', 'index-out-of-range', 'A[4]'],
    ['A[1, 5]', 'index-out-of-range', 'A[1, 5]'],
    ['x[0:2]', 'index-out-of-range', 'x[0:2]'],
    ['x[3:5]', 'index-out-of-range', 'x[3:5]'],
    ['x[5:-1:1]', 'index-out-of-range', 'x[5:-1:1]'],
    ['x[6:-2:2]', 'index-out-of-range', 'x[6:-2:2]'],
    ['x[2:-1:0]', 'index-out-of-range', 'x[2:-1:0]'],
    ['1 + x[3:2]', 'empty-range', '3:2'],
    ['x[2:-1:3]', 'empty-range', '2:-1:3'],
    ['x[1:0:3]', 'empty-range', '1:0:3'],
    ['x[1.5]', 'not-an-integer', '1.5'],
    ['x[r]', 'not-an-integer', 'r'],
    ['x[1:r]', 'not-an-integer', 'r'],
    ['x[sqrt(2)]', 'not-an-integer', 'sqrt(2)'],
    ['x[A]', 'not-an-integer', 'A'],
    ['x[f]', 'not-an-integer', 'f'],
    ['x[1/0]', 'not-an-integer', '1/0'],
    ['x[1, 1]', 'too-many-indices', 'x[1, 1]'],
    ['A[1, 2, 3]', 'too-many-indices', 'A[1, 2, 3]'],
    ['r[1]', 'too-many-indices', 'r[1]'],
    ['f[1]', 'not-a-tensor', 'f'],
    ['x[undeclared]', 'unknown-name', 'undeclared'],
  ])('%s is refused', (text, code, part) => {
    expect(refusal(texts, text)).toMatchObject({ code, part, path: 'claim.0' });
  });
});

describe('an indexed sum', () => {
  it.each([
    ['sum(i^2, i, 3)', [14]],
    ['sum(i, i, 2:4)', [9]],
    ['sum(i, i, -1:1)', [0]],
    ['sum(i, i, 5:5)', [5]],
    ['sum(x[i], i, n)', [10]],
    ['sum(A[i], i, m)', [15, 18, 21, 24]],
    ['prod(i, i, 5)', [120]],
    ['prod(x[i], i, 2:3)', [6]],
    ['sum(sum(i * j, j, i), i, 3)', [25]],
    ['sum(sum(i, i, 2), i, 3)', [9]],
    ['sum(i == 2 ? 100 : i, i, 3)', [104]],
    ['sum(x^i, i, 2)', [2, 6, 12, 20]],
    // Of no terms.
    ['sum(i, i, 0)', [0]],
    ['sum(i, i, 3:2)', [0]],
    ['prod(x[i], i, 1:0)', [1]],
    ['sum(x[i], i, 5:4)', [0]],
    ['sum(A[i], i, 1:0)', [0, 0, 0, 0]],
    ['sum(sum(A[i], i, 1:0) + 1)', [4]],
    ['prod(A[i], i, 4:3)', [1, 1, 1, 1]],
    // The name of an axis is that axis, also where no size has it.
    ['sum(rename(A, n, q), q, m)', [78]],
    ['prod(rename(x, n, q), q, q)', null],
  ])('%s', (text, wanted) => {
    if (wanted === null) expect(refusal(texts, text)?.code).toBe('unknown-name');
    else expect(elements(text, texts)).toEqual(wanted);
  });

  it.each([
    ['sum(i, i, -1)', 'empty-range', '-1'],
    ['sum(i, i, 3:1)', 'empty-range', '3:1'],
    ['sum(x[i], i, 9:8)', 'index-out-of-range', 'x[i]'],
    ['sum(i, i, 1:5000)', 'empty-range', '1:5000'],
    ['sum(i, i, 1:1e9)', 'empty-range', '1:1e9'],
    ['sum(i, i, r)', 'not-an-integer', 'r'],
    ['sum(i, i, 1:r)', 'not-an-integer', '1:r'],
    ['sum(i, i, 1/2)', 'not-an-integer', '1/2'],
    ['1 + sum(x[i], i, 5)', 'index-out-of-range', 'x[i]'],
    ['sum(x[i], j, 3)', 'unknown-name', 'i'],
  ])('%s is refused', (text, code, part) => {
    expect(refusal(texts, text)).toMatchObject({ code, part, path: 'claim.0' });
  });
});
