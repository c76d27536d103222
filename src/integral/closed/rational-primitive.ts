import { isNegative, isPositive } from '../../number/bounds';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import type { Form, Search } from './compositions';
import { polynomialAt, times, withoutZeros } from './polynomial';

/**
 * Of a polynomial over one of degree 1 or 2 without zeros, and of that times the logarithm of one of degree 1 by parts. A whole power of
 * one of degree 1 below is read as well, where nothing but a number stands above.
 */
export const rationalPrimitive: Form = ({ coefficient, powers, exponent }, search) => {
  const { own, u } = search;
  const others = [...powers].filter(([node]) => node !== u);
  const [[node, n] = [], ...more] = others;
  const degree = powers.get(u) ?? 0;
  if (exponent.length > 0 || node === undefined || n === undefined || more.length > 0 || degree < 0) return null;
  const monomial = [...Array.from({ length: degree }, () => own.zero), coefficient];
  if (node.kind === 'map' && node.operation === 'log' && n === 1) return ofLogarithm(search, monomial, node);
  const [above, below] = partsOf(search, node) ?? [];
  const isSimple = above !== undefined && below !== undefined;
  const ofParts = isSimple && n === 1 ? ofQuotient(search, times(own, monomial, above), below) : null;
  const isPower = degree === 0 && (!isSimple || above.length === 1);
  return ofParts ?? (isPower ? ofPower(search, coefficient, [node, n]) : null);
};

/** Numerator and denominator of a/b, and of a power −n as one over a power. */
function partsOf({ own, polynomial }: Search, node: Node): readonly (readonly Node[])[] | null {
  const [above, below] =
    node.kind === 'map' && node.operation === 'div'
      ? [polynomial(node.args[0] as Node), polynomial(node.args[1] as Node)]
      : node.kind === 'power' && node.exponent === -1
        ? [[own.one], polynomial(node.args[0])]
        : [null, null];
  return above && below && [above, below];
}

/** ∫ yⁿ = (a + bu)yⁿ/(b(1 − kn)), where y is a number divided by (a + bu)^k, kn > 1. */
function ofPower(
  { graph, own, u, polynomial }: Search,
  coefficient: Node,
  [node, n]: readonly [Node, number],
): Node | null {
  const [below, k] = belowIn(node) ?? [];
  const line = below === undefined ? null : polynomial(below);
  const [, slope, ...rest] = line ?? [];
  if (line === null || k === undefined || slope === undefined || rest.length > 0 || k * n < 2) return null;
  const scale = own.mul(slope, graph.constant(1 - k * n));
  return own.div(own.mul(coefficient, own.mul(polynomialAt(graph, own, line, u), graph.power(node, n))), scale);
}

/** What a number or a power of 1 is divided by, and its exponent. */
function belowIn(node: Node): readonly [Node, number] | null {
  if (node.kind === 'power' && node.exponent < 0) return [node.args[0], -node.exponent];
  if (node.kind !== 'map' || node.operation !== 'div') return null;
  const below = node.args[1] as Node;
  return below.kind === 'power' && below.exponent > 0 ? [below.args[0], below.exponent] : [below, 1];
}

function ofQuotient(search: Search, above: readonly Node[], below: readonly Node[]): Node | null {
  const { graph, own, u } = search;
  if (below.length < 2 || below.length > 3) return null;
  const [quotient, rest] = divided(search, above, below);
  const whole = quotient.map((each, i) => own.div(each, graph.constant(i + 1)));
  const parts = below.length === 2 ? overLine(search, rest, below) : overSquare(search, rest, below);
  return parts && own.add(polynomialAt(graph, own, [own.zero, ...whole], u), parts);
}

/** ∫ r/(a + bu) = (r/b)·log|a + bu|. */
function overLine(search: Search, [rest]: readonly Node[], below: readonly Node[]): Node {
  const { own } = search;
  return rest === undefined ? own.zero : own.mul(own.div(rest, below[1] as Node), logOf(search, below));
}

/**
 * ∫ (r + su)/(a + bu + cu²) = s/(2c)·log|a + bu + cu²| + (2r − sb/c)/√D·atan((2cu + b)/√D), D = 4ac − b² > 0.
 */
function overSquare(search: Search, [r, s]: readonly Node[], below: readonly Node[]): Node | null {
  const { graph, own, u } = search;
  const [a, b, c] = below as readonly [Node, Node, Node];
  const [constant, linear] = [r ?? own.zero, s ?? own.zero];
  const D = own.sub(own.times(own.mul(a, c), 4), own.mul(b, b));
  if (!isPositive(rootBounds(D))) return null;
  const root = graph.unary('sqrt', D);
  const turned = graph.unary('atan', own.div(own.add(own.times(own.mul(c, u), 2), b), root));
  const factor = own.div(own.sub(own.times(constant, 2), own.div(own.mul(linear, b), c)), root);
  const logs = own.mul(own.div(linear, own.times(c, 2)), logOf(search, below));
  return own.add(logs, own.mul(factor, turned));
}

/** ∫ p(u)·log(a + bu) = P(u)·log(a + bu) − ∫ bP(u)/(a + bu), with P′ = p. */
function ofLogarithm(search: Search, polynomial: readonly Node[], log: Node): Node | null {
  const { graph, own, u } = search;
  const inner = search.polynomial(log.args[0] as Node);
  const [, slope, ...rest] = inner ?? [];
  if (inner === null || slope === undefined || rest.length > 0) return null;
  const whole = [own.zero, ...polynomial.map((each, i) => own.div(each, graph.constant(i + 1)))];
  const left = ofQuotient(
    search,
    whole.map((each) => own.mul(each, slope)),
    inner,
  );
  return left && own.sub(own.mul(polynomialAt(graph, own, whole, u), log), left);
}

/** The logarithm of the absolute value, of which the sign is read where it is known. */
function logOf({ graph, own, u }: Search, below: readonly Node[]): Node {
  const value = polynomialAt(graph, own, below, u);
  return graph.unary('log', isNegative(rootBounds(value)) ? own.neg(value) : value);
}

/** Quotient and rest of polynomials. */
function divided({ own }: Search, above: readonly Node[], below: readonly Node[]): readonly [Node[], Node[]] {
  const rest = [...above];
  const quotient: Node[] = [];
  const highest = below.at(-1) as Node;
  for (let i = above.length - below.length; i >= 0; i--) {
    const factor = own.div(rest.pop() as Node, highest);
    quotient[i] = factor;
    for (const [j, each] of below.slice(0, -1).entries())
      rest[i + j] = own.sub(rest[i + j] as Node, own.mul(factor, each));
  }
  return [quotient, withoutZeros(rest)];
}
