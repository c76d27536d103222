import { piecesOf } from '../../integral/closed/pieces-of';
import { separated } from '../../integral/closed/separated';
import { hasIntegral } from '../../integral/linear-combination';
import { boundsOfDraws } from '../../kernel/bounds-of-draws';
import { byAntiderivative, integralTerms } from '../../kernel/rules/antiderivative';
import { byElements, elementwise } from '../../kernel/rules/by-elements';
import { consequence } from '../../kernel/rules/consequence';
import { integrated } from '../../kernel/rules/integrated';
import { replaced } from '../../kernel/rules/replaced';
import type { Proposition, Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import type { Domain } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';

/** The most elements that are integrated over one by one. */
const elementLimit = 24;

/** What asks for theorems of statements under the assumptions, and is given null for what is not shown. */
export type Asking<T> = Generator<Statement, T, Theorem | null>;

/** Under what integrals are worked out. */
export interface Closing {
  readonly proposition: Omit<Proposition, 'statements'>;
  /** Whether other variables are integrated over around it: elsewhere sums of integrals need not be taken apart. */
  readonly isInside: boolean;
  /** A name that no variable has. */
  readonly fresh: (name: string) => string;
}

/** Something that an integral, or an expression with integrals, is equal to. */
export interface Closed {
  readonly value: Node;
  readonly theorem: Theorem;
}

const equation = (left: Node, right: Node): Statement => ({
  text: 'a part of an integral',
  left,
  relation: '==',
  right,
});

/** The integrals in expressions that hold no variable of another, as far as closed forms of them are found: what stands in others comes after them. */
export function* closedIntegrals(closing: Closing, roots: readonly Node[]): Asking<ReadonlyMap<Node, Closed>> {
  const found = new Map<Node, Closed>();
  for (const node of reachable(roots).toReversed()) {
    if (node.kind !== 'expect' || node.free.size > 0) continue;
    const closed = yield* closedIntegral(closing, node);
    if (closed !== null) found.set(node, closed);
  }
  return found;
}

/** The statement with values in place of integrals, and with that: the theorem of it from one of the other. */
export function withoutIntegrals(
  graph: Graph,
  wanted: Statement,
  integrals: ReadonlyMap<Node, Closed>,
): { readonly statement: Statement; readonly back: (theorem: Theorem, closing: Closing) => Theorem | null } {
  const stages: Statement[] = [wanted];
  const used: Closed[] = [];
  for (const [integral, closed] of integrals) {
    const { left, right } = stages.at(-1) as Statement;
    const sides = rewrite(graph, [left, right], (node) => (node === integral ? closed.value : null)) as [Node, Node];
    if (sides[0] === left && sides[1] === right) continue;
    stages.push({ ...wanted, left: sides[0], right: sides[1] });
    used.push(closed);
  }
  const back = (theorem: Theorem, { proposition }: Closing): Theorem | null => {
    let current: Theorem | null = theorem;
    for (let i = used.length - 1; i >= 0 && current !== null; i--) {
      const { theorem: known, value } = used[i] as Closed;
      const [given] = known.propositions[0]?.statements ?? [];
      const statement = stages[i];
      if (given === undefined || statement === undefined || given.right !== value) return null;
      const under = replaced(current, given, statement);
      current = under && consequence([under, known], { ...proposition, statements: [statement] });
    }
    return current;
  };
  return { statement: stages.at(-1) as Statement, back };
}

/** An integral that stands in no other one: first those within it, then its elements one by one, then by an antiderivative. */
function* closedIntegral(closing: Closing, integral: Node<'expect'>): Asking<Closed | null> {
  const inside = yield* closedInside(closing, integral);
  const simpler = inside?.value ?? integral;
  if (simpler.kind !== 'expect') return inside;
  const own =
    (yield* byEachElement(closing, simpler)) ?? (yield* byPieces(closing, simpler)) ?? (yield* apart(closing, simpler));
  if (own === null || inside === null) return own ?? inside;
  const statements = [equation(integral, own.value)];
  const theorem = consequence([inside.theorem, own.theorem], { ...closing.proposition, statements }, [simpler]);
  return theorem && { value: own.value, theorem };
}

/** The same integral of the integrand in which those within it are worked out, for any value of its variable. */
function* closedInside(closing: Closing, integral: Node<'expect'>): Asking<Closed | null> {
  const { variable, args } = integral;
  const { proposition, fresh } = closing;
  const { graph } = proposition;
  if (!hasIntegral(args[0])) return null;
  const at: InputSymbol = { name: fresh(variable.name), axes: variable.axes, domain: domainOf(variable) };
  const opened = otherwiseBound(closing, substituteInput(graph, args[0], variable, graph.input(at)), variable);
  const integrals = yield* closedIntegrals({ ...closing, isInside: true }, [opened]);
  const value = withoutIntegrals(graph, equation(opened, opened), integrals).statement.right;
  const shown = integrals.size === 0 ? null : yield equation(value, value);
  const theorem = shown && withoutIntegrals(graph, equation(opened, value), integrals).back(shown, closing);
  const under = theorem && integrated(theorem, at, variable);
  const right = under?.propositions[0]?.statements[0]?.right;
  if (under === null || right === undefined) return null;
  const own = consequence([under], { ...proposition, statements: [equation(integral, right)] });
  return own && { value: right, theorem: own };
}

/** The same with other variables in the integrals over this one. */
const otherwiseBound = ({ proposition: { graph }, fresh }: Closing, root: Node, variable: InputSymbol): Node =>
  rewrite(graph, [root], (node, now) => {
    if (node.kind !== 'expect' || node.variable !== variable) return null;
    const other: InputSymbol = { ...variable, name: fresh(variable.name) };
    return graph.expect(other, substituteInput(graph, now(node.args[0]), variable, graph.input(other)));
  })[0];

const domainOf = (variable: InputSymbol): Domain => {
  if (variable.measure?.kind !== 'standard') return variable.domain;
  const { low, lowOpen, high, highOpen } = boundsOfDraws(variable);
  return { kind: 'interval', low, lowOpen, high, highOpen, excluded: [] };
};

function* byEachElement(closing: Closing, integral: Node<'expect'>): Asking<Closed | null> {
  const { variable } = integral;
  const count = elementCount(variable.axes);
  if (variable.axes.length === 0 || count > elementLimit || integral.axes.length > 0) return null;
  const elements = Array.from(
    { length: count },
    (): InputSymbol => ({ ...variable, name: closing.fresh(variable.name), axes: [] }),
  );
  const { graph } = closing.proposition;
  const nested = elementwise(graph, integral, elements);
  const closed = nested?.kind === 'expect' ? yield* closedIntegral(closing, nested) : null;
  const theorem = closed && byElements(closed.theorem, integral, elements);
  return theorem && closed && { value: closed.value, theorem };
}

function* byPieces({ proposition, fresh }: Closing, integral: Node<'expect'>): Asking<Closed | null> {
  const pieces = piecesOf(proposition.graph, integral, fresh);
  const needed = pieces && integralTerms(proposition.graph, integral, pieces);
  if (pieces === null || needed === null) return null;
  const premises: Theorem[] = [];
  for (const term of needed.terms) {
    const shown = yield term;
    if (shown === null) return null;
    premises.push(shown);
  }
  const theorem = byAntiderivative(premises, proposition, integral, pieces);
  return theorem && { value: needed.value, theorem };
}

/** An integral as a sum of simpler ones, whose coefficients hold what has nothing to do with its variable. */
function* apart({ proposition, isInside }: Closing, integral: Node<'expect'>): Asking<Closed | null> {
  const value = isInside ? separated(proposition.graph, integral) : null;
  const theorem = value && (yield equation(integral, value));
  return theorem && value && { value, theorem };
}
