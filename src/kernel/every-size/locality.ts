import { compare, type Fraction } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import { type Axis, unionAxes } from '../../tensor/axis';
import { localSizesIn } from '../../tensor/extent';
import { commonMultiple, type LocalExtent } from '../../tensor/local-extent';
import type { Movement, Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { EverySizeRefusal } from './refusal';

/** How many elements at the start and at the end of an axis may be others than before, where elements are left out there. */
interface Ends {
  readonly first: number;
  readonly last: number;
}

/** The axis of a node along a size. */
type Along = Axis & { readonly extent: LocalExtent };

const untouched: Ends = { first: 0, last: 0 };

/**
 * The most elements that an axis of a size n along which elements have to do with near ones needs to have: what holds at all
 * sizes from the least to that number holds at every size.
 *
 * Every axis along n has ⌊(a·n + b)/c⌋ elements, with numbers of its own. Let p be a multiple of all c; then p elements fewer of n
 * are m = a·p/c elements fewer of such an axis. Leave the first p elements out of n: the first m out of all that is declared along
 * it, be it an image or a value of a function. Then on every axis element i is what element i + m was, but for `first`
 * elements at the start; and where the last p are left out, element i is what it was, but for `last` elements at the end. This is
 * so by induction over nodes. What is declared has neither. Maps put together elements at one index, and have the
 * most of their arguments. Zeros in front are in front of what is left too: first + before, last + after. Of windows, one every
 * s elements, the j-th starts at element j·s and reaches to the right, so that those from ⌈first/s⌉ on see none of the first;
 * and as the last element of the last window is no later than the last of all, those up to ⌈last/s⌉ before the end see none of the last.
 * Each element r times, or blocks of r elements, are r times as many, or ⌈·/r⌉.
 *
 * An axis of at least 2m + first + last elements has none that is among the first m + first and among the last m + last: each
 * of them is one of a smaller image, of n − p elements, in one of the two ways. So where all axes of the sides and of
 * what they are made of have so many, both sides are at each index what they are in a smaller image, with a value or without, and what
 * holds there, of any image, holds. Such are all n from one on; there are smaller images as long as n − p is not less than the least;
 * and which of them n leads to in the end depends on n modulo p, so p sizes in a row are needed, and all below.
 *
 * What is assumed has to be assumed of what is left: neither end may be another.
 * @throws EverySizeRefusal where elements have to do with others than near ones
 */
export function neededExtent(
  statements: readonly Statement[],
  assumptions: readonly Statement[],
  size: string,
  least: number,
): number {
  const assumed = endsIn(assumptions, size);
  if (assumed.some(({ isSide, ends }) => isSide && ends.first + ends.last > 0))
    throw new EverySizeRefusal(`an assumption on several elements along ${size}`);
  return Math.max(least, ...statements.map((statement) => extentOf(endsIn([statement], size), assumed, least)));
}

/** The same of one statement. */
function extentOf(shown: readonly EndsAlong[], assumed: readonly EndsAlong[], least: number): number {
  const period = [...shown, ...assumed].reduce((common, { extent }) => commonMultiple(common, extent.per), 1);
  const most = shown.map(({ extent: { times, more, per }, ends: { first, last } }) => {
    const enough = 2 * ((times * period) / per) + first + last;
    return Math.floor((per * enough - 1 - more) / times);
  });
  return Math.max(least + period - 1, ...most);
}

/** An axis along a size, of a side or of what it is made of. */
interface EndsAlong {
  readonly extent: LocalExtent;
  readonly ends: Ends;
  readonly isSide: boolean;
}

function endsIn(statements: readonly Statement[], size: string): EndsAlong[] {
  const known = new Map<number, Ends>();
  const found: EndsAlong[] = [];
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  // Both sides are compared at one index.
  for (const { left, right } of statements) along({ axes: unionAxes([left, right]) }, size);
  for (const node of reachable(sides)) {
    const own = along(node, size);
    const ends = endsOf(node, size, (arg) => known.get(arg.id) as Ends);
    known.set(node.id, ends);
    if (own !== null) found.push({ extent: own.extent, ends, isSide: sides.includes(node) });
  }
  return found;
}

function along({ axes }: Pick<Node, 'axes'>, size: string): Along | null {
  const [own, another] = axes.filter((axis) => axis.extent !== undefined && localSizesIn(axis).includes(size));
  if (own === undefined) return null;
  if (another !== undefined) throw new EverySizeRefusal(`two indices along ${size}`);
  if (own.extent?.kind !== 'local') throw new EverySizeRefusal(`elements of which those along ${size} are a part`);
  return { ...own, extent: own.extent };
}

function endsOf(node: Node, size: string, of: (arg: Node) => Ends): Ends {
  const lacks = (axes: readonly Axis[], what: string): void => {
    if (along({ axes }, size) !== null)
      throw new EverySizeRefusal(`${what} along ${size}, where others are not near ones`);
  };
  switch (node.kind) {
    case 'input':
      if (node.symbol.sizeOf === size) throw new EverySizeRefusal(`the number ${size} itself`);
      if (node.symbol.isPosition === true) lacks(node.axes, 'the positions');
      if (node.symbol.domain.kind === 'simplex') lacks(node.axes, 'shares');
      break;
    case 'literal':
      if (node.values.some((value) => compare(value, node.values[0] as Fraction) !== 0)) lacks(node.axes, 'an array');
      break;
    case 'concat':
      lacks(
        node.axes.filter(({ name }) => name === node.axis),
        'what is joined',
      );
      break;
    case 'reduce':
      lacks(
        node.args[0].axes.filter(({ name }) => node.over.includes(name)),
        `the ${node.reduction}`,
      );
      break;
    case 'matrix':
      lacks(
        node.args[0].axes.filter(({ name }) => name === node.rows || name === node.columns),
        `the ${node.operation}`,
      );
      break;
    case 'apply':
      if (node.symbol.range.kind === 'simplex') lacks(node.axes, 'shares');
      for (const arg of node.args)
        lacks(
          arg.axes.filter(({ name }) => !node.batch.includes(name)),
          `a function of all elements`,
        );
      break;
    case 'expect':
      lacks(node.variable.axes, 'random variables');
      break;
    case 'move': {
      const own = along(node.args[0], size);
      return own === null ? untouched : afterMovement(of(node.args[0]), node.movement, own, node.args[0].axes);
    }
    case 'named':
    case 'map':
    case 'power':
  }
  const args = node.args.map(of);
  return {
    first: Math.max(0, ...args.map(({ first }) => first)),
    last: Math.max(0, ...args.map(({ last }) => last)),
  };
}

function afterMovement({ first, last }: Ends, movement: Movement, own: Along, axes: readonly Axis[]): Ends {
  const times = (factor: number): Ends => ({ first: first * factor, last: last * factor });
  const inGroupsOf = (count: number): Ends => ({ first: Math.ceil(first / count), last: Math.ceil(last / count) });
  const isOwn = (name: string | undefined): boolean => name === own.name;
  const others = (all: readonly Axis[]): number =>
    all.reduce((count, { name, size }) => (isOwn(name) ? count : count * size), 1);
  switch (movement.move) {
    case 'rename':
    case 'permute':
    case 'expand':
      return { first, last };
    case 'pad':
      return isOwn(movement.axis) ? { first: first + movement.before, last: last + movement.after } : { first, last };
    case 'window':
      return isOwn(movement.axis) ? inGroupsOf(movement.stride) : { first, last };
    case 'merge': {
      if (!movement.axes.some(isOwn)) return { first, last };
      // Of pairs the first index is the one that runs along all of them.
      if (isOwn(movement.axes[0])) return times(others(axes.filter(({ name }) => movement.axes.includes(name))));
      break;
    }
    case 'split': {
      if (!isOwn(movement.axis)) return { first, last };
      const [rows, ...within] = movement.into;
      if (rows?.extent?.kind === 'local') return inGroupsOf(within.reduce((count, { size }) => count * size, 1));
      break;
    }
    case 'slice':
    case 'segments':
    case 'reverse':
    case 'at':
      if (!isOwn(movement.axis)) return { first, last };
      break;
    case 'diagonal':
      if (!movement.axes.some(isOwn)) return { first, last };
  }
  throw new EverySizeRefusal(`elements of ${own.extent.name} are picked, where others are not near ones`);
}
