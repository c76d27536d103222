import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBlocks } from '../../../src/kernel/every-size/in-blocks';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { fraction } from '../../../src/number/fraction';
import { type Rational, rational } from '../../../src/number/rational';
import type { Axis } from '../../../src/tensor/axis';
import { axisNames } from '../../../src/tensor/axis';
import { reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { joinedSpan, partsOf } from '../../../src/tensor/extent';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import { positionsAlong } from '../../../src/tensor/sizes-in-formulas';
import type { FunctionSymbol, InputSymbol } from '../../../src/tensor/symbol';
import { anyAxis, equation, variable } from './templates';

const half = anyAxis('n', 3, 'm');
const row = (name: string): Axis => ({ ...joinedSpan([half, half]), name });
const places = (axis: Axis): number => partsOf(axis).length;

/** Values by the places of elements; functions differ for all arguments, and derivatives are other functions. */
function valuesOf(graph: Graph, roots: readonly Node[]): (node: Node) => readonly Rational[] {
  const number = (text: string): Rational => {
    let hash = 7;
    for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 10_007;
    return fraction(BigInt((hash % 13) - 6), BigInt((hash % 3) + 1));
  };
  const shown = (value: Rational): string =>
    typeof value === 'string' ? value : `${value.numerator}/${value.denominator}`;
  const input = (symbol: InputSymbol): Rational[] => {
    const count = symbol.axes.reduce((n, { size }) => n * size, 1);
    return Array.from({ length: count }, (_, i) => {
      if (symbol.isPosition === true) return fraction(BigInt(i + 1));
      return symbol.sizeOf === undefined ? number(`${symbol.name} ${i}`) : fraction(3n);
    });
  };
  const apply = (node: Node<'apply'>, consumed: readonly Rational[], place: number): Rational =>
    number(`${node.symbol.name} ${node.derivatives.length} ${consumed.map(shown).join()} ${place}`);
  expect(graph.size).toBeGreaterThan(0);
  return evaluate(plan(roots), rational, { input, apply });
}

/** The elements of one segment along each axis that has several, in the order of the axes of `like`. */
function segmentOf(graph: Graph, node: Node, parts: readonly number[], axes: readonly Axis[]): Node {
  return axes
    .filter((axis) => places(axis) > 1)
    .reduce((value, { name }, i) => {
      if (!value.axes.some((axis) => axis.name === name)) return value;
      const part = parts[i] as number;
      return graph.move(value, {
        move: 'segments',
        axis: name,
        from: { parts: part, more: 0 },
        to: { parts: part + 1, more: 0 },
      });
    }, node);
}

function requireSame(graph: Graph, node: Node): void {
  const all = inBlocks(graph, [equation(node, node)]).map(({ left }) => left);
  const rows = node.axes.filter((axis) => places(axis) > 1);
  const choices = rows.reduce<number[][]>(
    (all, axis) => all.flatMap((some) => partsOf(axis).map((_, i) => [...some, i])),
    [[]],
  );
  const [blocks, leftOut] = [all.slice(0, choices.length), all.slice(choices.length)];
  expect(blocks).toHaveLength(choices.length);
  const whole = choices.map((parts) => segmentOf(graph, node, parts, rows));
  const ordered = blocks.map((block, i) =>
    graph.move(block, { move: 'permute', order: axisNames((whole[i] as Node).axes), becomes: 'ordered' }),
  );
  const inOrder = whole.map((each) => graph.inOrder(each, axisNames(each.axes)));
  const values = valuesOf(graph, [...ordered, ...inOrder, ...leftOut]);
  if (leftOut.some((each) => values(each).some((value) => typeof value === 'string'))) return;
  for (const [i, block] of ordered.entries())
    for (const [k, value] of values(block).entries())
      if (typeof value !== 'string') expect(values(inOrder[i] as Node)[k]).toEqual(value);
}

const symbolOf = (name: string): FunctionSymbol => ({ name, kind: 'arbitrary', differentiable: true, range: reals });
const [f, s] = [symbolOf('f'), symbolOf('s')];

/** Expressions in rows of two segments, vectors along n and matrices along n and n', by choices. */
class Expressions {
  constructor(
    readonly graph: Graph,
    private readonly choose: (count: number) => number,
  ) {}

  vector(depth: number): Node {
    const { graph } = this;
    const first = (node: Node): Node =>
      graph.move(node, { move: 'segments', axis: 'n', from: { parts: 0, more: 0 }, to: { parts: 1, more: 0 } });
    const second = (node: Node): Node =>
      graph.move(node, { move: 'segments', axis: 'n', from: { parts: 1, more: 0 }, to: { parts: 2, more: 0 } });
    const part = (): Node => (this.choose(2) === 0 ? first : second)(this.vector(depth - 1));
    const makers: readonly (() => Node)[] = [
      () => variable(graph, 'x', [row('n')]),
      () => variable(graph, 'y', [row('n')]),
      () => graph.add(this.vector(depth - 1), this.vector(depth - 1)),
      () => graph.sub(this.vector(depth - 1), this.vector(depth - 1)),
      () => graph.mul(this.vector(depth - 1), this.scalar(depth - 1)),
      () => graph.mul(this.vector(depth - 1), this.vector(depth - 1)),
      () => graph.div(this.vector(depth - 1), this.vector(depth - 1)),
      () => graph.concat([part(), part()], 'n'),
      () => graph.concat([part(), graph.apply(f, [part()], [], [half])], 'n'),
      () => graph.apply(f, [this.vector(depth - 1)], [], [row('n')]),
      () => graph.sum(this.matrix(depth - 1), ["n'"]),
      () => graph.rename(graph.sum(this.matrix(depth - 1), ['n']), { "n'": 'n' }),
      () => graph.move(this.matrix(depth - 1), { move: 'diagonal', axes: ['n', "n'"], into: 'n' }),
      () => positionsAlong(graph, row('n')),
      () => graph.power(this.vector(depth - 1), 2),
      () => graph.table([row('n')], () => 0),
      () => graph.map('max', this.vector(depth - 1), this.scalar(depth - 1)),
    ];
    return (makers[depth <= 0 ? this.choose(2) : this.choose(makers.length)] as () => Node)();
  }

  matrix(depth: number): Node {
    const { graph } = this;
    const primed = (node: Node): Node => graph.rename(node, { n: "n'" });
    const identity = (): Node => graph.table([row('n'), row("n'")], (k) => (k % 7 === 0 ? 1 : 0));
    const positions = (name: string): Node => positionsAlong(graph, row(name));
    const triangle = (): Node => {
      const operation = (['less', 'lessEqual', 'equal'] as const)[this.choose(3)] as 'less';
      const [a, b] = this.choose(2) === 0 ? ['n', "n'"] : ["n'", 'n'];
      return graph.binary(operation, positions(a as string), positions(b as string));
    };
    const makers: readonly (() => Node)[] = [
      () => variable(graph, 'A', [row('n'), row("n'")]),
      identity,
      () => graph.mul(this.vector(depth - 1), identity()),
      () => graph.mul(this.vector(depth - 1), primed(this.vector(depth - 1))),
      () => graph.add(this.matrix(depth - 1), this.matrix(depth - 1)),
      () => graph.map('select', triangle(), this.matrix(depth - 1), graph.constant(0)),
      () => graph.map('select', triangle(), graph.mul(this.scalar(0), identity()), graph.constant(0)),
      () => graph.rename(this.matrix(depth - 1), { n: "n'", "n'": 'n' }),
      () => graph.apply(f, [this.vector(depth - 1)], [], [row('n')], [{ argument: 0, axes: ["n'"] }]),
      () => graph.move(this.vector(depth - 1), { move: 'expand', axis: row("n'") }),
      () => {
        const other = graph.rename(this.matrix(depth - 1), { n: "n'", "n'": 'k' });
        return graph.rename(graph.sum(graph.mul(this.matrix(depth - 1), other), ["n'"]), { k: "n'" });
      },
    ];
    return graph.inOrder((makers[depth <= 0 ? this.choose(2) : this.choose(makers.length)] as () => Node)(), [
      'n',
      "n'",
    ]);
  }

  scalar(depth: number): Node {
    const { graph } = this;
    const makers: readonly (() => Node)[] = [
      () => variable(graph, 'c', []),
      () => graph.constant(0),
      () => graph.sum(this.vector(depth - 1), ['n']),
      () => graph.reduce('prod', this.vector(depth - 1), ['n']),
      () => graph.reduce('max', this.vector(depth - 1), ['n']),
      () => graph.apply(s, [this.vector(depth - 1)], [], []),
      () => graph.apply(s, [graph.concat([this.vector(depth - 1), this.vector(depth - 1)], 'n')], [], []),
      () => graph.apply(s, [graph.move(this.vector(depth - 1), { move: 'reverse', axis: 'n' })], [], []),
      () => graph.matrix('det', this.matrix(depth - 1), 'n', "n'"),
      () => graph.sum(this.matrix(depth - 1), ['n', "n'"]),
      () => graph.mul(this.scalar(depth - 1), this.scalar(depth - 1)),
    ];
    return (makers[depth <= 0 ? this.choose(2) : this.choose(makers.length)] as () => Node)();
  }
}

describe('what is taken apart into segments', () => {
  it('has the values of the whole wherever it has some', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat(10_000)),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 4 }),
        (choices, sort, depth) => {
          const graph = new Graph();
          const make = new Expressions(graph, (count) => (choices.next().value as number) % count);
          const node = sort === 0 ? make.scalar(depth) : sort === 1 ? make.vector(depth) : make.matrix(depth);
          requireSame(graph, node);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is no array whose elements are numbered', () => {
    const graph = new Graph();
    const numbered = graph.table([row('n')], (k) => k);
    expect(() => inBlocks(graph, [equation(numbered, numbered)])).toThrow(EverySizeRefusal);
  });

  it('keeps what may have no value beside a zero', () => {
    const graph = new Graph();
    const zero = graph.table([row('n')], () => 0);
    const x = variable(graph, 'x', [row('n')]);
    const lefts = (node: Node): Node[] => inBlocks(graph, [equation(node, node)]).map(({ left }) => left);
    expect(lefts(graph.mul(zero, x)).every(({ kind }) => kind === 'literal')).toBe(true);
    expect(lefts(graph.mul(zero, graph.div(x, x))).some(({ kind }) => kind === 'literal')).toBe(false);
    expect(lefts(graph.mul(graph.named('indeterminate'), zero)).some(({ kind }) => kind === 'literal')).toBe(false);
  });

  it('keeps what may have no value beside a triangle, a diagonal and a segment', () => {
    const graph = new Graph();
    const own = (name: string): Axis => ({ ...half, name });
    const block = (name: string): Node => variable(graph, name, [own('n'), own("n'")]);
    const c = variable(graph, 'c', []);
    const matrixOf = (rows: readonly (readonly Node[])[]): Node =>
      graph.concat(
        rows.map((each) => graph.concat(each, "n'")),
        'n',
      );
    const zero = graph.table([own('n'), own("n'")], () => 0);
    const quotient = graph.div(block('C'), c);
    const lower = (corner: Node): Node =>
      matrixOf([
        [block('A'), zero],
        [corner, block('B')],
      ]);
    const upper = (corner: Node): Node =>
      matrixOf([
        [block('A'), corner],
        [zero, block('B')],
      ]);
    /** What is said beside the statement itself, on the segments of which it is made. */
    const beside = (node: Node): Node[] =>
      inBlocks(graph, [equation(node, node)])
        .slice(node.axes.reduce((n, axis) => n * places(axis), 1))
        .map(({ left }) => left);
    const ofBoth: readonly ((matrix: Node) => Node)[] = [
      (matrix) => graph.matrix('det', matrix, 'n', "n'"),
      (matrix) => graph.move(matrix, { move: 'diagonal', axes: ['n', "n'"], into: 'n' }),
    ];
    for (const of of ofBoth)
      for (const matrix of [lower, upper]) {
        expect(beside(of(matrix(quotient)))).toEqual([quotient]);
        expect(beside(of(matrix(block('C'))))).toEqual([]);
      }
    const vector = (name: string): Node => variable(graph, name, [own('n')]);
    const inverse = graph.div(graph.constant(1), vector('y'));
    const part = (of: Node, from: number): Node =>
      graph.move(of, { move: 'segments', axis: 'n', from: { parts: from, more: 0 }, to: { parts: from + 1, more: 0 } });
    expect(beside(part(graph.concat([vector('x'), inverse], 'n'), 0))).toEqual([inverse]);
    expect(beside(part(graph.concat([inverse, vector('x')], 'n'), 1))).toEqual([inverse]);
    expect(beside(part(graph.concat([inverse, vector('x')], 'n'), 0))).toEqual([]);
  });

  it('has one node for one value', () => {
    const graph = new Graph();
    const x = variable(graph, 'x', [row('n')]);
    const part = (from: number): Node =>
      graph.move(x, { move: 'segments', axis: 'n', from: { parts: from, more: 0 }, to: { parts: from + 1, more: 0 } });
    const again = graph.concat([part(0), part(1)], 'n');
    for (const { left, right } of inBlocks(graph, [
      equation(graph.apply(s, [x], [], []), graph.apply(s, [again], [], [])),
    ]))
      expect(left).toBe(right);
    const swapped = graph.apply(s, [graph.concat([part(1), part(0)], 'n')], [], []);
    for (const { left, right } of inBlocks(graph, [equation(graph.apply(s, [x], [], []), swapped)]))
      expect(left).not.toBe(right);
    const turned = graph.rename(graph.rename(x, { n: 'k' }), { k: 'n' });
    for (const { left, right } of inBlocks(graph, [equation(x, turned)])) expect(left).toBe(right);
  });
});
