import type { Graded } from '../../grade/graded';
import { studentText } from './message';
import type { GradeReporter } from './reporter';

/** The results of one student in the form PrairieLearn reads from an external grader. */
export function prairielearnJson(graded: readonly Graded[]): string {
  const points = graded.reduce((sum, each) => sum + each.points, 0);
  const most = graded.reduce((sum, each) => sum + each.maxPoints, 0);
  const unreadable = graded.filter(({ verdict }) => verdict === 'invalid');
  const open = graded.filter(({ verdict }) => verdict === 'undecided').map(({ question }) => question);
  const document = {
    // Nothing could be read: the attempt does not count.
    gradable: graded.length > unreadable.length,
    score: most === 0 ? 0 : Math.round((points / most) * 1e6) / 1e6,
    message: open.length === 0 ? '' : `A person will look at ${open.join(', ')}.`,
    output: '',
    format_errors: unreadable.map((each) => `${each.question}: ${each.message}`),
    tests: graded.map((each) => ({
      name: each.question,
      description: each.verdict,
      points: each.points,
      max_points: each.maxPoints,
      message: studentText(each),
      output: '',
      images: [],
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

export const prairielearn: GradeReporter = {
  of: 'student',
  gives: 'what PrairieLearn reads of a student',
  extension: '.json',
  render: prairielearnJson,
};
