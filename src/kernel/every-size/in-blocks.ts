import type { Statement } from '../../statement/statement';
import { type Axis, axisNames, unionAxes } from '../../tensor/axis';
import { partsOf } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rebuild, sharedAxes } from '../../tensor/rewrite';
import { isConstantPattern } from './constant-pattern';
import { determinantOf } from './determinants';
import { leftOutOf } from './left-out';
import { logarithmOfProduct } from './logarithms-of-products';
import { moved } from './moved-blocks';
import { EverySizeRefusal } from './refusal';
import {
  asItIs,
  blocksOf,
  freeName,
  isRow,
  placed,
  type Reading,
  type See,
  type Seen,
  seenName,
  segmentsIn,
  type View,
} from './seen';
import { isZero, withoutZeros } from './without-zeros';

/**
 * Statements on rows of segments as statements on each of the segments, in a form in which nothing is joined but the arguments of
 * functions and the entries of matrices: what is equal by the laws of renaming, joining and taking apart becomes one node. On
 * the way what is 0 at every size is left out (see `withoutZeros`), and determinants of block triangular matrices are
 * products. Each statement is implied by those that are put in its place, and has values where they have; of what is left out
 * and may have none, one of them says that it has.
 * @throws EverySizeRefusal for arrays that are not patterns of indices along their segments
 */
