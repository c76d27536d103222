import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConstantPattern } from '../../../src/kernel/every-size/constant-pattern';
import type { Axis } from '../../../src/tensor/axis';
import { joinedSpan } from '../../../src/tensor/extent';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis } from './templates';

const graph = new Graph();
const isPattern = (axes: readonly Axis[], value: (...index: number[]) => number): boolean =>
  isConstantPattern(
    graph.table(axes, (place) => {
      const index: number[] = [];
      let rest = place;
      for (const { size } of [...axes].reverse()) {
        index.unshift(rest % size);
        rest = Math.floor(rest / size);
      }
      return value(...index);
    }) as Node<'literal'>,
  );
const rows = (size: number): Axis => anyAxis('i', size);
const columns = (size: number): Axis => anyAxis('j', size);

describe('an array that is the same whichever way points are numbered', () => {
  it('depends on which of its indices are the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 5 }),
        fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
        (size, [a = 0, b = 0, c = 0, d = 0, e = 0]) => {
          expect(isPattern([rows(size), columns(size)], (i, j) => (i === j ? a : b))).toBe(true);
          const third = anyAxis('k', size);
          const kind = (i: number, j: number, k: number): number =>
            i === j ? (j === k ? a : b) : j === k ? c : i === k ? d : e;
          expect(isPattern([rows(size), columns(size), third], kind as (...index: number[]) => number)).toBe(true);
        },
      ),
    );
  });

  it('is no other one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.nat(4), fc.nat(4), (size, row, column) => {
        const [p, q] = [row % size, column % size];
        expect(isPattern([rows(size), columns(size)], (i, j) => (i === p && j === q ? 1 : 0))).toBe(false);
        expect(isPattern([rows(size)], (i) => (i === p ? 1 : 0))).toBe(false);
      }),
    );
    expect(isPattern([rows(3), columns(3)], (i, j) => (j === (i + 1) % 3 ? 1 : 0))).toBe(false);
    expect(isPattern([rows(4)], (i) => (i < 2 ? 1 : 0))).toBe(false);
    expect(isPattern([rows(4)], (i) => i % 2)).toBe(false);
  });

  it('has as many points as indices, else it is not seen', () => {
    expect(isPattern([rows(1), columns(1)], () => 1)).toBe(false);
    expect(isPattern([rows(2), columns(2)], () => 1)).toBe(true);
    expect(isPattern([rows(2), columns(2), anyAxis('k')], () => 1)).toBe(false);
  });

  it('is one number along axes of two sizes, and along those made of several', () => {
    const other = anyAxis('j', 2, 'm');
    expect(isPattern([rows(2), other], () => 3)).toBe(true);
    expect(isPattern([rows(2), other], (i, j) => (i === j ? 1 : 0))).toBe(false);
    const joined: Axis = { ...joinedSpan([rows(2), other]), name: 'k' };
    expect(isPattern([joined], () => 3)).toBe(true);
    expect(isPattern([joined], (k) => (k < 2 ? 1 : 0))).toBe(false);
  });

  it('is any array along axes of given sizes', () => {
    const given = { name: 'c', size: 3 };
    expect(isPattern([given], (c) => c)).toBe(true);
    expect(isPattern([given, rows(2)], (c) => c)).toBe(true);
    expect(isPattern([given, rows(3), columns(3)], (c, i, j) => (i === j ? c : 0))).toBe(true);
    expect(isPattern([given, rows(3), columns(3)], (c, i, j) => (i === j ? c : i))).toBe(false);
  });
});
