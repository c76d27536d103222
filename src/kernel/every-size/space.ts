import type { Statement } from '../../statement/statement';
import { type Axis, axisNames } from '../../tensor/axis';
import { reals } from '../../tensor/domain';
import { localSizesIn, sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { EverySizeRefusal } from './refusal';

/**
 * That a size is the dimension of a space of which nothing else is said: its points are arguments of functions and densities that
 * may be any, and variables of integrals. As R^n with its volume is, point for point, R with its length (an isomorphism of
 * standard Borel spaces that preserves the measure: Kechris, Classical Descriptive Set Theory, 17.41), what holds of one dimension
 * holds of all; derivatives and coordinates are not kept.
 * @throws EverySizeRefusal for any other size
 */
export function requireSpace(statements: readonly Statement[], assumptions: readonly Statement[], size: string): void {
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  const isOwn = (axis: Axis): boolean => sizesIn(axis).includes(size) || localSizesIn(axis).includes(size);
  const hasOwn = ({ axes }: Pick<Node, 'axes'>): boolean => axes.some(isOwn);
  const ok =
    !sides.some(hasOwn) &&
    reachable(sides).every(
      (node) => isPoint(node, size, isOwn) && node.args.every((arg) => !hasOwn(arg) || takesPoint(node, isOwn)),
    );
  if (!ok) throw new EverySizeRefusal(`${size} is more than the dimension of a space`);
}

/** Whether a node has no axis of the space, or is a point of it. */
function isPoint(node: Node, size: string, isOwn: (axis: Axis) => boolean): boolean {
  if (node.kind === 'expect' && node.variable.axes.some(isOwn)) return isPlain(node.variable);
  if (node.kind === 'input' && node.symbol.sizeOf === size) return false;
  if (!node.axes.some(isOwn)) return true;
  const own = node.axes.filter(isOwn);
  if (own.length > 1 || own[0]?.extent?.kind !== 'size') return false;
  switch (node.kind) {
    case 'input':
      return isPlain(node.symbol);
    case 'apply':
      return isAnyFunction(node);
    case 'move':
      return node.movement.move === 'permute';
    default:
      return false;
  }
}

/** Points of the whole space, of which none is as likely as its coordinates say. */
const isPlain = ({ domain, measure, isPosition }: InputSymbol): boolean =>
  domain === reals && isPosition !== true && (measure === undefined || measure.kind !== 'standard');

/** Whether a node takes points as a whole. */
function takesPoint(node: Node, isOwn: (axis: Axis) => boolean): boolean {
  if (node.kind === 'move') return node.movement.move === 'permute';
  if (node.kind !== 'apply' || !isAnyFunction(node)) return false;
  return node.args.every(({ axes }) => axisNames(axes.filter(isOwn)).every((name) => !node.batch.includes(name)));
}

const isAnyFunction = ({ symbol, derivatives }: Node<'apply'>): boolean => derivatives.length === 0 && isRough(symbol);

const isRough = ({ differentiable, kind }: FunctionSymbol): boolean => !differentiable && kind !== 'elementwise';
