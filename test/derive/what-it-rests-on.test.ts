import { describe, expect, it } from 'vitest';
import type { DerivationResult } from '../../src/derive/derivation-result';
import { conclusionOf } from '../../src/derive/goal/conclusion';
import { lemmaOf } from '../../src/derive/goal/from-conclusions';
import { provedWhereDefined } from '../../src/derive/line/established';
import { compileChain } from '../../src/derive/read/compiled-chain';
import { readChains } from '../../src/derive/read/read-chains';
import { type Evidence, undecided } from '../../src/kernel/evidence';
import { trusting } from '../../src/kernel/trusting';
import { claimProblem } from '../claim-problem';
import { realSolver } from '../engine/smt/solver';
import { checked, marksOf } from './checked';

interface Parts {
  readonly lines: readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  readonly sizes?: Readonly<Record<string, string | number>>;
  readonly goal?: string;
}
const solver = realSolver();
const derived = async ({ given = { x: 'real', y: 'real' }, ...parts }: Parts): Promise<DerivationResult> =>
  checked(JSON.stringify({ title: 'A derivation', given, ...parts }), await solver);

const sumOf = (errors: readonly (number | null)[]): number =>
  errors.reduce<number>((sum, each) => sum + (each ?? 0), 0);

describe('the error of a derivation is that of all it rests on', () => {
  it('lines and goals', async () => {
    const { lines, goals, errorBound, verdict } = await derived({
      lines: ['(x + y)^2', '== x^2 + 2*x*y + y^2'],
      goal: '(x + y)^2 - x^2 == 2*x*y + y^2',
    });
    expect(verdict).toBe('proved');
    expect(sumOf(lines.map((line) => line.errorBound))).toBeGreaterThan(0);
    expect(sumOf(goals.map((goal) => goal.errorBound))).toBeGreaterThan(0);
    expect(errorBound).toBeGreaterThanOrEqual(sumOf([...lines, ...goals].map((each) => each.errorBound)));
  });

  it('goals that say the same in other words', async () => {
    const { goals, accepted } = await derived({
      lines: ['(x + y)^2', '== x^2 + 2*x*y + y^2'],
      goal: '(x + y)^2 == x*(x + 2*y) + y^2',
    });
    expect({ reached: goals[0]?.reached, accepted }).toEqual({ reached: 'chain', accepted: true });
    expect(goals[0]?.errorBound ?? 0).toBeGreaterThan(0);
  });

  it.each([
    ['E(1/(10 + X) + X)', '== E(1/(10 + X)) + E(X)', 'unknown'],
    ['E(1/(10 + X)) - E(1/(10 + X))', '== 0', 'unknown'],
    ['E(exp(exp(X))) + E(X)', '== E(exp(exp(X)))', 'unknown'],
    ['E(1/(10 + X^2) + X)', '== E(1/(10 + X^2)) + E(X)', 'holds'],
    ['E(exp(X) + X)', '== E(exp(X)) + E(X)', 'holds'],
  ])('integrals in which nothing is unknown exist, or nothing rests on them: %s %s', async (first, second, mark) => {
    const result = await derived({ given: { X: '~ normal(0, 1)' }, lines: [first, second] });
    expect(marksOf(result)).toEqual(['start', mark]);
    if (mark === 'unknown') expect(result.lines[1]?.reason).toContain('it is not shown that the expectation');
  });

  it('what a rule needs, with its hypotheses', async () => {
    const { lines, accepted } = await derived({
      given: { p: 'density on R', f: 'differentiable bijection on R' },
      lines: [
        'integral(p(f(x)) * (f(x) + 1)^2 * abs(derivative(f, x)), x)',
        '== integral(p(x) * (x^2 + 2*x + 1), x) by change of variables',
      ],
    });
    expect(accepted).toBe(true);
    expect(lines[1]?.errorBound ?? 0).toBeGreaterThan(0);
    expect(lines[1]?.hypotheses).toContain('p is positive and has mass 1');
  });

  it('goals by cases', async () => {
    const { goals, verdict } = await derived({
      lines: ['x <= y', '=> min(x, y) + max(x, y) == x + y', 'y <= x', '=> min(x, y) + max(x, y) == x + y'],
      goal: '(x + y)*(x - y) + min(x, y) + max(x, y) == x^2 - y^2 + x + y',
    });
    expect(verdict).toBe('proved');
    expect(goals[0]?.errorBound ?? 0).toBeGreaterThan(0);
  });

  it('both directions of an equivalence', async () => {
    const error = async (arrow: string): Promise<number> => {
      const { lines, verdict } = await derived({
        lines: ['(x + 1)^2 == x^2 + 2*x + 1 and y == y', `${arrow} (x - 1)^2 == x^2 - 2*x + 1 and y == y`],
      });
      expect(verdict).toBe('proved');
      return lines[1]?.errorBound ?? 0;
    };
    const [one, other] = [await error('=>'), await error('<==')];
    expect(one).toBeGreaterThan(0);
    expect(await error('<=>')).toBeGreaterThanOrEqual(0.99 * (one + other));
  });
});

