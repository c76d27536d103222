import { describe, expect, it } from 'vitest';
import { signs } from '../../../src/decide/by-signs';
import { claimProblem, context } from '../../claim-problem';
import { check, claimText, judged } from '../../soundness/verdict-of';

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

  const x = { x: 'tensor[n]' };
  const xy = { ...x, y: 'tensor[n]' };
  const weighted = { ...xy, w: 'tensor[n] >= 0' };
  const unit = { u: 'tensor[n] in [0, 1]' };

  it.each([
    ['sum(x*y, n)^2 <= sum(x^2, n) * sum(y^2, n)', xy],
    ['sum(x, n)^2 <= n * sum(x^2, n)', x],
    ['mean(x, n)^2 <= mean(x^2, n)', x],
    ['sum(w*x*y, n)^2 <= sum(w*x^2, n) * sum(w*y^2, n)', weighted],
    ['sum(w*x, n)^2 <= sum(w, n) * sum(w*x^2, n)', weighted],
    ['abs(dot(x, y)) <= norm(x) * norm(y)', xy],
    ['sum(x*y, n) <= sqrt(sum(x^2, n) * sum(y^2, n))', xy],
    ['norm(x + y) <= norm(x) + norm(y)', xy],
    ['2*dot(x, y) <= norm(x)^2 + norm(y)^2', xy],
    ['norm(x + y)^2 <= 2*norm(x)^2 + 2*norm(y)^2', xy],
    ['sum(abs(x), n) <= sqrt(n) * norm(x)', x],
    ['norm(x) <= sum(abs(x), n)', x],
    ['abs(sum(x, n)) <= sum(abs(x), n)', x],
    ['max(abs(x), n) <= norm(x)', x],
    ['max(x, n) <= logsumexp(x, n)', x],
    ['softmax(x, n) <= 1', x],
    ['sqrt(mean(x^2, n)) >= abs(mean(x, n))', x],
    ['sum(x^2, n) <= sum(x, n)^2', { x: 'tensor[n] >= 0' }],
    ['mean(u, n) <= 1', unit],
    ['sum(u, n) <= n', unit],
    ['sum(log(u), n) <= 0', { u: 'tensor[n] in (0, 1]' }],
  ])('%s', async (claim, given) => {
    const checked = await check(claimText({ sizes: any, given, claim }));
    expect(checked.kind === 'checked' && checked.result.verdict).toBe('proved');
    expect(checked.kind === 'checked' && checked.result.everySize).toBe(true);
  });

  it.each([
    ['sum(x*y, n)^2 < sum(x^2, n) * sum(y^2, n)', xy],
    ['sum(x, n)^2 <= sum(x^2, n)', x],
    ['sum(w*x, n)^2 <= sum(w*x^2, n)', weighted],
    ['sum(w*x, n)^2 <= sum(w, n) * sum(w*x^2, n)', { ...x, w: 'tensor[n]' }],
    ['norm(x) + norm(y) <= norm(x + y)', xy],
    ['norm(x - y) <= norm(x) - norm(y)', xy],
    ['norm(x + y)^2 <= norm(x)^2 + norm(y)^2', xy],
    ['sum(abs(x), n) <= norm(x)', x],
    ['sum(x, n) <= norm(x)', x],
    ['norm(x) <= sum(x, n)', x],
    ['sum(abs(x), n) <= abs(sum(x, n))', x],
    ['max(x, n) < logsumexp(x, n)', x],
    ['max(x, n) <= sum(x, n)', x],
    ['softmax(x, n) < 1', x],
    ['sum(x^2, n) <= sum(x, n)^2', x],
    ['mean(u, n) < 1', unit],
    ['sum(u, n)^2 <= sum(u^2, n)', unit],
    ['sqrt(mean(x^2, n)) <= abs(mean(x, n))', x],
  ])('but not %s', async (claim, given) => {
    expect(await judged({ sizes: any, given, claim })).toBe('refuted');
  });

  it.each([
    ['sum(x^2) >= sum(x[1:s]^2)', { s: 'any', k: 'any', n: 's + k' }, { x: 'tensor[n]' }],
    [
      'norm(concat(x, y, n), n) <= norm(x, n) + norm(y, n)',
      { n: 'any', k: 'any' },
      { x: 'tensor[n]', y: 'tensor[n: k]' },
    ],
    ['sum(x) >= sum(y)', { n: 'any', k: 'any' }, { x: 'tensor[n]', y: 'tensor[n: k]' }],
    ['sum(x)^2 >= sum(y) * sum(reverse(x, n))', { n: 'any', k: 'any' }, { x: 'tensor[n]', y: 'tensor[n: k]' }],
    ['sum(sum(x, n)^2, m) >= sum(sum(y, n), m)', { n: 3, m: 2, k: 4 }, { x: 'tensor[n, m]', y: 'tensor[n, m: k]' }],
    ['f(sum(x)) >= f(sum(x[1:1]))', { n: 2 }, { f: 'convex function R -> R', x: 'tensor[n]' }],
    ['f(mean(x[2:end])) <= mean(f(x))', { n: 2 }, { f: 'convex function R -> R', x: 'tensor[n]' }],
  ])('takes sums over axes of one name and different lengths apart: %s', async (claim, sizes, given) => {
    const checked = await check(claimText({ sizes, given, claim }));
    expect(checked.kind).toBe('checked');
  });

  it('asks of roots and logarithms that they have values', async () => {
    const given = { x: 'tensor[n]' };
    expect(await judged({ sizes: any, given, claim: 'log(sum(x, n)) <= log(sum(abs(x), n))' })).not.toBe('proved');
    expect(await judged({ sizes: any, given, claim: 'sqrt(sum(x, n)) <= sqrt(sum(abs(x), n))' })).not.toBe('proved');
    expect(await judged({ sizes: any, given, claim: '-log(sum(x, n)) <= sum(x^2, n)' })).not.toBe('proved');
    expect(await judged({ sizes: any, given, claim: 'x / sum(x, n) <= 1' })).not.toBe('proved');
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
