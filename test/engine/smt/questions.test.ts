import { beforeAll, describe, expect, it } from 'vitest';
import { comparisonText } from '../../../src/engine/smt/comparison-text';
import type { Solver } from '../../../src/engine/smt/solver';
import { allOf, not } from '../../../src/engine/smt/term';
import { translate } from '../../../src/engine/smt/translate';
import { type ClaimParts, claimProblem } from '../../claim-problem';
import { realSolver } from './solver';

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

/** Whether values exist at which a statement fails, or has no value, as the solver is asked; what else proves it is left out. */
async function exists(what: 'a failure' | 'a lack of value', parts: ClaimParts): Promise<string> {
  const compiled = claimProblem(parts).cases[0]?.compiled();
  const [goal, ...more] = compiled?.statements ?? [];
  if (compiled === undefined || goal === undefined || more.length > 0) throw new Error('one statement is asked about');
  const all = [goal, ...compiled.assumptions];
  const translation = translate(all.flatMap(({ left, right }) => [left, right]));
  if (translation === null) throw new Error('it has no translation');
  const [claimed, ...given] = all.map((statement) => comparisonText(translation, statement));
  const premise = allOf(given.map((text) => text?.holds ?? 'false'));
  const condition = what === 'a failure' ? claimed?.fails : not(claimed?.defined ?? 'false');
  return (await solver.check(translation.script.text([premise, condition ?? 'false']), 400_000)).status;
}

type Given = Readonly<Record<string, string>>;

const x = { x: 'real' };
const xy = { x: 'real', y: 'real' };
const two = { f: 'function (R, R) -> R', x: 'real', y: 'real', z: 'real' };

describe('the solver', () => {
  it.each<[string, string, Given, ClaimParts?]>([
    ['(x > 0 and y > 0) == (y > 0 and x > 0)', '(x > 0 and y > 0) == (x > 0)', xy],
    ['(x > 0 or y > 0) == (y > 0 or x > 0)', '(x > 0 or y > 0) == (x > 0)', xy],
    ['(x > 0 and y > 0) <= (x > 0)', '(x > 0) <= (x > 0 and y > 0)', xy],
    ['f(x, y) == f(x, z)', 'f(x, y) == f(z, y)', two, { claim: [], assume: ['y == z'] }],
    ['f(x, y) == f(z, y)', 'f(x, y) == f(x, z)', two, { claim: [], assume: ['x == z'] }],
    [
      'f(x) == f(y)',
      'f(x) == g(y)',
      { ...xy, f: 'function R -> R', g: 'function R -> R' },
      { claim: [], assume: ['x == y'] },
    ],
    ['f(x)[1] == f(x)[1]', 'f(x)[1] == f(x)[2]', { ...x, f: 'function R -> R^n' }, { claim: [], sizes: { n: 2 } }],
    ['f(x) == f(x)', 'derivative(f, x) == f(x)', { ...x, f: 'differentiable function R -> R' }],
    ['f(x) < 1', 'derivative(f, x) < 1', { ...x, f: 'differentiable function R -> R in (0, 1)' }],
    ['f(x) > 0', 'derivative(f, x) > 0', { ...x, f: 'differentiable function R -> R in (0, 1)' }],
    ['exp(x) > 0', 'exp(x) == exp(y)', xy],
    ['exp(x) < exp(exp(x))', 'exp(exp(x)) <= exp(x) + 1', x],
    ['x * y + exp(x) > x * y', 'x * y + exp(x) == x * y + exp(y)', xy],
    ['exp(x) * exp(-x) == 1', 'exp(y) * exp(x) == 1', xy],
    ['log(x) < log(y)', 'log(y) < log(x)', { x: 'real > 0', y: 'real > 0' }, { claim: [], assume: ['x < y'] }],
    ['sin(x)^2 + cos(x)^2 == 1', 'sin(x)^2 + cos(y)^2 == 1', xy],
    ['x^2 == x', 'x == 0', { x: '{0, 1}' }],
    ['x^2 <= 4', 'x == 1', { x: '{1, 2}' }],
    ['sum(p) == 1', 'sum(p) == 2', { p: 'simplex[n]' }, { claim: [], sizes: { n: 2 } }],
    ['p[1] < 1', 'p[1] < 1/2', { p: 'simplex[n]' }, { claim: [], sizes: { n: 2 } }],
    ['pi > 3.1415926', 'pi > 3.1415927', {}],
  ])(
    'finds no failure of %s, and one of %s',
    async (holds, fails, given, { assume = [], sizes = {} } = { claim: [] }) => {
      expect(await exists('a failure', { claim: [holds], given, assume, sizes })).toBe('unsat');
      expect(await exists('a failure', { claim: [fails], given, assume, sizes })).toBe('sat');
    },
  );

  it.each<[string, Given, Given]>([
    ['sqrt(x) >= 0', { x: 'real >= 0' }, x],
    ['log(x) <= x', { x: 'real > 0' }, { x: 'real >= 0' }],
    ['log(x) <= x', { x: 'real > 0' }, x],
    ['1 / x <= 1 + 1 / x', { x: 'real != 0' }, x],
    ['x^(-2) >= 0', { x: 'real < 0' }, x],
    ['stack(1 / x, x, k) >= x - x', { x: 'real > 0' }, x],
    ['stack(x, 1 / x, k) >= x - x', { x: 'real > 0' }, x],
    ['stack(sqrt(x), 1 / x, k) >= x - x', { x: 'real > 0' }, { x: 'real >= 0' }],
    ['exp(log(x)) > 0', { x: 'real > 0' }, { x: 'real >= 0' }],
    ['f(1 / x) == f(1 / x)', { x: 'real > 0', f: 'function R -> R' }, { x: 'real', f: 'function R -> R' }],
  ])('finds no lack of a value of %s with %o, and one with %o', async (claim, everywhere, notEverywhere) => {
    expect(await exists('a lack of value', { claim: [claim], given: everywhere })).toBe('unsat');
    expect(await exists('a lack of value', { claim: [claim], given: notEverywhere })).toBe('sat');
  });

  it('looks at the branch that is taken', async () => {
    expect(await exists('a lack of value', { claim: ['where(x > 0, 1 / x, 0) >= 0'], given: x })).toBe('unsat');
    expect(await exists('a lack of value', { claim: ['where(x >= 0, 1 / x, 0) >= 0'], given: x })).toBe('sat');
    expect(await exists('a lack of value', { claim: ['where(x > 0, 0, 1 / x) >= -1 / x^2'], given: x })).toBe('sat');
  });
});
