import { describe, expect, it } from 'vitest';
import { search } from '../../../src/engine/search';
import { fractionOf, fractionToNumber } from '../../../src/number/fraction';
import { all, type ClaimParts, claimProblem, context } from '../../claim-problem';

const decide = (texts: ClaimParts) => search.decide(claimProblem(texts), context);

/** `a = 1, b = 2: 3 == 4`, with the place of the element if there is one. */
function witnessText(texts: ClaimParts): string {
  const evidence = decide(texts);
  expect(evidence?.verdict, `${texts.claim}: ${evidence?.summary}`).toBe('refuted');
  const witness = evidence?.witness;
  if (!witness) throw new Error('refuted without a witness');
  const values = witness.values.map(({ name, value }) => `${name} = ${value}`).join(', ');
  return `${values}: ${witness.element === null ? '' : `${witness.element} `}${witness.left} ${witness.relation} ${witness.right}`;
}

describe('formulas that other graders accept', () => {
  const rows: readonly [claim: string, given: Record<string, string>, witness: string][] = [
    [
      '(a*x-a*m)/sqrt(a^2*s) == (x-m)/sqrt(s)',
      { a: 'real != 0', ...all('x m', 'real'), s: 'real > 0' },
      'a = -1, x = 0, m = 1, s = 1: 1 == -1',
    ],
    ['v*100000/99999 == v', { v: 'real' }, 'v = 1: 100000/99999 == 1'],
    [
      'x*ln(p) == x*ln(p)+(1-x)*ln(1-p)',
      { x: 'real in {0, 1}', p: 'real in (0, 1)' },
      'x = 0, p = 1/2: 0 == -0.69314…',
    ],
    ['x+(x-1)*(x-2)*(x-3) == x', { x: 'real' }, 'x = 0: -6 == 0'],
    ['abs(x+1000)-1000 == abs(x+1001)-1001', { x: 'real' }, 'x = -1001: -999 == -1001'],
    ['e^(2x)/8+2e^(-2x) == e^(2x)/8', { x: 'real' }, 'x = 0: 17/8 == 1/8'],
    ['ln(1+e^x) == max(0,x)', { x: 'real in [20, 40]' }, 'x = 20: 20.000000002… == 20'],
    ['0 == 3e-9', {}, ': 0 == 0.000000003'],
    ['0.111*10^(-300) == 0.111e-180', {}, ': 1.1100e-301… == 1.1100e-181…'],
  ];
  it.each(rows)('%s', (claim, given, witness) => {
    expect(witnessText({ claim, given })).toBe(witness);
  });
});

describe('every relation', () => {
  it.each([
    ['x == 1', 'x = 0: 0 == 1'],
    ['x != 3', 'x = 3: 3 != 3'],
    ['x != 17/5', 'x = 3.4: 3.4 != 3.4'],
    ['x < 5', 'x = 5: 5 < 5'],
    ['x <= 5', 'x = 6: 6 <= 5'],
    ['x > -2', 'x = -2: -2 > -2'],
    ['x >= 0', 'x = -1: -1 >= 0'],
    ['x^2 > 0', 'x = 0: 0 > 0'],
    ['exp(x) < 1', 'x = 0: 1 < 1'],
  ])('%s fails', (claim, witness) => {
    expect(witnessText({ claim, given: { x: 'real' } })).toBe(witness);
  });

  it.each([
    'x == x',
    'exp(x) > 0',
    'exp(x) >= 1 + x',
    'x^2 + y^2 >= 2*x*y',
    'abs(x + y) <= abs(x) + abs(y)',
    'x != x + 1',
  ])('%s is not refuted', (claim) => {
    expect(decide({ claim, given: all('x y', 'real') })?.verdict).toBe('undecided');
  });

  it('needs one of several statements to fail', () => {
    expect(decide({ claim: ['x == x', 'x^2 == x', '2*x == x + x'], given: { x: 'real' } })?.summary).toContain(
      'x^2 == x',
    );
  });
});

describe('values', () => {
  it('stay in the declared domain', () => {
    const inside = decide({ claim: 'x == 1/3', given: { x: 'real in (0.2, 0.4)' } })?.witness?.values[0]?.value ?? '';
    expect(fractionToNumber(fractionOf(inside))).toBeGreaterThan(0.2);
    expect(fractionToNumber(fractionOf(inside))).toBeLessThan(0.4);
    expect(decide({ claim: 'x * (x - 1) * (x - 7) == 0', given: { x: 'real in {0, 1, 7}' } })?.verdict).toBe(
      'undecided',
    );
    expect(witnessText({ claim: 'x < 7', given: { x: 'real in {0, 1, 7}' } })).toBe('x = 7: 7 < 7');
    expect(decide({ claim: 'sum(p, n) == 1', given: { p: 'simplex[n]' }, sizes: [{ n: 3 }] })?.verdict).toBe(
      'undecided',
    );
    expect(decide({ claim: 'p > 0', given: { p: 'simplex[n]' }, sizes: [{ n: 3 }] })?.verdict).toBe('undecided');
    expect(witnessText({ claim: 'sum(p^2, n) <= 1/2', given: { p: 'simplex[n]' }, sizes: [{ n: 2 }] })).toBe(
      'p = [1/3, 2/3]: 5/9 <= 1/2',
    );
  });

  it('of finite domains are enumerated', () => {
    const bits = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`b${i}`, 'real in {0, 1}']));
    const product = Object.keys(bits).join('*');
    expect(witnessText({ claim: `${product} == 0`, given: bits })).toContain(': 1 == 0');
  });

  it('far from zero are found', () => {
    expect(decide({ claim: 'abs(x - 12345) == 12345 - x', given: { x: 'real' } })?.verdict).toBe('refuted');
    expect(decide({ claim: 'max(x + y, 40) == 40', given: { x: 'real', y: 'real in (0, 1)' } })?.verdict).toBe(
      'refuted',
    );
  });
});

