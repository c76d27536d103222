import type { Graded } from '../../grade/graded';
import { jsonText } from '../../statement/json-text';
import { isOpen } from './is-open';
import { jsonObject } from './json-object';
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
const standing = (graded: Graded): object => {
  const { verdict, points, maxPoints } = graded;
  if (isOpen(graded) || maxPoints === 0) return {};
  const isPassed = verdict === 'correct' || (verdict === 'manual' && points === maxPoints);
  return { score: points, max_score: maxPoints, status: isPassed ? 'passed' : 'failed' };
};

/** What Gradescope keeps for the teacher and does not show. */
function teacherData(graded: Graded): object {
  const { answer, reference, rule, counterexample, engine, errorBound, seed, verdict, mark, staleMark } = graded;
  return { verdict, answer, reference, rule, counterexample, engine, errorBound, seed, mark, staleMark };
}

export const gradescope: StudentReporter = {
  of: 'student',
  gives: 'what Gradescope reads of a student',
  extension: '.json',
  render: gradescopeJson,
  isOwn: (bytes) => {
    const found = jsonObject(bytes);
    const { extra_data: data, tests } = found ?? {};
    return Array.isArray(tests) && typeof data === 'object' && data !== null && 'undecided' in data;
  },
};
