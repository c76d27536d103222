import { describe, expect, it } from 'vitest';
import { boxes } from '../../../src/engine/boxes';
import { isPositiveOn } from '../../../src/engine/boxes/bisection';
import { type Box, boxOf } from '../../../src/engine/boxes/box';
import { type Difference, differenceOn } from '../../../src/engine/boxes/difference';
import type { Interval } from '../../../src/number/enclosure';
import { compare, fraction } from '../../../src/number/fraction';
import { fractionOfNumber } from '../../../src/number/fraction-of-number';
import { reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import type { InputSymbol } from '../../../src/tensor/symbol';
import { claimProblem, compiledClaim } from '../../claim-problem';

const x: InputSymbol = { name: 'x', axes: [], domain: reals };
const from = (lo: number, hi: number, maybeUndefined = false): Interval => ({ lo, hi, maybeUndefined });
const over: Box = new Map([[x, from(0, 1)]]);
const widthOf = (box: Box): number => [...box.values()].reduce((width, { lo, hi }) => Math.max(width, hi - lo), 0);

/** A difference of one element, by its enclosures. */
const made = (values: (box: Box) => Interval, slopes: Interval | null = null): Difference => ({
  cost: 1,
  values: (box) => [values(box)],
  slopes: slopes && (() => new Map([[x, [slopes]]])),
});
const shown = (difference: Difference): number | null => isPositiveOn(over, difference, 'positive', () => {});

describe('a covering by boxes', () => {
  it('is one by halves that share their ends', () => {
    const seen: Interval[] = [];
    const quarters = made((box) => {
      if (widthOf(box) <= 1 / 4 && widthOf(box) > 0) seen.push(box.get(x) as Interval);
      return widthOf(box) <= 1 / 4 ? from(1, 1) : from(-1, 1);
    });
    expect(shown(quarters)).toBe(4);
    const ends = seen.map(({ lo, hi }) => [lo, hi]).sort(([a = 0], [b = 0]) => a - b);
    expect(ends).toEqual([
      [0, 1 / 4],
      [1 / 4, 1 / 2],
      [1 / 2, 3 / 4],
      [3 / 4, 1],
    ]);
  });

  it('shows nothing of more boxes than are looked at', () => {
    const fine = (width: number) => made((box) => (widthOf(box) <= width ? from(1, 1) : from(-1, 1)));
    expect(shown(fine(1 / 64))).toBe(64);
    expect(shown(fine(2 ** -16))).toBeNull();
  });

  it('shows nothing by slopes of what may have no value, nor by slopes that may have none', () => {
    const atPoints = (maybeUndefined: boolean) => (box: Box) =>
      widthOf(box) === 0 ? from(1, 1) : from(-1, 1, maybeUndefined);
    expect(shown(made(atPoints(false), from(0, 1)))).toBe(1);
    expect(shown(made(atPoints(true), from(0, 1)))).toBeNull();
    expect(shown(made(atPoints(false), from(0, 1, true)))).toBeNull();
    expect(shown(made((box) => from(1, 1, widthOf(box) > 0)))).toBeNull();
  });
});

const graph = new Graph();
const node = graph.input(x);

describe('what boxes are made of', () => {
  it('has slopes where it is smooth', () => {
    const slopesOf = (of: Node): Difference['slopes'] => differenceOn(graph, of, over).slopes;
    expect(slopesOf(graph.unary('exp', graph.mul(node, node)))).not.toBeNull();
    const bent: readonly Node[] = [
      graph.unary('abs', node),
      graph.unary('floor', node),
      graph.binary('max', node, graph.constant(0)),
      graph.binary('less', node, graph.constant(1)),
      graph.map('select', graph.binary('less', node, graph.constant(1)), node, graph.constant(0)),
      graph.reduce(
        'max',
        graph.concat(
          [node, graph.neg(node)].map((each) => graph.move(each, { move: 'expand', axis: { name: 'k', size: 1 } })),
          'k',
        ),
        ['k'],
      ),
    ];
    for (const each of bent) expect(slopesOf(graph.add(each, node))).toBeNull();
  });

  it('holds the ends of domains', () => {
    const third = { ...reals, low: fraction(1n, 3n), lowOpen: false, high: fraction(2n, 3n), highOpen: false };
    const own = boxOf([graph.input({ name: 'y', axes: [], domain: third })]);
    const [[, { lo, hi }] = [null, from(1, 0)]] = [...(own ?? [])];
    expect(compare(fractionOfNumber(lo), fraction(1n, 3n))).toBeLessThanOrEqual(0);
    expect(compare(fractionOfNumber(hi), fraction(2n, 3n))).toBeGreaterThanOrEqual(0);
    expect(hi - lo).toBeLessThan(0.3334);
  });

  it('is of one or two numbers with two ends', () => {
    const boxFor = (text: string, given: Readonly<Record<string, string>>, sizes = {}): Box | null => {
      const [statement] = compiledClaim({ claim: [`${text} >= 0`], given, sizes }).statements;
      return statement === undefined ? null : boxOf([statement.left, statement.right]);
    };
    const y = 'real in [0, 1]';
    expect(boxFor('x*y', { x: y, y })).not.toBeNull();
    for (const [text, given] of [
      ['x*y*z', { x: y, y, z: y }],
      ['x', { x: 'real >= 0' }],
      ['x', { x: 'real <= 0' }],
      ['x', { x: 'real' }],
      ['f(x)', { x: y, f: 'function R -> R' }],
      ['E(X)', { X: '~ uniform(0, 1)' }],
      ['x[1]', { x: 'tensor[2] in [0, 1]' }],
      ['p[1]', { p: 'simplex[2]' }],
    ] as const)
      expect(boxFor(text, given)).toBeNull();
    expect(
      boxOf([
        graph.input({
          ...x,
          domain: { ...reals, low: fraction(0n), high: fraction(1n) },
          measure: { kind: 'standard', family: 'uniform' },
        }),
      ]),
    ).toBeNull();
  });

  it.each([
    ['max(x, x + 2) <= 3', 'max(x, x + 2) <= 2'],
    ['max(x + 2, x) <= 3', 'max(x + 2, x) <= 2'],
    ['max(-x, x) <= 1', 'max(-x, x) <= 1/2'],
    ['min(x, x + 2) >= 0', 'min(x, x + 2) >= 1'],
    ['min(x + 2, x) >= 0', 'min(x + 2, x) >= 1'],
    ['abs(x - 1/2) <= 1/2', 'abs(x - 1/2) <= 1/4'],
    ['abs(x - 3) <= 3', 'abs(x - 3) <= 2'],
    ['abs(x + 3) <= 4', 'abs(x + 3) <= 3'],
    ['sin(x) < 9/10', 'sin(x) < 8/10'],
    ['sin(x) >= 0', 'sin(x) > 0'],
  ])('shows %s, and not %s', (holds, fails) => {
    const verdictOn = (claim: string) =>
      boxes.decide(claimProblem({ claim, given: { x: 'real in [0, 1]' } }), { seed: 's', isOver: () => false })
        ?.verdict;
    expect(verdictOn(holds)).toBe('proved');
    expect(verdictOn(fails)).not.toBe('proved');
  });
});
