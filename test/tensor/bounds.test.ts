import { expect, it } from 'vitest';
import { type Bounds, isNonNegative, isPositive } from '../../src/number/bounds';
import { type Fraction, fraction, fractionToNumber } from '../../src/number/fraction';
import { interval } from '../../src/number/interval';
import { inDomain } from '../../src/point/domain-membership';
import { exactValue } from '../../src/point/point';
import { elementCount } from '../../src/tensor/axis';
import { type Domain, nonnegativeReals, positiveReals, reals } from '../../src/tensor/domain';
import { evaluate } from '../../src/tensor/evaluate';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { boundsOf } from '../../src/tensor/node-bounds';
import { plan } from '../../src/tensor/plan';
import { reachable } from '../../src/tensor/rewrite';
import { claimProblem } from '../claim-problem';
import { anyAxis, variable } from '../kernel/every-size/templates';

const values = ['-2', '-1', '-1/2', '0', '1/2', '1', '3'].map((text): Fraction => {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
});

const kinds = [
  '',
  ' > 0',
  ' >= 0',
  ' < 0',
  ' <= 0',
  ' in [-1, 1]',
  ' in (0, 1)',
  ' != 0',
  ' in [-2, 0]',
  ' in [-2, 1)',
];

const texts = [
  'sum(u, n)',
  'v * u * u',
  'u * v * (u * u)',
  '(1 + u) * v * u^3 * v * (1 + u)',
  'exp(u) * v * (u * (v * v))',
  'sum(u * v, n)',
  'prod(u, n)',
  'prod(u, n) * prod(v, n)',
  'max(u, n) - min(v, n)',
  'min(u, n) * max(v, n)',
  'stack(u[1], v[2], u[2] * v[1], k)',
  'stack(sum(u, n), prod(v, n), k)',
  'exp(u) - v',
  'exp(u * v)',
  'exp(abs(u)) + exp(v)',
  'exp(-abs(u))',
  'log(1 + abs(u))',
  'log(u) + v',
  'log(abs(u))',
  'sqrt(abs(u)) * v',
  'sqrt(u)',
  'abs(u)',
  'abs(u) * abs(v)',
  'abs(u * v)',
  'erf(u)',
  'erf(u) * v',
  'sin(u) + v',
  'cos(u) - v',
  'pi * u',
  'floor(u) + v',
  'floor(u) * floor(v)',
  'floor(3 * u)',
  'floor(u / 2)',
  '(u > v) + v',
  'where(u > v, u, v - 1)',
  'where(u > 0, u, 0 - v)',
  'u^2 - v^2',
  'u^3 * v',
  'u^4 + v',
  '1 / u',
  '1 / u - 1 / v',
  'u / v',
  '(u + 1)^2 / v^2',
  'max(u, v) * min(u, v)',
  'u * 10^100 * 10^100 - v',
  'u / 10^100 / 10^100',
  'u^68',
  'conv2d(x, w)',
];

/** Whether a value that lies between two numbers certainly lies outside of the bounds. */
function isOutside({ low, lowOpen, high, highOpen, nonzero }: Bounds, lo: number, hi: number): boolean {
  const isPoint = lo === hi;
  if (low !== null && (hi < fractionToNumber(low) || (lowOpen && isPoint && lo === fractionToNumber(low)))) return true;
  if (high !== null && (lo > fractionToNumber(high) || (highOpen && isPoint && lo === fractionToNumber(high))))
    return true;
  return nonzero && isPoint && lo === 0;
}

it.each(texts)('bounds of %s hold at every value', (text) => {
  let checked = 0;
  let state = 1;
  const next = (): Fraction => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return values[Math.floor(state / 2 ** 16) % values.length] as Fraction;
  };
  for (const u of kinds) {
    for (const v of kinds) {
      const given = {
        u: `tensor[n]${u}`,
        v: `tensor[n]${v}`,
        x: `tensor[c, h, width]${u}`,
        w: `tensor[o, c, 3, 3]${u}`,
      };
      const compiled = claimProblem({
        claim: [`${text} == 0`],
        given,
        sizes: { n: 2, c: 1, o: 1, h: 2, width: 2 },
      }).cases[0]?.compiled();
      const root = compiled?.statements[0]?.left;
      if (root === undefined) throw new Error('nothing was claimed');
      const bounds = boundsOf([root]).get(root.id) as Bounds;
      const inputs = reachable([root]).flatMap((node) => (node.kind === 'input' ? [node.symbol] : []));
      for (let round = 0; round < 40; round++) {
        const point = new Map(
          inputs.map(({ name, axes, domain }) => {
            const drawn: Fraction[] = [];
            for (let tries = 0; drawn.length < elementCount(axes) && tries < 400; tries++) {
              const value = next();
              if (inDomain(domain, [exactValue(value)])) drawn.push(value);
            }
            return [name, drawn];
          }),
        );
        const elements = evaluate(plan([root]), interval, {
          input: ({ name }) =>
            (point.get(name) ?? []).map(({ numerator, denominator }) => interval.rational(numerator, denominator)),
        });
        for (const { lo, hi, maybeUndefined } of elements(root)) {
          if (maybeUndefined || Number.isNaN(lo)) continue;
          checked++;
          expect({ u, v, point, lo, hi, bounds, isOutside: isOutside(bounds, lo, hi) }).toMatchObject({
            isOutside: false,
          });
        }
      }
    }
  }
  expect(checked).toBeGreaterThan(500);
});

it('has a sum over any number of positive values positive, and one of such sums', () => {
  const signOf = (domain: Domain): Bounds => {
    const graph = new Graph();
    const sum = graph.sum(variable(graph, 'x', [anyAxis('i')], domain), ['i']);
    const both = graph.add(sum, sum);
    return boundsOf([both]).get(both.id) as Bounds;
  };
  expect(isPositive(signOf(positiveReals))).toBe(true);
  const nonNegative = signOf(nonnegativeReals);
  expect([isPositive(nonNegative), isNonNegative(nonNegative)]).toEqual([false, true]);
  expect(isNonNegative(signOf(reals))).toBe(false);
});

it('has a product of a positive value with equal factors as one of a power, however they are arranged', () => {
  const graph = new Graph();
  const [a, b, g] = (['a', 'b', 'g'] as const).map((name) =>
    variable(graph, name, [], name === 'g' ? reals : positiveReals),
  ) as [Node, Node, Node];
  const mul = (x: Node, y: Node): Node => graph.mul(x, y);
  const isAtLeast0 = (node: Node): boolean => isNonNegative(boundsOf([node]).get(node.id) as Bounds);
  expect([mul(mul(a, g), g), mul(g, mul(mul(b, g), a)), mul(graph.power(g, 3), mul(a, g))].map(isAtLeast0)).toEqual([
    true,
    true,
    true,
  ]);
  expect([mul(mul(a, g), b), mul(mul(mul(a, g), g), g), mul(graph.power(g, 3), mul(a, b))].map(isAtLeast0)).toEqual([
    false,
    false,
    false,
  ]);
});
