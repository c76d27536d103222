import type { ClaimBody } from '../claim/claim-file';
import type { Decision } from '../decide/decision';
import { haveOneDomain } from '../decide/natural-domain';
import { decideFully } from '../decide/portfolio';
import { problemOf } from '../decide/problem';
import { strategies } from '../decide/strategy';
import type { EngineContext, Problem } from '../engine/engine';
import { isSatisfiable } from '../engine/satisfiable';
import type { ProofElsewhere } from '../kernel/evidence';
import type { Side } from '../language/claim-source';
import { ExpressionError } from '../language/expression-error';
import type { Names } from '../notation/names';
import { namesOfClaim } from '../notation/names-of-claim';
import { readTerm } from '../notation/read-notation';
import { written } from '../notation/written';
import { createMemories } from '../number/memory';
import type { Diagnostic, Place } from '../statement/diagnostic';
import type { EqualAnswer } from './equal-answer';
import type { VerifyOptions } from './verify-claim';

/** One question: do two formulas agree on a declared domain? */
export interface EqualQuery {
  readonly a: string;
  readonly b: string;
  /** Declarations such as `x: real > 0`. */
  readonly given: readonly string[];
}

const verdictOf = {
  proved: 'equal',
  certified: 'undecided',
  supported: 'undecided',
  refuted: 'not equal',
  undefined: 'undefined',
  undecided: 'undecided',
} as const;

/** Decides one equality of formulas; what is wrong with a text comes back as diagnostics. */
export async function equal(query: EqualQuery, options: VerifyOptions): Promise<EqualAnswer> {
  try {
    const given = declarationsOf(query.given);
    const body = { sizes: [{}], given, assume: [], let: {}, code: {}, claim: [] };
    const names = namesIn(body);
    const [left, right] = [sideOf(query, 'a', names), sideOf(query, 'b', names)];
    const problem = problemOf(body, [{ left, right }]);
    const context = { memories: createMemories(), ...options };
    const decision = await decideFully(problem, context, strategies.quick);
    const { verdict, deciding } = decision;
    const elsewhere = equalElsewhere(decision);
    const isOne = elsewhere !== null && (await isOnOneDomain(problem, context));
    const shown = isOne ? elsewhere.theorem : deciding;
    return {
      verdict: isOne ? 'equal' : verdictOf[verdict],
      ...(elsewhere === null
        ? {}
        : isOne
          ? { where: elsewhere.conditions, undefinedAt: deciding?.witness?.values ?? null }
          : { elsewhere: 'equal' }),
      engine: (isOne ? elsewhere.told.engine : deciding?.engine) ?? null,
      errorBound: shown?.errorBound ?? null,
      hypotheses: shown?.hypotheses ?? [],
      witness: isOne ? null : (deciding?.witness ?? null),
      readAs: { a: written(left.syntax), b: written(right.syntax) },
      diagnostics: [],
    };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return noAnswer('invalid', diagnosticOf(error, query));
  }
}

/** That the sides are equal wherever both have values, where that is shown and one has none somewhere, or may have none. */
function equalElsewhere({ verdict, evidence }: Decision): ProofElsewhere | null {
  if (verdict !== 'undefined' && verdict !== 'undecided') return null;
  const partial = evidence.map((each) => each.partial).find((each) => each?.kind === 'proof');
  return partial?.kind === 'proof' && !partial.isInside ? partial : null;
}

/** Whether both sides have values at the same points, of which there are some. */
async function isOnOneDomain({ cases }: Problem, context: EngineContext): Promise<boolean> {
  const [only] = cases;
  const compiled = only?.compiled();
  const [statement] = compiled?.statements ?? [];
  if (only === undefined || compiled === undefined || statement === undefined) return false;
  return (
    (await haveOneDomain(compiled, statement.left, statement.right, context)) &&
    isSatisfiable(compiled, only.sizes, context)
  );
}

/** The declared names and the functions of the language. */
function namesIn(body: ClaimBody): Names {
  const [only] = problemOf(body, []).cases;
  const names = only?.compiled().names;
  if (names === undefined) throw new Error('compiled without names');
  return namesOfClaim(names);
}

/** One formula as people write it. Throws ExpressionError. */
function sideOf(query: EqualQuery, field: 'a' | 'b', names: Names): Required<Side> {
  const [text, path] = [query[field], [field]];
  try {
    return { text, path, syntax: readTerm(text, names) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError(error.code, error.reason, error.next, path, error.start, error.end);
  }
}

/** Nothing was found out, for this reason. */
export const noAnswer = (verdict: 'invalid' | 'undecided', diagnostic: Diagnostic): EqualAnswer => ({
  verdict,
  engine: null,
  errorBound: null,
  hypotheses: [],
  witness: null,
  readAs: null,
  diagnostics: [diagnostic],
});

/** `name: type`, as under `given` in a claim file. */
function declarationsOf(given: readonly string[]): Record<string, string> {
  const declarations: Record<string, string> = Object.create(null);
  for (const text of given) {
    const refuse = (reason: string, next: string): never => {
      throw new ExpressionError('declaration', reason, next, ['given', text], 0, text.length);
    };
    const match = /^\s*([\p{L}_][\p{L}\d_]*)\s*:\s*(.*)$/su.exec(text);
    if (match === null) return refuse(`"${text}" is no declaration`, 'Write a name, a colon and a type: x: real > 0.');
    const [, name = '', type = ''] = match;
    if (name in declarations)
      return refuse(`${name} is declared twice`, 'Keep one of the two, as in x: real > 0, < 1.');
    declarations[name] = type;
  }
  return declarations;
}

function diagnosticOf({ code, reason, next, path, start, end }: ExpressionError, query: EqualQuery): Diagnostic {
  const [field, name] = path;
  const text =
    field === 'a'
      ? query.a
      : field === 'b'
        ? query.b
        : (query.given.find((each) => each === name || each.trimStart().startsWith(`${name}`)) ?? '');
  const shift =
    field === 'given' && text !== name
      ? text.indexOf(':') + 1 + (/^\s*/.exec(text.slice(text.indexOf(':') + 1))?.[0].length ?? 0)
      : 0;
  return {
    code,
    place: placeIn(text, field === 'given' ? '--given' : `<${field}>`, start + shift, end - start),
    reason,
    next,
  };
}

function placeIn(text: string, file: string, start: number, length: number): Place {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  const column = start - (before.lastIndexOf('\n') + 1) + 1;
  return { file, line, column, length, excerpt: text.split('\n')[line - 1] ?? '' };
}
