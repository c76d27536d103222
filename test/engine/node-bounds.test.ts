import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/number/bounds';
import { compare, type Fraction, fraction } from '../../src/number/fraction';
import { rational } from '../../src/number/rational';
import { inDomain } from '../../src/point/domain-membership';
import { exactValue } from '../../src/point/point';
import { evaluate } from '../../src/tensor/evaluate';
import { boundsOf } from '../../src/tensor/node-bounds';
import { plan } from '../../src/tensor/plan';
import { reachable } from '../../src/tensor/rewrite';
import { claimProblem } from '../claim-problem';
import { runs } from '../thorough';

const compiled = (text: string, given: Record<string, string>) => {
  const claim = claimProblem({ claim: [`${text} == 0`], given }).cases[0]?.compiled();
  const root = claim?.statements[0]?.left;
  if (root === undefined) throw new Error('nothing was claimed');
  return root;
};

const contains = ({ low, lowOpen, high, highOpen, nonzero }: Bounds, value: Fraction): boolean =>
  (low === null || compare(value, low) >= (lowOpen ? 1 : 0)) &&
  (high === null || compare(value, high) <= (highOpen ? -1 : 0)) &&
  !(nonzero && value.numerator === 0n);

const domains = [
  'real',
  'real > 0',
  'real >= 0',
  'real < 0',
  'real <= 1',
  'real in (0, 1)',
  'real in [-1, 1)',
  'real != 0',
];
const values = ['-3', '-1', '-1/2', '0', '1/3', '1/2', '1', '2'].map((text) => {
  const [numerator, denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator as string), BigInt(denominator));
});

const leaf = fc.constantFrom('x', 'y', '0', '1', '2', '(-1)', '1/2');
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('expression'), tie('expression'))
      .map(([o, a, b]) => `(${a} ${o} ${b})`),
    fc.tuple(fc.constantFrom('abs', 'relu', 'sign', '-'), tie('expression')).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('expression'), fc.constantFrom(2, 3, -1, -2)).map(([a, n]) => `(${a})^(${n})`),
    fc
      .tuple(fc.constantFrom('max', 'min'), tie('expression'), tie('expression'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([c, a, b]) => `where(${c} > 0, ${a}, ${b})`),
  ),
}));

describe('bounds over the declared domains', () => {
  it('hold every exact value, and leave out an end that is open', () => {
    let checked = 0;
    fc.assert(
      fc.property(expression, fc.constantFrom(...domains), fc.constantFrom(...domains), (text, x, y) => {
        const root = compiled(text, { x, y });
        const bounds = boundsOf([root]);
        const nodes = reachable([root]);
        for (const a of values) {
          for (const b of values) {
            const at = (name: string): Fraction => (name === 'x' ? a : b);
            const isInside = nodes.every(
              (node) => node.kind !== 'input' || inDomain(node.symbol.domain, [exactValue(at(node.symbol.name))]),
            );
            if (!isInside) continue;
            const elements = evaluate(plan([root]), rational, { input: ({ name }) => [at(name)] });
            const value = elements(root)[0];
            if (value === undefined || typeof value === 'string') continue;
            checked++;
            expect(contains(bounds.get(root.id) as Bounds, value)).toBe(true);
          }
        }
      }),
      { numRuns: runs(1500) },
    );
    expect(checked).toBeGreaterThan(10_000);
  });

  it.each([
    ['max(x, 1)', { low: '1', lowOpen: false, high: '1', highOpen: false }],
    ['max(x, y)', { low: '0', lowOpen: true, high: '1', highOpen: true }],
    ['min(x, 0)', { low: '0', lowOpen: false, high: '0', highOpen: false }],
    ['1/(1 + x)', { low: '1/2', lowOpen: true, high: '1', highOpen: true }],
    ['x - y', { low: '-1', lowOpen: true, high: '1', highOpen: true }],
    ['erf(x) + exp(x)', { low: '1', lowOpen: true, high: null, highOpen: true }],
    ['log(1 + x)', { low: '0', lowOpen: true, high: null, highOpen: true }],
  ])('%s for x, y in (0, 1)', (text, expected) => {
    const root = compiled(text, { x: 'real in (0, 1)', y: 'real in (0, 1)' });
    const { low, lowOpen, high, highOpen } = boundsOf([root]).get(root.id) as Bounds;
    const shown = (end: Fraction | null): string | null =>
      end && (end.denominator === 1n ? `${end.numerator}` : `${end.numerator}/${end.denominator}`);
    expect({ low: shown(low), lowOpen, high: shown(high), highOpen }).toEqual(expected);
  });

  it('of what has no value anywhere are anything', () => {
    const root = compiled('x / (min(erf(x), -1) + 1)', { x: 'real' });
    expect(boundsOf([root]).get(root.id)).toMatchObject({ low: null, high: null });
  });
});