export function inBlocks(graph: Graph, statements: readonly Statement[]): Statement[] {
  const known = new Map<string, Node>();
  const leftOut = leftOutOf(graph);
  const see: See = (node, view) => {
    const own = node.axes.flatMap(({ name }) => {
      const seen = view.get(name);
      return seen === undefined || (seen.name === name && seen.part === undefined) ? [] : [[name, seen] as const];
    });
    const key = `${node.id} ${JSON.stringify(own)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = seenAs({ graph, see, leftOut }, node, new Map(own));
    known.set(key, made);
    return made;
  };
  const blocks = statements.flatMap((statement) => {
    const { left, right } = statement;
    return blocksOf(unionAxes([left, right]), new Map()).map((view) => ({
      ...statement,
      left: see(left, view),
      right: see(right, view),
    }));
  });
  return [...blocks, ...leftOut.statements()];
}

function seenAs(reading: Reading, node: Node, view: View): Node {
  const { graph, see } = reading;
  const row = node.axes.find((axis) => isRow(axis) && view.get(axis.name)?.part === undefined);
  if (row !== undefined) {
    const name = seenName(view, row.name);
    const parts = partsOf(row).map((_, part) => see(node, new Map([...view, [row.name, { name, part }]])));
    return joined(graph, parts, name);
  }
  switch (node.kind) {
    case 'input':
    case 'named':
      return placed(graph, node, node, view);
    case 'literal': {
      const block = placed(graph, node, node, view);
      if (block.kind !== 'literal' || !isConstantPattern(block))
        throw new EverySizeRefusal('an array whose elements are numbered');
      return block;
    }
    case 'map': {
      const made = rebuild(
        graph,
        node,
        node.args.map((arg) => see(arg, view)),
      );
      return logarithmOfProduct(graph, withoutZeros(graph, made));
    }
    case 'power':
    case 'expect':
      return rebuild(graph, node, [see(node.args[0], view)]);
    case 'reduce':
      return reduced(reading, node, view);
    case 'move':
      return moved(reading, node, view);
    case 'concat':
      return ofRow(reading, node, view);
    case 'matrix':
      return ofMatrix(reading, node, view);
    case 'apply':
      return applied(reading, node, view);
  }
}

/** Segments in a row; those of one value that stand in their order are that value. */
function joined(graph: Graph, parts: readonly Node[], axis: string): Node {
  const whole = parts.map((part, i) => {
    if (part.kind !== 'move' || part.movement.move !== 'segments' || part.movement.axis !== axis) return null;
    const { from, to } = part.movement;
    return from.parts === i && to.parts === i + 1 && from.more === 0 && to.more === 0 ? part.args[0] : null;
  });
  const [first] = whole;
  const own = first?.axes.find(({ name }) => name === axis);
  const isWhole = own !== undefined && partsOf(own).length === parts.length && whole.every((each) => each === first);
  return first && isWhole ? first : graph.concat(sharedAxes(graph, parts, axis), axis);
}

function reduced({ graph, see }: Reading, node: Node<'reduce'>, view: View): Node {
  const [arg] = node.args;
  const taken = new Set(axisNames(node.axes).map((name) => seenName(view, name)));
  const own = new Map(node.over.map((name): [string, Seen] => [name, { name: freeName(name, taken) }]));
  const over = arg.axes.filter(({ name }) => node.over.includes(name));
  const names = [...own.values()].map(({ name }) => name);
  const blocks = blocksOf(over, own).map((each) =>
    withoutZeros(graph, graph.reduce(node.reduction, see(arg, new Map([...view, ...each])), names)),
  );
  const operation = ({ sum: 'add', prod: 'mul', max: 'max', min: 'min' } as const)[node.reduction];
  return blocks.reduce((a, b) => withoutZeros(graph, graph.map(operation, a, b)));
}

/** The argument in which a segment of a row lies. */
function ofRow(reading: Reading, node: Node<'concat'>, view: View): Node {
  const { graph, see } = reading;
  const { axis, args } = node;
  const spanOf = (arg: Node): Axis => arg.axes.find(({ name }) => name === axis) as Axis;
  const { name, part } = view.get(axis) ?? { name: axis };
  if (part === undefined) {
    const parts = args.map((arg) => see(arg, view));
    return graph.concat(sharedAxes(graph, parts, name), name);
  }
  const counts = args.map((arg) => partsOf(spanOf(arg)).length);
  // Neighbours of a fixed number of elements are one segment.
  if (counts.reduce((a, b) => a + b) !== partsOf(spanOf(node)).length) return asItIs(reading, node, view);
  let before = 0;
  for (const [i, count] of counts.entries()) {
    if (part < before + count)
      return see(args[i] as Node, new Map([...view, [axis, count === 1 ? { name } : { name, part: part - before }]]));
    before += count;
  }
  return asItIs(reading, node, view);
}

function ofMatrix(reading: Reading, node: Node<'matrix'>, view: View): Node {
  const { graph, see, leftOut } = reading;
  const { rows, columns } = node;
  const [arg] = node.args;
  const isTaken = [...view.values()].some(({ name }) => name === rows || name === columns);
  if (node.operation !== 'det' || isTaken) return asItIs(reading, node, view);
  const row = arg.axes.find(({ name }) => name === rows) as Axis;
  const places = partsOf(row).map((_, part) => part);
  const block = (i: number, j: number): Node =>
    see(
      arg,
      isRow(row) ? new Map([...view, [rows, { name: rows, part: i }], [columns, { name: columns, part: j }]]) : view,
    );
  const vanishes = (isOff: (i: number, j: number) => boolean): boolean =>
    places.every((i) => places.every((j) => !isOff(i, j) || isZero(block(i, j))));
  const isTriangular = vanishes((i, j) => i < j) || vanishes((i, j) => i > j);
  if (!isTriangular) return graph.matrix('det', see(arg, view), rows, columns);
  for (const i of places) for (const j of places) if (i !== j) leftOut.note(block(i, j));
  return places.map((i) => determinantOf(graph, block(i, i), rows, columns)).reduce(graph.mul);
}

function applied(reading: Reading, node: Node<'apply'>, view: View): Node {
  const { graph, see } = reading;
  const { symbol, args, batch, derivatives, axes } = node;
  const name = (own: string): string => seenName(view, own);
  const seen = batch.map(name);
  const isTaken = args.some((arg) => arg.axes.some((axis) => !batch.includes(axis.name) && seen.includes(axis.name)));
  if (isTaken) return asItIs(reading, node, view);
  const fresh = derivatives.flatMap((derivative) => derivative.axes);
  const output = axes.filter((axis) => !batch.includes(axis.name) && !fresh.includes(axis.name));
  const along = new Map([...view].filter(([own]) => batch.includes(own)));
  const made = graph.apply(
    symbol,
    args.map((arg) => see(arg, along)),
    seen,
    output.map((axis) => ({ ...axis, name: name(axis.name) })),
    derivatives.map((derivative) => ({ ...derivative, axes: derivative.axes.map(name) })),
  );
  return segmentsIn(
    graph,
    made,
    axes.filter((axis) => !batch.includes(axis.name)),
    view,
  );
}
