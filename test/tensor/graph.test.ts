import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/number/float64';
import { fraction } from '../../src/number/fraction';
import { rational, rationalBitLimit } from '../../src/number/rational';
import { axisNames } from '../../src/tensor/axis';
import { reals } from '../../src/tensor/domain';
import { Graph } from '../../src/tensor/graph';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { FunctionSymbol } from '../../src/tensor/symbol';
import { binaryOperations, unaryOperations } from '../operation/operation-names';
import { symbolOf, valuesIn } from './naive-tensor';

const n = { name: 'n', size: 3 };
const m = { name: 'm', size: 3 };
const f: FunctionSymbol = { name: 'f', kind: 'arbitrary', differentiable: true, range: reals };

describe('equal nodes are one object', () => {
  const graph = new Graph();
  const [X, Y] = [symbolOf('x', [n, m]), symbolOf('x', [n, m])];
  const [x, y] = [graph.input(X), graph.input(Y)];
  const builders: Readonly<Record<string, () => Node>> = {
    input: () => graph.input(X),
    literal: () => graph.table([n], (i) => i),
    constant: () => graph.constant(fraction(2n, 6n)),
    named: () => graph.named('pi'),
    map: () => graph.add(x, y),
    select: () => graph.map('select', graph.binary('less', x, y), x, y),
    power: () => graph.power(x, 3),
    reduce: () => graph.sum(x, ['n']),
    move: () => graph.move(x, { move: 'slice', axis: 'n', start: 0, step: 1, count: 2 }),
    concat: () => graph.concat([x, y], 'n'),
    det: () => graph.matrix('det', x, 'n', 'm'),
    apply: () => graph.apply(f, [x], ['m'], []),
    derivative: () => graph.apply(f, [x], ['m'], [], [{ argument: 0, axes: ['d'] }]),
    expect: () => graph.expect(X, y),
  };
  const others: Readonly<Record<string, () => Node>> = {
    'another input': () => graph.input(Y),
    'another literal': () => graph.table([n], (i) => i + 1),
    'the same numbers along another axis': () => graph.table([m], (i) => i),
    'another constant': () => graph.constant(fraction(3n, 6n)),
    'the arguments exchanged': () => graph.add(y, x),
    'another operation': () => graph.sub(x, y),
    'the cases exchanged': () => graph.map('select', graph.binary('less', x, y), y, x),
    'another exponent': () => graph.power(x, -3),
    'over another axis': () => graph.sum(x, ['m']),
    'another reduction': () => graph.reduce('prod', x, ['n']),
    'another slice': () => graph.move(x, { move: 'slice', axis: 'n', start: 1, step: 1, count: 2 }),
    'joined elsewhere': () => graph.concat([x, y], 'm'),
    inverse: () => graph.matrix('inverse', x, 'n', 'm'),
    'by another axis': () => graph.apply(f, [x], ['n'], []),
    'by a derivative of another name': () => graph.apply(f, [x], ['m'], [], [{ argument: 0, axes: ['e'] }]),
    'of another function of that name': () => graph.apply({ ...f }, [x], ['m'], []),
    'over another variable': () => graph.expect(Y, y),
    'of another body': () => graph.expect(X, x),
  };

  it.each(Object.keys(builders))('%s', (name) => {
    const before = builders[name]?.();
    const { size } = graph;
    expect(builders[name]?.()).toBe(before);
    expect(graph.size).toBe(size);
  });

  it('and different ones are not', () => {
    const nodes = [...Object.values(builders), ...Object.values(others)].map((build) => build());
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
  });

  it('a movement that changes nothing is no node', () => {
    expect(graph.move(x, { move: 'permute', order: ['n', 'm'] })).toBe(x);
    expect(graph.move(x, { move: 'rename', names: { n: 'n' } })).toBe(x);
    expect(graph.move(x, { move: 'slice', axis: 'n', start: 0, step: 1, count: 3 })).toBe(x);
    expect(graph.move(x, { move: 'slice', axis: 'n', start: 2, step: -1, count: 3 })).not.toBe(x);
    expect(graph.move(x, { move: 'permute', order: ['m', 'n'] })).not.toBe(x);
    expect(graph.power(x, 1)).toBe(x);
    expect(graph.concat([x], 'n')).toBe(x);
  });

  it('the order in which axes are listed to a reduction says nothing', () => {
    expect(graph.sum(x, ['m', 'n'])).toBe(graph.sum(x, ['n', 'm']));
  });

  it('an exchange of two axes is a change', () => {
    const exchanged = graph.rename(x, { n: 'm', m: 'n' });
    expect(exchanged).not.toBe(x);
    const data = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const sum = graph.sub(x, exchanged);
    const inOrder = graph.inOrder(sum, ['n', 'm']);
    expect(sum.isOpen).toBe(true);
    expect(valuesIn(float64, inOrder, new Map([[X, data]]))).toEqual([0, -2, -4, 2, 0, -2, 4, 2, 0]);
  });
});

