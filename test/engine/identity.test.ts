import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import type { CompiledClaim } from '../../src/language/compile-claim';
import { point as enclosed, type Interval } from '../../src/number/enclosure';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { interval } from '../../src/number/interval';
import { rational } from '../../src/number/rational';
import { reals } from '../../src/tensor/domain';
import { evaluate } from '../../src/tensor/evaluate';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { FunctionSymbol } from '../../src/tensor/symbol';
import { claimProblem } from '../claim-problem';
import { enclosureDisjoint } from '../number/enclosure-relations';
import { runs } from '../thorough';

const context = { seed: 'test', isOver: () => false };

const verdict = (
  claim: string,
  given: Record<string, string> = {},
  sizes: Record<string, number> = {},
  definitions: Record<string, string> = {},
): string =>
  identity.decide(claimProblem({ claim: [claim], given, sizes, let: definitions }), context)?.verdict ?? 'declined';

const xyz = { x: 'real', y: 'real', z: 'real' };
const positive = { x: 'real > 0', y: 'real > 0', z: 'real > 0' };

describe('a function of what the system cannot hold', () => {
  // Sines of long multiples, and what has no value anywhere, are no numbers of the system.
  const given = { f: 'function R -> R', g: 'bijection on R', p: 'density on R', x: 'real', y: 'real' };
  it.each([
    'f(sin(100*x)) == f(sin(101*y))',
    'g(sin(100*x)) == g(sin(101*y))',
    'p(sin(100*x)) == p(sin(101*y))',
    'f(1/(x - x)) == f(1/(y - y))',
    'f(1/(x - x)) == f(x)',
    'f(f(sin(100*x))) == f(f(sin(101*x)))',
  ])('has no value that could be compared: %s', (claim) => {
    expect(verdict(claim, given)).not.toBe('proved');
  });
});

describe('symbols of one name', () => {
  const { graph, statements, ...compiled } = claimProblem({ claim: ['0 == 0'] }).cases.map((each) =>
    each.compiled(),
  )[0] as CompiledClaim;
  const proved = (left: Node, right: Node): boolean => {
    const claim = {
      ...compiled,
      graph,
      statements: [{ text: 'two of one name', left, relation: '==' as const, right }],
    };
    return identity.decide({ cases: [{ sizes: {}, compiled: () => claim }] }, context)?.verdict === 'proved';
  };
  const x = (): Node => graph.input({ name: 'x', axes: [], domain: reals });
  const f = (kind: FunctionSymbol['kind'] = 'elementwise'): FunctionSymbol => ({
    name: 'f',
    kind,
    differentiable: true,
    range: reals,
  });

  it('are different variables', () => {
    const [a, b] = [x(), x()];
    expect(proved(a, b)).toBe(false);
    expect(proved(graph.unary('exp', a), graph.unary('exp', b))).toBe(false);
    expect(proved(graph.add(a, b), graph.add(b, a))).toBe(true);
    expect(proved(graph.sub(graph.add(a, b), b), a)).toBe(true);
  });

  it('are different functions', () => {
    const [g, h, at] = [f(), f(), x()];
    expect(proved(graph.apply(g, [at], [], []), graph.apply(h, [at], [], []))).toBe(false);
    expect(proved(graph.apply(g, [at], [], []), graph.apply(g, [at], [], []))).toBe(true);
  });

  it('and invert themselves alone', () => {
    const [g, h, at] = [f('bijection'), f('bijection'), x()];
    const inverse = (of: FunctionSymbol): FunctionSymbol => ({ ...of, name: 'f⁻¹', inverseOf: of });
    const back = (of: FunctionSymbol): Node => graph.apply(inverse(of), [graph.apply(g, [at], [], [])], [], []);
    expect(proved(back(g), at)).toBe(true);
    expect(proved(back(h), at)).toBe(false);
  });
});

