import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { isGranted, obligationsOf } from '../../tensor/obligations';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { repeatedAlong } from '../../tensor/with-axes';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import type { MathNode } from '../math-node';
import { spanNamed, tensorValue } from '../scope';
import { staticFraction } from '../static-value';

/** Coefficients of the powers of a variable, from the 0th on, the last of them not the number 0; none for 0. */
type Polynomial = readonly Node[];

/** The last coefficient below is not 0. */
interface Quotient {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

/** The largest degree that is multiplied out. */
const degreeLimit = 64;

const isZero = (node: Node): boolean => staticFraction(node)?.numerator === 0n;

const isOtherThanZero = (node: Node): boolean =>
  (staticFraction(node) !== null && !isZero(node)) ||
  isGranted({ subject: node, condition: 'nonzero' }, boundsOf([node]));

function trimmed(coefficients: Polynomial): Polynomial {
  const last = coefficients.findLastIndex((each) => !isZero(each));
  return coefficients.slice(0, last + 1);
}

/**
 * The limit of a quotient of polynomials, by their degrees, which is one at both infinities. Coefficients may be anything that has a
 * value, but for the last one below, which is not 0.
 */
function limit(call: Call): Node {
  const { graph } = call;
  requireInfinity(call, call.syntax(2));
  const name = freshName(call);
  const variable: InputSymbol = { name, axes: [], domain: reals };
  const body = call.tensorWith(0, name, tensorValue(graph.input(variable)));
  requireValues(graph, call, body, variable);
  const { above, below } = quotientOf(call, body, variable);
  const degree = below.length - 1;
  if (above.length > below.length)
    return fail(
      call,
      'no-limit',
      `the degree in ${name} is larger above than below, and whether there is a limit is not known`,
    );
  const [a = graph.constant(0), b] = [above[degree], below[degree] as Node];
  return graph.orderedLike(repeatedAlong(graph, graph.div(a, b), body.axes), body);
}

/** The quotient that a formula is. */
function quotientOf(call: Call, root: Node, variable: InputSymbol): Quotient {
  const { graph } = call;
  const arithmetic = arithmeticOf(call);
  const known = new Map<Node, Quotient>();
  const depends = new Set(reachable([root]).filter((node) => node.kind === 'input' && node.symbol === variable));
  for (const node of reachable([root])) {
    if (node.args.some((arg) => depends.has(arg))) depends.add(node);
    known.set(node, depends.has(node) ? inTerms(node) : constant(node));
  }
  return known.get(root) as Quotient;

  function constant(node: Node): Quotient {
    return { above: trimmed([node]), below: [graph.constant(1)] };
  }

  function inTerms(node: Node): Quotient {
    const [a, b] = node.args.map((arg) => known.get(arg) as Quotient) as [Quotient, Quotient];
    if (node.kind === 'input') return { above: [graph.constant(0), graph.constant(1)], below: [graph.constant(1)] };
    if (node.kind === 'power') return arithmetic.power(a, node.exponent);
    if (node.kind === 'map')
      switch (node.operation) {
        case 'neg':
          return { ...a, above: a.above.map((each) => graph.neg(each)) };
        case 'add':
          return arithmetic.add(a, b);
        case 'sub':
          return arithmetic.add(a, { ...b, above: b.above.map((each) => graph.neg(each)) });
        case 'mul':
          return arithmetic.multiply(a, b);
        case 'div':
          return arithmetic.multiply(a, arithmetic.inverse(b));
      }
    return fail(call, 'not-rational', 'limits are those of quotients of polynomials');
  }
}

function arithmeticOf(call: Call) {
  const { graph } = call;
  const product = (a: Polynomial, b: Polynomial): Polynomial => {
    if (a.length === 0 || b.length === 0) return [];
    if (a.length + b.length > degreeLimit + 2) return fail(call, 'budget', `the degree is more than ${degreeLimit}`);
    const sums: Node[] = Array.from({ length: a.length + b.length - 1 }, () => graph.constant(0));
    for (const [i, x] of a.entries())
      for (const [k, y] of b.entries()) sums[i + k] = graph.add(sums[i + k] as Node, graph.mul(x, y));
    return trimmed(sums);
  };
  const sum = (a: Polynomial, b: Polynomial): Polynomial =>
    trimmed(
      Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
        const [x, y] = [a[i], b[i]];
        return x === undefined ? (y as Node) : y === undefined ? x : graph.add(x, y);
      }),
    );
  const add = (a: Quotient, b: Quotient): Quotient => ({
    above: sum(product(a.above, b.below), product(b.above, a.below)),
    below: product(a.below, b.below),
  });
  const multiply = (a: Quotient, b: Quotient): Quotient => ({
    above: product(a.above, b.above),
    below: product(a.below, b.below),
  });
  const inverse = ({ above, below }: Quotient): Quotient => {
    const last = above.at(-1);
    if (last === undefined || !isOtherThanZero(last))
      return fail(
        call,
        'no-limit',
        'what is divided by is not known to have another number than 0 before its highest power',
      );
    return { above: below, below: above };
  };
  const power = (a: Quotient, exponent: number): Quotient => {
    const base = exponent < 0 ? inverse(a) : a;
    const one: Quotient = { above: [graph.constant(1)], below: [graph.constant(1)] };
    let result = one;
    for (let i = 0; i < Math.abs(exponent); i++) result = multiply(result, base);
    return result;
  };
  return { add, multiply, inverse, power };
}

/** What the formula needs apart from the variable must be granted, as a coefficient may fall away. */
function requireValues(graph: Graph, call: Call, root: Node, variable: InputSymbol): void {
  const bounds = boundsOf([root]);
  const isOpen = obligationsOf(graph, [root]).some(
    (obligation) =>
      !reachable([obligation.subject]).some((node) => node.kind === 'input' && node.symbol === variable) &&
      !isGranted(obligation, bounds),
  );
  if (isOpen) fail(call, 'no-limit', 'a coefficient is not known to have a value');
}

function requireInfinity(call: Call, end: MathNode): void {
  const inner = end.type === 'OperatorNode' && (end.fn === 'unaryMinus' || end.fn === 'unaryPlus') ? end.args[0] : end;
  if (inner?.type === 'SymbolNode' && inner.name === 'inf' && call.session.resolve('inf') === null) return;
  call.fail('no-limit', 'limits are taken at infinity', 'Write limit(f, n, inf) or limit(f, n, -inf).', 2);
}

/** The variable, which has no other meaning. */
function freshName(call: Call): string {
  const { session } = call;
  const name =
    call.symbol(1) ?? call.fail('not-a-variable', 'the variable of a limit is a name', 'Write limit(1/n, n, inf).', 1);
  const isKnown =
    name === 'pi' ||
    name === 'e' ||
    session.resolve(name) !== null ||
    spanNamed(session, name) !== undefined ||
    call.locals.has(name) ||
    session.builtins.has(name);
  if (isKnown)
    call.fail(
      'two-meanings',
      `${name} is declared, or has a meaning, besides`,
      'Take a name of nothing else: limit(1/k, k, inf).',
      1,
    );
  return name;
}

const fail = (call: Call, code: string, reason: string): never =>
  call.fail(code, reason, 'State an inequality with the rate, such as 1/n <= c for n >= 1/c.', 0);

/** Limits at infinity. */
export const limits = {
  limit: {
    signature: 'limit(f, n, inf)',
    summary:
      'the limit of a quotient of polynomials in n, a name of nothing else, as n grows; limit(f, n, -inf) likewise',
    yields: true,
    compile: (call) => tensorValue(limit(call)),
  },
} satisfies Record<string, Builtin>;
