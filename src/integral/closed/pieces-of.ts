import { valuesAtRandom } from '../../kernel/by-residues';
import type { Piece } from '../../kernel/rules/piece';
import { isNegative, isNonNegative, isNonPositive, isPositive } from '../../number/bounds';
import { one } from '../../number/fraction';
import { positiveReals, reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { asNumber } from './as-number';
import { primitiveOf } from './primitive-of';
import { readSum, type SignOf } from './read-sum';
import { type Sum, type Sums, sumsIn } from './sums';
import { weightOf } from './weights';

/** The most places at which a support is cut. */
const cutLimit = 3;

type Range = Pick<Piece, 'from' | 'to'>;

/** Whether a number is 0 at random points of its variables, whatever kind they are of, which proves nothing. */
export function seemsZero(graph: Graph): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    const found = known.get(node) ?? isZeroAtRandom(graph, node);
    known.set(node, found);
    return found;
  };
}

function isZeroAtRandom(graph: Graph, node: Node): boolean {
  if (node.kind === 'literal') return isLiteral(node, 0n);
  const values = valuesAtRandom(graph, [node, graph.constant(0)], 'whether it is 0');
  return values !== null && values[0] === values[1];
}

/**
 * Pieces of the support of an integral over a number, each with an antiderivative, as the kernel asks for them: cut where signs change.
 * Null where none are known.
 */
export function piecesOf(
  graph: Graph,
  { variable, args }: Node<'expect'>,
  fresh: (name: string) => string,
): Piece[] | null {
  const weight = weightOf(graph, variable);
  if (weight === null || variable.axes.length > 0) return null;
  const { support, factor, shape } = weight;
  const sums = sumsIn(graph, seemsZero(graph));
  const zero = graph.constant(0);
  const ends: Range = {
    from: support === 'line' ? null : zero,
    to: support === 'unit' ? graph.constant(1) : null,
  };
  const attempt = (range: Range, cuts: Node[] | null): Piece | null => {
    const along: InputSymbol = { name: fresh('along '), axes: [], domain: domainAlong(range) };
    const u = graph.input(along);
    const signs = signsAlong(graph, sums, u, cuts);
    const at = placeOf(graph, range, u);
    const read = (node: Node): Sum | null => {
      const number = asNumber(graph, substituteInput(graph, node, variable, at), u);
      return number && readSum(graph, sums, number, u, signs);
    };
    const [body, shaped] = [read(args[0]), read(shape(graph.input(variable)))];
    const product = body && shaped && sums.mul(body, shaped);
    const speed = range.from !== null && range.to !== null ? sums.tidy.sub(range.to, range.from) : sums.tidy.one;
    const isBetween = range.from !== null && range.to !== null;
    const polynomial = isBetween ? (node: Node) => coefficientsIn(sums, readSum(graph, sums, node, u, signs), u) : null;
    const primitive = product && primitiveOf(graph, sums.scale(product, speed), u, weight, polynomial);
    return primitive && { ...range, along, ...primitive };
  };
  const cuts: Node[] = [];
  const whole = attempt(ends, cuts);
  if (cuts.length === 0) return whole && [whole];
  const places = inOrder(graph, sums, cuts);
  if (places === null || factor === zero) return null;
  const starts = [ends.from, ...places];
  const pieces = starts.map((from, i) => attempt({ from, to: places[i] ?? ends.to }, null));
  return pieces.some((piece) => piece === null) ? null : (pieces as Piece[]);
}

/** The coefficients of a polynomial in u, from that of degree 0 on; null for other sums. */
function coefficientsIn({ tidy }: Sums, sum: Sum | null, u: Node): readonly Node[] | null {
  const coefficients: Node[] = [];
  for (const { coefficient, powers, exponent } of sum ?? []) {
    const degree = powers.size === 0 ? 0 : powers.size === 1 ? powers.get(u) : undefined;
    if (degree === undefined || degree < 0 || exponent.length > 0) return null;
    coefficients[degree] = coefficient;
  }
  return sum && Array.from(coefficients, (each: Node | undefined) => each ?? tidy.zero);
}

function domainAlong({ from, to }: Range): InputSymbol['domain'] {
  if (from === null && to === null) return reals;
  return from !== null && to !== null ? { ...positiveReals, high: one } : positiveReals;
}

function placeOf(graph: Graph, { from, to }: Range, u: Node): Node {
  if (from !== null && to !== null) return graph.add(from, graph.mul(graph.sub(to, from), u));
  return from !== null ? graph.add(from, u) : to !== null ? graph.sub(to, u) : u;
}

/** @param cuts where a sign changes at a known place, that is added; null where it has to be known */
function signsAlong(graph: Graph, sums: Sums, u: Node, cuts: Node[] | null): SignOf {
  const { tidy } = sums;
  const isZero = seemsZero(graph);
  return (difference, sum) => {
    const own = signOf(difference);
    if (own !== null || sum === null) return own;
    const isLine = sum.every(
      ({ powers, exponent }) =>
        exponent.length === 0 && (powers.size === 0 || (powers.size === 1 && powers.get(u) === 1)),
    );
    if (!isLine) return null;
    const [start = tidy.zero, slope = tidy.zero] = [0, 1].map(
      (n) => sum.find(({ powers }) => powers.size === n)?.coefficient,
    );
    const at = isZero(start) ? tidy.zero : start;
    const steep = isZero(tidy.sub(slope, tidy.one)) ? tidy.one : slope;
    const sign = signOf(tidy.add(tidy.mul(steep, u), at));
    if (sign === null && cuts !== null) cuts.push(tidy.neg(tidy.div(at, slope)));
    return sign;
  };
}

function signOf(node: Node): -1 | 0 | 1 | null {
  const bounds = rootBounds(node);
  if (isPositive(bounds)) return 1;
  if (isNegative(bounds)) return -1;
  return isNonNegative(bounds) && isNonPositive(bounds) ? 0 : null;
}

/** Places one after the other; null where their order is not known, or there are too many. */
function inOrder(graph: Graph, { tidy }: Sums, places: readonly Node[]): Node[] | null {
  const isZero = seemsZero(graph);
  const distinct: Node[] = [];
  for (const place of places) {
    const isKnown = distinct.some((other) => other === place || isZero(tidy.sub(place, other)));
    if (!isKnown) distinct.push(isZero(place) ? tidy.zero : place);
  }
  if (distinct.length > cutLimit) return null;
  const signs = new Map<Node, Map<Node, number>>();
  for (const a of distinct) {
    signs.set(a, new Map());
    for (const b of distinct) {
      const sign = a === b ? 0 : signOf(tidy.sub(a, b));
      if (sign === null) return null;
      signs.get(a)?.set(b, sign);
    }
  }
  return distinct.toSorted((a, b) => signs.get(a)?.get(b) ?? 0);
}
