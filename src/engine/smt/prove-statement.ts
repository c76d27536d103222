import type { Argument } from '../../kernel/certificate';
import type { Statement } from '../../statement/statement';
import { mapSides } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import { findArgument, sumsOfInequalities } from '../arithmetic/find-argument';
import { comparisonText } from './comparison-text';
import { writeOutMatrices } from './small-matrices';
import type { ModelValue, Solver } from './solver';
import { allOf, not } from './term';
import { type Translation, translate } from './translate';

/**
 * - `proved`: holds wherever both sides are defined; `total` if that is everywhere; with an argument where the solver was not asked
 * - `model`: constants that violate it, as far as the solver knows its functions
 */
export type Answer =
  | Proved
  | { readonly kind: 'model'; readonly translation: Translation; readonly model: ReadonlyMap<string, ModelValue> }
  | { readonly kind: 'untranslatable' }
  | { readonly kind: 'open'; readonly reason: string };

export interface Proved {
  readonly kind: 'proved';
  readonly total: boolean;
  readonly argument: Argument | null;
}

/** By what these were proved. */
export const namesOf = (answers: readonly Pick<Proved, 'argument'>[], { version }: Solver): string[] => [
  ...(answers.some(({ argument }) => argument === null) ? [version] : []),
  ...(answers.every(({ argument }) => argument === null) ? [] : [sumsOfInequalities]),
];

/**
 * Looks for an argument. Where there is none, asks the solver, which takes a process, for values that satisfy the assumptions and
 * violate the statement; there are none exactly if the statement holds wherever both sides are defined.
 * @param isTotal whether both sides are known to be defined everywhere
 * @param limit steps of the solver's count for one question
 */
export async function proveStatement(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
  solver: Solver,
  isTotal: boolean,
  limit: number,
): Promise<Answer> {
  const found = findArgument(graph, statement, assumptions);
  if (found !== null) return { kind: 'proved', total: isTotal || found.isTotal, argument: found.argument };
  const written = writtenOut(graph, [statement, ...assumptions]);
  const [goal, ...assumed] = written ?? [];
  const translation =
    goal === undefined ? null : translate([goal, ...assumed].flatMap(({ left, right }) => [left, right]));
  if (goal === undefined || translation === null) return { kind: 'untranslatable' };
  const claimed = comparisonText(translation, goal);
  const given = assumed.map((assumption) => comparisonText(translation, assumption));
  if (claimed === null || given.some((text) => text === null)) return { kind: 'untranslatable' };

  const premise = allOf(given.map((text) => text?.holds ?? 'false'));
  const question = (condition: string): string => translation.script.text([premise, condition]);
  const whether = question(claimed.fails);
  if (whether.length > limit / stepsPerCharacter)
    return { kind: 'open', reason: 'the question is too long to be answered within the resource limit' };
  const answer = await solver.check(whether, limit);
  switch (answer.status) {
    case 'sat':
      return { kind: 'model', translation, model: answer.model };
    case 'unknown':
      return { kind: 'open', reason: 'the solver met its resource limit' };
    case 'failed':
      return { kind: 'open', reason: `the solver failed: ${answer.reason}` };
    case 'unsat': {
      const total = isTotal || (await solver.check(question(not(claimed.defined)), limit)).status === 'unsat';
      return { kind: 'proved', total, argument: null };
    }
  }
}

/** Reading a question and looking at each of its parts once takes about so many steps. */
const stepsPerCharacter = 5;

function writtenOut(graph: Graph, statements: readonly Statement[]): Statement[] | null {
  const sides = writeOutMatrices(
    graph,
    statements.flatMap(({ left, right }) => [left, right]),
  );
  return sides === null ? null : mapSides(statements, () => sides);
}
