import { describe, expect, it } from 'vitest';
import { byResidues } from '../../../src/kernel/by-residues';
import { withoutLaws } from '../../../src/kernel/certificate';
import {
  type AtEverySize,
  atEverySize,
  fromSmallOnes,
  type LocalCase,
  type SizeArgument,
  type Template,
} from '../../../src/kernel/rules/every-size';
import { Theorem } from '../../../src/kernel/theorem';
import type { Statement } from '../../../src/statement/statement';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { anyAxis, equation, localAxis, variable } from '../every-size/templates';

const templateOf = (graph: Graph, statement: Statement, supports: Template['supports']): Template => ({
  graph,
  sizes: supports,
  statements: [statement],
  assumptions: [],
  supports,
});

/** The template at every size, from what residues show of its points of support; why not, as a text. */
function theoremOf(template: Template, argument: SizeArgument): Theorem | string {
  const at = atEverySize(template, argument);
  if (typeof at === 'string') return at;
  const premise = premiseOf(at);
  return typeof premise === 'string' ? premise : at.from(premise);
}

function premiseOf({ asked }: AtEverySize): Theorem | string {
  const shown = byResidues([asked], { seed: '1', spend: () => {}, waysFor: () => [withoutLaws] });
  return typeof shown === 'string' ? shown : shown.theorem;
}

/** An equation along an axis of so many points of support. */
function said(points: number, sides: (graph: Graph, x: Node, n: Node) => readonly [Node, Node]): string {
  const graph = new Graph();
  const x = variable(graph, 'x', [anyAxis('i', points)]);
  const template = templateOf(graph, equation(...sides(graph, x, graph.input(graph.sizeSymbols.length('n', 1)))), {
    n: points,
  });
  const theorem = theoremOf(template, 'unknown');
  if (typeof theorem === 'string') return theorem;
  expect(theorem.isGeneral).toBe(true);
  return 'shown';
}

const differ = 'the sides differ as formal expressions, which proves nothing';

describe('a template in weights', () => {
  const sum = (graph: Graph, x: Node): Node => graph.sum(x, ['i']);
  const mean = (graph: Graph, x: Node, n: Node): readonly [Node, Node] => [x, graph.div(sum(graph, x), n)];
  it('holds at every size where it does at enough points of support', () => {
    expect(said(2, (g, x, n) => [g.mul(n, g.div(sum(g, x), n)), sum(g, x)])).toBe('shown');
    expect(said(1, mean)).toBe('n needs 2 points of support');
    expect(said(2, mean)).toBe(differ);
  });

  it('has to have values', () => {
    expect(said(2, (g, x) => [g.mul(g.div(x, sum(g, x)), sum(g, x)), x])).toMatch(
      /is not granted by the declarations$/,
    );
  });

  it('keeps functions apart, and takes choices for what they are', () => {
    const unary = (operation: 'exp' | 'sin') => (g: Graph, x: Node) => g.unary(operation, sum(g, x));
    expect(said(2, (g, x) => [unary('exp')(g, x), unary('exp')(g, x)])).toBe('shown');
    expect(said(2, (g, x) => [unary('exp')(g, x), unary('sin')(g, x)])).toBe(differ);
    const is = (g: Graph, x: Node, n: Node): Node => g.binary('less', sum(g, x), n);
    expect(said(2, (g, x, n) => [g.map('select', is(g, x, n), n, n), n])).toBe('shown');
    expect(
      said(2, (g, x, n) => [g.map('select', is(g, x, n), n, sum(g, x)), g.mul(is(g, x, n), g.add(n, sum(g, x)))]),
    ).toBe(differ);
    const both = (g: Graph, x: Node, n: Node): readonly [Node, Node] => [
      g.binary('max', sum(g, x), n),
      g.binary('min', sum(g, x), n),
    ];
    expect(said(4, (g, x, n) => [both(g, x, n).reduce((a, b) => g.add(a, b)), g.add(n, sum(g, x))])).toBe('shown');
    expect(said(4, both)).toBe(differ);
  });

  it('is an equation', () => {
    const graph = new Graph();
    const total = sum(graph, variable(graph, 'x', [anyAxis('i')]));
    const template = templateOf(graph, { ...equation(total, total), relation: '<=' }, { n: 2 });
    expect(atEverySize(template, 'unknown')).toBe('a comparison other than == of sums');
  });

  it('needs the points of one size of those that occur together alone', () => {
    const graph = new Graph();
    const image = variable(graph, 'x', [anyAxis('i'), anyAxis('j', 2, 'm')]);
    const total = (node: Node): Node => graph.sum(node, ['i', 'j']);
    const pixels = graph.mul(
      graph.input(graph.sizeSymbols.length('n', 1)),
      graph.input(graph.sizeSymbols.length('m', 1)),
    );
    const statement = equation(graph.mul(pixels, total(graph.power(image, 2))), graph.power(total(image), 2));
    expect(atEverySize(templateOf(graph, statement, { n: 2, m: 2 }), 'unknown')).toMatchObject({
      needed: { n: 2, m: 1 },
    });
  });

  it('follows from what was asked alone', () => {
    const graph = new Graph();
    const x = sum(graph, variable(graph, 'x', [anyAxis('i')]));
    const [one, other] = [equation(x, x), equation(graph.add(x, x), graph.mul(graph.constant(2), x))].map((statement) =>
      templateOf(graph, statement, { n: 2 }),
    ) as [Template, Template];
    const asked = [one, other].map((template) => atEverySize(template, 'unknown')) as [AtEverySize, AtEverySize];
    expect(asked[0].from(premiseOf(asked[0]) as Theorem)).toBeInstanceOf(Theorem);
    expect(asked[0].from(premiseOf(asked[1]) as Theorem)).toBe('something else was shown');
  });
});

