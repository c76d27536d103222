import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import { type Rational, rational } from '../../src/number/rational';
import { sameResidue } from '../../src/number/residue/residue';
import { residueField } from '../../src/number/residue/residue-field';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { symbolOf, valuesIn } from './naive-tensor';

type Matrix = readonly (readonly number[])[];

/** Σⱼ (−1)ʲ a₁ⱼ det(minor), the definition by Laplace. */
function cofactorExpansion([first, ...rest]: Matrix): bigint {
  if (first === undefined) return 1n;
  return first.reduce((sum, entry, j) => {
    const minor = rest.map((row) => row.filter((_, column) => column !== j));
    return sum + (j % 2 === 0 ? 1n : -1n) * BigInt(entry) * cofactorExpansion(minor);
  }, 0n);
}

const someMatrix = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );

const exact = (n: number): Rational => rational.rational(BigInt(n), 1n);

/** det A and A⁻¹ of one matrix, or of several along a batch axis in front, between or behind. */
function opened(matrices: readonly Matrix[], order: readonly string[] = ['batch', 'i', 'j']) {
  const graph = new Graph();
  const n = matrices[0]?.length ?? 0;
  const sizes: Readonly<Record<string, number>> = { batch: matrices.length, i: n, j: n };
  const A = symbolOf(
    'A',
    order.map((name) => ({ name, size: sizes[name] ?? 0 })),
  );
  const strides = new Map(
    order.map((name, at) => [name, order.slice(at + 1).reduce((p, other) => p * (sizes[other] ?? 0), 1)]),
  );
  const data: number[] = [];
  matrices.forEach((matrix, b) => {
    matrix.forEach((row, i) => {
      row.forEach((entry, j) => {
        data[b * (strides.get('batch') ?? 0) + i * (strides.get('i') ?? 0) + j * (strides.get('j') ?? 0)] = entry;
      });
    });
  });
  const a = graph.input(A);
  const rationals = new Map([[A, data.map(exact)]]);
  const value = (node: Node) => valuesIn(rational, node, rationals);
  return {
    graph,
    A,
    a,
    data,
    n,
    value,
    det: graph.matrix('det', a, 'i', 'j'),
    inverse: graph.matrix('inverse', a, 'i', 'j'),
  };
}

const matrixProduct = (graph: Graph, a: Node, b: Node): Node =>
  graph.sum(graph.mul(graph.rename(a, { j: 'k' }), graph.rename(b, { i: 'k' })), ['k']);

const identity = (n: number): Rational[] => Array.from({ length: n * n }, (_, k) => exact(k % (n + 1) === 0 ? 1 : 0));

describe('the determinant', () => {
  it('is the cofactor expansion, singular or not', () => {
    fc.assert(
      fc.property(someMatrix, (matrix) => {
        const { det, value } = opened([matrix], ['i', 'j', 'batch']);
        expect(value(det)).toEqual([{ numerator: cofactorExpansion(matrix), denominator: 1n }]);
      }),
    );
  });

  it('of residues is that of integers', () => {
    const primes = [1_048_583, 1_073_741_827, 2_147_483_647, 2_147_483_629] as const;
    const field = residueField(primes);
    fc.assert(
      fc.property(someMatrix, (matrix) => {
        const { A, det, data } = opened([matrix]);
        const residues = data.map((entry) => field.rational(BigInt(entry), 1n));
        const [found] = valuesIn(field, det, new Map([[A, residues]]));
        const wanted = field.rational(cofactorExpansion(matrix), 1n);
        expect(found).toBeDefined();
        expect(found === undefined || sameResidue(found, wanted)).toBe(true);
      }),
    );
  });

  it('is taken for each matrix along other axes, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((n) =>
          fc.array(
            fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), {
              minLength: n,
              maxLength: n,
            }),
            {
              minLength: 1,
              maxLength: 3,
            },
          ),
        ),
        fc.shuffledSubarray(['batch', 'i', 'j'], { minLength: 3 }),
        (matrices, order) => {
          const { det, value } = opened(matrices, order);
          expect(det.axes).toEqual([{ name: 'batch', size: matrices.length }]);
          expect(value(det)).toEqual(
            matrices.map((matrix) => ({ numerator: cofactorExpansion(matrix), denominator: 1n })),
          );
        },
      ),
    );
  });

  const triangular: Matrix = [
    [2, 5, 7],
    [0, 3, 11],
    [0, 0, 13],
  ];
  it.each<[string, Matrix, bigint]>([
    ['triangular', triangular, 78n],
    [
      'triangular from below',
      [
        [2, 0, 0],
        [5, 3, 0],
        [7, 11, 13],
      ],
      78n,
    ],
    ['triangular, its rows exchanged', [triangular[1] ?? [], triangular[0] ?? [], triangular[2] ?? []], -78n],
    [
      'a permutation of odd sign',
      [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
      -1n,
    ],
    [
      'a cyclic permutation',
      [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      1n,
    ],
    [
      'zero on the diagonal',
      [
        [0, 2],
        [3, 0],
      ],
      -6n,
    ],
    [
      'singular, with a zero row',
      [
        [0, 0],
        [3, 4],
      ],
      0n,
    ],
    [
      'singular, with a zero column',
      [
        [0, 1, 2],
        [0, 3, 4],
        [0, 5, 6],
      ],
      0n,
    ],
    [
      'singular, with equal rows',
      [
        [1, 2, 3],
        [4, 5, 6],
        [1, 2, 3],
      ],
      0n,
    ],
    ['of one number', [[-7]], -7n],
    ['zero', [[0]], 0n],
  ])('of a matrix that is %s', (_, matrix, wanted) => {
    expect(cofactorExpansion(matrix)).toBe(wanted);
    const { A, data, det, value } = opened([matrix]);
    expect(value(det)).toEqual([{ numerator: wanted, denominator: 1n }]);
    expect(valuesIn(float64, det, new Map([[A, data]]))[0]).toBeCloseTo(Number(wanted), 9);
  });
});

