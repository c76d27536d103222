import type { Place } from '../../statement/diagnostic';

/** A cell of a table: its text, or why nobody can tell what was written there. */
export type Cell = string | { readonly unclear: string };

/** A record of a table and where it stands; null cells if it cannot be read. */
export interface TableRecord {
  readonly place: string;
  readonly cells: readonly Cell[] | null;
}

/** A record of a table of answers. */
export interface AnswerRecord extends TableRecord {
  /** Where a cell of it stands, counted from 0. */
  readonly at: (cell: number) => Place;
  /** The cells before what is wrong, where it cannot be read. */
  readonly before: readonly Cell[];
}

export const cellText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

/** A title of a column as it is compared: in small letters, with single spaces. */
export const columnTitle = (cell: Cell): string =>
  cellText(cell)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

/** Titles of columns that say who somebody is, the surest first. */
export const identityTitles = [
  'student id',
  'student number',
  'id number',
  'sid',
  'sis login id',
  'username',
  'user name',
  'login',
  'netid',
  'id',
  'sis user id',
  'identifier',
  'email',
  'e-mail',
  'email address',
  'student',
  'name',
  'student name',
  'full name',
] as const;
