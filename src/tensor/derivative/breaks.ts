import { type Bounds, isNonzero } from '../../number/bounds';
import { askedBy } from '../../operation/arity';
import type { Demand, Singularity } from '../../operation/operation';
import { isComparison as compares, isStepping, singularityOf } from '../../operation/smoothness';
import type { Graph } from '../graph';
import { isLiteral } from '../literal';
import type { Node } from '../node';
import { meets } from '../obligations';
import { winners } from './reduce-tangent';

type BoundsOf = (node: Node) => Bounds;

export type Comparison = Extract<Node<'map'>, { readonly args: readonly [Node, Node] }>;

/** Comparisons jump where their sides are equal. */
export const isComparison = (node: Node): node is Comparison => node.kind === 'map' && compares(node.operation);

/**
 * What an operation jumps across, if it may: a denominator or the gap of a comparison, which is continuous only where it is
 * not 0, the argument of a logarithm, the value of an unknown function.
 */
export function breakOf(graph: Graph, node: Node, depends: (arg: Node) => boolean, boundsOf: BoundsOf): Node | null {
  if (isComparison(node)) return node.args.some(depends) ? graph.sub(...node.args) : null;
  if (node.kind === 'map' && isStepping(node.operation)) return node.args.some(depends) ? node : null;
  // A function that is not declared differentiable may jump anywhere.
  if (node.kind === 'apply' && !node.symbol.differentiable) return node.args.some(depends) ? node : null;
  return barredArgument(node, depends, boundsOf);
}

/** Whether the operation has no value for some of the arguments it may get. */
export const isPartial = (node: Node, depends: (arg: Node) => boolean, boundsOf: BoundsOf): boolean =>
  barredArgument(node, depends, boundsOf) !== null;

/**
 * The argument that may get a value at which the operation has neither a value nor a limit: a denominator, the argument of a
 * logarithm. A root is continuous up to the end of its domain.
 */
function barredArgument(node: Node, depends: (arg: Node) => boolean, boundsOf: BoundsOf): Node | null {
  if (node.kind === 'map') {
    const asked = askedBy(node.operation);
    const isBarred = (arg: Node, condition: Demand | undefined): boolean =>
      (condition === 'nonzero' || condition === 'positive') && depends(arg) && !meets(boundsOf(arg), condition);
    return node.args.find((arg, i) => isBarred(arg, asked[i])) ?? null;
  }
  const [a] = node.args;
  if (a === undefined || !depends(a)) return null;
  if (node.kind === 'power') return node.exponent < 0 && !isNonzero(boundsOf(a)) ? a : null;
  return node.kind === 'matrix' && node.operation === 'inverse' ? a : null;
}

/** A point at which the formula of a derivative changes, as a truth value; `bend` where it has a derivative to each side. */
export interface Tie {
  readonly at: Node;
  readonly kind: Singularity['kind'];
}

/** Where the derivative of an operation is another one, or none; null if nowhere. */
export function tieOf(graph: Graph, node: Node, depends: (arg: Node) => boolean, boundsOf: BoundsOf): Tie | null {
  if (!node.args.some(depends)) return null;
  if (node.kind === 'reduce' && (node.reduction === 'max' || node.reduction === 'min'))
    return { at: graph.binary('less', graph.constant(1), winners(graph, node)), kind: 'bend' };
  if (node.kind !== 'map') return null;
  const singular = singularityOf(node.operation);
  if (singular === 'nowhere') return null;
  const { at, kind } = singular;
  const [a, b] = node.args;
  if (at === 'zero' && isNonzero(boundsOf(a))) return null;
  if (kind === 'bend' && a === b) return null;
  const place = whereSingular(graph, node);
  return place && { at: place, kind };
}

/** Where an operation is singular, as a truth value; null if nowhere, or where its condition changes: that jumps itself. */
export function whereSingular(graph: Graph, node: Node<'map'>): Node | null {
  const [a, b = graph.constant(0)] = node.args;
  const singular = singularityOf(node.operation);
  if (singular === 'nowhere') return null;
  switch (singular.at) {
    case 'zero':
    case 'tie':
      return graph.binary('equal', a, b);
    case 'whole':
      return graph.binary('equal', a, node);
    case 'condition':
      return null;
  }
}

/** What `root` depends on, without the branches that are taken at ties alone. */
export function beyondTies(root: Node): ReadonlySet<Node> {
  const seen = new Set<Node>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const isChoice = node.kind === 'map' && node.operation === 'select' && isTie(node.args[0]);
    waiting.push(...(isChoice ? node.args.filter((_, i) => i !== 1) : node.args));
  }
  return seen;
}

/** Whether a truth value holds only where two sides of a comparison below it are equal. */
function isTie(node: Node): boolean {
  if (node.kind !== 'map') return false;
  switch (node.operation) {
    case 'equal':
      return true;
    case 'less':
      return isWinnerCount(...node.args);
    case 'select': // a tie in a branch that is taken
      return isTie(node.args[1]) && isLiteral(node.args[2], 0n);
    case 'sub':
      return isLiteral(node.args[0], 1n) && isNoTie(node.args[1]);
    default:
      return false;
  }
}

function isNoTie(node: Node): boolean {
  if (node.kind === 'reduce') return node.reduction === 'prod' && isNoTie(node.args[0]);
  if (node.kind !== 'map') return false;
  if (node.operation === 'mul') return node.args.every(isNoTie);
  return node.operation === 'sub' && isLiteral(node.args[0], 1n) && isTie(node.args[1]);
}

/** 1 < Σ [aᵢ = max a]. */
function isWinnerCount(least: Node, count: Node): boolean {
  if (count.kind !== 'reduce' || !isLiteral(least, 1n)) return false;
  const [attained] = count.args;
  if (!isComparison(attained)) return false;
  const [a, best] = attained.args;
  return best.kind === 'reduce' && best.args[0] === a;
}
