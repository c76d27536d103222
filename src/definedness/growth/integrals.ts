import { boundsOfDraws } from '../../kernel/bounds-of-draws';
import { type Bounds, meet, within } from '../../number/bounds';
import { add, compare, divide, type Fraction, fraction, subtract, two } from '../../number/fraction';
import type { Exchanged } from '../../tensor/derivative/exchanged';
import { domainBounds } from '../../tensor/domain-bounds';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { reachable, rewrite } from '../../tensor/rewrite';
import { signedTerms } from '../../tensor/signed-terms';
import type { InputSymbol } from '../../tensor/symbol';
import { type Exponent, plus } from './exponent';
import { growthOf, isOfMass } from './growth-of';
import { integrated } from './variables';
import { withoutSquaredSigns } from './without-squared-signs';

/**
 * What is known of an integral, or of a derivative under it: it is shown; it holds if the unknown functions in it are tame (bounded,
 * with bounded derivatives, apart from the ends of their ranges; densities 0 far out), which is for a hypothesis to say; or it is open.
 */
export type Standing = 'shown' | 'assumed' | 'open';

/** Whether an integral exists, for all values of what is free in it at which its integrand has values. */
export const existence = (graph: Graph, integral: Node<'expect'>, isAnySize: boolean): Standing =>
  standingOf(graph, integral, integral.args[0], null, isAnySize);

/**
 * Whether a derivative may be taken under an integral: near every value of the variable one integrable function bounds the derivatives
 * of the integrand, which itself is integrable (Leibniz's rule by dominated convergence).
 */
export function exchange(graph: Graph, { integral, tangent, moving, at }: Exchanged, isAnySize: boolean): Standing {
  const value = existence(graph, integral, isAnySize);
  if (value === 'open') return 'open';
  const slope = standingOf(graph, integral, tangent, { moving, near: near(at) }, isAnySize);
  return slope === 'shown' ? value : slope;
}

/**
 * Whether what is drawn for an expectation has a finite variance, where those inside it are drawn along with it. Integrals over a space are
 * drawn by ratios of densities, which are bounded.
 */
export function hasFiniteVariance(graph: Graph, integral: Node<'expect'>): boolean {
  const variables: InputSymbol[] = [];
  const [drawn] = rewrite(graph, [integral as Node], (node, now) => {
    if (node.kind !== 'expect') return null;
    if (!variables.includes(node.variable)) variables.push(node.variable);
    return now(node.args[0]);
  });
  if (variables.some(({ measure }) => measure?.kind === 'lebesgue')) return true;
  const squared = (part: Node): boolean => {
    const setting = {
      graph,
      variables: new Set(variables),
      moving: null,
      bounds: tameBounds(part, null),
      isAnySize: false,
    };
    const { above } = growthOf(part, setting);
    return (
      variables.reduce<Exponent | null>((left, v) => left && integrated(left, v), above && plus(above, above)) !== null
    );
  };
  return squared(drawn) || signedTerms(drawn).every(({ term }) => squared(term));
}

interface Moving {
  readonly moving: Node<'input'>;
  readonly near: Bounds;
}

const margin = fraction(1n, 1024n);

/** Bounds of all that is near the values of a node. */
function near(at: Node): Bounds {
  const known = boundsOf([at]).get(at.id) as Bounds;
  const { low, high } = known;
  return {
    low: low && subtract(low, margin),
    lowOpen: true,
    high: high && add(high, margin),
    highOpen: true,
    nonzero: false,
  };
}

function standingOf(
  graph: Graph,
  { variable }: Node<'expect'>,
  written: Node,
  moving: Moving | null,
  isAnySize: boolean,
): Standing {
  const isShown = (part: Node): boolean => {
    const variables = new Set([variable, ...boundIn(part)]);
    const bounds = tameBounds(part, moving);
    const { above } = growthOf(part, { graph, variables, moving: moving?.moving ?? null, bounds, isAnySize });
    return above !== null && integrated(above, variable) !== null;
  };
  const areShown = (body: Node): boolean => {
    if (isLiteral(body, 0n) || isShown(body)) return true;
    const terms = signedTerms(body).map(({ term }) => term);
    return terms.every((term) => isOfMass(term, variable) || (terms.length > 1 && isShown(term)));
  };
  if (!areShown(written) && !areShown(withoutSquaredSigns(graph, written))) return 'open';
  return isOfUnknowns(written, variable) ? 'assumed' : 'shown';
}

const boundIn = (root: Node): InputSymbol[] =>
  reachable([root]).flatMap((node) =>
    node.kind === 'expect' && node.variable.measure?.kind !== 'finite' ? [node.variable] : [],
  );

const isOfUnknowns = (body: Node, variable: InputSymbol): boolean =>
  variable.measure?.kind === 'density' ||
  reachable([body]).some(
    (node) =>
      (node.kind === 'apply' && node.free.size > 0) ||
      (node.kind === 'expect' && node.variable.measure?.kind === 'density'),
  );

/** Bounds of all parts, where unknown functions keep away from the ends of their ranges. */
function tameBounds(root: Node, moving: Moving | null): ReadonlyMap<number, Bounds> {
  return boundsOf([root], (node) => {
    if (node.kind === 'input' && node.symbol.measure?.kind === 'standard') return boundsOfDraws(node.symbol);
    if (node === moving?.moving) return meet(domainBounds(moving.moving.symbol.domain), moving.near);
    if (node.kind !== 'apply' || node.free.size === 0 || node.derivatives.length > 0) return null;
    if (node.symbol.kind === 'bijection') return null;
    return tame(domainBounds(node.symbol.range));
  });
}

/** A closed part of bounds. */
function tame(range: Bounds): Bounds {
  const unit = fraction(1n);
  const { low, high } = range;
  if (low !== null && high !== null) {
    if (compare(low, high) === 0) return range;
    const step = divide(subtract(high, low), fraction(4n));
    return within(add(low, step), subtract(high, step));
  }
  const start: Fraction = low !== null ? add(low, unit) : high !== null ? subtract(high, two) : fraction(-1n);
  return within(start, add(start, unit));
}
