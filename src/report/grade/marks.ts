import { csvText } from './csv-cell';
import { feedbackLine } from './feedback';
import type { GradeReporter } from './reporter';

const titles = ['student', 'question', 'points', 'comment', 'of', 'verdict', 'answer', 'message', 'key'];

export const marks: GradeReporter = {
  of: 'choice',
  gives: 'a table for `--marks`, to be filled in: what a person must look at, or what `--only` names',
  render: ({ graded }) => {
    const rows: (string | number)[][] = [titles];
    for (const each of graded()) {
      const { student, question, maxPoints, verdict, answer, mark, claim, key } = each;
      if (claim === null) continue;
      const [points, comment] = mark === null ? ['', ''] : [mark.points, mark.comment];
      rows.push([student, question, points, comment, maxPoints, verdict, answer, feedbackLine(each), key]);
    }
    return csvText(rows);
  },
};
