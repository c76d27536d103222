import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openObligations } from '../../src/definedness/open-obligations';
import type { CompiledClaim } from '../../src/language/compile-claim';
import { type Fraction, fraction } from '../../src/number/fraction';
import { type Rational, rational } from '../../src/number/rational';
import { inDomain } from '../../src/point/domain-membership';
import { exactValue } from '../../src/point/point';
import { decideRational } from '../../src/statement/relation-check';
import { evaluate } from '../../src/tensor/evaluate';
import { obligationsOf } from '../../src/tensor/obligations';
import { plan } from '../../src/tensor/plan';
import { reachable } from '../../src/tensor/rewrite';
import { type ClaimParts, claimProblem } from '../claim-problem';
import { runs } from '../thorough';

const compiledOf = (parts: ClaimParts): CompiledClaim => {
  const compiled = claimProblem(parts).cases[0]?.compiled();
  if (compiled === undefined) throw new Error('nothing was claimed');
  return compiled;
};

/** Whether everything is granted that a term needs to have a value. */
function isGranted(term: string, given: Record<string, string>, assume: readonly string[] = []): boolean {
  const { graph, statements } = compiledOf({ claim: [`${term} == 0`, ...assume], given });
  const [owing, ...assumed] = statements;
  return owing !== undefined && openObligations(graph, [owing.left], assumed).open.length === 0;
}

const domains = ['real', 'real > 0', 'real >= 0', 'real < 0', 'real in (0, 1)', 'real in [-1, 1)', 'real != 0'];
const values = ['-3', '-1', '-1/2', '0', '1/4', '1/2', '1', '2'].map((text): Fraction => {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
});

/** Terms and conditions as texts. */
const { term, condition } = fc.letrec<{ term: string; condition: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('x', 'y', '0', '1', '2', '(-1)', '1/2'),
    fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('term'), tie('term')).map(([o, a, b]) => `(${a} ${o} ${b})`),
    fc.tuple(fc.constantFrom('abs', 'sqrt', 'log', '-', 'relu'), tie('term')).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('term'), fc.constantFrom(2, 3, -1, -2)).map(([a, n]) => `(${a})^(${n})`),
    fc.tuple(fc.constantFrom('max', 'min'), tie('term'), tie('term')).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(fc.constantFrom('sum', 'prod', 'max'), tie('term'), tie('term')).map(([f, a, b]) => `${f}([${a}, ${b}])`),
    fc.tuple(tie('condition'), tie('term'), tie('term')).map(([c, a, b]) => `where(${c}, ${a}, ${b})`),
  ),
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc
      .tuple(tie('term'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('term'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, o, b]) => `((${a}) ${o} (${b}))`),
    tie('condition').map((c) => `(not (${c}))`),
  ),
}));

/** Formulas in which much is owed: a partial operation at the top, of what is shown not to vanish often enough. */
const owing = fc.oneof(
  term.map((a) => `1/(${a})`),
  term.map((a) => `log(${a})`),
  term.map((a) => `sqrt(${a})`),
  fc.tuple(condition, term).map(([c, a]) => `where(${c}, 1/(${a}), 0)`),
  term,
);

const assumption = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('x', 'y', 'x + y', 'x - y', 'x * y', 'x^2', '-x', 'abs(x)', 'x^3', '2 * y'),
      fc.constantFrom('<', '<=', '>', '>=', '!=', '=='),
      fc.constantFrom('0', '1', '-1', 'y', 'x'),
    )
    .map(([a, o, b]) => `${a} ${o} ${b}`),
  fc.constant('x > 0 => y > 0'),
);

