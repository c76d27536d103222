import { type Bounds, isNonNegative, isNonPositive, negated, within } from '../../number/bounds';
import { reciprocal } from '../../number/bounds-arithmetic';
import { fraction, half, zero } from '../../number/fraction';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { type Exponent, flat } from './exponent';
import {
  eitherOf,
  type Growth,
  isOfOneSign,
  leastOf,
  minusSize,
  minusSquare,
  mostOf,
  negative,
  productOfLinear,
  sumOf,
  timesOf,
  unknown,
} from './growth';
import { boundsAt, growthAt, type Walk } from './walk';

function ofSum(a: Growth, b: Growth, bounds: readonly [Bounds, Bounds]): Growth {
  return {
    up: sumOf(a.up, b.up),
    down: sumOf(a.down, b.down),
    above: mostOf(a.above, b.above),
    below: isOfOneSign(...bounds) ? leastOf(a.below, b.below) : null,
  };
}

/** Of a part that is the same at all values of the integration variables, times one that is not. */
function ofMultiple(factor: Bounds | null, growth: Growth, above: Exponent | null, below: Exponent | null): Growth {
  if (factor === null) return { ...unknown, above, below };
  const { up, down } = growth;
  const turned = negated(factor);
  if (isNonNegative(factor)) return { up: timesOf(up, factor), down: timesOf(down, factor), above, below };
  if (isNonPositive(factor)) return { up: timesOf(down, turned), down: timesOf(up, turned), above, below };
  const [plus, minus] = [factor, turned].map((part) => ({ ...part, low: zero, lowOpen: false })) as [Bounds, Bounds];
  return {
    up: mostOf(timesOf(up, plus), timesOf(down, minus)),
    down: mostOf(timesOf(down, plus), timesOf(up, minus)),
    above,
    below,
  };
}

/** Growth of an elementwise operation, from that of its arguments. */
export function ofMap(walk: Walk, node: Node<'map'>): Growth {
  const of = (arg: Node): Growth => growthAt(walk, arg);
  const at = (arg: Node): Bounds => boundsAt(walk, arg);
  switch (node.operation) {
    case 'neg':
      return negative(of(node.args[0]));
    case 'abs': {
      const a = of(node.args[0]);
      return { ...a, up: mostOf(a.up, a.down), down: minusSize(a) };
    }
    case 'exp': {
      const { up, down } = of(node.args[0]);
      return { ...unknown, above: up, below: down };
    }
    case 'log': {
      const [arg] = node.args;
      return { ...unknown, up: of(arg).above, down: belowWhereNotZero(walk, arg) };
    }
    case 'sqrt': {
      const { above, below } = of(node.args[0]);
      return { ...unknown, above: timesOf(above, halved), below: timesOf(below, halved) };
    }
    case 'floor': {
      const { up, down, above } = of(node.args[0]);
      return { up, down, above: mostOf(above, flat), below: null };
    }
    case 'add':
      return ofSum(of(node.args[0]), of(node.args[1]), [at(node.args[0]), at(node.args[1])]);
    case 'sub': {
      const [a, b] = node.args;
      const growth = ofSum(of(a), negative(of(b)), [at(a), negated(at(b))]);
      return isLiteral(a, 1n) ? { ...growth, below: growth.below ?? belowOfRest(walk, b) } : growth;
    }
    case 'mul':
      return ofProduct(walk, node.args);
    case 'div':
      return ofQuotient(walk, node.args);
    case 'max': {
      const [a, b] = [of(node.args[0]), of(node.args[1])];
      return { up: mostOf(a.up, b.up), down: leastOf(a.down, b.down), above: mostOf(a.above, b.above), below: null };
    }
    case 'min': {
      const [a, b] = [of(node.args[0]), of(node.args[1])];
      return { up: leastOf(a.up, b.up), down: mostOf(a.down, b.down), above: mostOf(a.above, b.above), below: null };
    }
    case 'select':
      return eitherOf(of(node.args[1]), of(node.args[2]));
    default:
      return unknown;
  }
}

/** −log (1 − a/(a + b)) = log (a + b) − log b, for shares of sums of one sign. */
function belowOfRest(walk: Walk, node: Node): Exponent | null {
  if (node.kind === 'concat') return node.args.map((arg) => belowOfRest(walk, arg)).reduce(mostOf);
  if (node.kind === 'move') return node.movement.move === 'pad' ? null : belowOfRest(walk, node.args[0]);
  if (node.kind !== 'map' || node.operation !== 'div' || !isShare(walk, ...node.args)) return null;
  const [part, whole] = node.args;
  const other = whole.kind === 'map' && whole.operation === 'add' ? whole.args.find((arg) => arg !== part) : undefined;
  return other === undefined ? null : sumOf(belowWhereNotZero(walk, other), growthAt(walk, whole).above);
}

