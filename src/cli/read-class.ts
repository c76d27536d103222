import { type ClassList, classIn } from '../grade/class/class-list';
import { BadInput } from './bad-input';
import { readTable } from './read-table';

/**
 * The class in the file of `--class`.
 * @throws BadInput for what is none
 */
export async function readClass(file: string): Promise<ClassList> {
  const found = classIn(await readTable(file, '--class'));
  if (!found.ok)
    throw new BadInput(
      'bad-class',
      `${found.place === '' ? file : found.place}: ${found.reason}`,
      'A list of a class has a column such as id, username, email or name, and a row for each; or a name a line.',
    );
  return found.list;
}
