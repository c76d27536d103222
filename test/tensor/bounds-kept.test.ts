import { describe, expect, it } from 'vitest';
import { type Bounds, isNonNegative, isPositive } from '../../src/number/bounds';
import { compare, fraction } from '../../src/number/fraction';
import type { Node } from '../../src/tensor/node';
import { boundsOf } from '../../src/tensor/node-bounds';
import { reachable } from '../../src/tensor/rewrite';
import { claimProblem } from '../claim-problem';

const given = {
  x: 'real',
  u: 'tensor[n]',
  A: 'tensor[n, n]',
  a: 'real != 1',
  c: 'real != 0',
  e: 'real in [-1, 1]',
  k: 'integer in -1..1',
  t: 'tensor[n] in {0, 2}',
  w: 'simplex[1]',
  b: 'differentiable bijection on R',
  F: 'differentiable bijection on R^n',
  f: 'differentiable function R -> R > 0',
  g: 'function R -> R != 0',
  l: 'function R -> R in [1, 2]',
  X: '~ normal(0, 1)',
  im: 'tensor[channels, h, v] > 0',
  K: 'tensor[o, channels, 3, 3] > 0',
};

function rootOf(text: string): Node {
  const sizes = { n: 2, channels: 1, h: 2, v: 2, o: 1 };
  const root = claimProblem({ claim: [`${text} == 0`], given, sizes }).cases[0]?.compiled().statements[0]?.left;
  if (root === undefined) throw new Error('nothing was claimed');
  return root;
}
const boundsIn = (text: string): Bounds => {
  const root = rootOf(text);
  return boundsOf([root]).get(root.id) as Bounds;
};

describe('bounds say no more than holds', () => {
  it.each([
    'a',
    'k',
    't',
    'derivative(derivative(b(x), x), x)',
    'jacobian(F, u)[1, 2]',
    'det(A)',
    'sum(stack(c, 0 - c, i), i)',
    'E(g(X))',
  ])('%s may be 0', (text) => expect(boundsIn(text)).toMatchObject({ nonzero: false }));

  it.each(['c', 'w[1]', 'derivative(b(x), x)', 'det(jacobian(F, u))', 'g(x)'])('%s is not 0', (text) =>
    expect(boundsIn(text)).toMatchObject({ nonzero: true }),
  );

  it.each([
    'k',
    'e * 10000000000000000000000000000000000000000000000000000000000000 * 10000000000000000000000000',
    'derivative(f, x)',
  ])('%s may be negative', (text) => expect(isNonNegative(boundsIn(text))).toBe(false));

  it('the only probability is 1', () => {
    const { high, highOpen } = boundsIn('w[1]');
    expect({ high, highOpen }).toEqual({ high: fraction(1n, 1n), highOpen: false });
  });

  it('an integral over the line has the sign of its integrand, and any size', () => {
    const { low, high } = boundsIn('integral(l(s), s)');
    expect({ low, high }).toEqual({ low: fraction(0n, 1n), high: null });
    expect(isPositive(boundsIn('integral(l(s), s)'))).toBe(true);
    expect(boundsIn('E(l(X))').high).toEqual(fraction(2n, 1n));
  });

  it('padding is 0', () => {
    const root = rootOf('conv2d(im, K, 3, 1, 1, 1)');
    const bounds = boundsOf([root]);
    const padded = reachable([root]).filter((node) => node.kind === 'move' && node.movement.move === 'pad');
    expect(padded.length).toBeGreaterThan(0);
    for (const { id } of padded) {
      const { low, nonzero } = bounds.get(id) as Bounds;
      expect({ nonzero, least: low && compare(low, fraction(0n, 1n)) }).toEqual({ nonzero: false, least: 0 });
    }
  });
});
