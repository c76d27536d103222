import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable, rewrite } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** An expression as the integral of one body over all its bound variables at once. */
export interface Joint {
  readonly variables: readonly InputSymbol[];
  readonly body: Node;
}

/** Higher powers of an expectation are not written as products. */
const powerLimit = 4;

const isProbability = ({ measure }: InputSymbol): boolean => measure?.kind !== 'lebesgue';

/**
 * Takes every expectation of an expression to the front, where linearity allows: a + E g is E(a + g) for a
 * probability, a·E g is E(a·g), E E g is one expectation over both variables, and E g(Y)·E h(Y) is E g(Y)h(Y′). Null
 * where an expectation stands inside something else, such as a logarithm. Sums may share variables:
 * E g(Y) + E h(Y) is E(g(Y) + h(Y)).
 */
export function jointIntegral(graph: Graph, root: Node): Joint | null {
  const averaged = new Set<number>();
  for (const node of reachable([root])) {
    if (node.kind === 'expect' || node.args.some((arg) => averaged.has(arg.id))) averaged.add(node.id);
  }
  return lift({ graph, averaged, known: new Map() }, root);
}

interface Lifting {
  readonly graph: Graph;
  /** Nodes in which an expectation stands. */
  readonly averaged: ReadonlySet<number>;
  readonly known: Map<number, Joint | null>;
}

function lift(lifting: Lifting, node: Node): Joint | null {
  if (!lifting.averaged.has(node.id)) return { variables: [], body: node };
  const found = lifting.known.get(node.id);
  if (found !== undefined) return found;
  const lifted = liftNode(lifting, node);
  lifting.known.set(node.id, lifted);
  return lifted;
}

function liftNode(lifting: Lifting, node: Node): Joint | null {
  if (node.args.some((arg) => lift(lifting, arg) === null)) return null;
  const of = (arg: Node): Joint => lift(lifting, arg) as Joint;
  switch (node.kind) {
    case 'expect': {
      const x = of(node.args[0]);
      const fresh = x.variables.includes(node.variable) ? null : node.variable;
      return fresh && { variables: [fresh, ...x.variables], body: x.body };
    }
    case 'move':
      return within(of(node.args[0]), (body) => lifting.graph.move(body, node.movement));
    case 'reduce':
      return node.reduction === 'sum' ? within(of(node.args[0]), (body) => lifting.graph.sum(body, node.over)) : null;
    case 'concat':
      return shared(node.args.map(of), (bodies) => lifting.graph.concat(bodies, node.axis));
    case 'power': {
      if (node.exponent < 2 || node.exponent > powerLimit) return null;
      const x = of(node.args[0]);
      const factors = [x, ...Array.from({ length: node.exponent - 1 }, () => renamed(lifting, x))];
      return {
        variables: factors.flatMap((factor) => factor.variables),
        body: factors.map((factor) => factor.body).reduce(lifting.graph.mul),
      };
    }
    case 'map':
      return liftMap(lifting, node, of);
    default:
      return null;
  }
}

function liftMap(lifting: Lifting, node: Node<'map'>, of: (arg: Node) => Joint): Joint | null {
  switch (node.operation) {
    case 'neg':
      return within(of(node.args[0]), lifting.graph.neg);
    case 'add':
    case 'sub': {
      const { operation } = node;
      return shared(node.args.map(of), ([p, q]) => lifting.graph.map(operation, p as Node, q as Node));
    }
    case 'mul': {
      const [a, b] = node.args;
      const [x, y] = [of(a), of(b)];
      const apart = a === b || x.variables.some((variable) => y.variables.includes(variable)) ? renamed(lifting, y) : y;
      return { variables: [...x.variables, ...apart.variables], body: lifting.graph.mul(x.body, apart.body) };
    }
    case 'div': {
      const [a, b] = node.args;
      return lifting.averaged.has(b.id) ? null : within(of(a), (body) => lifting.graph.div(body, b));
    }
    case 'select': {
      const [condition, ...branches] = node.args;
      if (lifting.averaged.has(condition.id)) return null;
      return shared(branches.map(of), ([p, q]) => lifting.graph.map('select', condition, p as Node, q as Node));
    }
    default:
      return null;
  }
}

/** The same in other variables. */
function renamed({ graph }: Lifting, { variables, body }: Joint): Joint {
  const copies = new Map(variables.map((variable) => [variable, { ...variable, name: `${variable.name}'` }]));
  const [moved] = rewrite(graph, [body], (node) => {
    const copy = node.kind === 'input' ? copies.get(node.symbol) : undefined;
    return copy === undefined ? null : graph.input(copy);
  });
  return { variables: [...copies.values()], body: moved };
}

/** The same with another body. */
const within = ({ variables, body }: Joint, of: (body: Node) => Node): Joint => ({ variables, body: of(body) });

/** Parts side by side: over a probability a part may be averaged that does not depend on the variable. */
function shared(parts: readonly Joint[], build: (bodies: readonly Node[]) => Node): Joint | null {
  const variables = [...new Set(parts.flatMap((part) => part.variables))];
  const isCommon = (variable: InputSymbol): boolean => parts.every((part) => part.variables.includes(variable));
  if (!variables.every((variable) => isProbability(variable) || isCommon(variable))) return null;
  return { variables, body: build(parts.map((part) => part.body)) };
}
