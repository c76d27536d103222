import { composed, flip, gives, type Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { type Proposition, Theorem } from '../theorem';
import { atEverySize } from './by-sizes';
import { isSame, states } from './same-statement';
import { isConnection, truthOfAll } from './truth';

/**
 * What theorems give under the assumptions of a conclusion, at its sizes and in its graph: a theorem counts where each of its own
 * assumptions is assumed, or given by theorems that count (the cut: what is shown under A, and A itself). Null where that is not all of the conclusion.
 * @param through terms between the sides of a single statement: a r b and b s c give a `composed(r, s)` c
 */
export function consequence(
  premises: readonly Theorem[],
  conclusion: Proposition,
  through: readonly Node[] = [],
): Theorem | null {
  const { graph, statements, assumptions } = conclusion;
  const known = knownFrom(premises, conclusion, assumptions);
  const [single] = statements;
  const isShown =
    through.length === 0 || single === undefined
      ? statements.every((wanted) => isAmong(graph, known, wanted))
      : statements.length === 1 && isLinked(graph, known, single, [single.left, ...through, single.right]);
  return isShown ? Theorem.inferred(premises, [conclusion]) : null;
}

/** The same at each choice of the sizes; null where one of them does not follow. */
export const consequences = (premises: readonly Theorem[], conclusions: readonly Proposition[]): Theorem | null =>
  atEverySize(conclusions, (conclusion) => consequence(premises, conclusion));

/**
 * That one conjunction gives another, or that they give each other, from the theorem of what is behind the arrow under what stands before
 * it. Where a side may lack a value, that truth values say this is the word of whoever put the statement into them.
 */
export function connection(premises: readonly Theorem[], conclusion: Proposition): Theorem | null {
  const [statement, ...others] = conclusion.statements;
  if (statement?.connects === undefined || others.length > 0) return null;
  const { connective, from, to } = statement.connects;
  if (!follows(premises, conclusion, from, to)) return null;
  if (connective === 'equivalent' && !follows(premises, conclusion, to, from)) return null;
  const oracles = isConnection(conclusion.graph, statement) ? [] : ['truth values of statements'];
  return Theorem.inferred(premises, [conclusion], { oracles });
}

/** A conclusion by cases: it follows in each, and a theorem is that one holds at every point, as `coverage` says it in truth values. */
export function byCases(
  premises: readonly Theorem[],
  conclusion: Proposition,
  cases: readonly (readonly Statement[])[],
): Theorem | null {
  const { graph, statements } = conclusion;
  const none = coverage(graph, cases);
  const covered =
    none && follows(premises, conclusion, [], [{ text: '', left: none, relation: '==', right: graph.constant(0) }]);
  const isShown = covered && cases.every((each) => follows(premises, conclusion, each, statements));
  return isShown ? Theorem.inferred(premises, [conclusion]) : null;
}

/** 1 where no case holds, else 0; null where a side may lack a value. */
function coverage(graph: Graph, cases: readonly (readonly Statement[])[]): Node | null {
  const truths = cases.map((each) => truthOfAll(graph, each));
  if (truths.includes(null)) return null;
  return truths.map((truth) => graph.sub(graph.constant(1), truth as Node)).reduce((a, b) => graph.mul(a, b));
}

/** Whether something follows where more is assumed. */
function follows(
  premises: readonly Theorem[],
  conclusion: Proposition,
  more: readonly Statement[],
  wanted: readonly Statement[],
): boolean {
  const known = knownFrom(premises, conclusion, [...conclusion.assumptions, ...more]);
  return wanted.every((each) => isAmong(conclusion.graph, known, each));
}

const isAmong = (graph: Graph, known: readonly Statement[], wanted: Statement): boolean =>
  known.some((each) => states(graph, each, wanted));

/** All that is known under assumptions. */
function knownFrom(
  premises: readonly Theorem[],
  { graph, sizes }: Proposition,
  assumptions: readonly Statement[],
): readonly Statement[] {
  const known = [...assumptions];
  let waiting = premises
    .flatMap(({ propositions }) => propositions)
    .filter((each) => each.graph === graph && isSameSizes(each.sizes, sizes));
  for (let count = -1; count !== waiting.length; ) {
    count = waiting.length;
    waiting = waiting.filter((each) => {
      const counts = each.assumptions.every((assumption) => isAmong(graph, known, assumption));
      if (counts) known.push(...each.statements);
      return !counts;
    });
  }
  return known;
}

function isSameSizes(a: Proposition['sizes'], b: Proposition['sizes']): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Whether the links of a chain give a relation. Equal terms need none, but one link there must be: what has no value is in none. */
function isLinked(graph: Graph, known: readonly Statement[], { relation }: Statement, terms: readonly Node[]): boolean {
  const about = statementsAbout(known);
  let total: Relation | null = null;
  for (const [i, right] of terms.slice(1).entries()) {
    const left = terms[i] as Node;
    const link = relationBetween(graph, about(left), left, right);
    if (link === null && isSame(graph, left, right)) continue;
    total = link === null ? null : composed(total ?? '==', link);
    if (total === null) return false;
  }
  return total !== null && gives(total, relation);
}

/** The statements of which a term may be a side: where it binds no variable, that is where it is one. */
function statementsAbout(known: readonly Statement[]): (term: Node) => readonly Statement[] {
  const bySide = new Map<Node, Statement[]>();
  for (const each of known) {
    for (const side of new Set([each.left, each.right])) {
      const own = bySide.get(side);
      if (own === undefined) bySide.set(side, [each]);
      else own.push(each);
    }
  }
  const binds = (term: Node): boolean => reachable([term]).some(({ kind }) => kind === 'expect');
  return (term) => (binds(term) ? known : (bySide.get(term) ?? []));
}

function relationBetween(graph: Graph, known: readonly Statement[], left: Node, right: Node): Relation | null {
  const found = known.flatMap((each): Relation[] => {
    if (isSame(graph, each.left, left) && isSame(graph, each.right, right)) return [each.relation];
    return isSame(graph, each.left, right) && isSame(graph, each.right, left) ? [flip[each.relation]] : [];
  });
  return found.includes('==') ? '==' : (found[0] ?? null);
}
