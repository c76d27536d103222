import { compare, fraction } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import { isAny, sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { EverySizeRefusal } from './refusal';

/** How a node has to do with the elements along a size: not at all, or as a sum of terms, each of one of them. */
type Share = 'none' | 'terms';

/**
 * That both sides of comparisons are sums of terms, each of one element along a size, with nothing beside them: then a comparison of
 * one element, which is one of terms, gives it for any number: Σᵢ aᵢ ≤ Σᵢ bᵢ where each aᵢ ≤ bᵢ.
 * @throws EverySizeRefusal for others
 */
export function requireTerms(statements: readonly Statement[], assumptions: readonly Statement[], size: string): void {
  const known = new Map<number, Share>();
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  for (const node of reachable(sides))
    known.set(
      node.id,
      shareOf(node, size, (arg) => known.get(arg.id) as Share),
    );
  const given = assumptions.flatMap(({ left, right }) => [left, right]);
  for (const node of reachable(given))
    known.set(node.id, shareOf(node, size, (arg) => known.get(arg.id) as Share) === 'none' ? 'none' : refused(size));
  for (const { left, relation, right } of statements) {
    const hasIndex = [left, right].some((side) => has(side, size));
    const isSum = [left, right].every((side) => known.get(side.id) === 'terms' || isZero(side));
    if (relation === '!=' || hasIndex || !isSum) refused(size);
  }
}

function refused(size: string): never {
  throw new EverySizeRefusal(`${size} is not the number of terms of sums alone`);
}

const has = ({ axes }: Pick<Node, 'axes'>, size: string): boolean => axes.some((axis) => sizesIn(axis).includes(size));

const isZero = (node: Node): boolean =>
  node.kind === 'literal' && node.values.every(({ numerator }) => numerator === 0n);

function shareOf(node: Node, size: string, of: (arg: Node) => Share): Share {
  const shares = node.args.map(of);
  const isPlain = shares.every((share) => share === 'none');
  const all = (...allowed: boolean[]): Share => (allowed.every(Boolean) ? 'terms' : refused(size));
  const [a, b] = shares;
  switch (node.kind) {
    case 'input':
      if (node.symbol.sizeOf !== size) return ofInput(node, size);
      // What is shown of any number n ≥ k is shown of one element, of which n is 1, if k is no more.
      return canBeOne(node) ? 'terms' : refused(size);
    case 'literal':
      return node.values.length > 1 && has(node, size) && !isConstant(node) ? refused(size) : 'none';
    case 'named':
      return 'none';
    case 'map': {
      if (isPlain) return 'none';
      if (node.operation === 'neg') return 'terms';
      if (node.operation === 'add' || node.operation === 'sub')
        return all(node.args.every((arg) => of(arg) === 'terms' || isZero(arg)));
      const [left, right] = node.args as readonly [Node, Node?];
      if (node.operation === 'mul' && right !== undefined) return all(a !== b, !has(a === 'none' ? left : right, size));
      return all(node.operation === 'div', b === 'none', right !== undefined && !has(right, size));
    }
    case 'power':
    case 'concat':
    case 'matrix':
      return isPlain && !(node.kind !== 'power' && node.args.some((arg) => has(arg, size))) ? 'none' : refused(size);
    case 'apply':
      return isPlain &&
        node.args.every(
          ({ axes }) => !axes.some((axis) => has({ axes: [axis] }, size) && !node.batch.includes(axis.name)),
        )
        ? 'none'
        : refused(size);
    case 'reduce':
      return reduced(node, size, a as Share);
    case 'move':
      return moved(node, size, a as Share);
    case 'expect':
      return has({ axes: node.variable.axes }, size) && node.variable.measure?.kind !== 'standard'
        ? refused(size)
        : (a as Share);
  }
}

const canBeOne = ({ symbol: { domain } }: Node<'input'>): boolean =>
  domain.kind === 'interval' && domain.low !== null && compare(domain.low, fraction(1n)) <= 0;

/** Shares of a sum, and positions, have to do with all elements. */
const ofInput = (node: Node<'input'>, size: string): Share =>
  (node.symbol.domain.kind === 'simplex' || node.symbol.isPosition === true) && has(node, size)
    ? refused(size)
    : 'none';

const isConstant = (node: Node<'literal'>): boolean =>
  node.values.every(({ numerator, denominator }) => {
    const [first] = node.values;
    return first !== undefined && numerator * first.denominator === first.numerator * denominator;
  });

function reduced(node: Node<'reduce'>, size: string, share: Share): Share {
  const over = node.args[0].axes.filter(({ name }) => node.over.includes(name));
  const own = over.filter((axis) => sizesIn(axis).includes(size));
  if (own.length === 0) return share === 'none' || node.reduction === 'sum' ? share : refused(size);
  const [axis, another] = own;
  const isOne = another === undefined && axis?.extent?.kind === 'size' && !hasOther(node, size, axis.name);
  return isOne && share === 'none' && node.reduction === 'sum' ? 'terms' : refused(size);
}

/** Whether a sum is over one of several indices along a size. */
const hasOther = (node: Node<'reduce'>, size: string, name: string): boolean =>
  node.args[0].axes.some((axis) => axis.name !== name && sizesIn(axis).includes(size));

function moved({ movement, args }: Node<'move'>, size: string, share: Share): Share {
  const [arg] = args;
  if (movement.move === 'rename' || movement.move === 'permute') return share;
  if (movement.move === 'expand')
    return share === 'terms' && isAny(movement.axis) && has({ axes: [movement.axis] }, size) ? refused(size) : share;
  return has(arg, size) ? refused(size) : share;
}
