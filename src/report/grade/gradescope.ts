import type { Graded } from '../../grade/graded';
import { studentText } from './message';
import type { GradeReporter } from './reporter';

/** The results of one student in the form Gradescope reads from `results.json`. */
export function gradescopeJson(graded: readonly Graded[]): string {
  const total = graded.reduce((sum, each) => sum + each.points, 0);
  const open = graded.filter(({ verdict }) => verdict === 'undecided').map(({ question }) => question);
  const output = open.length === 0 ? '' : `A person will look at ${open.join(', ')}.`;
  const tests = graded.map((each, i) => ({
    name: each.question,
    name_format: 'text',
    number: `${i + 1}`,
    ...standing(each),
    output: studentText(each),
    output_format: 'text',
    tags: [each.verdict],
    visibility: 'visible',
    extra_data: teacherData(each),
  }));
  const document = {
    score: Math.round(total * 1e6) / 1e6,
    output,
    output_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests,
    extra_data: { undecided: open },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * What is not decided has neither passed nor failed: Gradescope shows a test without status and score as neutral. The
 * points in all are given above.
 */
const standing = ({ verdict, points, maxPoints }: Graded): object =>
  verdict === 'undecided'
    ? {}
    : { score: points, max_score: maxPoints, status: verdict === 'correct' ? 'passed' : 'failed' };

/** What Gradescope keeps for the teacher and does not show. */
function teacherData({ answer, reference, rule, counterexample, engine, errorBound, seed, verdict }: Graded): object {
  return { verdict, answer, reference, rule, counterexample, engine, errorBound, seed };
}

export const gradescope: GradeReporter = {
  of: 'student',
  gives: 'what Gradescope reads of a student',
  extension: '.json',
  render: gradescopeJson,
};
