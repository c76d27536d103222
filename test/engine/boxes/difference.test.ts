import { expect, it } from 'vitest';
import { boxOf } from '../../../src/engine/boxes/box';
import { differenceOn } from '../../../src/engine/boxes/difference';
import type { Interval } from '../../../src/number/enclosure';
import { compiledClaim } from '../../claim-problem';

/** Formulas of which the derivatives may list their axes in another order, or have fewer. */
const formulas = [
  'x * iota(n) + x^2 * iota(m)',
  'x^2 * iota(m) + x * iota(n)',
  'exp(x * iota(m)) * iota(n) - iota(m)',
  'iota(n) * 10 + iota(m) + x',
];

it.each(formulas)('has the slopes of the elements in their order: %s', (formula) => {
  const { graph, statements } = compiledClaim({
    claim: `${formula} >= 0`,
    given: { x: 'real in [0, 1]' },
    sizes: { n: 2, m: 3 },
  });
  const [statement] = statements;
  if (statement === undefined) throw new Error('no statement');
  const box = boxOf([statement.left, statement.right]);
  if (box === null) throw new Error('no box');
  const { values, slopes } = differenceOn(graph, statement.left, box);
  const [symbol] = box.keys();
  if (symbol === undefined) throw new Error('no variable');
  const at = (x: number): readonly Interval[] => values(new Map([[symbol, { lo: x, hi: x, maybeUndefined: false }]]));
  const [before, after] = [at(0.499), at(0.501)];
  const found = slopes?.(new Map([[symbol, { lo: 0.499, hi: 0.501, maybeUndefined: false }]])).get(symbol) ?? [];
  expect(found).toHaveLength(before.length);
  before.forEach((low, i) => {
    const slope = ((after[i] as Interval).lo - low.lo) / 0.002;
    expect((found[i] as Interval).lo).toBeLessThanOrEqual(slope + 1e-9);
    expect((found[i] as Interval).hi).toBeGreaterThanOrEqual(slope - 1e-9);
  });
});
