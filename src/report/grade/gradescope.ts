import type { Graded } from '../../grade/graded';
import { jsonText } from '../../statement/json-text';
import { studentText } from './message';
import type { StudentReporter, SummaryQuestion } from './reporter';
import { wholeSheet } from './whole-sheet';

/** The results of one student in the form Gradescope reads from `results.json`. */
export function gradescopeJson(graded: readonly Graded[], sheet: readonly SummaryQuestion[]): string {
  const { questions, others, points, open } = wholeSheet(graded, sheet);
  const tests = [...questions, ...others].map(({ graded: each, is }, i) => ({
    name: each.question === '' ? 'what was handed in' : each.question,
    name_format: 'text',
    number: `${i + 1}`,
    ...standing(each),
    output: studentText(each),
    output_format: 'text',
    tags: [is],
    visibility: 'visible',
    extra_data: teacherData(each),
  }));
  const document = {
    score: points,
    output: open.length === 0 ? '' : `A person will look at ${open.join(', ')}.`,
    output_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests,
    extra_data: { undecided: open },
  };
  return `${jsonText(document, 2)}\n`;
}

/**
 * What is not decided has neither passed nor failed, and what belongs to no question has no points: Gradescope shows a test
 * without status and score as neutral. The points in all are given above.
 */
const standing = ({ verdict, points, maxPoints }: Graded): object =>
  verdict === 'undecided' || maxPoints === 0
    ? {}
    : { score: points, max_score: maxPoints, status: verdict === 'correct' ? 'passed' : 'failed' };

/** What Gradescope keeps for the teacher and does not show. */
function teacherData({ answer, reference, rule, counterexample, engine, errorBound, seed, verdict }: Graded): object {
  return { verdict, answer, reference, rule, counterexample, engine, errorBound, seed };
}

export const gradescope: StudentReporter = {
  of: 'student',
  gives: 'what Gradescope reads of a student',
  extension: '.json',
  render: gradescopeJson,
};
