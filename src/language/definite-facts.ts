import type { Statement } from '../statement/statement';
import type { Axis } from '../tensor/axis';
import { sameSpan } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import type { Fact } from './fact';
import { matrixProduct } from './library/matrices';

/** A square matrix by its name and axes. */
export interface Square {
  readonly name: string;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** More vectors than this are not looked at. */
const vectorLimit = 6;

/** What a matrix B·Bᵀ + ε·I is made of; ε null for none. */
export interface Definite {
  readonly node: Node;
  readonly factor: Node;
  readonly least: Node | null;
}

/** That vᵀ·A·v, the trace and the elements on the diagonal have the sign of the sums of squares that they are. */
export function definiteFacts(
  graph: Graph,
  { node, factor, least }: Definite,
  square: Square,
  roots: readonly Node[],
): Fact[] {
  const { name, rows, columns } = square;
  const zero = graph.constant(0);
  const plus = (form: Node, more: Node): Node => (least === null ? form : graph.add(form, graph.mul(least, more)));
  const fact = (text: string, left: Node, form: Node): Fact[] => {
    const statement: Statement = { text, left, relation: least === null ? '>=' : '>', right: zero };
    return [
      { kind: 'statement', statement },
      { kind: 'form', form, by: 'bounds' },
    ];
  };
  const diagonal = graph.move(node, { move: 'diagonal', axes: [rows.name, columns.name], into: rows.name });
  const lengths = graph.sum(graph.power(factor, 2), [columns.name]);
  const ones = graph.move(graph.constant(1), { move: 'expand', axis: rows });
  const onDiagonal = speaksOfElements(roots)
    ? [
        ...fact(`the diagonal of ${name}`, diagonal, plus(lengths, graph.constant(1))),
        ...fact(
          `trace(${name})`,
          graph.sum(diagonal, [rows.name]),
          plus(graph.sum(lengths, [rows.name]), graph.sum(ones, [rows.name])),
        ),
      ]
    : [];
  return [
    ...onDiagonal,
    ...vectorsIn(roots).flatMap((vector): Fact[] => {
      const own = vectorAlong(graph, vector, rows);
      if (own === null) return [];
      const left = graph.sum(graph.mul(own, matrixProduct(graph, node, own)), [rows.name]);
      const images = graph.sum(graph.mul(factor, own), [rows.name]);
      const more = least === null ? zero : graph.mul(least, graph.sum(graph.power(own, 2), [rows.name]));
      const form = graph.add(graph.sum(graph.power(images, 2), [columns.name]), more);
      return [
        { kind: 'statement', statement: { text: `v' ${name} v`, left, relation: '>=', right: more } },
        { kind: 'form', form, by: 'bounds' },
      ];
    }),
  ];
}

/** A vector with the axis of the rows; null for what is none of that size. */
function vectorAlong(graph: Graph, vector: Node, rows: Axis): Node | null {
  const [axis, ...others] = vector.axes;
  if (axis === undefined || others.length > 0 || vector.free.size > 0 || !sameSpan(axis, rows)) return null;
  return axis.name === rows.name ? vector : graph.rename(vector, { [axis.name]: rows.name });
}

/** Whether a diagonal or single elements are taken. */
const speaksOfElements = (roots: readonly Node[]): boolean =>
  reachable(roots).some((node) => node.kind === 'move' && ['diagonal', 'at', 'slice'].includes(node.movement.move));

/** The vectors among the factors of products in formulas, in the order in which they were made. */
function vectorsIn(roots: readonly Node[]): Node[] {
  const factors = reachable(roots).flatMap((node) =>
    node.kind === 'map' && node.operation === 'mul' ? node.args : [],
  );
  const vectors = [...new Set(factors.map(unrenamed))].filter(({ axes }) => axes.length === 1);
  return vectors.sort((a, b) => a.id - b.id).slice(0, vectorLimit);
}

/** What stands behind renamings of axes. */
const unrenamed = (node: Node): Node =>
  node.kind === 'move' && node.movement.move === 'rename' ? unrenamed(node.args[0]) : node;
