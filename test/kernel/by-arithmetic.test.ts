import { describe, expect, it } from 'vitest';
import type { Cases, Summand } from '../../src/kernel/arithmetic/cases';
import type { ByArithmetic } from '../../src/kernel/certificate';
import type { Statement } from '../../src/statement/statement';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { ClaimParts } from '../claim-problem';
import { certificateOf, checked, claimed, single } from './arithmetic/argued';

const x = { x: 'real' };
/** The atom of the only variable, and of two in the order in which they stand. */
const [X, Y] = [' 0', ' 1'];

const holds = (parts: ClaimParts, certificate: ByArithmetic): boolean =>
  typeof checked(claimed(parts), certificate) !== 'string';

const sum = (...summands: (readonly Record<string, string>[])[]): Cases => ({
  sum: summands.map((factors): Summand => ({ factors, squares: [] })),
});

describe('a certificate is replayed', () => {
  // The denial of x >= -1 is x + 1 < 0.
  const claim = { claim: 'x >= -1', given: { x: 'real >= 0' } };
  const denial = { [X]: '-1', '': '-1' };

  it('and holds where its products add up to 0, all of them ≥ 0 and one > 0', () => {
    expect(holds(claim, single(sum([denial], [{ [X]: '1' }], [{ '': '1' }])))).toBe(true);
  });

  it.each<[string, Cases]>([
    ['a wrong multiplier', sum([denial], [{ [X]: '1' }, { '': '2' }], [{ '': '1' }])],
    ['a negative multiplier', sum([denial, { '': '-1' }], [{ [X]: '1' }, { '': '-1' }], [{ '': '1' }, { '': '-1' }])],
    ['a sum that is not 0', sum([denial], [{ [X]: '1' }])],
    ['a fact that is none', sum([{ [X]: '1', '': '1' }], [{ [X]: '-1' }], [{ '': '-1' }])],
    ['the denial turned round', sum([{ [X]: '1', '': '1' }], [denial])],
    ['what is only ≥ 0', sum([{ [X]: '1' }], [{ [X]: '1' }, { '': '-1' }])],
    ['nothing', sum()],
    ['0 > 0', sum([{ '': '0' }])],
    ['a product with what may have any sign', sum([denial, { [Y]: '1' }], [{ [X]: '1', '': '1' }, { [Y]: '1' }])],
    [
      'a square that is no square',
      {
        sum: [
          { factors: [denial], squares: [] },
          { factors: [], squares: [{ [X]: '1' }] },
        ],
      },
    ],
  ])('and does not hold by %s', (_, cases) => {
    expect(holds(claim, single(cases))).toBe(false);
  });

  it('and reads no names of which it was not told', () => {
    // Numbers of atoms have a space before them: with ` 1` and `1` for ` 11`, what is said of one would be said of the other.
    const twelve = { given: { u: 'tensor[n]' }, assume: ['u[2] == 0'], sizes: { n: 12 } };
    const together = single(sum([{ ' 11': '1' }], [{ ' 1': '1' }, { '1': '-1' }]));
    expect(holds({ ...twelve, claim: 'u[12] <= 0' }, together)).toBe(false);
    expect(holds({ ...twelve, claim: 'u[2] <= 0' }, single(sum([{ ' 1': '1' }], [{ ' 1': '-1' }])))).toBe(true);
  });

  it('and does not speak of a strict relation, of less, of another domain or of more', () => {
    const found = single(sum([denial], [{ [X]: '1' }], [{ '': '1' }]));
    expect(holds({ ...claim, claim: 'x >= 1' }, found)).toBe(false);
    expect(holds({ ...claim, given: { x: 'real >= -2' } }, found)).toBe(false);
    expect(holds({ ...claim, claim: 'x <= -1' }, found)).toBe(false);
    expect(holds({ ...claim, claim: ['x >= -1', 'x >= 5'] }, found)).toBe(false);
    expect(holds({ ...claim, sizes: [{ n: 1 }, { n: 2 }] }, found)).toBe(false);
    expect(holds({ claim: 'u >= -1', given: { u: 'tensor[n] >= 0' }, sizes: { n: 2 } }, found)).toBe(false);
    const strict = single(sum([denial], [{ [X]: '1', '': '1' }]));
    expect(holds({ claim: 'x > -1', given: { x: 'real >= -1' } }, strict)).toBe(false);
    expect(holds({ claim: 'x > -1', given: { x: 'real > -1' } }, strict)).toBe(true);
  });
});

