import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLogarithms } from '../../src/concrete/lowering/split-logarithm';
import { search } from '../../src/engine/search';
import { interval } from '../../src/number/interval';
import { degreesIn } from '../../src/point/polynomial-degree';
import { evaluate } from '../../src/tensor/evaluate';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import { all, type ClaimParts, claimProblem, compiledClaim, context } from '../claim-problem';

const verdict = (texts: ClaimParts) => search.decide(claimProblem(texts), context)?.verdict;

describe('sums over cells', () => {
  const shifted = { ...all('p q', 'density on R'), t: 'real' };
  it('stand for integrals only where the integrand is constant on cells and vanishes beyond them', () => {
    expect(verdict({ claim: 'integral(p(x - t), x) == 1', given: shifted })).toBe('undecided');
    expect(verdict({ claim: 'integral((0 <= x ? 1 : 0) * (x < 1/3 ? 1 : 0) + p(x), x) == 4/3', given: shifted })).toBe(
      'undecided',
    );
    expect(
      verdict({ claim: 'integral(x * p(x) * p(x) * 4, x) == integral(x * p(x) * p(x) * 2, x) * 2', given: shifted }),
    ).toBe('undecided');
    expect(verdict({ claim: 'integral(min(p(x), (x < 2 ? 1 : 0)), x) <= 1', given: shifted })).toBe('undecided');
    // Of all densities of variance σ², Epanechnikov's has the least ∫p², 3/(5√5·σ).
    const variance = '(integral(x^2*p(x), x) - integral(x*p(x), x)^2)';
    expect(verdict({ claim: `${variance} * integral(p(x)^2, x)^2 >= 9/125`, given: shifted })).toBe('undecided');
    expect(verdict({ claim: 'integral(abs(p(x) - q(x)) + (x < 0 ? 1 : 0), x) <= 2', given: shifted })).toBe(
      'undecided',
    );
  });

  it('are used where they do', () => {
    expect(verdict({ claim: 'integral(min(p(x), p(x - t)), x) == 1', given: shifted })).toBe('refuted');
    expect(verdict({ claim: 'integral(min(p(x), p(2*x)), x) == 1', given: shifted })).toBe('refuted');
    expect(
      verdict({ claim: 'integral((0 <= x ? 1 : 0) * (x < 1/2 ? 1 : 0) + min(p(x), q(x)), x) == 4/3', given: shifted }),
    ).toBe('refuted');
  });
});

/** The left side before and after logarithms are split. */
function split(
  text: string,
  given: Record<string, string>,
): { readonly before: Node; readonly after: Node; readonly inputs: readonly string[] } {
  const { graph, statements } = compiledClaim({ claim: `${text} == 0`, given });
  const before = (statements[0] as { left: Node }).left;
  const [after] = splitLogarithms(graph, [before]) as [Node];
  return { before, after, inputs: Object.keys(given) };
}

describe('logarithms', () => {
  const given = { a: 'real', b: 'real', c: 'real > 0' };
  it.each([
    'log(exp(a)*exp(b)/c)',
    'log(exp(a)*b)',
    'log(abs(a*b))',
    'log(abs(-a/b))',
    'log(abs(a)^3*c)',
    'log((a*b)^2)',
    'log(c^(-2)*exp(a))',
    'exp(a)*b/exp(a)',
    '-(exp(a)*b)/exp(a) + exp(a)/exp(a)',
    'log(sqrt(c)*a)',
    'log(a*b)',
  ])('%s: splitting changes neither values nor where there are none', (text) => {
    const { before, after } = split(text, given);
    const steps = plan([before, after]);
    const number = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 4 }), (a, b, c) => {
        const values: Record<string, number> = { a, b, c };
        const elements = evaluate(steps, interval, {
          input: ({ name }) => [interval.rational(BigInt(values[name] as number), 1n)],
        });
        const [x] = elements(before);
        const [y] = elements(after);
        if (x === undefined || y === undefined) throw new Error('no value');
        expect(interval.standing(y)).toBe(interval.standing(x));
        if (interval.standing(x) === 'value') expect(Math.max(x.lo, y.lo) <= Math.min(x.hi, y.hi)).toBe(true);
      }),
    );
  });

  it('of densities become polynomials', () => {
    const { after } = split('log(exp(-a^2/2)*abs(c)/(exp(a)*3))', given);
    const own = findInput(after, 'a');
    expect(own === null ? Infinity : degreesIn([after], own.symbol).get(after.id)).toBe(2);
  });
});

function findInput(node: Node, name: string): Node<'input'> | null {
  if (node.kind === 'input') return node.symbol.name === name ? node : null;
  for (const arg of node.args) {
    const found = findInput(arg, name);
    if (found !== null) return found;
  }
  return null;
}

describe('degrees', () => {
  it.each([
    ['(x + 1)^3 * x', 4],
    ['x / y', 1],
    ['y / x', Infinity],
    ['x^0', 0],
    ['x^(-1)', Infinity],
    ['exp(y) * x', 1],
    ['exp(x)', Infinity],
    ['max(y, 0) * x^2', 2],
    ['max(x, 0)', Infinity],
    ['(y > 0 ? x : x^2)', 2],
    ['(x > 0 ? y : 1)', Infinity],
    ['prod(x*z, n)', 3],
    ['sum(x*z, n)^2', 2],
    ['det(x*A)', 3],
    ['inv(A)*x', 1],
  ])('of %s is %d', (text, degree) => {
    const given = { x: 'real', y: 'real', z: 'tensor[n]', A: "tensor[n, n']" };
    const { statements } = compiledClaim({ claim: `${text} == 0`, given, sizes: [{ n: 3 }] });
    const { left } = statements[0] as { left: Node };
    const input = findInput(left, 'x') as Node<'input'>;
    expect(degreesIn([left], input.symbol).get(left.id)).toBe(degree);
  });
});
