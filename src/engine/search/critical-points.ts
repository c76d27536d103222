import { add, type Fraction, one, subtract } from '../../number/fraction';
import { type Rational, rational } from '../../number/rational';
import { askedBy } from '../../operation/arity';
import { changesAtTies, changesAtZero } from '../../operation/smoothness';
import type { ConcreteClaim } from '../../point/concrete-claim';
import { admits } from '../../point/domain-membership';
import { exactValue, type Point, ratio, type Value, withElement } from '../../point/point';
import { degreesIn } from '../../point/polynomial-degree';
import { quadraticRoots } from '../../point/quadratic-roots';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { type Plan, plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/** Claims with more input elements are left to chance: each element costs three evaluations. */
const elementLimit = 8;

/** Something that matters where it is zero: `a`, or `a − b`. */
interface Watch {
  readonly a: Node;
  readonly b: Node | null;
}

/**
 * Points near `base` at which something happens: a denominator, or the argument of a root, of a
 * logarithm or of |·| vanishes, or the sides of a comparison, maximum or minimum meet, also those of an
 * inequality or assumption. One
 * element is moved to such a place and to 1 before and after it. Finds the roots of polynomials of
 * degree at most 2 in that element.
 */
export function criticalPoints(claim: ConcreteClaim, base: Point): Point[] {
  const compared = [...claim.statements.filter(({ relation }) => relation !== '=='), ...claim.assumptions];
  const roots = [...claim.statements, ...claim.assumptions].flatMap(({ left, right }) => [left, right]);
  const count = claim.inputs.reduce((n, symbol) => n + elementCount(symbol.axes), 0);
  if (count > elementLimit) return [];
  const watches = [...compared.map(({ left, right }) => meeting(left, right)), ...reachable(roots).flatMap(watchesOf)];
  const watched = watches.flatMap(({ a, b }) => (b === null ? [a] : [a, b]));
  const steps = plan(watched);
  const points: Point[] = [];
  for (const symbol of claim.inputs) {
    if (symbol.domain.kind !== 'interval') continue;
    const degrees = degreesIn(watched, symbol);
    const solvable = watches.filter(({ a, b }) =>
      isSolvable(Math.max(...[a, b].map((node) => degrees.get(node?.id ?? -1) ?? 0))),
    );
    for (let element = 0; solvable.length > 0 && element < elementCount(symbol.axes); element++) {
      const at = (n: number): Rational[] => gaps(solvable, steps, withElement(base, symbol, element, ratio(n)));
      for (const value of valuesAround(at(0), at(1), at(-1), symbol))
        points.push(withElement(base, symbol, element, value));
    }
  }
  return points;
}

const isSolvable = (degree: number): boolean => degree === 1 || degree === 2;

function watchesOf(node: Node): Watch[] {
  if (node.kind === 'power') return node.exponent < 0 ? [{ a: node.args[0], b: null }] : [];
  if (node.kind !== 'map') return [];
  const [a, b] = node.args;
  if (b !== undefined && changesAtTies(node.operation)) return [meeting(a, b)];
  const asked = askedBy(node.operation);
  const hasBorder = (i: number): boolean => asked[i] !== 'nothing' && asked[i] !== 'truth';
  return node.args.flatMap((arg, i) => (hasBorder(i) || changesAtZero(node.operation) ? [{ a: arg, b: null }] : []));
}

/** Where a meets b; the one with fewer elements is `b`. */
const meeting = (a: Node, b: Node): Watch => (elementCount(a.axes) >= elementCount(b.axes) ? { a, b } : { a: b, b: a });

/** The elements of a − b for every watch (a tensor b meets a tensor a of its size). */
function gaps(watches: readonly Watch[], steps: Plan, point: Point): Rational[] {
  const elements = evaluate(steps, rational, {
    input: (symbol) => (point.get(symbol) ?? []).map((value) => value.exact),
  });
  return watches.flatMap(({ a, b }) => {
    if (b === null) return [...elements(a)];
    const other = elements(b);
    return elements(a).map((value, i) => rational.sub(value, other[i % other.length] as Rational));
  });
}

function valuesAround(
  at0: readonly Rational[],
  at1: readonly Rational[],
  atMinus1: readonly Rational[],
  symbol: InputSymbol,
): Value[] {
  const roots = at0.flatMap((zero, i): Fraction[] => {
    const [plus, minus] = [at1[i], atMinus1[i]];
    if (typeof zero === 'string' || typeof plus !== 'object' || typeof minus !== 'object') return [];
    return quadraticRoots(zero, plus, minus);
  });
  const values = roots.flatMap((root) => [root, add(root, one), subtract(root, one)]);
  return values.filter((value) => admits(symbol.domain, value)).map(exactValue);
}
