import { gradebookRows } from './gradebook-rows';
import { studentText } from './message';
import type { GradeReporter } from './reporter';
import { sheetNames } from './sheet-names';

const sheets = ['Grades', 'Feedback'] as const;
const titles = ['student', 'question', 'points', 'of', 'verdict', 'answer', 'message'];

export const xlsx: GradeReporter = {
  of: 'batch',
  gives: 'a workbook for spreadsheets: the gradebook, and a sheet of feedback',
  render: async (batch) => {
    const feedback: (string | number)[][] = [titles];
    for (const graded of batch.graded()) {
      const { student, question, points, maxPoints, verdict, answer } = graded;
      feedback.push([student, question, points, maxPoints, verdict, answer, studentText(graded)]);
    }
    const { workbookOf } = await import('./workbook');
    return workbookOf([
      { sheet: sheets[0], rows: gradebookRows(batch) },
      { sheet: sheets[1], rows: feedback },
    ]);
  },
  isOwn: (bytes) => sheetNames(bytes)?.join() === sheets.join(),
};