describe('true identities are proved', () => {
  it.each([
    ['(x + y)^2 == x^2 + 2*x*y + y^2', xyz],
    ['(x-1)^20 == sum((-1)^(20-k) * 20! / (k! * (20-k)!) * x^k, k, 0:20)', xyz],
    ['1/(x-3) == -1/(3-x)', { x: 'real != 3' }],
    ['exp(x + y) == exp(x) * exp(y)', xyz],
    ['exp(-(x-y)^2/2) == exp(-x^2/2) * exp(x*y) * exp(-y^2/2)', xyz],
    ['exp(x/2)^2 == exp(x)', xyz],
    ['log(x*y) == log(x) + log(y)', positive],
    ['log(x^2) == 2*log(abs(x))', { x: 'real != 0' }],
    ['log(6) == log(2) + log(3)', {}],
    ['sqrt(6) == sqrt(2) * sqrt(3)', {}],
    ['sqrt(x^2) == abs(x)', xyz],
    ['sqrt(x*y) == sqrt(x) * sqrt(y)', positive],
    ['sqrt(x + y)^2 == x + y', positive],
    ['abs(x*y) == abs(x) * abs(y)', xyz],
    ['abs(3*x) == 3*abs(x)', xyz],
    ['max(x, y) + min(x, y) == x + y', xyz],
    ['relu(2*x) == 2*relu(x)', xyz],
    ['relu(x) - relu(-x) == x', xyz],
    ['log(1 + exp(x)) - log(1 + exp(-x)) == x', xyz],
    ['max(x, 0) + log(1 + exp(-abs(x))) == log(1 + exp(x))', xyz],
    ['sigmoid(x) == (1 + tanh(x/2))/2', xyz],
    ['sin(x)^2 + cos(x)^2 == 1', xyz],
    ['sin(2*x) == 2*sin(x)*cos(x)', xyz],
    ['cos(x - y) == cos(x)*cos(y) + sin(x)*sin(y)', xyz],
    ['erf(-x) == -erf(x)', xyz],
    ['exp(log(x)) == x', { x: 'real > 0' }],
    ['x^y == exp(y * log(x))', positive],
    ['derivative(sigmoid, x) == sigmoid(x) * (1 - sigmoid(x))', xyz],
    ['derivative(tanh, x) == 1 - tanh(x)^2', xyz],
  ])('%s', (claim, given) => {
    expect(
      verdict(claim, given, {}, { 'sigmoid(x)': '1/(1 + exp(-x))', 'tanh(x)': '(exp(2*x) - 1)/(exp(2*x) + 1)' }),
    ).toBe('proved');
  });

  it.each([
    ['E(X) == 0', { X: '~ normal(0, 1)' }],
    ['E((m + s*X)^2) == m^2 + s^2', { X: '~ normal(0, 1)', m: 'real', s: 'real > 0' }],
    ['Var(X) == E(X^2) - E(X)^2', { X: '~ p', p: 'density on R' }],
    ['E(X^4) == 3*s^4', { X: '~ normal(0, s)', s: 'real > 0' }],
    ['E(X*Y) == E(X)*E(Y)', { X: '~ p', Y: '~ q', p: 'density on R', q: 'density on R' }],
    ['TV(p, q) == 1 - integral(min(p(x), q(x)), x)', { p: 'density on R', q: 'density on R' }],
    ['KL(p, p) == 0', { p: 'density on R' }],
    ['KL(normal(m, s), normal(0, 1)) == (m^2 + s^2 - 1)/2 - log(s)', { m: 'real', s: 'real > 0' }],
    ['f(x + y) == f(y + x)', { ...xyz, f: 'function' }],
    ['inverse(f, f(x)) == x', { ...xyz, f: 'bijection on R' }],
    ['E(X) == m', { X: '~ bernoulli(m)', m: 'real in (0, 1)' }],
  ])('%s', (claim, given) => {
    expect(verdict(claim, given)).toBe('proved');
  });
});