describe('cases', () => {
  const claim = { claim: 'abs(x) + 1 > x', given: x };
  const [at0, turned] = [{ [X]: '1' }, { [X]: '-1' }];
  const never = sum([{ [X]: '2', '': '-1' }], [{ [X]: '-2' }], [{ '': '1' }]);
  const nonNegative = 6;

  it('must all be impossible', () => {
    // Where x < 0, |x| is −x, and −x + 1 <= x contradicts it; elsewhere it is x, and x + 1 <= x is false.
    const right: Cases = { split: at0, signs: nonNegative, cases: [sum(), never] };
    expect(holds(claim, single(right))).toBe(true);
    expect(holds(claim, single({ split: turned, signs: 3, cases: [sum(), never] }))).toBe(true);
    expect(holds(claim, single({ split: at0, signs: nonNegative, cases: [sum(), sum()] }))).toBe(false);
    expect(holds(claim, single({ split: at0, signs: nonNegative, cases: [never, sum()] }))).toBe(false);
    expect(holds({ ...claim, claim: 'abs(x) > x' }, single(right))).toBe(false);
    expect(holds({ ...claim, claim: 'abs(x) + 1 < x' }, single(right))).toBe(false);
  });

  it('leave nothing out where nothing is', () => {
    const isPositive = (otherwise: Cases): Cases => ({ split: at0, signs: 4, cases: [sum(), otherwise] });
    const least = sum([turned], [{ [X]: '1', '': '-1' }], [{ '': '1' }]);
    expect(holds({ claim: 'where(x > 0, 1, 1 - x) > 0', given: x }, single(isPositive(least)))).toBe(true);
    expect(holds({ claim: 'where(x > 0, 1, -x) > 0', given: x }, single(isPositive(sum())))).toBe(false);
  });

  it('of a condition that is no truth value are not known', () => {
    const graph = new Graph();
    const condition = graph.input({ name: 'x', axes: [], domain: reals });
    const chosen = graph.map('select', condition, graph.constant(7), graph.constant(7));
    const statement: Statement = { text: 'chosen', left: chosen, relation: '==', right: graph.constant(7) };
    const is = (value: string, otherwise: Cases): Cases => ({
      split: { [X]: '1', '': value },
      signs: 2,
      cases: [sum(), otherwise],
    });
    const cases = is('-1', is('0', sum()));
    const asked = (assumptions: readonly Statement[]): unknown =>
      checked([{ graph, sizes: {}, statements: [statement], assumptions }], single(cases));
    expect(asked([])).toBeTypeOf('string');
    const isOne: Statement = { text: 'x == 1', left: condition, relation: '==', right: graph.constant(1) };
    expect(asked([isOne])).not.toBeTypeOf('string');
  });

  it.each([0, 7, -1, 1.5, 9, Number.NaN])('leave nothing out, whatever signs are written: %s', (signs) => {
    const cases: Cases = { split: turned, signs, cases: [sum(), sum()] };
    expect(holds(claim, single(cases))).toBe(false);
  });

  it('of conditions that cannot be met need no reason, and assumptions no value', () => {
    expect(holds({ claim: 'x >= 0', given: x, assume: ['x >= 0'] }, single(sum()))).toBe(true);
    const root = { given: x, assume: ['sqrt(x) >= -1'] };
    const split: Cases = { split: at0, signs: nonNegative, cases: [sum(), sum()] };
    expect(holds({ claim: 'x >= 0', ...root }, single(split))).toBe(true);
    expect(holds({ claim: 'x >= 1', ...root }, single(split))).toBe(false);
  });
});

