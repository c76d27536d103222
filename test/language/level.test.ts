import { describe, expect, it } from 'vitest';
import { createLevel, type Level, noteBodyAt, previousValue } from '../../src/language/level';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { ShapeError } from '../../src/tensor/shape-error';

const graph = new Graph();
const vector = (size: number): Node => graph.input({ name: 'u', axes: [{ name: 'n', size }], domain: reals });
const number = graph.input({ name: 'c', axes: [], domain: reals });
const newLevel = (): Level =>
  createLevel(graph, { name: 'K', least: 0, powers: [], recursive: new Set(['total', 'same']), smooth: new Set() });

const totalOf = (arg: Node): Node => (arg.axes.length === 0 ? arg : graph.sum(arg, ['n']));
const total = (level: Level, arg: Node): Node =>
  previousValue(graph, level, 'total', [arg], (_, [own]) => (own === undefined ? null : totalOf(own)));
const same = (level: Level, arg: Node): Node => previousValue(graph, level, 'same', [arg], (_, [own]) => own ?? null);

describe('what a definition gives at a level', () => {
  it('has the shape that it has below', () => {
    const [level, u] = [newLevel(), vector(3)];
    expect(total(level, u).axes).toEqual([]);
    expect(same(level, u).axes).toEqual(u.axes);
    expect(() => noteBodyAt(level, 'total', graph.add(u, totalOf(u)), [u])).toThrow(ShapeError);
    expect(() => noteBodyAt(level, 'total', null, [u])).toThrow(ShapeError);
    expect(() => noteBodyAt(level, 'same', totalOf(u), [u])).toThrow(ShapeError);
    expect(() => noteBodyAt(level, 'same', graph.rename(u, { n: 'm' }), [u])).toThrow(ShapeError);
    expect(() => noteBodyAt(level, 'total', graph.mul(number, totalOf(u)), [u])).not.toThrow();
    expect(() => noteBodyAt(level, 'same', graph.mul(number, u), [u])).not.toThrow();
  });

  it('is another function for arguments of another shape', () => {
    const level = newLevel();
    const args = [number, vector(2), vector(3)];
    const symbols = args.map((arg) => same(level, arg)).map((node) => (node.kind === 'apply' ? node.symbol : null));
    expect(new Set(symbols).size).toBe(3);
    expect([...level.previous.values()].map(({ lifted }) => lifted)).toEqual(args.map(({ axes }) => [axes]));
    // What it gives at the least level has to have values, at each shape.
    expect(level.bodies.map(({ value }) => value.axes)).toEqual(args.map(({ axes }) => axes));
  });
});