describe('a template of images', () => {
  const caseAt = (rows: number, scale = 2): LocalCase => {
    const graph = new Graph();
    const [x, z] = ['x', 'z'].map((name) => variable(graph, name, [localAxis(rows)])) as [Node, Node];
    const blurred = (image: Node): Node => {
      const padded = graph.move(image, { move: 'pad', axis: 'H', before: 1, after: 1 });
      const window = { name: 'k', size: 3 };
      return graph.sum(graph.move(padded, { move: 'window', axis: 'H', window, stride: 1, dilation: 1 }), ['k']);
    };
    const twice = (node: Node): Node => graph.mul(graph.constant(scale), node);
    const statement = equation(blurred(twice(graph.add(x, z))), graph.add(blurred(twice(x)), twice(blurred(z))));
    const template = templateOf(graph, statement, {});
    const theorem = theoremOf(template, 'elements');
    if (typeof theorem === 'string') throw new Error(theorem);
    return { template, locals: { H: rows }, theorem };
  };

  it('holds at every size where it does at all small ones', () => {
    expect(
      fromSmallOnes(
        [1, 2, 3].map((rows) => caseAt(rows)),
        { H: 1 },
      ),
    ).toBeInstanceOf(Theorem);
    expect(
      fromSmallOnes(
        [3].map((rows) => caseAt(rows)),
        { H: 3 },
      ),
    ).toBeInstanceOf(Theorem);
  });

  it('is not shown by some of them, nor by another one', () => {
    expect(fromSmallOnes([], { H: 1 })).toBe('nothing was shown');
    expect(
      fromSmallOnes(
        [1, 2].map((rows) => caseAt(rows)),
        { H: 1 },
      ),
    ).toBe('H = 3 was not shown');
    expect(
      fromSmallOnes(
        [1, 3].map((rows) => caseAt(rows)),
        { H: 1 },
      ),
    ).toBe('H = 2 was not shown');
    expect(fromSmallOnes([caseAt(1), caseAt(2), caseAt(3, 3)], { H: 1 })).toBe('something else was shown');
    const [small, middle, large] = [caseAt(1), caseAt(2), caseAt(3)];
    expect(fromSmallOnes([small, middle, { ...large, theorem: middle.theorem }], { H: 1 })).toBe(
      'something else was shown',
    );
  });
});
