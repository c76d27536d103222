import { describe, expect, it } from 'vitest';
import { enumeration } from '../../src/engine/enumeration';
import { type ClaimParts, claimProblem } from '../claim-problem';

const verdict = (parts: ClaimParts, allowVacuous = false) =>
  enumeration.decide(claimProblem(parts), { seed: 'test', isOver: () => false, allowVacuous })?.verdict ?? null;

describe('enumeration', () => {
  it.each([-2, -1, 0, 1, 2])('proves nothing that fails at %s alone', (n) => {
    expect(verdict({ given: { n: 'integer in -2..2' }, claim: [`n != ${n}`] })).toBeNull();
  });

  it.each([1, 2, 3])('proves nothing that fails at element %s alone', (i) => {
    expect(verdict({ given: { x: 'tensor[3] in {0, 1}' }, claim: [`x[${i}] == 0`] })).toBeNull();
  });

  it('proves what holds at every combination', () => {
    const evidence = enumeration.decide(
      claimProblem({ given: { n: 'integer in -2..2', b: '{0, 1}' }, claim: ['n^5 - 5*n^3 + 4*n == 0', 'b^2 == b'] }),
      { seed: 'test', isOver: () => false },
    );
    expect(evidence).toMatchObject({ verdict: 'proved', errorBound: null });
    expect(evidence?.summary).toContain('10 combinations');
  });

  it.each([
    ['a value that is no fraction', 'sqrt(n) > 1'],
    ['a side without value', '1/n == 1/n'],
    ['a side without value on the left only', '0/n == 0'],
  ])('does not take %s for agreement', (_, claim) => {
    expect(verdict({ given: { n: '{0, 2}' }, claim: [claim] })).toBeNull();
  });

  it('proves no statement by another, nor an element by the first', () => {
    const given = { x: '{0, 1}' };
    expect(verdict({ given, claim: ['x^2 == x', 'x == 0'] })).toBeNull();
    expect(verdict({ given, claim: ['x == 0', 'x^2 == x'] })).toBeNull();
    expect(verdict({ given, claim: ['stack(0 * x, x, k) == 0'] })).toBeNull();
  });

  it('leaves out nothing where an assumption is not decided', () => {
    const given = { x: '{0, 2}' };
    expect(verdict({ given, assume: ['sqrt(x) < 1.5'], claim: ['x == 0'] })).toBeNull();
  });

  it('looks only where the assumptions hold, if they hold somewhere', () => {
    const given = { n: 'integer in -2..2' };
    expect(verdict({ given, assume: ['n > 0'], claim: ['abs(n) == n'] })).toBe('proved');
    expect(verdict({ given, assume: ['n >= -1'], claim: ['abs(n) == n'] })).toBeNull();
    expect(verdict({ given, assume: ['n > 2'], claim: ['n == 7'] })).toBeNull();
    expect(verdict({ given, assume: ['n > 2'], claim: ['n == 7'] }, true)).toBe('proved');
    // Whether √n > 1.2 is not known in fractions for n = 2: the claim must hold there.
    expect(verdict({ given: { n: '{1, 2}' }, assume: ['sqrt(n) > 1.2'], claim: ['n == 1'] })).toBeNull();
  });

  it('declines what has infinitely many values', () => {
    expect(verdict({ given: { x: 'real' }, claim: ['x == x'] })).toBeNull();
  });
});
