import { support } from '../integral/support';
import { type Bounds, isNonzero } from '../number/bounds';
import { divide, type Fraction, fraction, negate } from '../number/fraction';
import type { Condition } from '../operation/operation';
import { admits } from '../point/domain-membership';
import { elementCount } from '../tensor/axis';
import type { Domain } from '../tensor/domain';
import { domainBounds } from '../tensor/domain-bounds';
import { evaluate } from '../tensor/evaluate';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { reachable, rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import { signOfForm } from './form-sign';
import { formOf, fromEnds, opposite, type Quadratic, variable } from './quadratic';
import { type Polynomial, squareSystem } from './square-system';

/** Operations on elements beyond which an expression is left alone. */
const operationLimit = 20_000;

/**
 * Whether a node meets a condition at all its elements because it is a sum of squares there, of polynomials of degree 1 in
 * its variables (and in what is no polynomial of them), and of distances from the ends of their domains: x² + x + 1,
 * mean(x²) − mean(x)² + ε for ε > 0, 1 − p for p < 1.
 */
export function isSumOfSquares(graph: Graph, node: Node, condition: Condition): boolean {
  const [closed] = rewrite(graph, [node], (each) => (each.kind === 'expect' ? placeholder(graph, each) : null));
  const steps = plan([closed]);
  const cost = steps.reduce((sum, { count, maps }) => sum + count * (maps[0]?.length ?? 1), 0);
  const isOpenMatrix = reachable([closed]).some((each) => each.kind === 'matrix' && each.args[0]?.kind !== 'literal');
  if (cost > operationLimit || isOpenMatrix) return false;
  const known = new Map<string, Bounds>();
  const domains = new Map<string, Domain>();
  const named = new Map<InputSymbol, readonly Polynomial[]>();
  const elements = evaluate(steps, squareSystem(known), {
    input: (symbol) => {
      const own = named.get(symbol) ?? elementsOf(symbol, named.size, known, domains);
      named.set(symbol, own);
      return own;
    },
    apply: (): Polynomial => 'unknown',
  });
  return elements(closed).every((value) => {
    if (value === 'unknown') return false;
    const sign = signOf(value, known);
    if (condition === 'nonnegative') return sign !== null;
    if (sign === 'positive') return true;
    return condition === 'nonzero' && (signOf(opposite(value), known) === 'positive' || missesRoot(value, domains));
  });
}

function signOf(value: Quadratic, known: ReadonlyMap<string, Bounds>): ReturnType<typeof signOfForm> {
  const nonzero = new Set(['']);
  for (const [name, bounds] of known) if (isNonzero(bounds)) nonzero.add(name);
  const form = fromEnds(value, (name, isLower) => {
    const { low = null, lowOpen = true, high = null, highOpen = true } = known.get(name) ?? {};
    const [end, isOpen] = isLower
      ? [low, lowOpen || isNonzeroEnd(low, known.get(name))]
      : [high, highOpen || isNonzeroEnd(high, known.get(name))];
    if (end === null) return null;
    // From here on the name is that of the root of the distance from this end.
    if (isOpen) nonzero.add(name);
    else nonzero.delete(name);
    return end;
  });
  return signOfForm(formOf(form), (name) => nonzero.has(name));
}

/** An end at 0 of what is never 0. */
const isNonzeroEnd = (end: Bounds['low'], bounds: Bounds | undefined): boolean =>
  end?.numerator === 0n && bounds?.nonzero === true;

/** A variable for an expectation, of which only its type is known. */
function placeholder(graph: Graph, { axes, id }: Node): Node {
  const domain = { kind: 'interval', low: null, lowOpen: true, high: null, highOpen: true, excluded: [] } as const;
  return graph.input({ name: `E${id}`, axes, domain });
}

/** Whether a polynomial of degree 1 in one variable has its root outside the domain of that variable. */
function missesRoot(value: Quadratic, domains: ReadonlyMap<string, Domain>): boolean {
  const [name, ...others] = [...value.keys()].filter((key) => key !== '');
  const domain = name === undefined || others.length > 0 ? undefined : domains.get(name);
  if (name === undefined || domain === undefined) return false;
  return !admits(domain, negate(divide(value.get('') ?? fraction(0n), value.get(name) as Fraction)));
}

function elementsOf(
  symbol: InputSymbol,
  number: number,
  known: Map<string, Bounds>,
  domains: Map<string, Domain>,
): readonly Polynomial[] {
  return Array.from({ length: elementCount(symbol.axes) }, (_, i) => {
    const name = `x${number}.${i}`;
    known.set(name, domainBounds(support(symbol)));
    domains.set(name, support(symbol));
    return variable(name);
  });
}
