import type { Axis } from '../tensor/axis';
import { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { ClaimSource, ClaimText, Equation } from './claim-source';
import { compileExpression } from './compile-expression';
import { ExpressionError } from './expression-error';
import { builtins } from './library/table';
import type { MathNode } from './math-node';
import { parseMathjs } from './mathjs-parser';
import type { Scope, Session } from './scope';
import { createSession } from './session';
import type { Value } from './value';

export const relations = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Relation = (typeof relations)[number];

/** Two tensors and how they are claimed (or assumed) to compare, element by element. */
export interface Statement {
  readonly text: string;
  readonly left: Node;
  readonly relation: Relation;
  readonly right: Node;
}

export interface CompiledClaim {
  readonly graph: Graph;
  readonly statements: readonly Statement[];
  readonly assumptions: readonly Statement[];
  /** For a claim that was compiled from its texts. */
  readonly names?: ClaimNames;
}

/** The names of a claim, for texts that are read later. */
export interface ClaimNames {
  /** Formulas that are used as densities, and the integral that must then be 1. */
  readonly masses: ReadonlyMap<string, Node>;
  /**
   * What one more text means among the names of the claim and some local ones.
   * @throws ExpressionError if it is wrong
   */
  interpret(text: ClaimText, locals: ReadonlyMap<string, Value>): Value;
}

/**
 * Compiles the texts of a claim into one graph.
 * @throws ExpressionError on the first text that is wrong
 */
export function compileClaim(source: ClaimSource): CompiledClaim {
  const graph = new Graph();
  const session = createSession(graph, source, builtins, compileExpression);
  session.checkDeclarations();
  const statements = source.claim.map((claim) =>
    'left' in claim
      ? compileEquation(claim, session)
      : compileStatement(claim, { session, locals: new Map(), path: claim.path }),
  );
  const assumptions = source.assume.map((text) =>
    compileStatement(text, { session, locals: new Map(), path: text.path }),
  );
  session.checkDefinitions();
  return {
    graph,
    statements,
    assumptions,
    names: {
      masses: session.masses,
      interpret: ({ text, path }, locals) => compileExpression(parseMathjs(text, path), { session, locals, path }),
    },
  };
}

const relationOf: Readonly<Record<string, Relation>> = {
  equal: '==',
  unequal: '!=',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
};

function compileStatement({ text, path }: ClaimText, scope: Scope): Statement {
  const parsed = parseMathjs(text, path);
  const relation = parsed.type === 'OperatorNode' ? relationOf[parsed.fn] : undefined;
  if (parsed.type !== 'OperatorNode' || relation === undefined) {
    throw new ExpressionError(
      'no-relation',
      'a claim compares two expressions',
      `Write left == right (or ${relations.slice(1).join(', ')}).`,
      path,
      parsed.start,
      parsed.end,
    );
  }
  const [left, right] = parsed.args.map((arg) => sideOf(arg, scope)) as [Node, Node];
  requireComparable(left, right, parsed, path);
  return { text, left, relation, right };
}

function compileEquation({ left, right }: Equation, session: Session): Statement {
  const [a, b] = [left, right].map(({ text, path }) => sideOf(parseMathjs(text, path), { session, locals: new Map(), path })) as [Node, Node];
  requireComparable(a, b, { start: 0, end: right.text.length }, right.path);
  return { text: `${left.text} == ${right.text}`, left: a, relation: '==', right: b };
}

function sideOf(node: MathNode, scope: Scope): Node {
  const value = compileExpression(node, scope);
  if (value.kind === 'tensor') return requireBound(value.node, node, scope);
  throw new ExpressionError(
    'not-a-tensor',
    `this side is a ${value.kind}, only numbers and tensors can be compared`,
    'Apply it to an argument.',
    scope.path,
    node.start,
    node.end,
  );
}

/** A random variable has a value only inside an expectation. */
function requireBound(node: Node, syntax: MathNode, scope: Scope): Node {
  const [variable] = scope.session.freeDraws(node);
  if (variable === undefined) return node;
  throw new ExpressionError(
    'free-random-variable',
    `the random variable ${variable.name} is not inside an expectation`,
    `Write E(…), or declare ${variable.name} as a plain variable to speak of each of its values.`,
    scope.path,
    syntax.start,
    syntax.end,
  );
}

function requireComparable(left: Node, right: Node, node: Pick<MathNode, 'start' | 'end'>, path: readonly (string | number)[]): void {
  const known = new Map<string, Axis>(left.axes.map((axis) => [axis.name, axis]));
  for (const axis of right.axes) {
    const other = known.get(axis.name);
    if (other !== undefined && other.size !== axis.size) {
      throw new ExpressionError(
        'axis-mismatch',
        `axis ${axis.name} has ${other.size} elements on the left and ${axis.size} on the right`,
        'Both sides must have the same axes.',
        path,
        node.start,
        node.end,
      );
    }
  }
  const names = (side: Node): string =>
    side.axes
      .map((axis) => axis.name)
      .sort()
      .join(', ');
  if (left.axes.length > 0 && right.axes.length > 0 && names(left) !== names(right)) {
    throw new ExpressionError(
      'axis-mismatch',
      `the left side has the axes ${names(left)}, the right side ${names(right)}`,
      "Both sides must have the same axes, or one must be a number; rename an axis with rename(x, n, n').",
      path,
      node.start,
      node.end,
    );
  }
}
