import { describe, expect, it } from 'vitest';
import { enclosure } from '../../../src/engine/enclosure';
import type { Evidence } from '../../../src/kernel/evidence';
import { ExpressionError } from '../../../src/language/expression-error';
import { type ClaimParts, claimProblem } from '../../claim-problem';

const context = { seed: 'enclosure', isOver: () => false };
const generated = (parts: ClaimParts): Evidence | null =>
  enclosure.decide(claimProblem(parts), context) as Evidence | null;
const on = (parts: ClaimParts, ...instances: Readonly<Record<string, string>>[]): Evidence =>
  enclosure.decide(claimProblem({ ...parts, instances }), context) as Evidence;

const flow: ClaimParts = {
  sizes: { n: 1 },
  given: { p: 'density on R^n', f: 'differentiable bijection on R^n', pZ: 'density on R^n', X: '~ p', x: 'tensor[n]' },
  let: { 'q(u)': 'pZ(f(u)) * abs(det(jacobian(f, u)))' },
  claim: ['-E(log(q(X))) == KL(p, q) + H(p)'],
};
const affine = { p: 'normal(0.4, 1.3)', f: '0.8 * x + 0.1', pZ: 'normal(0, 1)' };

describe('certified', () => {
  it('an equality on a concrete flow, with the distance reached', () => {
    const evidence = on(flow, affine);
    expect(evidence).toMatchObject({ verdict: 'certified', hypotheses: [], witness: null });
    expect(evidence.summary).toMatch(/holds to within \d(\.\d)?e-(8|9|10)/);
    expect(evidence.scope).toBe('n = 1, p = normal(0.4, 1.3), f = 0.8 * x + 0.1, pZ = normal(0, 1)');
  });

  it('on several instances, of which each must hold', () => {
    expect(on(flow, affine, { ...affine, f: 'sinh(x) <-> log(y + sqrt(y^2 + 1))' }).verdict).toBe('certified');
  });

  it('an inequality without any doubt, which is proved where nothing is left open', () => {
    const jensen: ClaimParts = { given: { X: '~ normal(0, 1)' }, claim: ['E(log(1 + exp(X))) >= log(1 + exp(E(X)))'] };
    const noDoubt = 'enclosures of the two sides leave no doubt';
    expect(generated(jensen)).toMatchObject({ verdict: 'proved', summary: noDoubt, errorBound: null });
    const open: ClaimParts = { given: { X: '~ normal(0, 1)', a: 'real > 0' }, claim: ['E(X^2) + a > 1'] };
    expect(on(open, { a: '1/2' })).toMatchObject({
      verdict: 'certified',
      summary: `holds on the printed instances: ${noDoubt}`,
      onInstances: true,
    });
  });

  it('an inequality up to the printed distance where both sides are equal', () => {
    const parts: ClaimParts = { given: { X: '~ normal(0, 1)' }, claim: ['E(X^2) <= 1'] };
    expect(generated(parts)?.summary).toMatch(/holds to within/);
    expect(generated({ ...parts, claim: ['E(X^2) < 1'] })?.verdict).toBe('undecided');
  });

  it('on instances made from the seed, which are printed', () => {
    const evidence = generated({
      given: { p: 'density on R', q: 'density on R' },
      claim: ['TV(p, q) <= sqrt(KL(p, q) / 2)'],
    });
    expect(evidence?.verdict).toBe('certified');
    expect(evidence?.scope).toMatch(/p = mixture\(.*q = mixture\(.*;.*p = mixture\(/);
  });
});

describe('refuted', () => {
  it('by enclosures that do not meet, with both sides shown', () => {
    const evidence = on({ ...flow, claim: ['-E(log(q(X))) == KL(p, q) - H(p)'] }, affine);
    expect(evidence).toMatchObject({
      verdict: 'refuted',
      witness: { check: 'interval', sizes: { n: 1 }, relation: '==' },
    });
    expect(evidence.witness?.left).toMatch(/^1\.77/);
  });

  it('where the sides differ by little', () => {
    const parts: ClaimParts = { given: { X: '~ normal(0, 1)' }, claim: ['E(abs(X)) == 0.797885'] };
    expect(generated(parts)?.verdict).toBe('refuted');
    expect(generated({ ...parts, claim: ['E(abs(X)) == sqrt(2 / pi)'] })?.verdict).toBe('certified');
  });

  it('but not by an instance of which it is not known that it is one', () => {
    const parts: ClaimParts = { given: { f: 'bijection on R', Z: '~ normal(0, 1)' }, claim: ['E(f(Z)) == 0'] };
    expect(on(parts, { f: 'x + 1' }).verdict).toBe('refuted');
    const doubtful = on(parts, { f: 'x^3 + x + 1' });
    expect(doubtful).toMatchObject({ verdict: 'undecided' });
    expect(doubtful.summary).toContain('not known that f is invertible');
  });

  it('but not by a function outside its declared range, or one that is not differentiable', () => {
    const ranged: ClaimParts = { given: { f: 'function R -> R > 0', Z: '~ normal(0, 1)' }, claim: ['E(f(Z)) >= 0'] };
    const large: ClaimParts = { ...ranged, claim: ['E(f(Z)) >= 2'] };
    expect(on(large, { f: '(x - 1/2)^2 - 1/8' }).verdict).toBe('undecided');
    expect(on(large, { f: '(x - 1/2)^2 + 1/8' }).verdict).toBe('refuted');
    const smooth: ClaimParts = {
      given: { f: 'differentiable function R -> R', Z: '~ normal(0, 1)' },
      claim: ['E(f(Z)) == E(f(-Z))'],
    };
    expect(on(smooth, { f: 'exp(x / 2)' }).verdict).toBe('certified');
    expect(on(smooth, { f: 'x' }).verdict).toBe('certified');
    expect(on(smooth, { f: 'x + 1' }).verdict).toBe('certified');
    expect(on({ ...smooth, claim: ['E(f(Z)) == -E(f(-Z))'] }, { f: 'relu(x)^2' }).verdict).toBe('undecided');
    expect(on({ ...smooth, claim: ['E(f(Z)) == -E(f(-Z))'] }, { f: 'x + 1' }).verdict).toBe('refuted');
  });

  it('but not where an assumption may fail', () => {
    const parts: ClaimParts = {
      given: { a: 'real', Z: '~ normal(0, 1)' },
      assume: ['a > 1'],
      claim: ['E(a * Z^2) > 1'],
    };
    expect(on(parts, { a: '2' }).verdict).toBe('certified');
    expect(on(parts, { a: '0.5' })).toMatchObject({
      verdict: 'undecided',
      summary: 'the instance does not certainly satisfy a > 1',
    });
  });
});

describe('neither', () => {
  it('where something is not enclosed', () => {
    for (const claim of ['E(exp(Z^2)) == E(exp(Z^2))', 'E(exp(Z^2)) >= 0', 'E(exp(Z^2)) == 1', 'E(exp(Z^2)) != 1']) {
      expect(generated({ given: { Z: '~ normal(0, 1)' }, claim: [claim] })?.verdict).toBe('undecided');
    }
  });

  it('where there is nothing to integrate and no instance', () => {
    expect(generated({ given: { x: 'real' }, claim: ['x == x'] })).toBeNull();
  });
});

describe('bad input', () => {
  it('a formula with another mass than 1 is no density', () => {
    const parts: ClaimParts = { given: { p: 'density on R', q: 'density on R' }, claim: ['KL(p, q) >= 0'] };
    expect(() => on(parts, { p: 'exp(-x^2 / 2)', q: 'normal(0, 1)' })).toThrow(
      'p is declared as a density, and this is none',
    );
    const defined: ClaimParts = {
      given: { X: '~ normal(0, 1)' },
      let: { 'q(x)': 'exp(-x^2 / 2)' },
      claim: ['KL(normal(0, 1), q) <= 0'],
    };
    expect(generated(defined)).toMatchObject({
      verdict: 'undefined',
      summary: expect.stringMatching(/^q is no density: its mass lies in \[2\.50/),
    });
    for (const divisor of [2, 3])
      expect(generated({ ...defined, let: { 'q(x)': `exp(-x^2 / 2) / ${divisor}` } })?.verdict).toBe('undefined');
    expect(generated({ ...defined, let: { 'q(x)': 'exp(-x^2 / 2) / sqrt(2 * pi)' } })?.verdict).toBe('certified');
  });

  it('p is not absolutely continuous with respect to q', () => {
    const parts: ClaimParts = { given: { p: 'density on R', q: 'density on R' }, claim: ['KL(p, q) >= 0'] };
    expect(on(parts, { p: 'uniform(0, 2)', q: 'uniform(0, 1)' })).toMatchObject({
      verdict: 'undefined',
      summary: expect.stringContaining('has no value'),
    });
    expect(on(parts, { p: 'uniform(0, 1)', q: 'uniform(0, 2)' }).verdict).toBe('certified');
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ p: 'normal(0, -1)' }, 'bad-parameter'],
    [{ p: 'mixture([0.5, 0.6], normal(0, 1), normal(1, 1))' }, 'bad-parameter'],
    [{ p: 'bernoulli(0.5)' }, 'not-a-density'],
    [{ f: '2 * y' }, 'unknown-name'],
    [{ f: 'x <-> y <-> x' }, 'not-a-bijection'],
    [{ pZ: 'normal([0, 1], 1)' }, 'spaces-differ'],
    [{ x: '[1, 2]' }, 'axis-mismatch'],
    [{ X: '1' }, 'random-variable'],
    [{ pz: 'normal(0, 1)' }, 'unknown-name'],
    [{ n: '0' }, 'bad-size'],
  ])('%o is a mistake in the file', (instance, code) => {
    const attempt = () => on({ ...flow, claim: [...flow.claim, 'x == x'] }, instance);
    expect(attempt).toThrow(ExpressionError);
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({ code, path: ['instances', 0, Object.keys(instance)[0]] });
    }
  });

  it('a value outside the declared domain is a mistake in the file', () => {
    const parts: ClaimParts = { given: { a: 'real > 0', Z: '~ normal(0, 1)' }, claim: ['E(a * Z) == 0'] };
    expect(() => on(parts, { a: '-1' })).toThrow(ExpressionError);
  });
});

describe('densities made from the seed', () => {
  it.each(['H(p) >= 0', 'integral(p(x)^2, x) <= 1'])('are narrow enough at times to refute %s', (claim) => {
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const problem = claimProblem({ given: { p: 'density on R' }, claim: [claim] });
      expect(enclosure.decide(problem, { ...context, seed })).toMatchObject({ verdict: 'refuted' });
    }
  });
});