describe('the inverse', () => {
  it('times the matrix is the identity, on both sides', () => {
    fc.assert(
      fc.property(someMatrix, fc.shuffledSubarray(['batch', 'i', 'j'], { minLength: 3 }), (matrix, order) => {
        fc.pre(cofactorExpansion(matrix) !== 0n);
        const { graph, a, inverse, n, value } = opened([matrix], order);
        expect(inverse.axes.map(({ name }) => name)).toEqual(['batch', 'i', 'j']);
        expect(value(matrixProduct(graph, a, inverse))).toEqual(identity(n));
        expect(value(matrixProduct(graph, inverse, a))).toEqual(identity(n));
      }),
    );
  });

  it('is taken by rows and columns as named, not by position', () => {
    const { graph, a, value } = opened([
      [
        [1, 2],
        [0, 1],
      ],
    ]);
    const ij = graph.matrix('inverse', a, 'i', 'j');
    const ji = graph.matrix('inverse', a, 'j', 'i');
    expect(value(ij)).toEqual([1, -2, 0, 1].map(exact));
    expect(ji.axes.map(({ name }) => name)).toEqual(['batch', 'j', 'i']);
    expect(value(ji)).toEqual([1, 0, -2, 1].map(exact));
  });

  it('of a singular matrix is undefined in every element', () => {
    fc.assert(
      fc.property(someMatrix, (matrix) => {
        fc.pre(cofactorExpansion(matrix) === 0n);
        const { A, data, inverse, value, n } = opened([matrix]);
        expect(value(inverse)).toEqual(Array(n * n).fill('undefined'));
        const doubles = valuesIn(float64, inverse, new Map([[A, data]]));
        // Rounding may hide that a double matrix is singular; it must not make up half an inverse.
        expect(new Set(doubles.map(Number.isNaN)).size).toBe(1);
      }),
    );
  });

  it('of one singular matrix among others spoils no other', () => {
    const { value, inverse } = opened([[[2]], [[0]], [[4]]]);
    expect(value(inverse)).toEqual([
      { numerator: 1n, denominator: 2n },
      'undefined',
      { numerator: 1n, denominator: 4n },
    ]);
  });
});

describe('entries without a value', () => {
  it.each(['undefined', 'unknown'] as const)('make the results %s', (bottom) => {
    for (let place = 0; place < 4; place++) {
      const { A, det, inverse } = opened([
        [
          [1, 0],
          [0, 1],
        ],
      ]);
      const inputs = new Map([[A, identity(2).map((value, i) => (i === place ? bottom : value))]]);
      expect(valuesIn(rational, det, inputs)).toEqual([bottom]);
      expect(valuesIn(rational, inverse, inputs)).toEqual(Array(4).fill(bottom));
    }
  });
});

describe('a matrix that is none', () => {
  const graph = new Graph();
  const axes = [
    { name: 'i', size: 2 },
    { name: 'j', size: 3 },
  ];
  const a = graph.input(symbolOf('A', axes));
  it.each([
    ['not-square', 'i', 'j'],
    ['not-square', 'i', 'i'],
    ['unknown-axis', 'i', 'q'],
  ])('%s is refused', (code, rows, columns) => {
    for (const operation of ['det', 'inverse'] as const)
      expect(() => graph.matrix(operation, a, rows, columns)).toThrow(
        expect.objectContaining({ name: 'ShapeError', code }),
      );
  });
});