describe('a derivation that holds only where its terms have values', () => {
  it('is not accepted, and is no premise', async () => {
    const { lines, verdict, accepted } = await derived({ lines: ['x / x', '== (x / x)^2', 'x^2 > 0'] });
    expect(lines[1]?.conditions).not.toEqual([]);
    expect(lines[2]?.mark).not.toBe('holds');
    expect({ verdict, accepted }).toMatchObject({ accepted: false });
  });

  it('is no premise of what is not refuted either', async () => {
    const { lines } = await derived({ lines: ['1/(x^2 - 2)', '== (x^2 - 2) * (1/(x^2 - 2))^2', 'x^2 != 2'] });
    expect(lines.map(({ mark }) => mark)).toEqual(['start', 'holds', 'unknown']);
  });

  it('is not accepted by itself', async () => {
    const { lines, accepted } = await derived({ lines: ['x / x', '== (x / x)^2'] });
    expect({ mark: lines[1]?.mark, accepted }).toEqual({ mark: 'holds', accepted: false });
  });

  it('does not hold where an integrand lacks values', () => {
    const told = { engine: 'identity', summary: 'as told' };
    const conditions = ['x != 0'];
    const theorem = trusting('a control', []).where(conditions);
    const evidence = (isInside: boolean): Evidence =>
      undecided(told, { partial: { kind: 'proof', told, theorem, conditions, isInside, owed: [] } });
    expect(provedWhereDefined([evidence(true)])).toBeNull();
    expect(provedWhereDefined([evidence(false)])).toMatchObject({ theorem: { conditions: ['x != 0'] } });
  });
});

describe('what a chain of statements comes to', () => {
  const problem = claimProblem({ claim: ['1 == 1'], given: { x: 'real' } });
  const lemma = (...lines: string[]): unknown => {
    const [chain] = readChains(lines, 'lines');
    const conclusion = chain === undefined ? null : conclusionOf(chain);
    if (chain === undefined || conclusion === null) throw new Error('nothing was concluded');
    return lemmaOf({ chains: compileChain(chain, problem), conclusion }, 0).map(({ left, relation, right }) => [
      left,
      relation,
      right,
    ]);
  };

  it('is an implication from its last line to its first behind <==', () => {
    const backward = lemma('x^2 == 1', '<== x == 1');
    expect(backward).toEqual(lemma('x == 1', '=> x^2 == 1'));
    expect(backward).not.toEqual(lemma('x^2 == 1', '=> x == 1'));
  });

  it('is no equivalence where it is an implication', async () => {
    const { goals, accepted } = await derived({
      lines: ['x == 1', '=> x^2 == 1'],
      goal: 'x == 1 <=> x^2 == 1',
    });
    expect({ reached: goals[0]?.reached, accepted }).toEqual({ reached: 'no', accepted: false });
  });
});

it.each([
  ['x', 'x + y'],
  ['y', 'x + y'],
  ['x + y', 'x'],
  ['x + y', 'y'],
])('%s is not by definition %s', async (from, to) => {
  expect(marksOf(await derived({ lines: [from, `== ${to} by definition`] }))).toEqual(['start', 'fails']);
});

it('a rule whose needs are not proved gives nothing', async () => {
  const lines = ['E(0 * X)', '< E((X^2 - 2)^2) by monotonicity'];
  expect(marksOf(await derived({ given: { X: '~ normal(0, 1)' }, lines }))).toEqual(['start', 'unknown']);
});

it('a function is minimised over at one point, and its derivative is another', async () => {
  const given = { p: 'density on R', D: 'differentiable function R -> R' };
  const lines = ['integral(p(x) * (derivative(D, x) - D(x)), x)', '>= 0 by pointwise minimum'];
  expect(marksOf(await derived({ given, lines }))).toEqual(['start', 'fails']);
});

it.each([
  [['sum(u, n)', '<= sum(u, n) + 1'], 'prod(u, n) <= sum(u, n) + 1'],
  [['u[1]', '<= u[1]^2 + 1'], 'u[n] <= u[1]^2 + 1'],
])('reaches no goal by %j that follows at one size alone: %s', async (lines, goal) => {
  const { goals, accepted } = await derived({
    given: { u: 'tensor[n]' },
    sizes: { n: '1..2' },
    lines,
    goal,
  });
  expect({ reached: goals[0]?.reached, accepted }).toEqual({ reached: 'no', accepted: false });
});

it('compares differences on the same elements', async () => {
  const result = await derived({
    given: { u: 'tensor[n]' },
    sizes: { n: 2 },
    lines: ['concat(u, u, n) == 0', '=> u == 0'],
  });
  expect(marksOf(result)).toHaveLength(2);
});
