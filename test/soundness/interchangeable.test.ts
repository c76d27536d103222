import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import { claimProblem } from '../claim-problem';
import { refusal } from '../language/meaning';
import { judged } from './verdict-of';

const square = { sizes: { n: 2 }, given: { A: 'tensor[n, n]', B: 'tensor[n, n]', c: "tensor[n']", d: 'tensor[n]' } };
const oblong = {
  sizes: { n: 2, m: 3, k: 2 },
  given: { W: 'tensor[n, m]', V: 'tensor[m, n]', d: 'tensor[n]', u: 'tensor[m]', f: 'function' },
};

describe('the order of factors changes nothing', () => {
  it.each([
    'c * A == A * c',
    'matmul(A, c * A) == matmul(A, A * c)',
    '(c * A)[1, 2] == (A * c)[1, 2]',
    'matmul(A, rename(d, n, n`) * A) == matmul(A, A, diag(d))',
    'det(c * d * A) == det(A * d * c)',
    'rename(d, n, n`) * d == d * rename(d, n, n`)',
    '(d * B[1])[1, 2] == (B[1] * d)[1, 2]',
    'transpose(c * d)[1, 2] == transpose(d * c)[1, 2]',
  ])('%s', async (claim) => {
    expect(await judged({ ...square, claim: claim.replaceAll('`', "'") })).toBe('proved');
  });

  it.each([
    "matmul(A, rename(d, n, n') * A) == matmul(A, diag(d), A')",
    "matmul(A, c * A) == matmul(A, (c * A)')",
    '(c * A)[1, 2] == (c * A)[2, 1]',
  ])('false: %s', async (claim) => {
    expect(await judged({ ...square, claim })).toBe('refuted');
  });

  it('in a layer of a network', async () => {
    const layer = {
      sizes: { B: 2, i: 2, o: 3 },
      given: { x: 'tensor[B, i]', W: 'tensor[i, o]', a: 'tensor[o]', b: 'tensor[i]', V: 'tensor[o, i]' },
    };
    for (const claim of [
      'sum(matmul(x, a * W)) == sum(matmul(x, W) * a)',
      'matmul(x, a * W) == a * matmul(x, W)',
      'matmul(b * x, W) == matmul(x, b * W)',
      'matmul(sum(x * W, i), V) == matmul(x, W, V)',
      'matmul(sum(W * x, i), V) == matmul(x, W, V)',
    ])
      expect([claim, await judged({ ...layer, claim })]).toEqual([claim, 'proved']);
  });
});

describe('what goes by positions refuses a value whose axes are in no order', () => {
  it.each([
    'matmul(d * u, u)',
    '(d * u)[1, 2]',
    "(u * d)'",
    'det(slice(u, m, 1, 2) * d)',
    'diag(u * d)',
    'f(u * d)',
    'f(d, W + V)',
    '(W + V)[1, 1]',
    'matmul(W * V, u)',
    'matmul(stack(W, V, k)[1], u)',
    'concat(W, slice(V, n, 1, 1), n)[1, 1]',
    'cumsum(d * u, n)[1, 1]',
    'jacobian(d * u, d)[1, 1, 1]',
    'normal(d * u, 1)',
    'categorical(softmax(d * u, m))',
  ])('%s', (text) => {
    expect(refusal(oblong, text)?.code).toBe('open-order');
  });

  it.each([
    'matmul(permute(d * u, n, m), u)',
    'at(at(d * u, n, 1), m, 2)',
    'matmul(d * u * W, u)',
    'matmul(d * (u * W), u)',
    'sum(d * u, n)[2]',
    'merge(d * u, n, m, k)[2]',
    'matmul(stack(W, d, k)[1], u)',
    'permute(stack(W, V, k), k, n, m)[1, 1, 2]',
    'matmul(concat(W, W * u, n), u)',
    'f(permute(u * d, m, n))',
    'normal(permute(d * u, n, m), 1)',
    "matmul(W', W)",
  ])('but takes %s', (text) => {
    expect(refusal(oblong, text)).toBeNull();
  });
});

describe('sides whose axes stand in different orders are not compared', () => {
  it.each([
    ['W == V', 'axis-order'],
    ["W == W'", 'axis-order'],
    ["f(W) == f(W')", 'axis-order'],
    ["W' == V", null],
    ['W == permute(V, n, m)', null],
    ['W == d * u', null],
    ['V == d * u', null],
    ['W + V == V + W', null],
    ['sum((W - permute(V, n, m))^2) is minimised over W at V', 'extremum'],
    ['sum((W - permute(V, n, m))^2) is minimised over W at permute(V, n, m)', null],
    ['sum((W - d * u)^2) is minimised over W at d * u', null],
  ])('%s', (claim, code) => {
    expect(refusal({ ...oblong, claim })?.code ?? null).toBe(code);
  });

  it('so that what is equal has equal elements in equal places', async () => {
    const claim = "W' == V => W'[3, 1] == V[3, 1]";
    expect(await judged({ ...oblong, sizes: { n: 1, m: 3 }, claim })).toBe('proved');
  });
});

/** Two texts for one value; both have all axes of a matrix. */
interface Twins {
  readonly one: string;
  readonly other: string;
}

