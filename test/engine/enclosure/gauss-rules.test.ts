import { describe, expect, it } from 'vitest';
import { gaussRules } from '../../../src/engine/enclosure/gauss-rules';
import type { Interval } from '../../../src/number/enclosure';
import { interval } from '../../../src/number/interval';

const ratio = (n: number, d: number): Interval => interval.rational(BigInt(n), BigInt(d));
const contains = (a: Interval, n: number, d: number): boolean => {
  const exact = ratio(n, d);
  return a.lo <= exact.hi && exact.lo <= a.hi;
};

describe.each(gaussRules)('the rule with an error of order $order', ({ nodes, weights, order, error }) => {
  /** Of x^power over [−1/2, 1/2]. */
  const valueAt = (power: number): Interval =>
    nodes
      .map((node, i) => {
        const x = interval.div(node, ratio(2, 1));
        return interval.mul(weights[i] as Interval, interval.power(x, power));
      })
      .reduce(interval.add);
  const exactly = (power: number): readonly [number, number] =>
    power % 2 === 0 ? [1, (power + 1) * 2 ** power] : [0, 1];

  it('is exact below it', () => {
    for (let power = 0; power < order; power++) expect(contains(valueAt(power), ...exactly(power))).toBe(true);
  });

  it('has exactly that error at it, where the coefficient is 1', () => {
    expect(contains(valueAt(order), ...exactly(order))).toBe(false);
    const corrected = interval.add(valueAt(order), error);
    expect(contains(corrected, ...exactly(order))).toBe(true);
    expect(corrected.hi - corrected.lo).toBeLessThan(1e-14);
  });
});