describe('what is false, or not formally true, is never proved', () => {
  it.each([
    ['log(x) == log(abs(x)) + 1', xyz],
    ['sqrt(x^2) == x', xyz],
    ['sqrt(x^2 - 2*x*y + y^2) == x - y', xyz],
    ['sqrt(x^4 - 2*x^2 + 1) == x^2 - 1', xyz],
    ['sqrt((x+y)^2) == x + y', xyz],
    ['abs(x) == x', xyz],
    ['abs(x + y) == abs(x) + abs(y)', xyz],
    ['relu(x + y) == relu(x) + relu(y)', xyz],
    ['(x > 0) == (x >= 0)', xyz],
    ['(x == 0) == 0', xyz],
    ['where(x == 0, 1, 0) == 0', xyz],
    ['x^2 == x', xyz],
    ['exp(x*y) == exp(x)*exp(y)', xyz],
    ['exp(x)^2 == exp(x^2)', xyz],
    ['log(x + y) == log(x) + log(y)', positive],
    ['sin(x) == x', xyz],
    ['sin(pi*x) == 0', xyz],
    ['erf(2*x) == 2*erf(x)', xyz],
    ['x == x + 1/1000000007', xyz],
    ['x == x + 1073741827 * 1073741831', xyz],
    ['2147483647 * x == 0', xyz],
    ['f(x) == f(y)', { ...xyz, f: 'function' }],
    ['f(2*x) == 2*f(x)', { ...xyz, f: 'function' }],
    ['f(x) == x', { ...xyz, f: 'bijection on R' }],
    ['E(X^2) == E(X)^2', { X: '~ p', p: 'density on R' }],
    ['E(X^2)^2 == E(X^4)', { X: '~ p', p: 'density on R' }],
    ['E(X^3) == 0', { X: '~ p', p: 'density on R' }],
    ['E(X^10) == 945 + 1', { X: '~ normal(0, 1)' }],
    ['E(abs(X)) == 1', { X: '~ normal(0, 1)' }],
    ['E(X*Y) == E(X)', { X: '~ p', Y: '~ p', p: 'density on R' }],
    ['E(E(X*Y, Y)*Y) == E(X)*E(Y)^2 + Var(Y)', { X: '~ p', Y: '~ p', p: 'density on R' }],
    ['KL(p, q) == KL(q, p)', { p: 'density on R', q: 'density on R' }],
    ['TV(p, q) == integral(min(p(x), q(x)), x)', { p: 'density on R', q: 'density on R' }],
    ['p(x) == 1', { x: 'real', p: 'density on R' }],
    ['integral(p(x)^2, x) == 1', { p: 'density on R' }],
    ['sign(sqrt(sqrt(x))) == 1', { x: 'real >= 0' }],
    // What a branch tells of x where it is taken is no fact elsewhere.
    ['where(x > 0, sqrt(x)^2, 0) + abs(x) == where(x > 0, sqrt(x)^2, 0) + x', xyz],
    ['where(x > 0, exp(log(x)), 0) + abs(x) == where(x > 0, exp(log(x)), 0) + x', xyz],
    ['where(x > 0, abs(sqrt(x)^2), 0) + abs(x) == where(x > 0, sqrt(x)^2, 0) + x', xyz],
  ])('%s', (claim, given) => {
    expect(verdict(claim, given)).not.toBe('proved');
  });

  it.each([
    ['abs(x) == abs(sqrt(x)^2)', 'real', ['x >= 0']],
    ['sign(x) == sign(sqrt(x) * sqrt(x))', 'real', ['x >= 0']],
    ['log(x) == exp(log(log(x)))', 'real >= 1', ['log(x) > 0']],
  ])('a condition is not met by what rests on it: %s', (claim, domain, open) => {
    const { verdict, partial } = identity.decide(claimProblem({ claim: [claim], given: { x: domain } }), context) ?? {};
    expect(verdict).toBe('undecided');
    expect([...(partial?.conditions ?? [])].sort()).toEqual(open);
  });

  it('a root of a root may be zero', () => {
    const quotient = { claim: ['sqrt(sqrt(x)) / sqrt(sqrt(x)) == 1'] };
    const evidence = (domain: string) => identity.decide(claimProblem({ ...quotient, given: { x: domain } }), context);
    expect(evidence('real >= 0')?.partial?.conditions).toEqual(['sqrt(sqrt(x)) != 0']);
    expect(evidence('real > 0')?.verdict).toBe('proved');
  });
});

const points = [
  { x: 0.7, y: 1.9 },
  { x: -1.3, y: 0.4 },
  { x: 2.1, y: -0.6 },
  { x: -0.8, y: -2.2 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: 0, y: 0 },
  { x: 1, y: 1 },
  { x: -1, y: 2 },
  { x: 30, y: -7 },
];

const isIn = (domain: string, value: number): boolean =>
  ({ real: true, 'real >= 0': value >= 0, 'real <= 0': value <= 0, 'real > 0': value > 0, 'real != 0': value !== 0 })[
    domain
  ] ?? false;

