import type { Statement } from '../../statement/statement';
import { type Axis, axisNames, unionAxes } from '../../tensor/axis';
import { partsOf } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import { renamed } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { rebuild, sharedAxes } from '../../tensor/rewrite';
import { isConstantPattern } from './constant-pattern';
import { determinantOf } from './determinants';
import { logarithmOfProduct } from './logarithms-of-products';
import { EverySizeRefusal } from './refusal';
import { isZero, withoutZeros } from './without-zeros';

/** How an axis is seen: by another name perhaps, and of a row of segments one of them. */
interface Seen {
  readonly name: string;
  readonly part?: number;
}

/** By the names that the axes of a node have. */
type View = ReadonlyMap<string, Seen>;

/** The value of a node, seen so. */
type See = (node: Node, view: View) => Node;

interface Reading {
  readonly graph: Graph;
  readonly see: See;
}

/**
 * Statements on rows of segments as statements on each of the segments, in a form in which nothing is joined but the arguments of
 * functions and the entries of matrices: what is equal by the laws of renaming, joining and taking apart becomes one node. On
 * the way what is 0 at every size is left out (see `withoutZeros`), and determinants of block triangular matrices are
 * products. Each statement is implied by those that are put in its place, and has values where they have.
 * @throws EverySizeRefusal for arrays that are not patterns of indices along their segments
 */
export function inBlocks(graph: Graph, statements: readonly Statement[]): Statement[] {
  const known = new Map<string, Node>();
  const see: See = (node, view) => {
    const own = node.axes.flatMap(({ name }) => {
      const seen = view.get(name);
      return seen === undefined || (seen.name === name && seen.part === undefined) ? [] : [[name, seen] as const];
    });
    const key = `${node.id} ${JSON.stringify(own)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = seenAs({ graph, see }, node, new Map(own));
    known.set(key, made);
    return made;
  };
  return statements.flatMap((statement) => {
    const { left, right } = statement;
    return blocksOf(unionAxes([left, right]), new Map()).map((view) => ({
      ...statement,
      left: see(left, view),
      right: see(right, view),
    }));
  });
}

const isRow = (axis: Axis): boolean => partsOf(axis).length > 1;

/** All choices of one segment along each axis that is a row of them. */
const blocksOf = (axes: readonly Axis[], view: View): View[] =>
  axes
    .filter(isRow)
    .reduce<View[]>(
      (views, axis) =>
        views.flatMap((each) =>
          partsOf(axis).map((_, part) => new Map([...each, [axis.name, { name: seenName(view, axis.name), part }]])),
        ),
      [view],
    );

const seenName = (view: View, name: string): string => view.get(name)?.name ?? name;

const within = (view: View, { axes }: Node): View =>
  new Map([...view].filter(([name]) => axes.some((axis) => axis.name === name)));

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
        node.args.map((arg) => see(arg, within(view, arg))),
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

/** What was made of a node without regard to how it is seen, with its names and segments. */
function placed(graph: Graph, made: Node, { axes }: Node, view: View): Node {
  const names = Object.fromEntries([...view].flatMap(([own, { name }]) => (own === name ? [] : [[own, name]])));
  const named = Object.keys(names).length === 0 ? made : graph.rename(made, names);
  return segmentsIn(graph, named, axes, view);
}

/** The segments that are seen, where the axes have their names already. */
function segmentsIn(graph: Graph, made: Node, axes: readonly Axis[], view: View): Node {
  return axes.reduce((value, axis) => {
    const { name, part } = view.get(axis.name) ?? { name: axis.name };
    if (part === undefined || !isRow(axis)) return value;
    return graph.move(value, {
      move: 'segments',
      axis: name,
      from: { parts: part, more: 0 },
      to: { parts: part + 1, more: 0 },
    });
  }, made);
}

/** The node on its arguments as they are, seen so. */
const asItIs = ({ graph, see }: Reading, node: Node, view: View): Node =>
  placed(
    graph,
    rebuild(
      graph,
      node,
      node.args.map((arg) => see(arg, new Map())),
    ),
    node,
    view,
  );

/** Another name, where it is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}·`, taken) : name;
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

function moved(reading: Reading, node: Node<'move'>, view: View): Node {
  const { graph, see } = reading;
  const { movement } = node;
  const [arg] = node.args;
  switch (movement.move) {
    case 'rename':
      return see(
        arg,
        argumentView(arg, (name) => view.get(renamed(movement.names, name)) ?? { name: renamed(movement.names, name) }),
      );
    case 'permute': {
      const order = axisNames(node.axes).map((name) => seenName(view, name));
      return graph.move(see(arg, view), { ...movement, order });
    }
    case 'expand': {
      const { name, part } = view.get(movement.axis.name) ?? { name: movement.axis.name };
      const span = (part === undefined ? undefined : partsOf(movement.axis)[part]) ?? movement.axis;
      return graph.move(see(arg, within(view, arg)), { move: 'expand', axis: { ...span, name } });
    }
    case 'diagonal': {
      const seen = view.get(movement.into) ?? { name: movement.into };
      const taken = new Set(axisNames(node.axes).map((name) => seenName(view, name)));
      const other = freeName(movement.axes[1], taken);
      const inner = new Map([...view, [movement.axes[0], seen], [movement.axes[1], { ...seen, name: other }]]);
      return graph.move(see(arg, within(inner, arg)), { move: 'diagonal', axes: [seen.name, other], into: seen.name });
    }
    case 'segments': {
      const { from, to, axis } = movement;
      const { name, part = 0 } = view.get(axis) ?? { name: axis };
      return from.more > 0 || to.more > 0
        ? asItIs(reading, node, view)
        : see(arg, new Map([...view, [axis, { name, part: from.parts + part }]]));
    }
    default:
      return asItIs(reading, node, view);
  }
}

const argumentView = ({ axes }: Node, of: (name: string) => Seen): View =>
  new Map(axes.map(({ name }) => [name, of(name)]));

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
  const { graph, see } = reading;
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
    args.map((arg) => see(arg, within(along, arg))),
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
