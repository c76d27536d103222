import { describe, expect, it } from 'vitest';
import { byTaylor, type Expansion, taylorTerms } from '../../../src/kernel/rules/taylor';
import { trusting } from '../../../src/kernel/trusting';
import { float64 } from '../../../src/number/float64';
import { evaluate } from '../../../src/tensor/evaluate';
import { inputsOf } from '../../../src/tensor/inputs-of';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import { stated } from './stated';

type Given = Readonly<Record<string, string>>;

/** A statement, and an expansion in x about one of the sides of an equation. */
function expanded(claim: string, given: Given, centre: string, order: number) {
  const assumed = Object.keys(given).includes('y') ? ['y == 1'] : [];
  const own = stated([claim, `${centre} == 1234`, 'x == 1', ...assumed], given);
  const variable = inputsOf([own.of('x == 1').left])[0];
  if (variable === undefined) throw new Error('x is not declared');
  const expansion: Expansion = { variable, centre: own.of(`${centre} == 1234`).left, order };
  return { ...own, expansion, terms: taylorTerms(own.graph, own.of(claim), expansion) };
}

const shownFrom = (claim: string, given: Given, centre: string, order: number, leftOut = -1): boolean => {
  const { proposition, expansion, terms } = expanded(claim, given, centre, order);
  const own = proposition([claim]);
  const premises = (terms ?? []).map((term) => trusting('a control', [{ ...own, statements: [term] }]));
  return byTaylor(premises.toSpliced(leftOut, leftOut < 0 ? 0 : 1), own, expansion) !== null;
};

const x = { x: 'real' };

describe('an inequality by the terms of an expansion', () => {
  it('follows from all of them, and from no fewer', () => {
    expect(shownFrom('exp(x) >= 1 + x', x, '0', 2)).toBe(true);
    for (const leftOut of [0, 1, 2]) expect(shownFrom('exp(x) >= 1 + x', x, '0', 2, leftOut)).toBe(false);
    expect(shownFrom('1 + x <= exp(x)', x, '0', 1)).toBe(true);
    expect(shownFrom('log(x) <= x/y - 1 + log(y)', { x: 'real > 0', y: 'real > 0' }, 'y', 1)).toBe(true);
  });

  it('asks for terms that are true where it is, and for a false one where it is not', () => {
    const texts = (claim: string, centre: string, order: number): number =>
      expanded(claim, x, centre, order).terms?.length ?? 0;
    expect(texts('x^3 >= 0', '0', 3)).toBe(4);
    const valueAt = (term: Node, value: number): number =>
      evaluate(plan([term]), float64, { input: () => [value] })(term)[0] ?? Number.NaN;
    // x³ ≥ 0 is false, and so is its third term: 6x ≥ 0. The second derivative, 6x, vanishes at the centre, the first is there 0.
    const values = expanded('x^3 >= 0', x, '0', 3).terms?.map(({ left }) => valueAt(left, -2));
    expect(values?.map((value) => value + 0)).toEqual([0, 0, 0, -12]);
    // Of x² about 1 the first term is 2(x − 1), the last 2.
    expect(expanded('x^2 >= 0', x, '1', 2).terms?.map(({ left }) => valueAt(left, -2))).toEqual([1, -6, 2]);
    // The last derivative is taken between the points, not at the centre.
    expect(expanded('x^4 >= 0', x, '1', 2).terms?.map(({ left }) => valueAt(left, -2))).toEqual([1, -12, 48]);
    expect(expanded('x^4 >= 0', x, '1', 3).terms?.map(({ left }) => valueAt(left, -2))).toEqual([1, -12, 12, 144]);
  });

  it('keeps a strict relation at the centre', () => {
    expect(expanded('exp(x) > 1 + x', x, '0', 2).terms?.map(({ relation }) => relation)).toEqual(['>', '>=', '>=']);
    expect(expanded('1 + x < exp(x)', x, '0', 2).terms?.map(({ relation }) => relation)).toEqual(['>', '>=', '>=']);
  });

  it.each<[string, string, Given, string]>([
    ['a kink', 'abs(x) >= x', x, '0'],
    ['a jump', '(x > 1) >= x', x, '0'],
    ['a case distinction', 'where(x > 1, x^2, x) >= x', x, '0'],
    ['the larger of two', 'max(x, 0) >= x', x, '0'],
    ['a root at 0', 'sqrt(x) >= 0', { x: 'real >= 0' }, '0'],
    ['a pole between', '1/x >= 0', { x: 'real != 0' }, '1'],
    ['a domain with a hole', 'x^2 >= 0', { x: 'real != 0' }, '1'],
    ['a domain that is no interval', 'x^2 >= x', { x: '{0, 1, 2}' }, '0'],
    ['integers', 'x^2 >= x', { x: 'integer in 0..5' }, '0'],
    ['a side without values', 'log(x) <= x', x, '1'],
    ['a centre outside', 'x^2 >= 0', { x: 'real > 1' }, '0'],
    ['a centre at an open end', 'x^2 >= 0', { x: 'real > 0' }, '0'],
    ['a centre that may lie outside', 'x^2 >= y', { x: 'real > 0', y: 'real' }, 'y'],
    ['a centre that may have no value', 'x^2 >= y', { x: 'real', y: 'real' }, 'log(y)'],
    ['a centre that is not fixed', 'x^2 >= 0', x, 'x'],
    ['an equation', 'exp(x) == 1 + x', x, '0'],
    ['an inequality without order', 'exp(x) != 1 + x', x, '0'],
    ['a function that need not be differentiable', 'f(x) <= f(x) + x', { ...x, f: 'function R -> R' }, '0'],
    [
      'second derivatives of a function with a first',
      'f(x) <= f(x) + x',
      { ...x, f: 'differentiable function R -> R' },
      '0',
    ],
  ])('does not follow over %s', (_, claim, given, centre) => {
    expect(expanded(claim, given, centre, 2).terms).toBeNull();
  });

  it('does not follow without a derivative', () => {
    for (const order of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1000])
      expect(expanded('exp(x) >= 1 + x', x, '0', order).terms).toBeNull();
  });

  it('does not follow where something is assumed of the variable, nor under other assumptions', () => {
    const { proposition, expansion, terms } = expanded('exp(x) >= 1 + x', { x: 'real', y: 'real' }, '0', 2);
    const under = (assumed: readonly string[], own: readonly string[]) =>
      byTaylor(
        (terms ?? []).map((term) =>
          trusting('a control', [{ ...proposition(['exp(x) >= 1 + x'], own), statements: [term] }]),
        ),
        proposition(['exp(x) >= 1 + x'], assumed),
        expansion,
      );
    expect(under(['y == 1'], ['y == 1'])).not.toBeNull();
    expect(under(['y == 1'], [])).not.toBeNull();
    expect(under([], ['y == 1'])).toBeNull();
    expect(under(['x == 1'], ['x == 1'])).toBeNull();
  });
});