describe('random expressions', () => {
  const leaf = fc.constantFrom('x', 'y', '2', '3', '1/2', '(-1)');
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('expression'), tie('expression'))
        .map(([o, a, b]) => `(${a} ${o} ${b})`),
      fc
        .tuple(fc.constantFrom('exp', 'log', 'sqrt', 'abs', 'relu', 'sin', 'cos', 'erf', '-'), tie('expression'))
        .map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom('max', 'min'), tie('expression'), tie('expression'))
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
      fc
        .tuple(tie('expression'), tie('expression'), tie('expression'))
        .map(([c, a, b]) => `where(${c} > 0, ${a}, ${b})`),
    ),
  }));

  /** Simple rewrites, half of them wrong: pairs that are often equal, and often nearly so. */
  const rewritten = fc
    .tuple(
      expression,
      fc.constantFrom(
        (a: string) => [`abs(${a})`, a],
        (a: string) => [`sqrt((${a})^2)`, `abs(${a})`],
        (a: string) => [`sqrt((${a})^2)`, a],
        (a: string) => [`relu(${a})`, `(${a} + abs(${a}))/2`],
        (a: string) => [`relu(${a})`, a],
        (a: string) => [`log(exp(${a}))`, a],
        (a: string) => [`exp(2*(${a}))`, `exp(${a})^2`],
        (a: string) => [`exp((${a})^2)`, `exp(${a})^2`],
        (a: string) => [`log((${a})^2)`, `2*log(${a})`],
        (a: string) => [`where(${a} > 0, ${a}, 0)`, `relu(${a})`],
        (a: string) => [`where(${a} > 0, 1, 0)`, `where(${a} >= 0, 1, 0)`],
        (a: string) => [`(${a})*(x+y)`, `(${a})*x + y*(${a})`],
        (a: string) => [`max(${a}, x)`, `${a} + relu(x - (${a}))`],
      ),
    )
    .map(([a, f]) => f(a));

  it('proves nothing that fails at a point', () => {
    let proved = 0;
    fc.assert(
      fc.property(fc.oneof(rewritten, fc.tuple(expression, expression)), ([left, right]) => {
        const problem = claimProblem({ claim: [`${left} == ${right}`], given: { x: 'real', y: 'real' } });
        if (identity.decide(problem, context)?.verdict !== 'proved') return;
        proved++;
        const [statement] = problem.cases[0]?.compiled().statements ?? [];
        if (statement === undefined) throw new Error('nothing was claimed');
        const sides = [statement.left, statement.right];
        for (const { x, y } of points) {
          const elements = evaluate(plan(sides), interval, { input: ({ name }) => [enclosed(name === 'x' ? x : y)] });
          const [a, b] = sides.map((side) => elements(side)[0]) as [Interval, Interval];
          expect(enclosureDisjoint(a, b)).toBe(false);
        }
      }),
      { numRuns: runs(1000) },
    );
    expect(proved).toBeGreaterThan(runs(100));
  });

  it('owns up to every point where a side has no value', () => {
    const domains = fc.constantFrom('real', 'real >= 0', 'real <= 0', 'real > 0', 'real != 0');
    const quotient = fc.tuple(expression, expression).map(([a, b]) => [`(${a})/(${b})*(${b})`, a] as const);
    let total = 0;
    fc.assert(
      fc.property(quotient, domains, ([left, right], domain) => {
        const problem = claimProblem({ claim: [`${left} == ${right}`], given: { x: domain, y: domain } });
        const evidence = identity.decide(problem, context);
        if (evidence?.verdict !== 'proved') return;
        total++;
        const [statement] = problem.cases[0]?.compiled().statements ?? [];
        if (statement === undefined) throw new Error('nothing was claimed');
        const sides = [statement.left, statement.right];
        for (const point of points.filter((each) => Object.values(each).every((value) => isIn(domain, value)))) {
          const elements = evaluate(plan(sides), rational, {
            input: ({ name }) => [fractionOfNumber(name === 'x' ? point.x : point.y)],
          });
          expect(sides.map((side) => elements(side)[0])).not.toContain('undefined');
        }
      }),
      { numRuns: runs(500) },
    );
    expect(total).toBeGreaterThan(50);
  });
});