describe('folding', () => {
  const graph = new Graph();
  const x = graph.input(symbolOf('x', [n]));
  const number = (value: number, denominator = 1) => graph.constant(fraction(BigInt(value), BigInt(denominator)));
  const undefinedNumber = graph.div(number(1), number(0));

  it.each<[string, () => Node, number, number?]>([
    ['1/2 + 1/3', () => graph.add(number(1, 2), number(1, 3)), 5, 6],
    ['1/2 − 1/3', () => graph.sub(number(1, 2), number(1, 3)), 1, 6],
    ['2/3 · 3/4', () => graph.mul(number(2, 3), number(3, 4)), 1, 2],
    ['1/2 : 1/3', () => graph.div(number(1, 2), number(1, 3)), 3, 2],
    ['−(1/2)', () => graph.neg(number(1, 2)), -1, 2],
    ['|−3|', () => graph.unary('abs', number(-3)), 3],
    ['max(−1/2, −1/3)', () => graph.map('max', number(-1, 2), number(-1, 3)), -1, 3],
    ['min(−1/2, −1/3)', () => graph.map('min', number(-1, 2), number(-1, 3)), -1, 2],
    ['1/3 < 1/2', () => graph.map('less', number(1, 3), number(1, 2)), 1],
    ['1/2 < 1/2', () => graph.map('less', number(1, 2), number(1, 2)), 0],
    ['1/2 ≤ 1/2', () => graph.map('lessEqual', number(1, 2), number(1, 2)), 1],
    ['2/4 = 1/2', () => graph.map('equal', number(2, 4), number(1, 2)), 1],
    ['√(4/9)', () => graph.unary('sqrt', number(4, 9)), 2, 3],
    ['1 ? 5 : 7', () => graph.map('select', number(1), number(5), number(7)), 5],
    ['0 ? 5 : 7', () => graph.map('select', number(0), number(5), number(7)), 7],
    ['0 ? 1/0 : 7', () => graph.map('select', number(0), undefinedNumber, number(7)), 7],
    ['1 ? 5 : 1/0', () => graph.map('select', number(1), number(5), undefinedNumber), 5],
  ])('%s', (_, build, numerator, denominator = 1) => {
    expect(build()).toBe(number(numerator, denominator));
  });

  it('leaves out what changes nothing', () => {
    const [zero, one] = [number(0), number(1)];
    for (const same of [
      graph.add(x, zero),
      graph.add(zero, x),
      graph.sub(x, zero),
      graph.mul(x, one),
      graph.mul(one, x),
      graph.div(x, one),
    ])
      expect(same).toBe(x);
    expect(graph.map('select', one, x, zero)).toBe(x);
    expect(graph.map('select', zero, zero, x)).toBe(x);
  });

  it('keeps the axes of the result', () => {
    const y = graph.input(symbolOf('y', [m]));
    const chosen = graph.map('select', number(1), x, y);
    expect(axisNames(chosen.axes).sort()).toEqual(['m', 'n']);
    const ones = graph.table([n], () => 1);
    expect(axisNames(graph.mul(ones, y).axes).sort()).toEqual(['m', 'n']);
  });

  it('never hides an undefined value', () => {
    const [zero, one] = [number(0), number(1)];
    const undefinedNodes: readonly Node[] = [
      undefinedNumber,
      graph.mul(zero, undefinedNumber),
      graph.mul(undefinedNumber, zero),
      graph.sub(undefinedNumber, undefinedNumber),
      graph.div(undefinedNumber, undefinedNumber),
      graph.div(zero, undefinedNumber),
      graph.map('equal', undefinedNumber, undefinedNumber),
      graph.map('max', one, undefinedNumber),
      graph.map('less', undefinedNumber, one),
      graph.power(undefinedNumber, 0),
      graph.power(zero, -1),
      graph.unary('abs', graph.unary('log', zero)),
      graph.unary('sqrt', number(-1)),
      graph.map('select', undefinedNumber, one, one),
      // A condition is 0 or 1.
      graph.map('select', number(2), one, one),
      graph.map('select', number(1, 2), one, one),
      graph.map('select', number(-1), one, one),
      graph.sum(
        graph.mul(
          graph.table([n], (i) => i),
          undefinedNumber,
        ),
        ['n'],
      ),
      graph.reduce(
        'prod',
        graph.div(
          graph.table([n], () => 1),
          graph.table([n], (i) => i),
        ),
        ['n'],
      ),
    ];
    for (const node of undefinedNodes) {
      expect(node.kind).not.toBe('literal');
      expect(valuesIn(rational, node, new Map())).toContain('undefined');
      expect(valuesIn(float64, node, new Map()).some(Number.isNaN)).toBe(true);
    }
  });

  it('gives up on numbers of too many digits', () => {
    let square = number(3);
    for (let i = 0; i < 60; i++) square = graph.mul(square, square);
    expect(square.kind).toBe('map');
    expect(valuesIn(rational, square, new Map())).toEqual(['unknown']);
    const last = graph.constant(fraction(1n << BigInt(rationalBitLimit - 1)));
    expect(graph.add(last, number(-1)).kind).toBe('literal');
    expect(graph.add(last, last).kind).toBe('map');
  });
});

