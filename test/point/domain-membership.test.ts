import { describe, expect, it } from 'vitest';
import { fraction } from '../../src/number/fraction';
import { inDomain } from '../../src/point/domain-membership';
import { exactValue } from '../../src/point/point';
import { compiledClaim } from '../claim-problem';

const isIn = (declaration: string, ...values: readonly (readonly [number, number?])[]): boolean => {
  const node = compiledClaim({ given: { x: declaration }, claim: 'sum(x) == 0' }).statements[0]?.left;
  const input = node?.kind === 'input' ? node : node?.args[0];
  if (input?.kind !== 'input') throw new Error('no variable');
  return inDomain(
    input.symbol.domain,
    values.map(([n, d = 1]) => exactValue(fraction(BigInt(n), BigInt(d)))),
  );
};

describe('a value lies in a declared domain', () => {
  it.each<[string, readonly [number, number?][], readonly [number, number?][]]>([
    ['real', [[0], [-1000, 3]], []],
    ['real > 0', [[1, 1000]], [[0], [-1]]],
    ['real >= 0', [[0], [1]], [[-1, 1000]]],
    ['real < 1', [[999, 1000], [-5]], [[1], [2]]],
    ['real <= 1', [[1]], [[1001, 1000]]],
    ['real in (0, 1)', [[1, 2]], [[0], [1]]],
    ['real in [0, 1)', [[0]], [[1]]],
    ['real in (0, 1]', [[1]], [[0]]],
    ['real != 0', [[-1], [1]], [[0]]],
    ['integer in -1..1', [[-1], [0], [1]], [[1, 2], [2]]],
    ['{0, 1/2}', [[0], [1, 2]], [[1], [1, 4]]],
  ])('%s', (declaration, inside, outside) => {
    for (const value of inside) expect({ value, isIn: isIn(declaration, value) }).toEqual({ value, isIn: true });
    for (const value of outside) expect({ value, isIn: isIn(declaration, value) }).toEqual({ value, isIn: false });
  });

  it('of positive numbers that add up to 1', () => {
    expect(isIn('simplex[2]', [1, 3], [2, 3])).toBe(true);
    expect(isIn('simplex[2]', [1, 3], [1, 3])).toBe(false);
    expect(isIn('simplex[2]', [0], [1])).toBe(false);
    expect(isIn('simplex[2]', [-1], [2])).toBe(false);
  });

  it('at every element', () => {
    expect(isIn('tensor[2] > 0', [1], [2])).toBe(true);
    expect(isIn('tensor[2] > 0', [1], [0])).toBe(false);
  });
});
