import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../src/language/expression-error';
import { fraction } from '../../src/number/fraction';
import { rational } from '../../src/number/rational';
import { evaluate } from '../../src/tensor/evaluate';
import { plan } from '../../src/tensor/plan';
import { compiledClaim } from '../claim-problem';

const compiled = (claim: string) =>
  compiledClaim({ sizes: { n: 2 }, given: { x: 'real', y: 'real', v: 'tensor[n]' }, claim });

/** Whether the statement holds at a point; null where a side has no value. */
function holdsAt(text: string, x: number, y: number, v: readonly number[] = [0, 0]): boolean | null {
  const { statements } = compiled(text);
  const [{ left, right }] = statements as [(typeof statements)[number]];
  const values: Readonly<Record<string, readonly number[]>> = { x: [x], y: [y], v };
  const elements = evaluate(plan([left, right]), rational, {
    input: ({ name }) => (values[name] ?? []).map((value) => fraction(BigInt(value))),
  });
  const [a, b] = [elements(left)[0], elements(right)[0]];
  if (typeof a !== 'object' || typeof b !== 'object') return null;
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

describe('an arrow', () => {
  it.each([
    ['x == 1 => y == 2', (x: number, y: number) => x !== 1 || y === 2],
    ['x == 1 ⇒ y == 2', (x: number, y: number) => x !== 1 || y === 2],
    ['x == 1 <=> y == 2', (x: number, y: number) => (x === 1) === (y === 2)],
    ['x == 1 and y >= 1 ⇔ y != 2', (x: number, y: number) => (x === 1 && y >= 1) === (y !== 2)],
    ['x < y => x <= y and x != y', () => true],
    ['x > y => x >= y', () => true],
  ])('%s', (text, expected) => {
    for (const x of [0, 1, 2]) for (const y of [0, 1, 2]) expect(holdsAt(text, x, y)).toBe(expected(x, y));
  });

  it('speaks of all elements of a tensor at once', () => {
    expect(holdsAt('v == 0 => x == 1', 0, 0, [0, 1])).toBe(true);
    expect(holdsAt('v == 0 => x == 1', 0, 0, [0, 0])).toBe(false);
    expect(holdsAt('x == 0 => v == 0', 0, 0, [0, 1])).toBe(false);
  });

  it('asks nothing of its conclusion where the premise fails', () => {
    expect(holdsAt('x != 0 => x / x == 1', 0, 0)).toBe(true);
    // A relation does not hold where a side has no value.
    expect(holdsAt('y == 0 => 1 / x == 1', 0, 0)).toBe(false);
  });

  it('inside brackets is none of the claim', () => {
    expect(() => compiled('(x == 1 => y == 2) == 1')).toThrow(ExpressionError);
    expect(() => compiled('x == 1 => y == 2 => x == y')).toThrow('a claim has one arrow');
    expect(() => compiled('x == 1 => y')).toThrow('a claim compares two expressions');
  });
});
