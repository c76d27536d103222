import type { ClassList } from '../grade/class/class-list';
import { type Marks, marksIn } from '../grade/mark/read-marks';
import type { Sheet } from '../grade/sheet';
import { BadInput } from './bad-input';
import { readTable } from './read-table';

/**
 * The marks in the file of `--marks`.
 * @throws BadInput for rows that are none
 */
export async function readMarks(file: string, sheet: Sheet, members: ClassList | null): Promise<Marks> {
  const records = await readTable(file, '--marks');
  const { marks, faults } = marksIn(records, sheet, (student) => members?.idOf(student) ?? student);
  if (faults.length === 0) return marks;
  throw BadInput.of(
    faults.map(({ place, reason }) => ({
      code: 'bad-marks',
      place: null,
      reason: `${place === '' ? file : place}: ${reason}`,
      next: 'A table of marks has the columns student, question and points, and perhaps comment and key.',
    })),
  );
}
