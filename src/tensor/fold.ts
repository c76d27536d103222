import { compare, type Fraction, zero } from '../number/fraction';
import { type Rational, rational } from '../number/rational';
import type { ScalarOperation } from '../number/scalar-operation';
import { type Axis, elementCount } from './axis';
import type { Ordered } from './axis-order';
import { comparedPositions } from './compared-positions';
import { isAny, localSizesIn, sameSpan } from './extent';
import type { Graph } from './graph';
import { broadcastMap, movementMap } from './movement-map';
import type { Movement, Node } from './node';
import { positionIn } from './sizes-in-formulas';

/** Literals up to this many elements are folded; larger ones are left to evaluation. */
const foldedElements = 65_536;

/** Exact arithmetic on fractions; null where the result is no fraction, has too many digits or is undefined. */
function exactly(operation: ScalarOperation, operands: readonly Fraction[]): Fraction | null {
  const apply: (...operands: Fraction[]) => Rational = rational[operation];
  const value = apply(...operands);
  return typeof value === 'string' ? null : value;
}

const scalarLiteral = (node: Node | undefined): Fraction | null =>
  node !== undefined && node.kind === 'literal' && node.axes.length === 0 ? (node.values[0] ?? null) : null;

const isWhole = (value: Fraction | null, n: bigint): boolean =>
  value !== null && value.denominator === 1n && value.numerator === n;

/**
 * Simplifications that hold everywhere, also where an argument is undefined: exact arithmetic on
 * constants, x + 0, x − 0, 1·x, x/1, a case distinction whose condition is constant.
 * (0·x is left alone: x may be undefined.) Returns null where nothing applies.
 */
export function fold(
  graph: Graph,
  operation: ScalarOperation,
  args: readonly Node[],
  { axes, isOpen }: Ordered,
): Node | null {
  const constant = foldLiterals(graph, operation, args, { axes, isOpen });
  if (constant !== null) return constant;
  const a = args[0];
  const b = args[1];
  if (a === undefined || b === undefined) return null;
  const x = scalarLiteral(a);
  const y = scalarLiteral(b);
  switch (operation) {
    case 'add':
      return isWhole(x, 0n) ? b : isWhole(y, 0n) ? a : null;
    case 'sub':
      return isWhole(y, 0n) ? a : null;
    case 'mul':
      return isWhole(x, 1n) ? b : isWhole(y, 1n) ? a : null;
    case 'div':
      return isWhole(y, 1n) ? a : null;
    case 'equal':
      if (isBelowLevel(a, y)) return graph.constant(0);
      return samePosition(graph, a, b) ?? comparedPositions(graph, operation, a, b);
    case 'less':
    case 'lessEqual':
      return comparedPositions(graph, operation, a, b);
    case 'select': {
      const chosen = isWhole(x, 1n) ? b : isWhole(x, 0n) ? args[2] : undefined;
      return chosen !== undefined && chosen.axes.length === axes.length ? chosen : null;
    }
    default:
      return null;
  }
}

/** Whether a number is less than every level of a recursion. */
const isBelowLevel = (level: Node, y: Fraction | null): boolean =>
  level.kind === 'input' &&
  level.symbol.isLevel === true &&
  level.symbol.domain.kind === 'interval' &&
  level.symbol.domain.low !== null &&
  y !== null &&
  compare(y, level.symbol.domain.low) < 0;

/** Whether two indices of one length are the same: the identity matrix. */
function samePosition(graph: Graph, a: Node, b: Node): Node | null {
  const [row, column] = [a, b].map((node) =>
    node.kind === 'input' && node.symbol.isPosition === true ? node.axes[0] : undefined,
  );
  if (row === undefined || column === undefined || row.name === column.name || !sameSpan(row, column)) return null;
  return graph.table([row, column], (k) => (k % (row.size + 1) === 0 ? 1 : 0));
}

function foldLiterals(
  graph: Graph,
  operation: ScalarOperation,
  args: readonly Node[],
  { axes, isOpen }: Ordered,
): Node | null {
  for (let i = 0; i < args.length; i++) if ((args[i] as Node).kind !== 'literal') return null;
  if (axes.length === 0) {
    const value = exactly(
      operation,
      args.map((arg) => (arg as Node<'literal'>).values[0] as Fraction),
    );
    return value === null ? null : graph.literal(axes, [value]);
  }
  const count = elementCount(axes);
  if (count > foldedElements || isOuterProduct(operation, args)) return null;
  const maps = args.map((arg) => broadcastMap(axes, arg.axes));
  const values: Fraction[] = [];
  for (let i = 0; i < count; i++) {
    const value = exactly(
      operation,
      args.map((arg, k) => (arg as Node<'literal'>).values[(maps[k] as Int32Array)[i] as number] as Fraction),
    );
    if (value === null) return null;
    values.push(value);
  }
  return graph.literal(axes, values, isOpen);
}

/** A product of identity matrices along any sizes says of each index what it is equal to; as one array it would not. */
function isOuterProduct(operation: ScalarOperation, args: readonly Node[]): boolean {
  if (operation !== 'mul') return false;
  const [left = [], right = []] = args.map(({ axes }) => axes.filter(isAny).map(({ name }) => name));
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name));
}

/**
 * A moved literal is a literal, and a position along an axis one along the same axis by another name. What has as many elements
 * as there are rows of an image stays as it was made: written out, it would be an array of numbers at some sizes, and one number
 * at others.
 */
export function foldMovement(graph: Graph, node: Node, movement: Movement, { axes, isOpen }: Ordered): Node | null {
  if (node.kind === 'input' && node.symbol.isPosition === true && movement.move === 'rename')
    return positionIn(graph, axes[0] as Axis);
  if (node.kind !== 'literal' || elementCount(axes) > foldedElements) return null;
  if (axes.some((axis) => localSizesIn(axis).length > 0)) return null;
  const places = movementMap(movement, node.axes, axes);
  return graph.literal(
    axes,
    Array.from(places, (place) => (place < 0 ? zero : (node.values[place] as Fraction))),
    isOpen,
  );
}
