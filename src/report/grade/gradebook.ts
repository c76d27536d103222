import { csvText } from './csv-cell';
import { gradebookRows } from './gradebook-rows';
import type { GradeReporter } from './reporter';

export const csv: GradeReporter = {
  of: 'batch',
  gives: 'a gradebook, a row for each student',
  render: (batch) => csvText(gradebookRows(batch)),
};