const halved = within(half, half);

function ofProduct(walk: Walk, [left, right]: readonly [Node, Node]): Growth {
  const [a, b] = [growthAt(walk, left), growthAt(walk, right)];
  const [above, below] = [sumOf(a.above, b.above), sumOf(a.below, b.below)];
  if (walk.isFixed(left)) return ofMultiple(walk.fixed.coefficient(left), b, above, below);
  if (walk.isFixed(right)) return ofMultiple(walk.fixed.coefficient(right), a, above, below);
  const size = productOfLinear(a, b);
  return { up: size, down: left === right ? minusSquare(a) : size, above, below };
}

function ofQuotient(walk: Walk, [left, right]: readonly [Node, Node]): Growth {
  const [a, b] = [growthAt(walk, left), growthAt(walk, right)];
  const [above, below] = [sumOf(a.above, belowWhereNotZero(walk, right)), sumOf(a.below, b.above)];
  if (walk.isFixed(right)) {
    const factor = walk.fixed.isApartFromZero(right) ? walk.fixed.coefficient(right) : null;
    return ofMultiple(factor && reciprocal(factor), a, above, below);
  }
  const shared = shareOf(walk, left, right);
  return { ...unknown, above: shared === null ? above : leastOf(shared, above), below };
}

/** A quotient of which a factor is a share of the divisor, without that factor; null where none is seen to be. */
function shareOf(walk: Walk, part: Node, whole: Node): Exponent | null {
  if (isShare(walk, part, whole)) return flat;
  if (part.kind !== 'map') return null;
  if (part.operation === 'neg') return shareOf(walk, part.args[0], whole);
  if (part.operation !== 'mul') return null;
  const [a, b] = part.args;
  return (
    sumOf(shareOf(walk, a, whole), growthAt(walk, b).above) ?? sumOf(growthAt(walk, a).above, shareOf(walk, b, whole))
  );
}

/** The same as `below`, of something that is asked for where it is not 0: nor are its factors there. */
function belowWhereNotZero(walk: Walk, node: Node): Exponent | null {
  const { below } = growthAt(walk, node);
  if (below !== null) return below;
  if (walk.isFixed(node)) return walk.fixed.isApartFromZero(node) ? flat : null;
  if (node.kind === 'power' && node.exponent > 0) {
    const count = fraction(BigInt(node.exponent));
    return timesOf(belowWhereNotZero(walk, node.args[0]), within(count, count));
  }
  if (node.kind !== 'map') return null;
  switch (node.operation) {
    case 'neg':
    case 'abs':
      return belowWhereNotZero(walk, node.args[0]);
    case 'sqrt':
      return timesOf(belowWhereNotZero(walk, node.args[0]), halved);
    case 'mul':
      return sumOf(belowWhereNotZero(walk, node.args[0]), belowWhereNotZero(walk, node.args[1]));
    case 'div':
      return sumOf(belowWhereNotZero(walk, node.args[0]), growthAt(walk, node.args[1]).above);
    default:
      return null;
  }
}

/** a/a, a/|a|, and a/(a + b) where both are of one sign: at most 1. */
function isShare(walk: Walk, part: Node, whole: Node): boolean {
  if (part === whole) return true;
  if (whole.kind !== 'map') return false;
  if (whole.operation === 'abs') return whole.args[0] === part;
  return (
    whole.operation === 'add' &&
    whole.args.includes(part) &&
    isOfOneSign(...whole.args.map((arg) => boundsAt(walk, arg)))
  );
}

/** The same of a whole power. */
export function ofPower(walk: Walk, node: Node<'power'>): Growth {
  const [arg] = node.args;
  const growth = growthAt(walk, arg);
  const exponent = fraction(BigInt(Math.abs(node.exponent)));
  const count = within(exponent, exponent);
  const [above, below] = [timesOf(growth.above, count), timesOf(growth.below, count)];
  if (node.exponent < 0) return { ...unknown, above: timesOf(belowWhereNotZero(walk, arg), count), below: above };
  const isEven = node.exponent % 2 === 0;
  const up = node.exponent === 2 ? productOfLinear(growth, growth) : null;
  // |f|ⁿ is at least f² − 1.
  return { up, down: isEven ? minusSquare(growth) : null, above, below };
}
