import { type Fraction, fraction, one } from '../../number/fraction';
import type { Node } from '../../tensor/node';
import type { Form, Search } from './compositions';

/** A power of a + bu, of which the exponent is no whole number. */
interface PowerOfLine {
  readonly line: readonly [start: Node, slope: Node];
  readonly exponent: Node;
  /** The power whose exponent is larger by a whole number; with a value where a + bu is 0, if the exponent is positive and half a whole number. */
  readonly raised: (by: number) => Node;
}

/**
 * Of uⁿ(a + bu)^r, r no whole number: with v = a + bu it is b⁻ⁿ Σ C(n, i)(−a)^(n−i) v^(i + r), and ∫ v^s du = v^(s + 1)/(b(s + 1)).
 */
export const powerPrimitive: Form = ({ coefficient, powers, exponent }, search) => {
  const { graph, own, u } = search;
  const n = powers.get(u) ?? 0;
  const factors = [...powers].filter(([node]) => node !== u);
  const [root, ...moreRoots] = factors.map(([node, k]) => rootOf(search, node, k));
  const [raised, ...moreRaised] = exponent.map((each) => {
    const [[log, k] = [], ...more] = [...each.powers];
    return more.length === 0 && each.exponent.length === 0 && k === 1 && log !== undefined
      ? raisedOf(search, log, each.coefficient)
      : null;
  });
  if (moreRoots.length + moreRaised.length > 0 || n < 0 || (root === undefined) === (raised === undefined)) return null;
  const found = root ?? raised ?? null;
  if (found === null) return null;
  const { line, raised: v, exponent: r } = found;
  const [a, b] = line;
  let sum = own.zero;
  for (let i = 0; i <= n; i++) {
    const factor = own.mul(graph.constant(choose(n, i)), n === i ? own.one : graph.power(own.neg(a), n - i));
    const raisedBy = own.add(r, graph.constant(i + 1));
    sum = own.add(sum, own.div(own.mul(factor, v(i + 1)), own.mul(raisedBy, b)));
  }
  return own.div(own.mul(coefficient, sum), n === 0 ? own.one : graph.power(b, n));
};

/** √(a + bu)^k. */
function rootOf({ graph, own, polynomial }: Search, node: Node, k: number): PowerOfLine | null {
  if (node.kind !== 'map' || node.operation !== 'sqrt') return null;
  const line = lineOf(polynomial(node.args[0] as Node), own.zero);
  const half: Fraction = fraction(BigInt(k), 2n);
  if (line === null || half.denominator === one.denominator) return null;
  return { line, raised: (by) => graph.power(node, k + 2 * by), exponent: graph.constant(half) };
}

/** e^(r log(a + bu)). */
function raisedOf({ graph, own, polynomial }: Search, log: Node, exponent: Node): PowerOfLine | null {
  if (log.kind !== 'map' || log.operation !== 'log') return null;
  const line = lineOf(polynomial(log.args[0] as Node), own.zero);
  const raised = (by: number) =>
    graph.mul(graph.power(log.args[0] as Node, by), graph.unary('exp', own.mul(exponent, log)));
  return line && { line, raised, exponent };
}

function lineOf(polynomial: readonly Node[] | null, zero: Node): PowerOfLine['line'] | null {
  const [start = zero, slope, ...rest] = polynomial ?? [];
  return slope === undefined || rest.length > 0 ? null : [start, slope];
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}