describe('undefined and unknown values', () => {
  const graph = new Graph();
  const [A, B, C] = [symbolOf('a', [n]), symbolOf('b', [n]), symbolOf('c', [n])];
  const [a, b, c] = [graph.input(A), graph.input(B), graph.input(C)];
  const one = rational.rational(1n, 1n);
  const bottoms = ['undefined', 'unknown'] as const;
  const value = (node: Node, ...data: readonly (typeof one)[]) =>
    valuesIn(rational, node, new Map([A, B, C].map((symbol, i) => [symbol, [one, data[i] ?? one, one]])));
  const second = (node: Node, ...data: readonly (typeof one)[]) => value(node, ...data)[1];

  it.each(bottoms)('%s passes through every operation', (bottom) => {
    for (const operation of unaryOperations) expect(second(graph.unary(operation, a), bottom)).toBe(bottom);
    for (const operation of binaryOperations) {
      expect(second(graph.binary(operation, a, b), bottom, one)).toBe(bottom);
      expect(second(graph.binary(operation, a, b), one, bottom)).toBe(bottom);
      expect(second(graph.binary(operation, a, a), bottom)).toBe(bottom);
    }
    expect(second(graph.map('select', a, b, c), bottom)).toBe(bottom);
    for (const exponent of [-2, 0, 3]) expect(second(graph.power(a, exponent), bottom)).toBe(bottom);
  });

  it.each(bottoms)('%s in one element is not in the others', (bottom) => {
    for (const operation of binaryOperations) {
      const [first, , last] = value(graph.binary(operation, a, b), bottom, one);
      expect([first, last]).not.toContain(bottom);
    }
  });

  it.each(bottoms)('%s passes through reductions, contractions and joins', (bottom) => {
    for (const reduction of ['sum', 'prod', 'max', 'min'] as const)
      expect(value(graph.reduce(reduction, a, ['n']), bottom)).toEqual([bottom]);
    expect(value(graph.sum(graph.mul(a, b), ['n']), bottom)).toEqual([bottom]);
    expect(value(graph.concat([a, b], 'n'), bottom)[1]).toBe(bottom);
    expect(value(graph.move(a, { move: 'pad', axis: 'n', before: 1, after: 0 }), bottom)[2]).toBe(bottom);
  });

  it('undefined wins over unknown', () => {
    expect(second(graph.add(a, b), 'unknown', 'undefined')).toBe('undefined');
    expect(second(graph.add(a, b), 'undefined', 'unknown')).toBe('undefined');
    expect(valuesIn(rational, graph.sum(a, ['n']), new Map([[A, ['unknown', 'undefined', one]]]))).toEqual([
      'undefined',
    ]);
  });

  it('stay out of the way in the case that is not taken', () => {
    const zero = rational.rational(0n, 1n);
    expect(second(graph.map('select', a, b, c), one, one, 'undefined')).toEqual(one);
    expect(second(graph.map('select', a, b, c), zero, 'undefined', one)).toEqual(one);
    expect(second(graph.map('select', a, b, c), zero, one, 'undefined')).toBe('undefined');
  });
});

