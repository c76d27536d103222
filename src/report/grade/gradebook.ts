import { csvText } from './csv-cell';
import { gradebookRows, lastTitles } from './gradebook-rows';
import type { GradeReporter } from './reporter';
import { writtenHead } from './written-table';

export const csv: GradeReporter = {
  of: 'batch',
  gives: 'a gradebook, a row for each student',
  render: (batch) => csvText(gradebookRows(batch)),
  isOwn: (bytes) => {
    const titles = writtenHead(bytes)?.titles ?? [];
    return titles[0] === 'student' && titles.slice(-lastTitles.length).join() === lastTitles.join();
  },
};
