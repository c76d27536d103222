import { once } from '../number/memory';
import type { Statement } from '../statement/statement';
import type { Exchanged } from '../tensor/derivative/exchanged';
import { Graph } from '../tensor/graph';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import type { ClaimSource, ClaimText, Equation } from './claim-source';
import type { CodeCall } from './code';
import { compileExpression } from './compile-expression';
import { boundSide, compileConjunction, requireComparable, sideOf } from './compile-relation';
import { compileAssumption, compileStatements } from './compile-statements';
import type { Fact } from './fact';
import type { JointSums } from './joint-sums';
import { builtins } from './library/table';
import { parseExpression } from './parse-expression';
import { isTruth, refuse, type Scope, type Session } from './scope';
import { createSession } from './session';
import { strayTruth } from './stray-truth';
import type { Value } from './value';

export interface CompiledClaim {
  readonly graph: Graph;
  readonly statements: readonly Statement[];
  /** In a template those alone that are about no index that is any. */
  readonly assumptions: readonly Statement[];
  /** What must hold for its distributions to exist, beyond what was known in advance; texts read later may add to it. */
  readonly parameters?: ReadonlyMap<string, Statement>;
  /** As `exchanges` of a session; texts read later may add to it. */
  readonly exchanges?: ReadonlyMap<string, readonly Exchanged[]>;
  /** As `withoutKinks` of a session: where these are, that a side has no value is not certain. */
  readonly withoutKinks?: ReadonlySet<Node>;
  /** The calls of code in it; texts read later may add to them. */
  readonly calls?: readonly CodeCall[];
  /** Whether a side may be of code, which computes in doubles. */
  readonly isOfCode?: true;
  /** What holds of names that are declared in a class, beyond what the formulas show that they stand for. */
  readonly facts?: () => readonly Fact[];
  /** For a claim that was compiled from its texts. */
  readonly names?: ClaimNames;
}

export type NameKind = 'number' | 'tensor' | 'function';

/** The names of a claim, for texts that are read later. */
export interface ClaimNames {
  /** What densities and divergences in its texts summed over axes; texts read later may add to it. */
  readonly jointSums: JointSums;
  /** Formulas that are used as densities, and the integral that must then be 1. */
  readonly masses: ReadonlyMap<string, Node>;
  /**
   * What one more text means among the names of the claim and some local ones.
   * @throws ExpressionError if it is wrong
   */
  interpret(text: ClaimText, locals: ReadonlyMap<string, Value>): Value;
  /** A number or tensor. Throws as `interpret`. */
  term(text: ClaimText): Node;
  /** Relations joined by `and`. Throws as `interpret`. */
  conjunction(text: ClaimText): Statement[];
  /** What a name stands for; null where it is not known. */
  kindOf(name: string): NameKind | null;
  /** How many axes a variable or definition has; 0 for anything else. */
  rankOf(name: string): number;
}

/**
 * Compiles the texts of a claim into one graph.
 * @throws ExpressionError on the first text that is wrong
 */
export function compileClaim(source: ClaimSource): CompiledClaim {
  const graph = new Graph(source.budget);
  const session = createSession(graph, source, builtins, compileExpression);
  session.checkDeclarations();
  const assumed = source.assume
    .flatMap((text) => compileAssumption(text, { session, locals: new Map(), path: text.path }))
    .filter((assumption) => !speaksOfAnIndex(assumption, session));
  const assumptions = [...session.restrictions, ...assumed];
  const statements = source.claim.flatMap((claim) =>
    'left' in claim
      ? [compileEquation(claim, session)]
      : compileStatements(claim, { session, locals: new Map(), path: claim.path }, assumptions),
  );
  session.checkDefinitions();
  return {
    graph,
    statements,
    assumptions: [...assumptions, ...knownOf(session, [...statements, ...assumptions])],
    parameters: session.parameters,
    exchanges: session.exchanges,
    withoutKinks: session.withoutKinks,
    calls: session.calls,
    ...(Object.keys(source.code ?? {}).length === 0 ? {} : { isOfCode: true }),
    ...(session.facts.length === 0 ? {} : { facts: factsOf(session, [...statements, ...assumptions]) }),
    names: {
      jointSums: session.jointSums,
      masses: session.masses,
      interpret: ({ text, path }, locals) => compileExpression(parseExpression(text, path), { session, locals, path }),
      term: ({ text, path }) => sideOf(parseExpression(text, path), { session, locals: new Map(), path }),
      conjunction: (text) => compileConjunction(text, { session, locals: new Map(), path: text.path }),
      kindOf: (name) => kindOf(name, session),
      rankOf: (name) => {
        const value = session.resolve(name);
        return value?.kind === 'tensor' ? value.node.axes.length : 0;
      },
    },
  };
}

/**
 * Whether a statement is about one index of an axis: it would be read as about each of them, and as an assumption be more than what is
 * assumed.
 */
const speaksOfAnIndex = ({ left, right }: Statement, { indices }: Session): boolean =>
  indices.size > 0 && reachable([left, right]).some(({ axes }) => axes.some(({ name }) => indices.has(name)));

/** What is known of the declared variables of whose determinants or inverses statements speak. */
function knownOf({ known }: Session, statements: readonly Statement[]): Statement[] {
  if (known.length === 0) return [];
  const sides = ({ left, right }: Statement): Node[] => [left, right];
  const matrices = reachable(statements.flatMap(sides)).filter(({ kind }) => kind === 'matrix');
  const spoken = new Set(inputsOf(matrices));
  return known.filter((each) => inputsOf(sides(each)).some((symbol) => spoken.has(symbol)));
}

function factsOf({ facts }: Session, statements: readonly Statement[]): () => readonly Fact[] {
  const roots = statements.flatMap(({ left, right }) => [left, right]);
  return once(() => facts.flatMap((of) => of(roots)));
}

function kindOf(name: string, session: Session): NameKind | null {
  const value = session.resolve(name);
  if (value !== null) return value.kind === 'tensor' ? (value.node.axes.length > 0 ? 'tensor' : 'number') : 'function';
  if (session.builtins.has(name) || session.resolveFunction(name) !== null) return 'function';
  return session.sizes.has(name) || name === 'pi' || name === 'e' ? 'number' : null;
}

/** Two formulas: both are truth values, or both are numbers. */
function compileEquation({ left, right }: Equation, session: Session): Statement {
  const sides = [left, right].map(({ text, path, syntax: read }) => {
    const scope: Scope = { session, locals: new Map(), path };
    const syntax = read ?? parseExpression(text, path);
    const value = compileExpression(syntax, scope);
    const stray = strayTruth(syntax);
    if (stray !== null) {
      const next = 'Multiply by a condition that counts as 1 or 0, or choose by it: where(condition, 1, 0).';
      refuse(scope, stray, 'truth-value', 'this is a condition, which holds or does not, and no number', next);
    }
    return { scope, syntax, isTruth: isTruth(value), node: boundSide(value, syntax, scope) };
  });
  const [{ node: a }, { node: b }] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const truth = sides.find((side) => side.isTruth);
  if (truth !== undefined && !sides.every((side) => side.isTruth)) {
    const next = 'Compare it with true, false or another condition; where(condition, 1, 0) is a number.';
    refuse(truth.scope, truth.syntax, 'truth-value', 'this is a truth value, the other formula is a number', next);
  }
  requireComparable(a, b, session.jointSums, { start: 0, end: right.text.length }, right.path);
  return { text: `${left.text} == ${right.text}`, left: a, relation: '==', right: b };
}
