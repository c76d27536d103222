import type { Problem, SizedClaim } from '../engine/engine';
import { type Evidence, undecided } from '../kernel/evidence';
import type { Existence } from '../statement/statement';
import { casesAt } from './cases-at';

/** By this name evidence says what exists, or does not. */
export const existenceEngine = 'existence';

export const existencesIn = ({ compiled }: SizedClaim): readonly Existence[] => [
  ...new Set(compiled().statements.flatMap(({ existence }) => existence ?? [])),
];

/** Whether a claim says that something exists: at all of its sizes, as its texts are the same. */
export const isExistential = ({ cases: [first] }: Problem): boolean =>
  first !== undefined && existencesIn(first).length > 0;

/** The evidence, in which that something does not hold of one number, or not of all, says nothing of whether there is one. */
export function ofExistence(each: Evidence, problem: Problem): Evidence {
  if (each.engine === existenceEngine || (each.verdict !== 'refuted' && each.verdict !== 'undefined')) return each;
  const [sized = problem.cases[0]] = casesAt(problem, each);
  const statements = sized?.compiled().statements ?? [];
  const existences = statements.flatMap(({ existence }) => existence ?? []);
  if (existences.length === 0) return each;
  const said = each.witness?.statement;
  const isOther = statements.some(({ existence, text }) => existence === undefined && text === said);
  if (isOther && !existences.some(({ text }) => text === said)) return each;
  const given = existences.find(({ given }) => given !== null);
  const summary =
    given === undefined
      ? 'it does not hold of every number, which says nothing of some'
      : `${given.variable.symbol.name} = ${given.given} is not one: ${each.summary}`;
  return undecided({ engine: each.engine, summary, scope: each.scope }, { witness: each.witness ?? null });
}
