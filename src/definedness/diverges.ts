import { support } from '../integral/support';
import { type Bounds, isNonzero } from '../number/bounds';
import type { Interval } from '../number/enclosure';
import { add, compare, divide, type Fraction, fraction, negate, subtract } from '../number/fraction';
import { interval } from '../number/interval';
import { affineIn } from '../tensor/affine';
import { domainBounds } from '../tensor/domain-bounds';
import { evaluate } from '../tensor/evaluate';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { boundsOf } from '../tensor/node-bounds';
import { plan } from '../tensor/plan';
import { reachable } from '../tensor/rewrite';
import { signedTerms } from '../tensor/signed-terms';
import type { InputSymbol } from '../tensor/symbol';
import { almostEverywhere } from './null-sets';

/** A factor of a product, to a power. */
interface Factor {
  readonly base: Node;
  readonly exponent: number;
}

const reach = fraction(1n, 1_048_576n);

/**
 * The place of a pole at which an integral over one number certainly does not exist: a term of the integrand is h(z)/(z − r)^k with k ≥ 1, r is
 * in the support or at its end, h keeps away from 0 beside r, and the other terms are bounded there. Null where that is not seen.
 */
export function divergesAt(graph: Graph, { variable, args: [body] }: Node<'expect'>): Fraction | null {
  const { measure, axes } = variable;
  if (axes.length > 0 || (measure?.kind !== 'standard' && measure?.kind !== 'lebesgue')) return null;
  if (reachable([body]).some((node) => !isConcrete(node, variable))) return null;
  const terms = signedTerms(body).map(({ term }) => term);
  for (const [i, term] of terms.entries()) {
    const root = poleOf(graph, term, variable);
    const others = terms.filter((_, k) => k !== i);
    if (root !== null && others.every((other) => isBounded(beside(other, root)))) return root;
  }
  return null;
}

/** The place of a pole of a product. */
function poleOf(graph: Graph, term: Node, variable: InputSymbol): Fraction | null {
  const factors = factorsOf(term, 1);
  const roots = factors.map(({ base }) => rootOf(graph, base, variable));
  for (const [i, { exponent }] of factors.entries()) {
    const root = roots[i] ?? null;
    if (exponent > -1 || root === null || !isInSupport(root, variable)) continue;
    const isOwn = (k: number): boolean => roots[k] != null && compare(roots[k], root) === 0;
    const order = factors.reduce((sum, factor, k) => (isOwn(k) ? sum + factor.exponent : sum), 0);
    const others = factors.filter((_, k) => !isOwn(k)).map(({ base }) => base);
    if (order <= -1 && others.every((base) => isApartFromZero(beside(base, root)))) return root;
  }
  return null;
}

/**
 * Whether an integral over one number does not exist for almost all values of the random variables in it: the integrand is a product of what
 * does not depend on the number and is almost surely not 0, and of a negative whole power of an affine function of it, which has a root.
 */
export function divergesSomewhere(graph: Graph, { variable, args: [body] }: Node<'expect'>): boolean {
  const { low, high } = domainBounds(support(variable));
  const isRandom = [...body.free].every(({ measure }) => measure?.kind === 'standard' || measure?.kind === 'lebesgue');
  if (variable.axes.length > 0 || low !== null || high !== null || !isRandom || body.axes.length > 0) return false;
  if (variable.measure?.kind !== 'standard' && variable.measure?.kind !== 'lebesgue') return false;
  const factors = factorsOf(body, 1);
  const own = factors.filter(({ base }) => base.free.has(variable));
  const others = factors.filter(({ base }) => !base.free.has(variable)).map(({ base }) => base);
  const [first] = own;
  if (first === undefined || own.some(({ base }) => base !== first.base)) return false;
  const slope = affineIn(graph, first.base, variable)?.slope;
  if (slope === undefined || !(numberIn(slope)?.numerator ?? 0n)) return false;
  if (own.reduce((sum, { exponent }) => sum + exponent, 0) > -1) return false;
  if (reachable([body]).some((node) => node.kind === 'input' && node.symbol.measure === undefined)) return false;
  const bounds = boundsOf(others, almostEverywhere());
  return others.every((base) => isNonzero(bounds.get(base.id) as Bounds));
}

const isConcrete = (node: Node, variable: InputSymbol): boolean =>
  node.axes.length === 0 &&
  (node.kind === 'input'
    ? node.symbol === variable
    : node.kind !== 'apply' && node.kind !== 'expect' && node.kind !== 'matrix' && node.kind !== 'named');

function factorsOf(node: Node, sign: 1 | -1): Factor[] {
  if (node.kind === 'power') {
    const { exponent } = node;
    return factorsOf(node.args[0], 1).map((factor) => ({ ...factor, exponent: sign * factor.exponent * exponent }));
  }
  if (node.kind === 'map' && (node.operation === 'neg' || node.operation === 'abs'))
    return factorsOf(node.args[0], sign);
  if (node.kind === 'map' && (node.operation === 'mul' || node.operation === 'div')) {
    const [a, b] = node.args;
    const other = sign === 1 ? -1 : 1;
    return [...factorsOf(a, sign), ...factorsOf(b, node.operation === 'mul' ? sign : other)];
  }
  return [{ base: node, exponent: sign }];
}

/** Where an affine function of the variable with fractions for coefficients is 0. */
function rootOf(graph: Graph, node: Node, variable: InputSymbol): Fraction | null {
  const affine = affineIn(graph, node, variable);
  const [slope, rest] = affine === null ? [null, null] : [numberIn(affine.slope), numberIn(affine.rest)];
  return slope === null || rest === null || slope.numerator === 0n ? null : negate(divide(rest, slope));
}

const numberIn = (node: Node): Fraction | null => (node.kind === 'literal' ? (node.values[0] ?? null) : null);

/** Densities are positive in all of their supports, and beside their ends. */
function isInSupport(root: Fraction, variable: InputSymbol): boolean {
  const { low, high } = domainBounds(support(variable));
  return (low === null || compare(low, root) <= 0) && (high === null || compare(root, high) <= 0);
}

/** What lies between all of its values beside a place. */
function beside(node: Node, at: Fraction): Interval {
  const [from, to] = [subtract(at, reach), add(at, reach)];
  const near: Interval = {
    lo: interval.rational(from.numerator, from.denominator).lo,
    hi: interval.rational(to.numerator, to.denominator).hi,
    maybeUndefined: false,
  };
  const elements = evaluate(plan([node]), interval, { input: () => [near] });
  return elements(node)[0] as Interval;
}

const isBounded = ({ lo, hi, maybeUndefined }: Interval): boolean =>
  !maybeUndefined && Number.isFinite(lo) && Number.isFinite(hi);

const isApartFromZero = (values: Interval): boolean => isBounded(values) && (values.lo > 0 || values.hi < 0);
