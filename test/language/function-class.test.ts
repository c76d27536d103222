import { describe, expect, it } from 'vitest';
import { compiledClaim } from '../claim-problem';
import { meaning, refusal } from './meaning';

const declared = (text: string) => {
  const value = meaning('f', { sizes: { n: 2 }, given: { f: text, L: 'real > 0', K: 'real' } });
  return value.kind === 'function' ? value.declared?.symbol : undefined;
};

describe('classes of functions', () => {
  it.each([
    ['convex function R -> R', ['convex']],
    ['differentiable convex nondecreasing function R -> R', ['convex', 'nondecreasing']],
    ['L-smooth convex function R^n -> R', ['smooth', 'convex']],
    ['(L + 1)-Lipschitz function R -> R', ['Lipschitz']],
    ['0.5-Lipschitz function R -> R', ['Lipschitz']],
    ['elementwise increasing function', ['increasing']],
    ['even function R -> R', ['even']],
    ['nondecreasing nonincreasing 0-Lipschitz function R -> R', ['nondecreasing', 'nonincreasing', 'Lipschitz']],
    ['(K^2)-Lipschitz function R -> R', ['Lipschitz']],
  ])('%s', (text, kinds) => {
    expect(declared(text)?.classes?.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a smooth function is differentiable, one of no class has none', () => {
    expect(declared('2-smooth function R -> R')?.differentiable).toBe(true);
    expect(declared('convex function R -> R')?.differentiable).toBe(false);
    expect(declared('function R -> R')?.classes).toBeUndefined();
  });

  it.each([
    ['convex function', 'declaration'],
    ['convex function R^n -> R^n', 'declaration'],
    ['convex function (R, R) -> R', 'declaration'],
    ['increasing function R^n -> R', 'declaration'],
    ['even convex function R -> R', 'declaration'],
    ['even odd function R -> R', 'declaration'],
    // Of a class without members everything would hold.
    ['increasing decreasing function R -> R', 'declaration'],
    ['increasing nonincreasing function R -> R', 'declaration'],
    ['decreasing nondecreasing function R -> R', 'declaration'],
    ['increasing 0-Lipschitz function R -> R', 'declared-class'],
    ['abs(K)-Lipschitz function R -> R', 'declaration'],
    ['decreasing (K^2)-Lipschitz function R -> R', 'declared-class'],
    ['convex function R -> R in [0, 1]', 'declaration'],
    ['konvex function R -> R', 'declaration'],
    ['Lipschitz function R -> R', 'declaration'],
    ['K-Lipschitz function R -> R', 'declared-class'],
    ['(-1)-smooth function R -> R', 'declared-class'],
    ['M-smooth function R -> R', 'unknown-name'],
  ])('%s is refused: %s', (text, code) => {
    expect(refusal({ sizes: { n: 2 }, given: { f: text, L: 'real > 0', K: 'real' } }, 'f')?.code).toBe(code);
  });

  it('nothing is minimised over a function of a class', () => {
    const over = (f: string) => () =>
      compiledClaim({ given: { f, g: 'function R -> R', x: 'real' }, claim: 'f(x)^2 is minimised over f at g' });
    expect(over('function R -> R')).not.toThrow();
    for (const f of ['convex function R -> R', 'even function R -> R'])
      expect(over(f)).toThrow('nothing can be minimised over f');
  });
});