describe('what is granted', () => {
  it('has a value wherever the assumptions hold', () => {
    let checked = 0;
    fc.assert(
      fc.property(
        owing,
        fc.constantFrom(...domains),
        fc.constantFrom(...domains),
        fc.array(assumption, { maxLength: 2 }),
        (text, x, y, assume) => {
          const compiled = compiledOf({ claim: [`${text} == 0`, ...assume], given: { x, y } });
          const { graph, statements } = compiled;
          const [owed, ...assumptions] = statements;
          const root = owed?.left;
          if (root === undefined || obligationsOf(graph, [root]).length === 0) return;
          if (openObligations(graph, [root], assumptions).open.length > 0) return;
          const roots = [root, ...assumptions.flatMap(({ left, right }) => [left, right])];
          const inputs = reachable(roots).flatMap((node) => (node.kind === 'input' ? [node.symbol] : []));
          for (const a of values) {
            for (const b of values) {
              const at = (name: string): Fraction => (name === 'x' ? a : b);
              if (!inputs.every(({ domain, name }) => inDomain(domain, [exactValue(at(name))]))) continue;
              const elements = evaluate(plan(roots), rational, { input: ({ name }) => [at(name)] });
              const isMet = assumptions.every(
                ({ left, relation, right }) =>
                  decideRational(relation, elements(left)[0] as Rational, elements(right)[0] as Rational) === 'holds',
              );
              if (!isMet) continue;
              checked++;
              expect({ text, assume, a, b, value: elements(root)[0] === 'undefined' }).toMatchObject({ value: false });
            }
          }
        },
      ),
      { numRuns: runs(600), seed: 7 },
    );
    expect(checked).toBeGreaterThan(300);
  });

  const laws = { X: '~ normal(0, 1)', Y: '~ normal(0, 1)', B: '~ bernoulli(1/2)', U: '~ uniform(0, 1)', c: 'real' };
  const vectors = { v: 'tensor[2]', w: 'tensor[2] > 0', A: 'tensor[2, 2]', f: 'function R -> R' };
  const maps = {
    c: 'real',
    v: 'tensor[2]',
    A: 'tensor[2, 2]',
    f: 'function R -> R',
    s: 'differentiable function R -> R > 0',
    m: 'differentiable bijection on R',
    F: 'differentiable bijection on R^n',
    G: 'differentiable function R^n -> R^n',
  };
  // Windows that lie in the padding alone.
  const images = { x: 'tensor[a, h, w] > 0', K: 'tensor[o, a, 3, 3] > 0' };
  /** A term that has a value (almost surely), and twins of it that need not. */
  it.each<readonly [right: string, wrong: readonly string[], given: Record<string, string>]>([
    ['E(1/X)', ['E(1/B)', 'E(1/(X - X))', 'E(1/(c * X))', 'E(X/c)'], laws],
    [
      'E(1/(X + c))',
      [
        'E(1/(B + c))',
        'E(1/((X > 0) + c))',
        'E(1/((X < 0) + c))',
        'E(1/((X <= c) - (Y <= c)))',
        'E(1/relu(X))',
        'E(1/max(X, c))',
      ],
      laws,
    ],
    ['E(1/(X * Y))', ['E(1/(X - X * Y/Y))', 'E(1/(B * X))', 'E(1/(X * (Y > 0)))'], laws],
    ['E(1/where(X > 0, X, Y))', ['E(1/where(X > 0, X, 0))', 'E(1/where(c > 0, X, c))'], laws],
    ['E(log(U))', ['E(log(X))', 'E(log(U - 1/2))', 'E(log(c * U))', 'E(log(B))'], laws],
    ['E(log(U) / log(U))', ['E(1/log(B + 1))', 'E(sqrt(log(U)))'], laws],
    ['E(1/max(X, Y))', ['E(1/max(X, 0))', 'E(1/min(X, c))'], laws],
    ['E(1/X^2)', ['E(1/(X^2 - X^2))', 'E(1/B^2)'], laws],
    ['1/E(X^2)', ['1/E(X)', '1/E(X^3)', '1/E(B - 1/2)'], laws],
    ['1/E(exp(X) + U)', ['1/E(U - 1/2)'], laws],
    ['1/sum(w, n)', ['1/sum(v, n)', '1/prod(v, n)', '1/(w[1] - w[2])', '1/sum(v^2, n)'], vectors],
    ['1/prod(w, n)', ['1/max(v, n)', '1/min(v, n)', 'log(sum(v^2, n))'], vectors],
    ['sum(where(w > 0, 1/w, 0), n)', ['sum(where(v > 0, 1/v[1], 0), n)', 'sum(where(v[1] > 0, 1/v, 0), n)'], vectors],
    [
      'sum(where(v != 0, 1/v, 0), n)',
      ['where(v != 0, 1/sum(v, n), 0)', 'where(v != 0, 1/v[1], 0)', 'sum(where(v != 0, sum(1/v, n), 0), n)'],
      vectors,
    ],
    ['1/(1 + f(c)^2)', ['1/f(c)', 'log(f(c)^2)', 'det(inv(A))', 'inv(A)[1, 2]'], { ...vectors, c: 'real' }],
    [
      '1/derivative(m, c)',
      ['1/derivative(derivative(m(c), c), c)', 'log(derivative(m, c))', '1/derivative(s, c)', 'log(derivative(s, c))'],
      maps,
    ],
    ['1/det(jacobian(F, v))', ['1/jacobian(F, v)[1, 1]', '1/det(A)', '1/det(jacobian(G, v))'], maps],
    [
      'sum(exp(conv2d(x, K, 3, 1, 1, 1)), o)[1, 1]',
      ['sum(log(conv2d(x, K, 3, 1, 1, 1)), o)[1, 1]', 'sum(1/conv2d(x, K, 4, 1, 1, 1), o)[1, 1]'],
      images,
    ],
    ['1/s(c)', ['1/f(c)', 'log(1 - s(c))'], maps],
    ['1/(1 + integral(s(x), x))', ['1/(3 - integral(1/(1 + x^2), x))', 'log(2 - integral(min(s(x), 1), x))'], maps],
    ['1/(c^2 + 1)', ['1/c^2', '1/(c^2 - 1)', '1/(c^2 + c)', '1/(c^2 + 2*c + 1)', 'log(c^2)'], { c: 'real' }],
    ['1/(c^2 + c*d + d^2 + 1)', ['1/(c^2 + c*d + d^2)', '1/(c^2 + 3*c*d + d^2 + 1)'], { c: 'real', d: 'real' }],
    ['1/(c^2 - 2*c*d + d^2 + 1)', ['1/(c^2 - 2*c*d + d^2)', '1/(c - d)'], { c: 'real', d: 'real' }],
    ['1/(c^2 + c*d + d^2)', ['1/(c^2 - 2*c*d + d^2)', '1/(c*d - c^2)'], { c: 'real != 0', d: 'real' }],
    ['1/(3 - c)', ['1/(2 - c)', '1/(c - 1)', '1/(1/2 - c)', '1/c'], { c: 'real in [0, 2]' }],
    ['1/(3 - 2*c)', ['1/(1 - 2*c)', '1/(2 - 2*c)'], { c: 'real in [0, 1.2]' }],
    ['1/(1 - c)', ['1/(1 - 2*c)', '1/(c - c^2)'], { c: 'real in [0, 1)' }],
    ['1/(5 - 2*c)', ['1/(4 - 2*c)', '1/c', '1/(c - 1)'], { c: 'integer in 0..3' }],
    ['sqrt(1 - c)', ['sqrt(c - 1)', 'sqrt(1 - 2*c)', 'log(1 - c)'], { c: 'real in [0, 1]' }],
    [
      'log(exp(c) + abs(d))',
      ['log(abs(d))', 'log(exp(c) - 1)', 'log(sin(c))', 'sqrt(log(1 + c^2) - 1)'],
      { c: 'real', d: 'real' },
    ],
    ['sqrt(log(1 + c^2))', ['sqrt(log(c^2 + 1/2))', '1/log(1 + c^2)', 'sqrt(c^3)'], { c: 'real' }],
    ['1/c^3', ['1/(c^3 + 1)', 'sqrt(c^3)', '1/sqrt(c)'], { c: 'real != 0' }],
    ['1/sqrt(c)', ['1/sqrt(c - 1)', '1/log(c)'], { c: 'real > 0' }],
    ['log(2 + (c/d)^2)', ['log(2 + 1/c - 1/d)', 'log(2 + c/d - d/c)'], { c: 'real != 0', d: 'real != 0' }],
    ['log(1 + exp(sin(c)))', ['log(1 + sin(c) - sin(d))', 'log(1 + exp(c) - exp(d))'], { c: 'real', d: 'real' }],
    ['sqrt(c + d^2)', ['sqrt(c - c*d + d^2)', 'log(1 + c - c*d + d^2)'], { c: 'real >= 0', d: 'real' }],
    ['E(prod(1/stack(X, 2*X, k), k))', ['E(prod(1/stack(X, c, k), k))', 'E(1/sum(stack(X, 0 - X, k), k))'], laws],
    ['E(prod(1/V, n))', ['E(prod(1/pad(V, n, 1, 0), n))'], { V: '~ normal(m, 1)', m: 'tensor[n]' }],
    ['1/(c/d)', ['sqrt(c/d)', 'log(c/d)', 'log(c * d)', '1/(c + d)'], { c: 'real != 0', d: 'real != 0' }],
    [
      'where(c == 0, 1, 1/c)',
      ['where(c == 0, 1/c, 1)', 'where(c > 0, 1, 1/c)', 'where(c == 1, 1, 1/c)'],
      { c: 'real' },
    ],
    [
      'where(c > d, 1/(c - d), 0)',
      ['where(c > d, 0, 1/(c - d))', 'where(c > d, 1/c, 0)', 'where(c >= d, 1/(c - d), 0)'],
      { c: 'real', d: 'real' },
    ],
    [
      'where(1/(c^2 + 1) > 0, 1, 0)',
      ['where(1/c > 0, 1, 0)', 'where(c > 0 or d > 0, log(c), 0)'],
      { c: 'real', d: 'real' },
    ],
    ['where(c > 0 and d > 0, log(c*d), 0)', ['where(c > 0 and d > 0, 0, log(c))'], { c: 'real', d: 'real' }],
    ['where(c > 0 or d > 0, 0, sqrt(-c - d))', ['where(c > 0 or d > 0, sqrt(c), 0)'], { c: 'real', d: 'real' }],
  ])('%s, and not %j', (right, wrong, given) => {
    const sized = (text: string): boolean => {
      const named = Object.fromEntries(
        Object.entries(given).map(([name, kind]) => [
          name,
          kind.replace('tensor[2]', 'tensor[n]').replace('tensor[2, 2]', 'tensor[n, n]'),
        ]),
      );
      const all = { n: 2, a: 1, h: 1, w: 1, o: 1 };
      const { graph, statements, assumptions } = compiledOf({
        claim: [`${text} == 0`],
        given: named,
        sizes: Object.fromEntries(Object.entries(all).filter(([size]) => !(size in named))),
      });
      const roots = statements.flatMap(({ left, right: other }) => [left, other]);
      return openObligations(graph, roots, assumptions).open.length === 0;
    };
    expect({ right, granted: sized(right) }).toEqual({ right, granted: true });
    expect(wrong.filter(sized)).toEqual([]);
  });

  it.each<readonly [term: string, enough: readonly string[], tooLittle: readonly string[]]>([
    ['1/(x - y)', ['x > y', 'x < y', 'x != y', 'y > x'], ['x >= y', 'x != 1', 'x > 0', 'x == y', 'x^2 > y^2 => x > y']],
    [
      'log(x)',
      ['x > 0', 'x >= 1', '0 < x', 'x == 2', 'x^3 > 0'],
      ['x >= 0', 'x != 0', 'x^2 > 0', 'x < 1', 'x > -1', '-x > 0'],
    ],
    ['sqrt(x)', ['x >= 0', 'x == 0', 'x^3 >= 0', '-x <= 0'], ['x != 0', 'x <= 0', 'x^2 >= 0', 'x >= -1', '-x >= 0']],
    [
      '1/x',
      ['x != 0', 'x < 0', 'x * y != 0', 'x^2 != 0', 'abs(x) > 0', '-x > 0'],
      ['x != 1', 'x + y != 0', 'x * y == 0', 'x <= 0'],
    ],
    ['log(y)', ['y > x^2', 'y > 0', 'sqrt(y) > 0'], ['x > y^2', 'y >= x^2', 'x > 0 => y > 0', 'x > 0 <=> y > 0']],
  ])('%s under an assumption', (text, enough, tooLittle) => {
    const given = { x: 'real', y: 'real' };
    expect(enough.filter((each) => !isGranted(text, given, [each]))).toEqual([]);
    expect(tooLittle.filter((each) => isGranted(text, given, [each]))).toEqual([]);
  });

  it('follows from a square and the range of an operation', () => {
    const owed = (text: string): boolean => isGranted(text, { x: 'real', y: 'real' });
    const enough = ['sqrt(x^2 + 2*x + 2 + sin(y))', 'log(x^2 + 2*x + 2 - erf(y))', 'sqrt(x^2 - 2*x + 2 + cos(y*x))'];
    const tooLittle = ['log(x^2 + 2*x + 2 + sin(y))', 'sqrt(x^2 + 2*x + 1.9 - erf(y))', '1/(x^2 - 2*x + 2 + cos(y*x))'];
    expect(enough.filter((text) => !owed(text))).toEqual([]);
    expect(tooLittle.filter(owed)).toEqual([]);
  });

  it('is anything where the assumptions contradict the declarations', () => {
    const term = 'log(min(x + x, max(sum([x, x]), x / x)))';
    expect(isGranted(term, { x: 'real < 0' }, ['-x < -1'])).toBe(true);
  });

  it('tells whether it rests on assumptions', () => {
    const used = (assume: readonly string[]): boolean => {
      const { graph, statements, assumptions } = compiledOf({
        claim: ['1/(1 + x^2) + 1/y == 0'],
        given: { x: 'real', y: 'real' },
        assume,
      });
      return openObligations(
        graph,
        statements.map(({ left }) => left),
        assumptions,
      ).usesAssumptions;
    };
    expect(used(['y > 0'])).toBe(true);
    expect(used(['x > 0'])).toBe(false);
  });
});
