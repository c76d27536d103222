import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/engine/arithmetic';
import { claimProblem, context } from '../claim-problem';
import { check, claimText, judged, type Statement } from '../soundness/verdict-of';

const numbers = { x: 'real', y: 'real', L: 'real > 0' };
const vectors = { x: 'tensor[n]', y: 'tensor[n]', L: 'real > 0' };

/** A claim about a function f of numbers of some classes. */
const about = (words: string, claim: string, more: Partial<Statement> = {}): Statement => ({
  claim,
  ...more,
  given: { f: `${words} function R -> R`, ...numbers, ...more.given },
});

/** The same about a function of vectors of two numbers. */
const ofVectors = (words: string, claim: string): Statement => ({
  sizes: { n: 2 },
  given: { f: `${words} function R^n -> R`, ...vectors },
  claim,
});

const weighted = { given: { t: 'real in [0, 1]' } };
const ordered = { assume: ['x <= y'] };
const apart = { assume: ['x < y'] };

describe('what is declared of a function is used', () => {
  it.each<[string, string, Partial<Statement>?]>([
    ['convex', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['convex', 'f(t*x + (1 - t)*y) <= t*f(x) + (1 - t)*f(y)', weighted],
    ['concave', 'f(t*x + (1 - t)*y) >= t*f(x) + (1 - t)*f(y)', weighted],
    ['convex', 'f((x + y + L)/3) <= (f(x) + f(y) + f(L))/3'],
    ['differentiable convex', 'f(y) >= f(x) + derivative(f, x)*(y - x)'],
    ['differentiable convex', 'derivative(f, x) <= derivative(f, y)', ordered],
    ['differentiable convex', 'f(x) <= f(y)', { assume: ['derivative(f, x) == 0'] }],
    ['nondecreasing', 'f(x) <= f(y)', ordered],
    ['nonincreasing', 'f(x) >= f(y)', ordered],
    ['increasing', 'f(x) < f(y)', apart],
    ['increasing', 'x == y', { assume: ['f(x) == f(y)'] }],
    ['decreasing', 'f(x) > f(y)', apart],
    ['differentiable nondecreasing', 'derivative(f, x) >= 0'],
    ['L-Lipschitz', 'abs(f(x) - f(y)) <= L*abs(x - y)'],
    ['1-Lipschitz', 'f(x)^2 <= x^2', { assume: ['f(0) == 0'] }],
    ['(1/2)-Lipschitz', 'x == y', { assume: ['f(x) == x', 'f(y) == y'] }],
    ['differentiable L-Lipschitz', 'abs(derivative(f, x)) <= L'],
    ['L-smooth', 'f(x - derivative(f, x)/L) <= f(x) - derivative(f, x)^2/(2*L)'],
    ['L-smooth', 'abs(derivative(f, x) - derivative(f, y)) <= L*abs(x - y)'],
    ['convex L-smooth', '(derivative(f, x) - derivative(f, y))^2 <= L*(derivative(f, x) - derivative(f, y))*(x - y)'],
    ['even', 'f(abs(x)) == f(x)'],
    ['odd', 'f(0) == 0'],
    ['differentiable even', 'derivative(f, 0) == 0'],
    ['differentiable odd', 'derivative(f, x) == derivative(f, -x)'],
  ])('%s: %s', async (words, claim, more) => {
    expect(await judged(about(words, claim, more))).toBe('proved');
  });

  it.each([
    ['convex', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['differentiable convex', 'sum((gradient(f, x) - gradient(f, y))*(x - y), n) >= 0'],
    ['L-Lipschitz', '(f(x) - f(y))^2 <= L^2*sum((x - y)^2, n)'],
    ['L-smooth', 'f(x - gradient(f, x)/L) <= f(x) - sum(gradient(f, x)^2, n)/(2*L)'],
    ['even', 'f(-x) == f(x)'],
    ['odd', 'f(-x) == -f(x)'],
  ])('of a vector, %s: %s', async (words, claim) => {
    expect(await judged(ofVectors(words, claim))).toBe('proved');
  });

  it('of several functions, and of all elements', async () => {
    const composed = 'f(g((x + y)/2)) <= (f(g(x)) + f(g(y)))/2';
    const given = { g: 'convex function R -> R' };
    expect(await judged(about('convex nondecreasing', composed, { given }))).toBe('proved');
    expect(await judged(about('convex', composed, { given }))).toBe('refuted');
    const jensen = { sizes: { n: 3 }, given: { x: 'tensor[n]' }, claim: 'f(mean(x, n)) <= mean(f(x), n)' };
    expect(await judged(about('convex', jensen.claim, jensen))).toBe('proved');
    expect(await judged(about('concave', jensen.claim, jensen))).toBe('refuted');
  });

  const many = { x: 'tensor[n]', w: 'simplex[n]', v: 'tensor[n]', p: 'density on R', X: '~ p', g: 'function R -> R' };
  const jensen = (words: string, claim: string, more: Partial<Statement> = {}): Statement => {
    const used = Object.entries(many).filter(
      ([name]) => new RegExp(`\\b${name}\\b`).test(claim) || (name === 'p' && /X/.test(claim)),
    );
    const sizes = /\bn\b/.test(claim) ? { n: 'any' } : {};
    return { ...more, sizes, given: { f: `${words} function R -> R`, ...Object.fromEntries(used) }, claim };
  };

  it.each([
    ['convex', 'f(mean(x, n)) <= mean(f(x), n)'],
    ['differentiable concave', 'f(mean(x, n)) >= mean(f(x), n)'],
    ['convex', 'f(sum(w*x, n)) <= sum(w*f(x), n)'],
    ['convex', 'n * f(mean(x, n)) <= sum(f(x), n)'],
    ['convex', 'f(E(X)) <= E(f(X))'],
    ['concave', 'f(E(g(X))) >= E(f(g(X)))'],
  ])('for any number of terms, %s: %s', async (words, claim) => {
    expect(await judged(jensen(words, claim))).toBe('proved');
  });

  it.each<[string, string, Partial<Statement>?]>([
    ['convex', 'f(mean(x, n)) >= mean(f(x), n)'],
    ['concave', 'f(sum(w*x, n)) <= sum(w*f(x), n)'],
    ['convex', 'f(sum(x, n)) <= sum(f(x), n)'],
    ['convex', 'f(sum(w*x, n)) < sum(w*f(x), n)'],
    ['convex', 'f(sum(v*x, n)) <= sum(v*f(x), n)', { assume: ['sum(v, n) == 1'] }],
    ['convex', 'f(E(X)) >= E(f(X))'],
    ['', 'f(E(X)) <= E(f(X))'],
  ])('but not %s: %s', async (words, claim, more) => {
    expect(await judged(jensen(words, claim, more))).toBe('refuted');
  });

  it('weights have a sign', async () => {
    const claim = (weight: string): Statement => ({
      sizes: { n: 'any' },
      given: { f: 'differentiable convex function R -> R', ...many, u: 'real', s: 'tensor[n] >= 0' },
      claim: `sum(${weight} * (f(x) - f(u) - derivative(f, u)*(x - u)), n) >= 0`,
    });
    expect(await judged(claim('w'))).toBe('proved');
    expect(await judged(claim('s'))).toBe('proved');
    expect(await judged(claim('v'))).toBe('refuted');
  });

  it('names whose word is taken', async () => {
    const checked = await check(claimText(about('nondecreasing', 'f(x) <= f(y)', ordered)));
    const proof =
      checked.kind === 'checked' ? checked.result.evidence.find(({ verdict }) => verdict === 'proved') : null;
    expect(proof?.oracles).toContain('what declared classes say');
  });
});

describe('no more than is declared is used', () => {
  it.each<[string, string, Partial<Statement>?]>([
    ['', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['concave', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['nondecreasing', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['convex', 'f((x + y)/2) < (f(x) + f(y))/2', { assume: ['x != y'] }],
    ['convex', 'f(x) <= f(y)', ordered],
    ['convex', 'f(x) == f(-x)'],
    ['nondecreasing', 'f(x) < f(y)', apart],
    ['nonincreasing', 'f(x) <= f(y)', apart],
    ['increasing', 'f(x) + 1 <= f(y)', apart],
    ['increasing', 'f(x) > 0'],
    ['L-Lipschitz', 'abs(f(x) - f(y)) <= L/2*abs(x - y)'],
    ['L-Lipschitz', 'abs(f(x) - f(y)) < L*abs(x - y)', apart],
    ['2-Lipschitz', 'abs(f(x) - f(y)) <= abs(x - y)'],
    ['L-smooth', 'f(x - derivative(f, x)/L) <= f(x) - derivative(f, x)^2/L'],
    ['L-smooth', 'f(x - 3*derivative(f, x)/L) <= f(x)'],
    ['L-smooth', 'abs(f(x) - f(y)) <= L*abs(x - y)'],
    ['L-smooth', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['even', 'f(0) == 0'],
    ['even', 'f(x) >= f(0)'],
    ['odd', 'f(x) == x'],
    ['odd', 'f(x)*x >= 0'],
    ['differentiable odd', 'derivative(f, 0) == 0'],
  ])('%s: %s', async (words, claim, more) => {
    expect(await judged(about(words, claim, more))).toBe('refuted');
  });

  it.each([
    ['concave', 'f((x + y)/2) <= (f(x) + f(y))/2'],
    ['L-Lipschitz', '(f(x) - f(y))^2 <= L*sum((x - y)^2, n)'],
    ['L-smooth', 'f(x - gradient(f, x)/L) <= f(x) - sum(gradient(f, x)^2, n)/L'],
    ['even', 'f(0*x) == 0'],
  ])('of a vector, %s: %s', async (words, claim) => {
    expect(await judged(ofVectors(words, claim))).toBe('refuted');
  });

  it('a witness is a function that is known to be in the class', async () => {
    const checked = await check(claimText(about('nondecreasing', 'f(x) < f(y)', apart)));
    const shown = checked.kind === 'checked' ? checked.result.witness?.values.find(({ name }) => name === 'f') : null;
    expect(shown?.value).toBe('x ↦ relu(x)');
  });

  it('derivatives by different arguments are two, whatever their axes are called', () => {
    const given = { g: 'differentiable function (R, R) -> R', x: 'real', y: 'real' };
    const asked = (claim: string) => arithmetic.decide(claimProblem({ given, claim }), context)?.verdict;
    expect(asked('gradient(g(x, y), x) <= gradient(g(x, y), y)')).not.toBe('proved');
    const same = ofVectors('differentiable', 'f(x) + sum(gradient(f, x), n) <= f(x) + sum(gradient(f, x), n) + L');
    expect(arithmetic.decide(claimProblem({ ...same, sizes: { n: 2 } }), context)?.verdict).toBe('proved');
  });
});

describe('instances', () => {
  const given = (words: string, f: string): Statement =>
    about(words, 'f(x) <= f(y)', { expect: 'certified', instances: [{ f, x: '1', y: '2', L: '1' }] });

  it('are refused for a function of a class, whose membership nobody establishes', async () => {
    for (const words of ['convex', 'L-Lipschitz', 'even', 'differentiable increasing']) {
      const checked = await check(claimText(given(words, 'x')));
      expect(checked.kind === 'rejected' && checked.diagnostics[0]?.code).toBe('declared-class');
    }
    expect(await judged(given('', 'x'))).toBe('certified');
  });

  it('have a value for the constant of a class, which the claim need not name', async () => {
    const given = { f: 'L-Lipschitz function R -> R', L: 'real > 0', X: '~ normal(0, 1)' };
    expect(await judged({ given, claim: 'E(f(X))^2 <= f(0)^2' })).toBe('refuted');
  });

  it('that are made are members of the class', async () => {
    const made = about('concave', 'f(x) <= f(y)', { instances: [{ x: '1', y: '2' }] });
    const checked = await check(claimText(made));
    expect(checked.kind).toBe('checked');
  });
});
