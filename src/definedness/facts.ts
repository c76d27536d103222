import { boundsWhere } from '../kernel/assumed-bounds';
import {
  anything,
  type Bounds,
  isNegative,
  isNonNegative,
  isPositive,
  meet,
  negated,
  nonNegative,
  positive,
} from '../number/bounds';
import type { Relation } from '../statement/relation';
import { flip } from '../statement/relation';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Guard } from '../tensor/guarded-obligations';
import { isLiteral } from '../tensor/literal';
import type { Node } from '../tensor/node';
import { rootBounds } from '../tensor/node-bounds';

/** What statements tell of nodes, by their ids. */
export type Facts = ReadonlyMap<number, Bounds>;

const contrary = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

interface Comparison {
  readonly left: Node;
  readonly relation: Relation;
  readonly right: Node;
}

/** What holds where the statements do, at all their elements, and the guards, at the elements in question. */
export function factsOf(graph: Graph, statements: readonly Statement[], guards: readonly Guard[]): Facts {
  const facts = new Map<number, Bounds>();
  const plain = statements.filter(({ connects }) => connects === undefined);
  const guarded = guards.flatMap(({ condition, holds }) => comparisonsIn(condition, holds));
  for (const comparison of [...plain, ...guarded]) {
    for (const { left, relation, right } of [comparison, flipped(comparison)]) {
      note(graph.sub(left, right), boundsWhere[relation], facts);
      const other = rootBounds(right);
      note(left, beside(relation, other), facts);
    }
  }
  return facts;
}

const flipped = ({ left, relation, right }: Comparison): Comparison => ({
  left: right,
  relation: flip[relation],
  right: left,
});

/** What is known of a value that stands in this relation to one within the bounds. */
function beside(relation: Relation, other: Bounds): Bounds {
  const below = { ...anything, high: other.high, highOpen: other.highOpen };
  const above = { ...anything, low: other.low, lowOpen: other.lowOpen };
  switch (relation) {
    case '==':
      return other;
    case '!=':
      return { ...anything, nonzero: isZero(other) };
    case '<':
      return { ...below, highOpen: true };
    case '<=':
      return below;
    case '>':
      return { ...above, lowOpen: true };
    case '>=':
      return above;
  }
}

const isZero = ({ low, high }: Bounds): boolean => low?.numerator === 0n && high?.numerator === 0n;

/** What is known of the sign. */
function signAlone(bounds: Bounds): Bounds {
  if (isPositive(bounds)) return positive;
  if (isNegative(bounds)) return negated(positive);
  return isNonNegative(bounds) ? nonNegative : isNonNegative(negated(bounds)) ? negated(nonNegative) : anything;
}

/** Notes what is known of a node, and what that tells of its arguments. */
function note(node: Node, bounds: Bounds, facts: Map<number, Bounds>): void {
  const known = facts.get(node.id);
  facts.set(node.id, known === undefined ? bounds : meet(known, bounds));
  const notZero = isPositive(bounds) || isNegative(bounds) || bounds.nonzero;
  const nonzero: Bounds = { ...anything, nonzero: true };
  if (node.kind === 'power' && node.exponent !== 0 && notZero) note(node.args[0], nonzero, facts);
  if (node.kind === 'power' && node.exponent % 2 !== 0) note(node.args[0], signAlone(bounds), facts);
  if (node.kind !== 'map') return;
  if (node.operation === 'neg') note(node.args[0], negated(bounds), facts);
  if (!notZero) return;
  if (node.operation === 'mul') for (const factor of node.args) note(factor, nonzero, facts);
  if (node.operation === 'div' || node.operation === 'abs') note(node.args[0], nonzero, facts);
  if (node.operation === 'sqrt') note(node.args[0], positive, facts);
}

/** The comparisons that hold where a truth value is 1, or 0: `and` is a product, `not` is 1 minus, `or` is a + b − ab. */
function comparisonsIn(truth: Node, holds: boolean): Comparison[] {
  if (truth.kind === 'reduce' && truth.reduction === 'prod' && holds) return comparisonsIn(truth.args[0], true);
  if (truth.kind !== 'map' || truth.args.length !== 2) return [];
  const [a, b] = truth.args;
  switch (truth.operation) {
    case 'less':
      return [{ left: a, relation: holds ? '<' : contrary['<'], right: b }];
    case 'lessEqual':
      return [{ left: a, relation: holds ? '<=' : contrary['<='], right: b }];
    case 'equal':
      return [{ left: a, relation: holds ? '==' : '!=', right: b }];
    case 'mul':
      return holds ? [...comparisonsIn(a, true), ...comparisonsIn(b, true)] : [];
    case 'sub':
      if (isLiteral(a, 1n)) return comparisonsIn(b, !holds);
      return holds ? [] : alternatives(a, b);
    default:
      return [];
  }
}

/** Both parts of a + b − ab are false where it is. */
function alternatives(sum: Node, product: Node): Comparison[] {
  const isOr =
    sum.kind === 'map' &&
    sum.operation === 'add' &&
    product.kind === 'map' &&
    product.operation === 'mul' &&
    sum.args.every((arg) => product.args.includes(arg));
  return isOr ? sum.args.flatMap((arg) => comparisonsIn(arg, false)) : [];
}
