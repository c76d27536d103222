import { describe, expect, it } from 'vitest';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import type { DerivationResult } from '../../src/derive/derivation-result';
import { rememberingSolver } from '../../src/engine/smt/remembering-solver';
import type { Solver } from '../../src/engine/smt/solver';
import { realSolver } from '../engine/smt/solver';
import { check, claimText, judged, type Statement } from './verdict-of';

interface Derivation extends Omit<Statement, 'claim' | 'proof'> {
  readonly lines: readonly string[];
  readonly goal?: string | readonly string[];
}

let shared: Promise<Solver> | undefined;

/** Checks a derivation as `verify proof` does. */
async function checked(derivation: Derivation): Promise<DerivationResult> {
  const load = loadDerivation(JSON.stringify(derivation), 'derivation.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  shared ??= realSolver().then(rememberingSolver);
  const options = { seed: '1', isOver: () => false, solver: await shared };
  const outcome = await checkDerivation(load.derivation, load.locate, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.result;
}

const marks = ({ lines }: DerivationResult): string[] => lines.map(({ mark }) => mark);
const reals = { a: 'real', b: 'real', c: 'real', x: 'real', y: 'real' };

describe('a relation that stands alone', () => {
  it('is checked like a claim', async () => {
    const lines = ['x^2 + 1 == 0', '(x + y)^2', '== x^2 + 2*x*y + y^2'];
    const result = await checked({ given: reals, lines });
    expect(marks(result)).toEqual(['fails', 'start', 'holds']);
    expect(result).toMatchObject({ accepted: false, firstBad: 0 });
    expect(result.lines[0]?.witness).not.toBeNull();
    expect(marks(await checked({ given: reals, lines: ['x^2 + 1 > 0'] }))).toEqual(['holds']);
    expect(marks(await checked({ given: reals, lines: ['1 / x == 1 / x'] }))).toEqual(['fails']);
    expect((await checked({ given: reals, lines: ['1 == 2'], goal: '1 == 2' })).accepted).toBe(false);
  });

  it('holds where it is assumed, and only there', async () => {
    const assumed = await checked({ given: reals, assume: ['x == y + 1'], lines: ['x == y + 1', 'x > y'] });
    expect(marks(assumed)).toEqual(['holds', 'holds']);
    expect(assumed.lines[0]?.by).toBe('assumption');
    expect(marks(await checked({ given: reals, lines: ['x == y + 1', 'x > y'] }))).toEqual(['fails', 'fails']);
    expect((await checked({ given: reals, assume: ['x > y', 'y > x'], lines: ['x > y'] })).accepted).toBe(false);
  });

  it('is checked under a claim too', async () => {
    const claim = { claim: '(x + y)^2 == x^2 + 2*x*y + y^2', given: reals };
    const proof = ['x^2 + 1 == 0', '(x + y)^2', '== x^2 + 2*x*y + y^2'];
    expect(await judged({ ...claim, proof: proof.slice(1) })).toBe('proved');
    expect(await isMet({ ...claim, proof: proof.slice(1) })).toBe(true);
    expect(await isMet({ ...claim, proof })).toBe(false);
  });

  it('may follow by a rule', async () => {
    const given = { X: '~ normal(0, 1)', Y: '~ normal(1, 2)' };
    const lines = ['E((X + Y) / 2)^2 <= E(((X + Y) / 2)^2) by jensen'];
    expect(marks(await checked({ given, lines }))).toEqual(['holds']);
  });
});

describe('jensen', () => {
  const given = { X: '~ normal(0, 1)', Y: '~ normal(1, 2)' };
  const marked = async (...lines: string[]) => marks(await checked({ given, lines }));

  it('sees the mean of a sum that was taken apart', async () => {
    expect(await marked('E(((X+Y)/2)^2)', '>= E((X+Y)/2)^2 by jensen')).toEqual(['start', 'holds']);
    expect(await marked('E(exp(X + 2*Y))', '>= exp(E(X) + 2 * E(Y)) by jensen')).toEqual(['start', 'holds']);
    expect(await marked('E(-((X+Y)/2)^2)', '<= -E((X+Y)/2)^2 by jensen')).toEqual(['start', 'holds']);
  });

  it('is not given where another inequality would be', async () => {
    const result = await checked({ given, lines: ['E(X^2 + Y^2)', '>= E(X)^2 + E(Y)^2 / 2 by jensen'] });
    expect(marks(result)).toEqual(['start', 'unknown']);
    expect(result.lines[1]?.witness).toBeNull();
  });

  it('does not turn a false line into a true one', async () => {
    expect(await marked('E(((X+Y)/2)^2)', '<= E((X+Y)/2)^2 by jensen')).toEqual(['start', 'fails']);
    expect(await marked('E(((X+Y)/2)^2)', '>= E(X+Y)^2 * 100 by jensen')).toEqual(['start', 'fails']);
    expect(await marked('E(exp(X + 2*Y))', '<= exp(E(X) + 2 * E(Y)) by jensen')).toEqual(['start', 'fails']);
  });
});

describe('a goal', () => {
  const reached = async (derivation: Derivation) => (await checked(derivation)).accepted;

  it('is reached by a conclusion that only looks different', async () => {
    const given = { p: 'density on R', q: 'density on R' };
    const lines = ['H(p) - crossEntropy(p, q)', '== -KL(p, q)', '<= 0'];
    expect(await reached({ given, lines, goal: 'H(p) <= crossEntropy(p, q)' })).toBe(true);
    expect(await reached({ given, lines, goal: 'crossEntropy(p, q) >= H(p)' })).toBe(true);
    expect(await reached({ given, lines, goal: 'H(p) >= crossEntropy(p, q)' })).toBe(false);
    expect(await reached({ given, lines, goal: 'H(p) < crossEntropy(p, q)' })).toBe(false);
    expect(await reached({ given, lines, goal: 'H(q) <= crossEntropy(q, p)' })).toBe(false);
  });

  const goal = 'min(a, b) + max(a, b) == a + b';

  it('is reached by cases that leave nothing out', async () => {
    const f = { ...reals, f: 'function R -> R' };
    const split = (first: string, second: string) => [first, `=> f(${goal.replace(' == ', ') == f(')})`, second];
    const both = [...split('a <= b', 'b <= a'), `=> f(${goal.replace(' == ', ') == f(')})`];
    expect(await reached({ given: f, lines: both, goal: `f(${goal.replace(' == ', ') == f(')})` })).toBe(true);
    expect(await reached({ given: reals, lines: ['a <= b', `=> ${goal}`, 'b <= a', `=> ${goal}`], goal })).toBe(true);
  });

  it('is not reached by cases that leave something out', async () => {
    const lines = (second: string) => ['a <= b', '=> abs(a - b) == b - a', second, '=> abs(a - b) == b - a'];
    expect(await reached({ given: reals, lines: lines('a < b'), goal: 'abs(a - b) == b - a' })).toBe(false);
    expect(await reached({ given: reals, lines: ['a <= b', '=> a <= b'], goal: 'a <= b' })).toBe(false);
    expect(await reached({ given: reals, lines: ['a == b', '=> a == b', '1', '== 1'], goal: 'a == b' })).toBe(false);
    const apart = ['a < b', '=> a != b', 'b < a', '=> a != b'];
    expect(await reached({ given: reals, lines: apart, goal: 'a != b' })).toBe(false);
  });

  it('may use several results together, and lines those of earlier chains', async () => {
    const f = { a: 'real', b: 'real', c: 'real', f: 'function R -> R' };
    const assume = ['f(a) <= b * c', 'b * c <= f(b)'];
    const lines = ['f(a)', '<= b * c', 'b * c', '<= f(b)'];
    expect(await reached({ given: f, assume, lines, goal: 'f(a) <= f(b)' })).toBe(true);
    expect(await reached({ given: f, assume, lines, goal: 'f(b) <= f(a)' })).toBe(false);
    const result = await checked({ given: f, assume, lines: ['f(a) <= b * c', 'f(a) - f(b)', '<= 0'] });
    expect(marks(result)).toEqual(['holds', 'start', 'holds']);
  });

  it('is not given by a result that holds only where its terms have values', async () => {
    const given = { x: 'real', y: 'real', f: 'function R -> R' };
    const lines = ['1 / f(x)', '== 1 / f(x) + 0', 'f(x) != 0'];
    const result = await checked({ given, lines, goal: 'f(x) != 0' });
    expect(result.lines.at(-1)?.mark).not.toBe('holds');
    expect(result.accepted).toBe(false);
    expect(await reached({ given, lines: ['log(x)', '== log(x) + 0 * y'], goal: 'x > 0' })).toBe(false);
  });

  it('is not given by a result that is not established', async () => {
    expect(await reached({ given: reals, lines: ['a == b', 'a', '== b'], goal: 'a == b' })).toBe(false);
    expect(await reached({ given: reals, lines: ['a <= b', 'b <= c', 'a', '<= c'], goal: 'a <= c' })).toBe(false);
  });
});

it('a derivation says for which sizes it was checked', async () => {
  const sizes = { n: '1..3' };
  const lines = ['sum(2 * v)', '== 2 * sum(v)'];
  expect((await checked({ sizes, given: { v: 'tensor[n]' }, lines })).sizes).toBe('n = 1..3');
  expect((await checked({ given: reals, lines: ['x', '== x + 0'] })).sizes).toBeNull();
});

async function isMet(statement: Statement): Promise<boolean> {
  const outcome = await check(claimText(statement));
  return outcome.kind === 'checked' && outcome.result.met;
}

describe('a rule on a line behind an arrow', () => {
  const given = { x: 'real' };
  const refused = async (lines: readonly string[]) => {
    const result = await check(claimText({ given, claim: 'x == 2 => x^2 == 4', proof: lines }));
    return result.kind === 'rejected' ? result.diagnostics.map(({ code, reason }) => `${code}: ${reason}`) : null;
  };

  it('is the engine whose proof alone counts', async () => {
    expect(marks(await checked({ given, lines: ['x == 2', '=> x^2 == 4 by smt'] }))).toEqual(['start', 'holds']);
    expect(marks(await checked({ given, lines: ['x == 2', '<=> x^3 == 8 by smt'] }))).toEqual(['start', 'holds']);
    expect(marks(await checked({ given, lines: ['x == 2', '=> x^2 == 5 by smt'] }))).toEqual(['start', 'fails']);
    const other = await checked({ given, lines: ['x == 2', '=> x^2 == 4 by enumeration'] });
    expect(other.lines[1]).toMatchObject({
      mark: 'unknown',
      reason: 'enumeration does not prove it; the line holds all the same, by smt',
    });
    expect(other.accepted).toBe(false);
  });

  it('is no rule for terms, and stands on no first line', async () => {
    expect(await refused(['x == 2', '=> x^2 == 4 by jensen'])).toEqual([
      'derivation-line: jensen leads from one term to another, and an arrow links statements',
    ]);
    expect(await refused(['x == 2', '=> x^2 == 4 by nonsense'])).toEqual(['unknown-rule: there is no rule nonsense']);
    const start = 'derivation-line: A chain starts here: no rule leads to its first line.';
    expect(await refused(['x == 2 by smt', '=> x^2 == 4'])).toEqual([start]);
    expect(await refused(['x^2 by smt', '== x * x'])).toEqual([start]);
  });
});

it.each(['=>', '==>', '<=>', '<==>', '<==', '⇒', '⟹', '⇔', '⟺', '⇐', '⟸'])(
  '%s within a line is refused',
  async (arrow) => {
    const proof = ['x == 2', `=> x^2 == 4 ${arrow} x == 2`];
    const result = await check(claimText({ given: { x: 'real' }, claim: 'x == 2 => x^2 == 4', proof }));
    expect(result).toMatchObject({
      kind: 'rejected',
      diagnostics: [{ code: 'derivation-line', reason: `${arrow} stands within a line` }],
    });
  },
);

describe('a rule', () => {
  const given = {
    p: 'density on R',
    q: 'density on R',
    f: 'differentiable bijection on R',
    u: 'function R -> R > 0',
    D: 'function R -> R',
    Z: '~ q',
  };
  const steps = [
    ['integral(p(z), z)', '== integral(p(y), y)', 'definition'],
    ['integral(2 * p(z), z)', '== 2 * integral(p(y), y)', 'linearity'],
    ['integral(min(p(x), q(x)), x)', '<= integral(p(x), x)', 'monotonicity'],
    ['integral(p(f(x)) * abs(derivative(f, x)), x)', '== integral(p(x), x)', 'change of variables'],
    ['E(log(u(Z)))', '<= log(E(u(Z)))', 'jensen'],
    ['integral(p(x) * D(x)^2, x)', '>= integral(0 * p(x), x)', 'pointwise minimum'],
  ] as const;
  const step = (term: string, of: readonly [string, string, string], y: string) => {
    const [left, right, rule] = of;
    return checked({ given: { ...given, y }, lines: [`${left} + ${term}`, `${right} + ${term} by ${rule}`] });
  };

  it.each(steps)('says nothing of %s %s where a term beside it has no value, by %s', async (...of) => {
    expect((await step('y', of, 'real')).accepted).toBe(true);
    expect((await step('1 / y', of, 'real != 0')).accepted).toBe(true);
    expect((await step('1 / y', of, 'real')).accepted).toBe(false);
  });

  it('says nothing of integrals whose integrands have no value', async () => {
    const under = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)' };
    const { lines } = await checked({ given: under, lines: ['E(sqrt(X))', '== E(sqrt(Y)) by definition'] });
    expect(lines.map(({ mark }) => mark)).toEqual(['start', 'fails']);
  });
});