describe('a budget', () => {
  const refused = expect.objectContaining({ name: 'ShapeError', code: 'budget' });

  it('of nodes', () => {
    const graph = new Graph({ nodes: 4, elements: 1000 });
    const x = graph.input(symbolOf('x'));
    const cube = graph.power(graph.power(graph.power(x, 2), 3), 5);
    expect(graph.size).toBe(4);
    expect(() => graph.neg(cube)).toThrow(refused);
    expect(() => graph.constant(7)).toThrow(refused);
    expect(graph.power(x, 2)).toBe(cube.args[0]?.args[0]);
  });

  it('of elements, in inputs, movements, outer products, tables and joins', () => {
    const graph = new Graph({ nodes: 100, elements: 10 });
    const axis = (name: string, size: number) => ({ name, size });
    const x = graph.input(symbolOf('x', [axis('n', 5)]));
    const y = graph.input(symbolOf('y', [axis('m', 3)]));
    expect(() => graph.input(symbolOf('z', [axis('n', 11)]))).toThrow(refused);
    expect(() => graph.input(symbolOf('z', [axis('n', 4), axis('m', 3)]))).toThrow(refused);
    expect(() => graph.move(x, { move: 'expand', axis: axis('q', 3) })).toThrow(refused);
    expect(() => graph.move(x, { move: 'pad', axis: 'n', before: 3, after: 3 })).toThrow(refused);
    expect(() => graph.mul(x, y)).toThrow(refused);
    expect(() => graph.concat([x, x, x], 'n')).toThrow(refused);
    expect(() => graph.apply(f, [x], ['n'], [axis('q', 3)])).toThrow(refused);
    expect(graph.concat([x, x], 'n').axes).toEqual([axis('n', 10)]);
  });

  it('is checked before anything is done', () => {
    const graph = new Graph();
    const huge = [{ name: 'n', size: 1e9 }];
    let asked = 0;
    expect(() => graph.table(huge, () => asked++)).toThrow(refused);
    expect(() => graph.move(graph.constant(1), { move: 'expand', axis: { name: 'n', size: 1e9 } })).toThrow(refused);
    expect(() => graph.move(graph.constant(1), { move: 'expand', axis: { name: 'n', size: 1e300 } })).toThrow(refused);
    expect(asked).toBe(0);
  });

  it.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('no axis has %d elements', (size) => {
    const graph = new Graph();
    const axes = [{ name: 'n', size }];
    const bad = expect.objectContaining({ name: 'ShapeError', code: 'bad-size' });
    expect(() => graph.input(symbolOf('x', axes))).toThrow(bad);
    expect(() => graph.table(axes, () => 1)).toThrow(bad);
  });
});

describe('a plan', () => {
  it('computes arguments before their uses, and each node once', () => {
    const graph = new Graph();
    const x = graph.input(symbolOf('x', [n]));
    let node: Node = x;
    for (let i = 0; i < 40; i++) node = graph.add(graph.unary('sin', node), node);
    const steps = plan([node, graph.sum(node, ['n'])]);
    const place = new Map(steps.map((step, i) => [step.node, i]));
    expect(steps.length).toBe(place.size);
    expect(steps.length).toBe(82);
    for (const { node: each } of steps)
      for (const arg of each.args) expect(place.get(arg)).toBeLessThan(place.get(each) ?? -1);
  });
});
