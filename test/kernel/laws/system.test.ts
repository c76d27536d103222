import { describe, expect, it } from 'vitest';
import { lawfulSystem } from '../../../src/kernel/laws/lawful-system';
import { areEqual, type Point } from '../../../src/kernel/laws/point';
import { isNothing, nothing, one, opposite, plus, power, times, type Value } from '../../../src/kernel/laws/value';
import { anySign, isReal, positive } from '../../../src/number/residue/signs';
import { leaf, pointAt } from './point-at';

const at = (parts: Partial<Point> = {}) => {
  const point = { ...pointAt({ leaves: [anySign, anySign, positive] }), ...parts };
  const equal = (a: Value, b: Value): boolean => areEqual(point, a, b);
  return { point, system: lawfulSystem(point), equal, x: leaf(point, 0), y: leaf(point, 1), z: leaf(point, 2) };
};

describe('operations at a point', () => {
  it('compare', () => {
    const { point, system, equal, x, y, z } = at();
    const no = opposite(point.ring, one(point.ring));
    expect(equal(system.less(opposite(point.ring, z), z), one(point.ring))).toBe(true);
    expect(equal(system.lessEqual(opposite(point.ring, z), z), one(point.ring))).toBe(true);
    expect(equal(system.lessEqual(z, opposite(point.ring, z)), one(point.ring))).toBe(false);
    expect(equal(plus(point.ring, system.lessEqual(x, y), system.less(y, x)), one(point.ring))).toBe(true);
    expect(equal(system.less(x, y), system.less(y, x))).toBe(false);
    expect(equal(system.equal(z, opposite(point.ring, z)), system.equal(x, x))).toBe(false);
    expect(equal(system.equal(z, plus(point.ring, z, plus(point.ring, no, one(point.ring)))), one(point.ring))).toBe(
      true,
    );
    expect(equal(system.equal(x, y), system.equal(x, opposite(point.ring, y)))).toBe(false);
  });

  it('take the greater and the lesser', () => {
    const { point, system, equal, x, y } = at();
    const [most, least] = [system.max(x, y), system.min(x, y)];
    expect(equal(plus(point.ring, most, least), plus(point.ring, x, y))).toBe(true);
    expect(equal(times(point.ring, most, least), times(point.ring, x, y))).toBe(true);
    expect(equal(most, least)).toBe(false);
    expect(equal(system.max(opposite(point.ring, one(point.ring)), one(point.ring)), one(point.ring))).toBe(true);
  });

  it('choose by conditions', () => {
    const { point, system, equal, x, y } = at();
    const [yes, no] = [system.rational(1n, 1n), system.rational(0n, 1n)];
    expect(system.select(yes, x, nothing)).toBe(x);
    expect(system.select(no, nothing, y)).toBe(y);
    const open = system.less(y, x);
    const chosen = system.select(open, x, y);
    expect(equal(chosen, system.max(x, y))).toBe(true);
    expect([x, y].map((each) => equal(chosen, each))).toEqual([false, false]);
    expect(isNothing(system.select(open, x, nothing))).toBe(true);
    expect(equal(system.select(open, one(point.ring), no), open)).toBe(true);
  });

  it('add up products, with roots and without', () => {
    const { point, system, equal, x, y, z } = at();
    const index = Int32Array.of(0, 1, 2);
    const sum = (a: readonly Value[], b: readonly Value[]): Value =>
      system.dot?.(a, index, 0, b, index, 0, a.length) ?? nothing;
    const root = power(point.ring, z, 1, 2);
    const byHand = (a: readonly Value[], b: readonly Value[]): Value =>
      a.map((each, i) => times(point.ring, each, b[i] as Value)).reduce((total, each) => plus(point.ring, total, each));
    for (const [a, b] of [
      [
        [x, y, z],
        [z, x, x],
      ],
      [
        [root, x, y],
        [root, root, z],
      ],
      [
        [x, y, z],
        [x, root, root],
      ],
      [
        [system.div(x, y), y, z],
        [z, x, system.div(x, z)],
      ],
    ] as const)
      expect(equal(sum(a, b), byHand(a, b))).toBe(true);
    expect(isNothing(sum([x, nothing], [y, z]))).toBe(true);
  });

  it('know constants by their names, which are positive where they have values', () => {
    const { point, system, equal } = at();
    expect(equal(system.named('pi'), system.named('pi'))).toBe(true);
    expect(equal(system.named('pi'), one(point.ring))).toBe(false);
    expect(system.named('pi').signs).toBe(positive);
    expect(isNothing(system.named('indeterminate'))).toBe(true);
  });

  it('tell signs only where all of them have values', () => {
    const { system, z } = at();
    expect(system.mul(z, z).signs).toBe(positive);
    const { system: untold, z: same } = at({ tellsSigns: false });
    expect(isReal(untold.mul(same, same).signs)).toBe(false);
  });
});