/** Equal matrices: factors and terms exchanged and regrouped, there and back by transposes and names. */
const equalMatrices = (matrices: readonly string[], factors: readonly string[]): fc.Arbitrary<Twins> =>
  fc.letrec<{ matrix: Twins }>((tie) => ({
    matrix: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...matrices).map((text) => ({ one: text, other: text })),
      fc.tuple(tie('matrix'), fc.constantFrom(...factors)).map(([a, c]) => ({
        one: `${c} * (${a.one})`,
        other: `(${a.other}) * ${c}`,
      })),
      fc.tuple(tie('matrix'), tie('matrix'), fc.constantFrom('*', '+')).map(([a, b, sign]) => ({
        one: `(${a.one}) ${sign} (${b.one})`,
        other: `(${b.other}) ${sign} (${a.other})`,
      })),
      fc
        .tuple(tie('matrix'), fc.constantFrom(...factors), fc.constantFrom(...factors))
        .map(([a, b, c]) => ({ one: `(${c} * ${b}) * (${a.one})`, other: `${b} * ((${a.other}) * ${c})` })),
      tie('matrix').map((a) => ({ one: a.one, other: `transpose((${a.other})')` })),
      tie('matrix').map((a) => ({ one: `rename(rename(${a.one}, n, q), q, n)`, other: a.other })),
    ),
  })).matrix;

type Context = readonly [name: string, place: (matrix: string) => string];

/** Matrices again. */
const inner: readonly Context[] = [
  ['nothing', (x) => x],
  ['transpose', (x) => `(${x})'`],
  ['cumsum', (x) => `cumsum(${x}, n)`],
  ['reverse', (x) => `reverse(${x}, n)`],
  ['concat and slice', (x) => `slice(concat(${x}, ${x}, n), n, 2, 3)`],
  ['product with a number', (x) => `s * (${x})`],
];

/** What tells a matrix from its transpose. */
const telling = (other: string): readonly Context[] => [
  ['index', (x) => `(${x})[1, 2]`],
  ['product from the right', (x) => `matmul(${x}, ${other})`],
  ['product from the left', (x) => `matmul(${other}, ${x})`],
  ['unknown function', (x) => `f(${x})`],
  ['unknown function of two', (x) => `f(${x}, s)`],
  ['convolution', (x) => `conv2d(stack(${x}, ${x}, 2), K)`],
];

const square2: readonly Context[] = [
  ['det', (x) => `det(${x})`],
  ['inv', (x) => `inv(${x})`],
  ['trace', (x) => `trace(${x})`],
  ['sum', (x) => `sum(${x}, n)`],
  ['softmax', (x) => `softmax(${x}, n)`],
  ['stack', (x) => `stack(${x}, A, k)[1][1, 2]`],
  ['concat', (x) => `concat(${x}, A, n)[3, 1]`],
  ['merge', (x) => `merge(${x}, n, n', k)[2]`],
  ['split', (x) => `split(merge(${x}, n, n', k), k, n, n')[1, 2]`],
  ['derivative', (x) => `jacobian(${x}, s)[1, 2]`],
  ['diagonal matrix', (x) => `diag(${x})[1, 2, 2]`],
];

/** Wherever the sides have values: an inverse has none of some matrices. */
function proves(claim: string, given: Record<string, string>, sizes: Record<string, number>): boolean {
  const problem = claimProblem({ claim: [claim], given, sizes });
  const evidence = identity.decide(problem, { seed: 'test', isOver: () => false });
  return evidence?.verdict === 'proved' || evidence?.partial !== undefined;
}

describe('in every context', () => {
  const kernel = { K: 'tensor[1, 2, 1, 1]', s: 'real', f: 'function' };
  const families = [
    {
      name: 'square',
      sizes: { n: 2, k: 4 },
      given: { ...square.given, ...kernel },
      equal: equalMatrices(['A', 'B'], ['c', 'd', 's', '(c * d)']),
      contexts: [...telling('B'), ...square2],
    },
    {
      name: 'oblong',
      sizes: { n: 2, m: 2, k: 4 },
      given: { ...oblong.given, ...kernel },
      equal: equalMatrices(['W', "V'"], ['d', 'u', 's', '(u * d)']),
      contexts: telling('V'),
    },
  ];
  it.each(families)('equal $name matrices are interchangeable', ({ sizes, given, equal, contexts }) => {
    fc.assert(
      fc.property(
        equal,
        fc.constantFrom(...inner),
        fc.constantFrom(...contexts),
        ({ one, other }, [, within], [, around]) => {
          const [left, right] = [one, other].map((text) => around(within(text)));
          expect([`${left} == ${right}`, proves(`${left} == ${right}`, given, sizes)]).toEqual([
            `${left} == ${right}`,
            true,
          ]);
        },
      ),
      { numRuns: 120, seed: 1 },
    );
  });

  it('and a matrix is not interchangeable with its transpose', () => {
    const { sizes, given } = families[0] as (typeof families)[0];
    for (const [, around] of telling('B')) {
      expect(proves(`${around('c * A')} == ${around("(A * c)'")}`, given, sizes)).toBe(false);
      expect(proves(`${around('c * A')} == ${around('c * A')}`, given, sizes)).toBe(true);
    }
    const other = families[1] as (typeof families)[1];
    for (const text of ["f(W) == permute(f(W'), n, m)", "W[1, 2] == W'[1, 2]", 'matmul(W, V) == matmul(V, W)'])
      expect(refusal({ ...other, claim: text })?.code ?? proves(text, other.given, other.sizes)).not.toBe(true);
  });
});
