import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fraction, fraction, multiply, showFraction, zero } from '../../src/number/fraction';
import { type Rational, rational } from '../../src/number/rational';
import { elementCount } from '../../src/tensor/axis';
import { evaluate } from '../../src/tensor/evaluate';
import { inputsOf } from '../../src/tensor/inputs-of';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { nodeOf, refusal } from './meaning';

const small = fc.integer({ min: -4, max: 4 }).map((n) => fraction(BigInt(n), 2n));

type Rows = readonly (readonly Fraction[])[];

/** The value of a declared matrix, its parts drawn from a list of numbers; those that must be positive are made so. */
function valueAt(node: Node, n: number, draw: (symbol: InputSymbol, i: number) => Fraction): Rows {
  const values = evaluate(plan([node]), rational, {
    input: (symbol) => Array.from({ length: elementCount(symbol.axes) }, (_, i) => draw(symbol, i)),
  })(node);
  const whole = values.map((value: Rational) => {
    if (typeof value === 'string') throw new Error(`an element is ${value}`);
    return value;
  });
  return Array.from({ length: n }, (_, i) => whole.slice(i * n, (i + 1) * n));
}

const declared = (text: string, n: number): Node => nodeOf('A', { sizes: { n }, given: { A: text } });

/** Any value of a matrix of a class. */
const anyOf = (text: string, n: number): fc.Arbitrary<Rows> =>
  fc.array(small, { minLength: 40, maxLength: 40 }).map((numbers) => {
    const symbols = inputsOf([declared(text, n)]);
    return valueAt(declared(text, n), n, ({ name, domain }, i) => {
      const at = symbols.findIndex((symbol) => symbol.name === name);
      const drawn = numbers[(i + 13 * at) % numbers.length] ?? zero;
      if (domain.kind === 'finite') return fraction(drawn.numerator < 0n ? -1n : 1n);
      const isPositive = domain.kind === 'interval' && domain.low !== null;
      return isPositive ? rationalOf(rational.add(multiply(drawn, drawn), fraction(1n, 3n))) : drawn;
    });
  });

const rationalOf = (value: Rational): Fraction => (typeof value === 'string' ? zero : value);
const at = (rows: Rows, i: number, j: number): Fraction => rows[i]?.[j] ?? zero;
const shown = (rows: Rows): string => rows.map((row) => row.map(showFraction).join(' ')).join('; ');
const times = (a: Rows, b: Rows): Rows =>
  a.map((row, i) =>
    row.map((_, j) =>
      row.map((_, k) => multiply(at(a, i, k), at(b, k, j))).reduce((x, y) => rationalOf(rational.add(x, y))),
    ),
  );
const flipped = (a: Rows): Rows => a.map((row, i) => row.map((_, j) => at(a, j, i)));
const identityOf = (n: number): Rows =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => fraction(i === j ? 1n : 0n)));
/** vᵀ·A·v for v = 1, −1, 2, … */
const quadratic = (a: Rows): Fraction => {
  const v = a.map((_, i) => fraction([1n, -1n, 2n][i % 3] ?? 1n));
  const terms = a.flatMap((row, i) => row.map((each, j) => multiply(each, multiply(v[i] ?? zero, v[j] ?? zero))));
  return terms.reduce((x, y) => rationalOf(rational.add(x, y)));
};

