import { isTotal } from '../../operation/arity';
import type { Statement } from '../../statement/statement';
import type { Axis } from '../../tensor/axis';
import { differentiate } from '../../tensor/derivative';
import { reals } from '../../tensor/domain';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import { showNode } from '../../tensor/show-node';
import type { InputSymbol } from '../../tensor/symbol';
import type { Session } from '../scope';
import { putIn, withOtherBinders } from './other-binders';

/** An expression in a variable, from which derivatives are taken before anything is put in place of the variable. */
export interface Differentiable {
  readonly node: Node;
  readonly variable: Node<'input'>;
  /** The derivative of `node`, or of a derivative of it, by the variable; one axis for each of the variable. */
  by(node: Node, seeds: readonly string[]): Node;
  /** What was held apart is put in again. */
  placed(derivative: Node): Node;
}

/** A variable to stand for a point: as it is declared, if it is a variable itself. */
export function standIn(session: Session, point: Node, axes: readonly Axis[] = point.axes): Node<'input'> {
  const own = point.kind === 'input' ? point.symbol : null;
  const { domain, measure } = own ?? { domain: reals };
  const symbol: InputSymbol = { name: session.freshName('x'), axes, domain, ...(measure && { measure }) };
  return session.graph.input(symbol) as Node<'input'>;
}

/**
 * An expression made ready for derivatives by a variable. Random variables that are free in it are held fixed, whatever
 * parameters their distributions have: each is an unknown value of its own until it is put in again.
 * @param variable a variable, or a random variable as it is drawn
 * @param build makes the expression; what it notes of parameters and of masses is said of what is put in
 * @param replaced what is to be put in for variables that occur in it
 */
export function differentiable(
  session: Session,
  build: () => Node,
  variable: Node,
  replaced: ReadonlyMap<Node, Node>,
): Differentiable {
  const { graph } = session;
  const [parameters, masses] = [new Set(session.parameters.keys()), new Set(session.masses.keys())];
  const built = build();
  const { node, held } = withDrawsHeld(session, built, variable);
  const values = new Map([...replaced, ...[...held].map(([draw, fixed]) => [fixed, draw] as const)]);
  const variableHere = held.get(variable) ?? variable;
  const place = (root: Node): Node => putIn(graph, root, values);
  noteAgain(session, parameters, masses, place);
  return {
    node,
    variable: variableHere as Node<'input'>,
    by: (root, seeds) => {
      const derivative = differentiate(graph, root, variableHere as Node<'input'>, seeds, {
        exchanged: (integral, tangent) => {
          const sign = integral.variable.measure?.kind === 'lebesgue' ? 'integral' : 'expectation';
          const shown = showNode(place(integral)).replace(/∫(\w*?)\d+|(\w+)~\d+/g, '$1$2');
          const at = place(variableHere);
          const text = `the derivative may be taken under the ${sign} ${shown}`;
          const known = session.exchanges.get(text) ?? [];
          session.exchanges.set(text, [...known, { integral, tangent, moving: variableHere as Node<'input'>, at }]);
        },
        kinksLeftOut: () => session.withoutKinks.add(root),
      });
      requireDifferentiable(derivative);
      // Undefined wherever the expression itself is: the derivative 1/x of log x is for x > 0 alone.
      const hasGaps = reachable([root]).some(isPartial);
      return hasGaps ? graph.add(derivative, graph.mul(graph.constant(0), root)) : derivative;
    },
    placed: place,
  };
}

/** That a declared function has a derivative is part of its declaration, and never taken for granted. */
function requireDifferentiable(derivative: Node): void {
  for (const node of reachable([derivative])) {
    if (node.kind !== 'apply' || node.derivatives.length === 0) continue;
    const { name, kind, differentiable } = node.symbol;
    if (differentiable || kind === 'density') continue;
    const declared = kind === 'bijection' ? 'differentiable bijection on …' : 'differentiable function …';
    throw new ShapeError(
      'not-differentiable',
      `${name} is not declared to be differentiable`,
      `declare ${name}: ${declared}`,
    );
  }
}

/** Whether the operation has no value for some arguments. */
function isPartial(node: Node): boolean {
  if (node.kind === 'map') return !isTotal(node.operation);
  return (node.kind === 'power' && node.exponent < 0) || (node.kind === 'matrix' && node.operation === 'inverse');
}

/** The expression with a variable in place of every free random variable that is made of parameters and noise. */
function withDrawsHeld(
  session: Session,
  root: Node,
  variable: Node,
): { readonly node: Node; readonly held: ReadonlyMap<Node, Node> } {
  const { graph } = session;
  const free = session.freeDraws(root);
  const draws = new Set(
    free.map((variable) => session.draws.get(variable)?.draw.value).filter((value) => value !== undefined),
  );
  if (variable.kind !== 'input') draws.add(variable);
  const held = new Map<Node, Node>();
  for (const value of draws) {
    if (value.kind === 'input') continue;
    const symbol: InputSymbol = {
      name: session.freshName('x~'),
      axes: value.axes,
      domain: reals,
      measure: { kind: 'lebesgue' },
    };
    held.set(value, graph.input(symbol));
  }
  if (held.size === 0) return { node: root, held };
  const apart = withOtherBinders(graph, root, new Set(free));
  const [node] = rewrite(
    graph,
    [apart],
    (each) => held.get(each) ?? null,
    (each) => free.some((variable) => each.free.has(variable)),
  );
  return { node, held };
}

/** What was noted of an expression, said of what is put in for its variables. */
function noteAgain(
  session: Session,
  parameters: ReadonlySet<string>,
  masses: ReadonlySet<string>,
  place: (node: Node) => Node,
): void {
  for (const [key, statement] of [...session.parameters]) {
    if (parameters.has(key)) continue;
    const left = place(statement.left);
    if (left === statement.left) continue;
    const shown = (node: Node): string => showNode(node).replace(/^\((.*)\)$/, '$1');
    const [before, now] = [shown(statement.left), shown(left)];
    const text = statement.text.startsWith(before) ? `${now}${statement.text.slice(before.length)}` : statement.text;
    const again: Statement = { ...statement, left, text };
    session.parameters.delete(key);
    session.parameters.set(`${left.id} ${key.slice(key.indexOf(' ') + 1)}`, again);
  }
  for (const [name, mass] of [...session.masses]) if (!masses.has(name)) session.masses.set(name, place(mass));
}
