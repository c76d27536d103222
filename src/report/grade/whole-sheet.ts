import { type Graded, nothingGraded } from '../../grade/graded';
import type { JudgementKind } from '../../grade/judgement';
import { isOpen } from './is-open';
import type { SummaryQuestion } from './reporter';

/** What became of a question. */
export interface Standing {
  readonly graded: Graded;
  readonly is: JudgementKind;
}

/** The answers of one student next to the questions of the sheet. */
export interface WholeSheet {
  /** In the order of the sheet; a question that is not answered has no points. */
  readonly questions: readonly Standing[];
  /** What was handed in besides: answers to questions that are not on the sheet, and what is no answer. */
  readonly others: readonly Standing[];
  /** The points of the student, and those of the sheet. */
  readonly points: number;
  readonly maxPoints: number;
  /** Questions that a person must look at. */
  readonly open: readonly string[];
}

/**
 * Sets the answers of a student beside all questions of the sheet, so that what is left out counts. What could not be taken for an
 * answer stands at the question it names, if that has no other.
 */
export function wholeSheet(graded: readonly Graded[], questions: readonly SummaryQuestion[]): WholeSheet {
  const own = new Map<string, Graded>();
  for (const each of graded) if (isAnswer(each) || !own.has(each.question)) own.set(each.question, each);
  const all = questions.map(({ name, points }): Standing => {
    const found = own.get(name);
    return found === undefined
      ? { graded: notAnswered(name, points), is: 'unanswered' }
      : { graded: { ...found, maxPoints: points }, is: found.verdict };
  });
  const shown = new Set(questions.map(({ name }) => own.get(name)));
  return {
    questions: all,
    others: graded.filter((each) => !shown.has(each)).map((each) => ({ graded: each, is: each.verdict })),
    points: rounded(all.reduce((sum, each) => sum + each.graded.points, 0)),
    maxPoints: all.reduce((sum, each) => sum + each.graded.maxPoints, 0),
    open: all.filter((each) => isOpen(each.graded)).map((each) => each.graded.question),
  };
}

const notAnswered = (question: string, maxPoints: number): Graded => ({
  ...nothingGraded,
  question,
  maxPoints,
  verdict: 'unanswered',
  message: 'Not answered.',
});

/** A line that is not read as an answer belongs to no claim, whatever question it names. */
export const isAnswer = ({ claim }: Graded): boolean => claim !== null;

const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;
