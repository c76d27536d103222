import { describe, expect, it } from 'vitest';
import { signs } from '../../src/decide/by-signs';
import { claimProblem, context } from '../claim-problem';
import { check, claimText, judged } from '../soundness/verdict-of';

const any = { n: 'any' };

describe('formulas with a sign, at every size', () => {
  it.each([
    ['sum(x^2, n) >= 0', { x: 'tensor[n]' }],
    ['sum(matmul(B, x)^2, n) + e * sum(x^2, n) >= 0', { x: 'tensor[n]', B: 'tensor[n, n]', e: 'real > 0' }],
    ['sum(exp(a * x), n) > 0', { x: 'tensor[n]', a: 'real' }],
    ['0 <= mean(abs(x), n)', { x: 'tensor[n]' }],
    ['sum(x^2, n) + 1 != 0', { x: 'tensor[n]' }],
    ['-sum(x^2, n) < 1', { x: 'tensor[n]' }],
  ])('%s', async (claim, given) => {
    const checked = await check(claimText({ sizes: any, given, claim }));
    expect(checked.kind === 'checked' && checked.result.verdict).toBe('proved');
    expect(checked.kind === 'checked' && checked.result.everySize).toBe(true);
  });

  it.each([
    ['sum(x^2, n) > 0', { x: 'tensor[n]' }],
    ['sum(x, n) >= 0', { x: 'tensor[n]' }],
    ['sum(exp(x), n) > 1', { x: 'tensor[n]' }],
    ['sum(exp(x), n) >= 1', { x: 'tensor[n]' }],
    ['0 >= mean(abs(x), n)', { x: 'tensor[n]' }],
    ['sum(x^2, n) != 0', { x: 'tensor[n]' }],
    ['-sum(x^2, n) < -1', { x: 'tensor[n]' }],
    ['sum(x^2 + 1, n) > 2', { x: 'tensor[n]' }],
  ])('but not %s', async (claim, given) => {
    expect(await judged({ sizes: any, given, claim })).toBe('refuted');
  });

  it('a side without a value has no sign, even where it is written off', async () => {
    expect(await judged({ sizes: any, given: { x: 'tensor[n]' }, claim: 'sum(1/x, n)^2 >= 0' })).toBe('undefined');
    expect(await judged({ given: { x: 'real' }, claim: '1/x + x^2 >= 1/x' })).toBe('undefined');
    expect(await judged({ given: { x: 'real' }, claim: '1/x >= 1/x' })).toBe('undefined');
    expect(await judged({ given: { x: 'real' }, claim: 'log(x) - log(x) + x^2 >= 0' })).toBe('undefined');
  });

  it.each(['1/x >= 1/x', '1/x + x^2 >= 1/x', '(1/x)^2 >= 0', 'abs(log(x)) >= 0', 'x >= 0'])(
    'proves nothing of %s',
    (claim) => {
      expect(signs.decide(claimProblem({ given: { x: 'real' }, claim }), context)).toBeNull();
    },
  );

  it('names whose word is taken', async () => {
    const checked = await check(
      claimText({ sizes: any, given: { B: 'tensor[n, n]' }, claim: 'sum(sum(B, n)^2) >= 0' }),
    );
    const proof =
      checked.kind === 'checked' ? checked.result.evidence.find(({ verdict }) => verdict === 'proved') : null;
    expect(proof?.oracles).toEqual(['signs of sums and products']);
  });
});
