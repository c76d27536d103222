import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Solver } from '../../../src/engine/smt/solver';
import { type Judgement, type JudgementKind, judgements } from '../../../src/grade/judgement';
import { judgingAll } from '../table';

/** Answers by question and by kind: how they are written, or what is wrong with them. */
type AnswerList = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Answers to one question that may be read in two ways, the right one first. */
interface AmbiguousAnswers {
  readonly question: string;
  readonly readings: readonly [string, string];
  readonly answers: readonly string[];
}

/** An answer of a list, and what the program says of it. */
export interface JudgedAnswer {
  readonly question: string;
  readonly kind: string;
  readonly answer: string;
  readonly judgement: Judgement;
}

export interface JudgedLists {
  readonly honest: readonly JudgedAnswer[];
  readonly wrong: readonly JudgedAnswer[];
  readonly ambiguous: readonly JudgedAnswer[];
  /** The readings of ambiguous answers, of the kinds `right` and `other`. */
  readonly readings: readonly JudgedAnswer[];
}

/** The answers in a folder, each judged by the sheet in it. */
export async function judgedLists(folder: URL, solver: Solver): Promise<JudgedLists> {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const judge = judgingAll(read('sheet.yaml'), solver);
  const judged = async (question: string, kind: string, answers: readonly string[]): Promise<readonly JudgedAnswer[]> =>
    Promise.all(answers.map(async (answer) => ({ question, kind, answer, judgement: await judge(question, answer) })));
  const judgedList = async (list: AnswerList): Promise<readonly JudgedAnswer[]> => {
    const groups = Object.entries(list).flatMap(([question, kinds]) =>
      Object.entries(kinds).map(([kind, answers]) => judged(question, kind, answers)),
    );
    return (await Promise.all(groups)).flat();
  };
  const ambiguous: readonly AmbiguousAnswers[] = parse(read('ambiguous.yaml'));
  const readings = ambiguous.flatMap(({ question, readings: [right, other] }) => [
    judged(question, 'right', [right]),
    judged(question, 'other', [other]),
  ]);
  return {
    honest: await judgedList(parse(read('honest.yaml'))),
    wrong: await judgedList(parse(read('wrong.yaml'))),
    ambiguous: (
      await Promise.all(ambiguous.map(({ question, answers }) => judged(question, 'ambiguous', answers)))
    ).flat(),
    readings: (await Promise.all(readings)).flat(),
  };
}

/** What part of the answers got a verdict. */
export const share = (answers: readonly JudgedAnswer[], verdict: JudgementKind): number =>
  answers.filter(({ judgement }) => judgement.verdict === verdict).length / answers.length;

/** How often each verdict was given. */
export const countsOf = (answers: readonly JudgedAnswer[]): string =>
  judgements
    .map((verdict) => ({ verdict, count: answers.filter((each) => each.judgement.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`)
    .join(', ');
