import { compare, type Fraction } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import type { Axis } from '../../tensor/axis';
import { localSizesIn } from '../../tensor/extent';
import type { Movement, Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { EverySizeRefusal } from './refusal';

/** An element at index i has to do with those at the indices i + low … i + high of the declared axis, as far as there are any. */
interface Reach {
  readonly low: number;
  readonly high: number;
}

/** By the name of an axis of a node. */
type Reaches = ReadonlyMap<string, Reach>;

const none: Reaches = new Map();

/**
 * The most elements that an axis of a size along which elements have to do with near ones needs to have. An element has to do
 * with those within a radius r, and with how far both ends are, where they are not further than r. All these
 * cases are met at the sizes up to 2r + 1, where as many elements are compared as there are: what holds there holds at every
 * size. What is assumed has to be assumed of each element by itself: of the elements around one, cut out as a small image, it
 * would say more at the ends than of the large one.
 * @throws EverySizeRefusal where elements have to do with others than near ones
 */
export function neededExtent(
  statements: readonly Statement[],
  assumptions: readonly Statement[],
  size: string,
): number {
  if (extentOf(assumptions, size) > 1) throw new EverySizeRefusal(`an assumption on several elements along ${size}`);
  return extentOf(statements, size);
}

function extentOf(statements: readonly Statement[], size: string): number {
  const known = new Map<number, Reaches>();
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  let radius = 0;
  let beyond = 0;
  for (const node of reachable(sides)) {
    const own = node.axes.filter((axis) => localSizesIn(axis).includes(size));
    if (own.length > 1) throw new EverySizeRefusal(`two indices along ${size}`);
    // What is repeated along it, or made there, ends where it ends, as what is declared does.
    const made = own.map(({ name }): [string, Reach] => [name, { low: 0, high: 0 }]);
    const reaches = new Map([...made, ...reachesOf(node, size, (arg) => known.get(arg.id) as Reaches)]);
    known.set(node.id, reaches);
    for (const { low, high } of reaches.values()) radius = Math.max(radius, -low, high);
    if (node.kind === 'move') beyond = Math.max(beyond, endsBeyond(node));
  }
  const compared = sides.flatMap(({ axes }) => axes.map((axis) => moreIn(axis, size)));
  return 2 * (radius + beyond) + 1 + Math.max(0, ...compared);
}

/**
 * Zeros around the declared axis begin at its ends. Around what has more elements, or less, they begin elsewhere: how far they
 * may then be from an end is added to what the elements have to do with.
 */
function endsBeyond({ movement, args }: Node<'move'>): number {
  if (movement.move !== 'pad') return 0;
  const axis = args[0].axes.find(({ name }) => name === movement.axis);
  const { extent } = axis ?? {};
  const more = extent?.kind === 'local' ? Math.abs(extent.more) : 0;
  return more === 0 ? 0 : more + movement.before + movement.after;
}

/** How many elements an axis has more or less than the declared one. */
const moreIn = ({ extent }: Axis, size: string): number =>
  extent?.kind === 'local' && extent.name === size ? Math.abs(extent.more) : 0;

function reachesOf(node: Node, size: string, of: (arg: Node) => Reaches): Reaches {
  const isLocal = (axis: Axis): boolean => localSizesIn(axis).includes(size);
  const lacks = (axes: readonly Axis[], what: string): void => {
    if (axes.some(isLocal)) throw new EverySizeRefusal(`${what} along ${size}, where others are not near ones`);
  };
  switch (node.kind) {
    case 'input':
      if (node.symbol.isPosition === true) lacks(node.axes, 'the positions');
      if (node.symbol.domain.kind === 'simplex') lacks(node.axes, 'shares');
      return none;
    case 'literal':
      if (node.values.some((value) => compare(value, node.values[0] as Fraction) !== 0)) lacks(node.axes, 'an array');
      return none;
    case 'named':
      return none;
    case 'map':
    case 'power':
      return united(node.args.map(of));
    case 'concat':
      lacks(
        node.axes.filter(({ name }) => name === node.axis),
        'what is joined',
      );
      return united(node.args.map(of));
    case 'reduce':
      lacks(
        node.args[0].axes.filter(({ name }) => node.over.includes(name)),
        `the ${node.reduction}`,
      );
      return united(node.args.map(of));
    case 'matrix':
      lacks(
        node.args[0].axes.filter(({ name }) => name === node.rows || name === node.columns),
        `the ${node.operation}`,
      );
      return united(node.args.map(of));
    case 'apply':
      for (const arg of node.args)
        lacks(
          arg.axes.filter(({ name }) => !node.batch.includes(name)),
          `a function of all elements`,
        );
      return united(node.args.map(of));
    case 'expect':
      lacks(node.variable.axes, 'random variables');
      return united(node.args.map(of));
    case 'move':
      return afterMovement(of(node.args[0]), node.movement, size);
  }
}

function united(all: readonly Reaches[]): Reaches {
  const reaches = new Map<string, Reach>();
  for (const each of all)
    for (const [name, { low, high }] of each) {
      const known = reaches.get(name);
      reaches.set(
        name,
        known === undefined ? { low, high } : { low: Math.min(low, known.low), high: Math.max(high, known.high) },
      );
    }
  return reaches;
}

function afterMovement(reaches: Reaches, movement: Movement, size: string): Reaches {
  const shifted = (name: string, low: number, high: number): Reaches => {
    const own = reaches.get(name);
    return own === undefined ? reaches : new Map([...reaches, [name, { low: own.low + low, high: own.high + high }]]);
  };
  const refused = (names: readonly string[]): Reaches => {
    if (!names.some((name) => reaches.has(name))) return reaches;
    throw new EverySizeRefusal(`elements of ${size} are picked, where others are not near ones`);
  };
  switch (movement.move) {
    case 'rename':
      return new Map(
        [...reaches].map(([name, reach]) => [
          (Object.hasOwn(movement.names, name) ? movement.names[name] : undefined) ?? name,
          reach,
        ]),
      );
    case 'permute':
    case 'expand':
      return reaches;
    case 'pad':
      return shifted(movement.axis, -movement.before, -movement.before);
    case 'window':
      if (movement.stride !== 1) return refused([movement.axis]);
      return shifted(movement.axis, 0, (movement.window.size - 1) * movement.dilation);
    case 'slice':
    case 'segments':
    case 'reverse':
    case 'at':
    case 'split':
      return refused([movement.axis]);
    case 'merge':
    case 'diagonal':
      return refused(movement.axes);
  }
}