describe('assumptions', () => {
  it('hold exactly at the witness', () => {
    expect(decide({ claim: 'a*b == a^2', given: all('a b', 'real'), assume: ['a == b'] })?.verdict).toBe('undecided');
    expect(witnessText({ claim: 'a^2 == a*b + 1', given: all('a b', 'real'), assume: ['a == b'] })).toBe(
      'a = 0, b = 0: 0 == 1',
    );
    expect(decide({ claim: 'x >= 1', given: { x: 'real' }, assume: ['x^2 >= 1', 'x > 0'] })?.verdict).toBe('undecided');
    expect(witnessText({ claim: 'x >= 1', given: { x: 'real' }, assume: ['x^2 >= 1'] })).toBe('x = -1: -1 >= 1');
  });

  it('are solved where they are affine in a variable', () => {
    expect(
      witnessText({ claim: 'a[1] == a[2]', given: { a: 'tensor[n]' }, assume: ['sum(a, n) == 1'], sizes: [{ n: 3 }] }),
    ).toBe('a = [1, 0, 0]: 1 == 0');
    const inverses = {
      claim: 'A == B',
      given: all('A B', "tensor[n, n']"),
      assume: ['matmul(A, B) == eye(n)'],
      sizes: [{ n: 2 }],
    };
    expect(witnessText(inverses)).toContain("[n = 2, n' = 2] 1/2 == 2");
  });

  it('that nothing satisfies leave nothing to say', () => {
    const evidence = decide({ claim: 'x == 1', given: { x: 'real' }, assume: ['x^2 < 0'] });
    expect(evidence).toMatchObject({ verdict: 'undecided', witness: null });
    expect(evidence?.summary).toContain('no point that satisfies the assumptions');
  });
});

describe('sizes', () => {
  const relu = {
    given: { x: 'tensor[C, H, W]', U: 'tensor[paths, width, C, 3, 3]', V: 'tensor[paths, C, width, 3, 3]' },
    let: {
      paths_first: 'permute(merge(permute(V, C, paths, width), paths, width, D), C, D)',
      resnext: 'sum(relu(conv2d(relu(conv2d(x, U[i])), V[i])), i, paths) + x',
      resnet: 'relu(conv2d(relu(conv2d(x, merge(U, paths, width, D))), paths_first)) + x',
    },
  };
  const small = { paths: 1, width: 1, C: 1, H: 1, W: 1, D: 1 };
  const sizes = [small, { ...small, paths: 2, D: 2 }, { ...small, paths: 32, width: 4, C: 64, D: 128 }];

  it('are the smallest at which the claim fails', () => {
    const evidence = decide({ claim: 'resnext == resnet', ...relu, sizes });
    expect(evidence).toMatchObject({
      verdict: 'refuted',
      witness: { sizes: sizes[1], check: 'rational', left: '2', right: '1', element: '[C = 1, H = 1, W = 1]' },
    });
    expect(evidence?.witness?.values).toEqual([
      { name: 'x', value: '[[[1]]]' },
      { name: 'U', value: 'zero except U[1, 1, 1, 2, 2] = 1, U[2, 1, 1, 2, 2] = 1' },
      { name: 'V', value: 'zero except V[1, 1, 1, 2, 2] = 1, V[2, 1, 1, 2, 2] = -1' },
    ]);
  });

  it('may be those of a real network', () => {
    expect(decide({ claim: 'resnext == resnet', ...relu, sizes: sizes.slice(2) })).toMatchObject({
      verdict: 'refuted',
      witness: { check: 'rational' },
    });
  });

  it('at which the claim holds are passed over', () => {
    expect(decide({ claim: 'resnext == resnet', ...relu, sizes: [small] })?.verdict).toBe('undecided');
  });
});

it('is reproducible', () => {
  const texts = {
    claim: 'matmul(A, B) == matmul(B, A)',
    given: all('A B', "tensor[n, n']"),
    sizes: [{ n: 1 }, { n: 3 }],
  };
  expect(decide(texts)).toEqual(decide(texts));
});

it('stops when the effort is over', () => {
  expect(
    search.decide(claimProblem({ claim: 'x == x', given: { x: 'real' } }), { seed: 'test', isOver: () => true }),
  ).toBeNull();
});