describe('values', () => {
  const conditions = (parts: ClaimParts) => {
    const propositions = claimed(parts);
    const certificate = certificateOf(propositions);
    const theorem = certificate && checked(propositions, certificate);
    return theorem === null || typeof theorem === 'string' ? theorem : theorem.conditions;
  };
  const xy = { x: 'real', y: 'real' };

  it.each<[ClaimParts, string[]]>([
    [{ claim: 'x / x == 1', given: x }, ['x != 0']],
    [{ claim: 'x / x == 1', given: x, assume: ['x > 2'] }, []],
    [{ claim: 'where(x > 0, x / x, 1) == 1', given: x }, []],
    [{ claim: 'sqrt(x)^2 >= 0', given: x }, ['x >= 0']],
    [{ claim: 'log(x)^2 >= 0', given: x }, ['x > 0']],
    [{ claim: 'x^-2 > 0', given: x }, ['x != 0']],
    [{ claim: 'y/(1 + x^2) * (1 + x^2) == y', given: xy }, []],
    [{ claim: 'y/(1 + x*y + x^2 + y^2) <= y/(1 + x*y + x^2 + y^2) + 1', given: xy }, []],
    [{ claim: 'abs(E(log(X))) >= 0', given: { X: '~ normal(0, 1)' } }, ['X > 0']],
    [{ claim: 'E(log(X)) <= E(X) - 1', given: { X: '~ normal(0, 1)' } }, ['a point > 0', 'X > 0']],
  ])('%j under the conditions %j', (parts, expected) => {
    expect([...(conditions(parts) ?? [])].sort()).toEqual([...expected].sort());
  });

  it('of determinants do not need pivots', () => {
    const singular = { given: { x: 'real', y: 'real' }, assume: ['x == 0'] };
    const det = 'det([[x, y], [x, 1]])';
    const split: Cases = { split: { [X]: '1' }, signs: 2, cases: [sum(), sum()] };
    expect(holds({ claim: `${det} == 5`, ...singular }, single(sum()))).toBe(false);
    expect(holds({ claim: `${det} == 5`, ...singular }, single(split))).toBe(false);
    expect(holds({ claim: `${det} == 0`, ...singular }, single(sum()))).toBe(true);
  });

  it('under integrals are taken for granted, and said to be', () => {
    const propositions = claimed({ claim: 'KL(p, q) >= 0', given: { p: 'density on R', q: 'density on R' } });
    expect(checked(propositions, certificateOf(propositions) as ByArithmetic)).toMatchObject({
      oracles: [],
      errorBound: null,
      hypotheses: expect.arrayContaining(['every expectation and integral exists', 'p is positive and has mass 1']),
    });
  });
});

describe('a comparison of integrals', () => {
  const given = { X: '~ normal(0, 1)', L: '~ laplace(0, 1)', p: 'density on R', r: 'density on R^n' };
  const [E, one] = [0, 1];
  const comparing = (
    multiples: readonly (readonly [number, string])[],
    at: Cases,
    whole: Cases,
    relation: string = '>=',
  ): ByArithmetic => ({
    by: 'arithmetic',
    arguments: [
      [{ integrals: [{ space: 0, multiples, relation: relation as '>=', elements: [at] }], elements: [whole] }],
    ],
  });
  // E(X²) >= -1, from x² + 1 >= 0; the denial of that is −x² − 1 > 0.
  const claim = { claim: 'E(X^2) >= -1', given, sizes: { n: 2 } };
  const at: Cases = {
    sum: [
      { factors: [{ ' 0 0': '-1', '': '-1' }], squares: [] },
      { factors: [], squares: [{ [X]: '1' }] },
      { factors: [{ '': '1' }], squares: [] },
    ],
  };
  const multiples = [
    [E, '1'],
    [one, '1'],
  ] as const;

  it('follows from integrands at every point', () => {
    expect(holds(claim, comparing(multiples, at, sum()))).toBe(true);
  });

  it.each<[string, ByArithmetic]>([
    [
      'other multiples',
      comparing(
        [
          [E, '1'],
          [one, '2'],
        ],
        at,
        sum(),
      ),
    ],
    [
      'negative multiples',
      comparing(
        [
          [E, '-1'],
          [one, '-1'],
        ],
        at,
        sum(),
      ),
    ],
    [
      'a smaller multiple',
      comparing(
        [
          [E, '1'],
          [one, '-1'],
        ],
        at,
        sum(),
      ),
    ],
    ['no reason at every point', comparing(multiples, sum(), sum())],
    [
      'an integral that is none',
      comparing(
        [
          [E, '1'],
          [7, '1'],
        ],
        at,
        sum(),
      ),
    ],
    ['no comparison', comparing([], sum(), sum())],
    ['equality', comparing(multiples, at, sum(), '==')],
  ])('and not from %s', (_, certificate) => {
    expect(holds(claim, certificate)).toBe(false);
  });

  it('keeps no other relation', () => {
    const unequal = { claim: 'E(where(X > 0, 1, -1)) != 0', given, sizes: { n: 2 } };
    const either: Cases = { split: { [X]: '1' }, signs: 4, cases: [sum(), sum()] };
    expect(holds(unequal, comparing([[E, '1']], either, sum(), '!='))).toBe(false);
  });

  it('is over one space', () => {
    const between = (text: string) => ({ claim: text, given, sizes: { n: 2 } });
    const same = comparing(
      [
        [0, '1'],
        [1, '-1'],
      ],
      sum(),
      sum([{ [X]: '1', [Y]: '-1' }], [{ [X]: '-1', [Y]: '1' }]),
    );
    expect(holds(between('E(X) >= E(X)'), comparing([[0, '0']], sum(), sum()))).toBe(true);
    expect(holds(between('E(X) >= E(L)'), same)).toBe(false);
  });
});
