import { csvRecords } from '../../grade/read/csv';
import { csvText } from './csv-cell';

/** The longest start of a table that is looked at. */
const headSize = 64 * 1024;

/**
 * The titles of a table, and the cells of its next row, if it starts as `csvText` writes tables: with these line ends, and quotation
 * marks where they are needed. Null for any other, such as one that a spreadsheet or a course system wrote.
 */
export function writtenHead(
  bytes: Uint8Array,
): { readonly titles: readonly string[]; readonly next: readonly string[] } | null {
  const head = new TextDecoder().decode(bytes.subarray(0, headSize));
  const [titles, next] = csvRecords(head, ',').map(({ cells }) => cells ?? []);
  if (titles === undefined || !head.startsWith(csvText([titles]))) return null;
  return { titles, next: next ?? [] };
}
