import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { csvRecords, separatorIn } from '../grade/read/csv';
import { fileText, MixedText } from '../grade/read/file-text';
import type { TableRecord } from '../grade/read/table';
import { BadInput } from './bad-input';
import { openContent, UnusableContent } from './submissions/open-content';

/**
 * The records of a table that a flag names: CSV, a workbook, or lines of a text.
 * @throws BadInput for what is none
 */
export async function readTable(file: string, flag: string): Promise<readonly TableRecord[]> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new BadInput(
      'no-such-file',
      `There is no file ${file}.`,
      `Give a file after ${flag}: .csv, .tsv, .xlsx or .txt.`,
    );
  try {
    return await recordsIn(file);
  } catch (error) {
    if (error instanceof UnusableContent) throw unusable(file, error.message);
    if (error instanceof MixedText) throw unusable(`${file}:${error.stray.line}:${error.stray.column}`, error.message);
    throw error;
  }
}

async function recordsIn(file: string): Promise<readonly TableRecord[]> {
  const content = openContent(file, true);
  const extension = extname(file).toLowerCase();
  if (extension === '.xlsx') {
    const workbook = await content.workbook();
    if (!workbook.ok) throw unusable(file, workbook.reason);
    return workbook.records
      .map((cells, i) => ({ place: `${file}:${i + 1}`, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  }
  const text = fileText(await content.bytes());
  if (['.csv', '.tsv'].includes(extension))
    return csvRecords(text, separatorIn(text)).map(({ line, cells }) => ({ place: `${file}:${line}`, cells }));
  // In a plain list nothing separates cells.
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ place: `${file}:${i + 1}`, cells: [line] }]));
}

const unusable = (file: string, reason: string): BadInput =>
  new BadInput('unusable-table', `${file}: ${reason}`, 'Give a table as .csv, .tsv or .xlsx.');