describe('every value of a declared matrix is of its class', () => {
  it.each([1, 2, 3])('symmetric, %i rows', (n) => {
    fc.assert(
      fc.property(anyOf('symmetric matrix[n, n]', n), (a) => shown(a) === shown(flipped(a))),
      { numRuns: 30 },
    );
  });

  it.each([1, 2, 3])('semidefinite and definite, %i rows', (n) => {
    fc.assert(
      fc.property(anyOf('positive semidefinite matrix[n, n]', n), (a) => {
        expect(shown(a)).toBe(shown(flipped(a)));
        expect(quadratic(a).numerator).toBeGreaterThanOrEqual(0n);
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(anyOf('positive definite matrix[n, n]', n), (a) => {
        expect(shown(a)).toBe(shown(flipped(a)));
        expect(quadratic(a).numerator).toBeGreaterThan(0n);
      }),
      { numRuns: 30 },
    );
  });

  it.each([1, 2, 3])('orthogonal, %i rows', (n) => {
    fc.assert(
      fc.property(anyOf('orthogonal matrix[n, n]', n), (q) => {
        expect(shown(times(q, flipped(q)))).toBe(shown(identityOf(n)));
        expect(shown(times(flipped(q), q))).toBe(shown(identityOf(n)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('every matrix of a class is a value', () => {
  const rowsOf = (...rows: readonly (readonly (readonly [number, number] | number)[])[]): Rows =>
    rows.map((row) =>
      row.map((each) =>
        typeof each === 'number' ? fraction(BigInt(each)) : fraction(BigInt(each[0]), BigInt(each[1])),
      ),
    );

  it('symmetric: it is made of itself', () => {
    const a = rowsOf([1, 2], [2, -3]);
    expect(shown(valueAt(declared('symmetric matrix[n, n]', 2), 2, (_, i) => a.flat()[i] ?? zero))).toBe(shown(a));
  });

  // Rotations by a half turn have −1 as an eigenvalue, which is where signs are needed.
  it.each([
    ['the identity', rowsOf([1, 0], [0, 1])],
    ['a half turn', rowsOf([-1, 0], [0, -1])],
    ['a reflection', rowsOf([0, 1], [1, 0])],
    ['a quarter turn', rowsOf([0, -1], [1, 0])],
    [
      'a rotation',
      rowsOf(
        [
          [3, 5],
          [-4, 5],
        ],
        [
          [4, 5],
          [3, 5],
        ],
      ),
    ],
    ['a permutation of three', rowsOf([0, 0, 1], [1, 0, 0], [0, 1, 0])],
    ['an exchange of two of three', rowsOf([0, 1, 0], [1, 0, 0], [0, 0, -1])],
    ['minus the identity of three', rowsOf([-1, 0, 0], [0, -1, 0], [0, 0, -1])],
  ])('orthogonal: %s', (_, q) => {
    const n = q.length;
    const node = declared('orthogonal matrix[n, n]', n);
    const found = signsOf(n).some((signs) => {
      const skew = inverseCayley(q.map((row, i) => row.map((each) => multiply(signs[i] ?? zero, each))));
      if (skew === null) return false;
      const value = valueAt(node, n, ({ axes }, i) =>
        axes.length === 1 ? (signs[i] ?? zero) : multiply(skew.flat()[i] ?? zero, fraction(1n, 2n)),
      );
      return shown(value) === shown(q);
    });
    expect(found).toBe(true);
  });

  const signsOf = (n: number): Fraction[][] =>
    Array.from({ length: 2 ** n }, (_, bits) =>
      Array.from({ length: n }, (_, i) => fraction((bits >> i) % 2 === 1 ? -1n : 1n)),
    );

  /** (I − R)·(I + R)⁻¹, by a claim of its own; null where there is no inverse. */
  function inverseCayley(r: Rows): Rows | null {
    const n = r.length;
    const node = nodeOf('matmul(eye(n) - R, inv(eye(n) + R))', { sizes: { n }, given: { R: 'tensor[n, n]' } });
    try {
      return valueAt(node, n, (_, i) => r.flat()[i] ?? zero);
    } catch {
      return null;
    }
  }
});

describe('declarations of matrices', () => {
  const refused = (text: string) => refusal({ sizes: { n: 2, m: 3 }, given: { A: text } }, 'A');

  it('takes words in front, with or without symmetric, and matrix or tensor', () => {
    for (const text of [
      'symmetric tensor[n, n]',
      'symmetric positive-definite matrix[n, n]',
      "orthogonal matrix[n', n]",
    ])
      expect(nodeOf('A', { sizes: { n: 2 }, given: { A: text } }).axes).toHaveLength(2);
    expect(nodeOf('A', { sizes: { n: 2, m: 3 }, given: { A: 'matrix[n, m]' } }).kind).toBe('input');
  });

  it.each([
    ['symmetric matrix[n, m]', 'not-square'],
    ['symmetric matrix[n]', 'declaration'],
    ['symmetric matrix[n, n] > 0', 'declaration'],
    ['matrix[n]', 'declaration'],
    ['negative definite matrix[n, n]', 'declaration'],
    ['positive definite', 'declaration'],
  ])('%s is refused: %s', (text, code) => {
    expect(refused(text)?.code).toBe(code);
  });
});
