import { truthOfOne } from '../kernel/rules/truth';
import type { Connective, Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { ClaimText } from './claim-source';
import { compileConjunction } from './compile-relation';
import { ExpressionError } from './expression-error';
import { falseWhereUndefined } from './false-where-undefined';
import type { Scope } from './scope';
import { inPlace, splitTopLevel } from './top-level';

const arrows = /<=>|⇔|=>|⇒/;
const connectives: Readonly<Record<string, Connective>> = {
  '<=>': 'equivalent',
  '⇔': 'equivalent',
  '=>': 'implies',
  '⇒': 'implies',
};

/**
 * `A => B` and `A <=> B` for relations A and B (several joined by `and`), as one statement about truth values; null if
 * there is no arrow.
 */
export function compileConnective({ text, path }: ClaimText, scope: Scope): Statement[] | null {
  const { parts, separators } = splitTopLevel(text, arrows);
  const [arrow, ...others] = separators;
  if (arrow === undefined) return null;
  if (others.length > 0) {
    const next = 'Write two claims, or a proof with one arrow a line.';
    throw new ExpressionError('several-arrows', 'a claim has one arrow', next, path, parts[2]?.start ?? 0, text.length);
  }
  const [from, to] = parts.map((part) => compileConjunction({ text: inPlace(part), path }, scope)) as [
    Statement[],
    Statement[],
  ];
  return [connected(scope.session.graph, connectives[arrow] ?? 'implies', from, to, text.trim())];
}

/** The connection of two conjunctions as a statement. Where the premise of an implication fails, nothing need be defined. */
export function connected(
  graph: Graph,
  connective: Connective,
  from: readonly Statement[],
  to: readonly Statement[],
  text: string,
): Statement {
  const one = graph.constant(1);
  const [premise, conclusion] = [truthOf(graph, from), truthOf(graph, to)];
  const connects = { connective, from, to };
  if (connective === 'equivalent') return { text, left: premise, relation: '==', right: conclusion, connects };
  return { text, left: graph.map('select', premise, conclusion, one), relation: '==', right: one, connects };
}

/** 1 where all statements hold at all their elements, else 0: also where a side has no value. */
export function truthOf(graph: Graph, statements: readonly Statement[]): Node {
  return statements
    .map((statement) => falseWhereUndefined(graph, truthOfOne(graph, statement), [statement.left, statement.right]))
    .reduce((all, each) => graph.mul(all, each), graph.constant(1));
}
