import { describe, expect, it } from 'vitest';
import { rearranged } from '../../../src/kernel/rules/rearranged';
import { stated } from './stated';

const { of, theorem } = stated([
  'x < y',
  'x - y < 0',
  '0 < y - x',
  '0 > y - x',
  'y - x > 0',
  'y - x < 0',
  'x - y <= 0',
  'x - y == x - y - 0',
  'x - y == y - x - 0',
  'x - y == 0 - (y - x)',
  'x - y <= x - y - 0',
  'x <= y',
]);
const equal = theorem(['x - y == x - y - 0']);
const opposite = theorem(['x - y == 0 - (y - x)']);

describe('a statement that is another one rearranged', () => {
  it('follows where the differences of the sides are equal, or opposite', () => {
    const shown = rearranged(equal, of('x < y'), of('x - y < 0'));
    expect(shown?.propositions[0]).toMatchObject({ statements: [of('x - y < 0')], assumptions: [of('x < y')] });
    expect(rearranged(equal, of('x - y < 0'), of('x < y'))).not.toBeNull();
    expect(rearranged(opposite, of('x < y'), of('0 < y - x'))).not.toBeNull();
    expect(rearranged(opposite, of('x < y'), of('y - x > 0'))).not.toBeNull();
    expect(rearranged(opposite, of('x < y'), of('0 > y - x'))).toBeNull();
    expect(rearranged(opposite, of('x < y'), of('y - x < 0'))).toBeNull();
    expect(rearranged(equal, of('x < y'), of('x - y <= 0'))).not.toBeNull();
  });

  it.each([
    ['a stronger relation', equal, 'x <= y', 'x - y < 0'],
    ['another statement', equal, 'x < y', '0 < y - x'],
    ['differences that are opposite', theorem(['x - y == y - x - 0']), 'x < y', 'x - y < 0'],
    ['differences of which one is at most the other', theorem(['x - y <= x - y - 0']), 'x < y', 'x - y < 0'],
    ['a theorem of something else', theorem(['x < y']), 'x < y', 'x - y < 0'],
    ['a theorem of two things', theorem(['x - y == x - y - 0', 'x < y']), 'x < y', 'x - y < 0'],
    ['a theorem under conditions', equal.where(['x != 0']), 'x < y', 'x - y < 0'],
  ])('does not follow from %s', (_, difference, given, wanted) => {
    expect(rearranged(difference, of(given), of(wanted))).toBeNull();
  });

  it('is compared on the same elements', () => {
    const own = stated(['v == 0', 'sum(v, n) == 0', 'v - 0 == sum(v, n) - 0'], { v: 'tensor[n]' }, { n: 2 });
    const difference = own.theorem(['v - 0 == sum(v, n) - 0']);
    expect(rearranged(difference, own.of('sum(v, n) == 0'), own.of('v == 0'))).toBeNull();
  });
});
