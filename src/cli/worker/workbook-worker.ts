import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/universal';
import type { Workbook } from '../../grade/read/reader';
import type { Cell } from '../../grade/read/table';

const bytes = workerData as Uint8Array<ArrayBuffer>;
/** Digits that Excel keeps of a number. */
const digits = 15;

async function reply(): Promise<Workbook> {
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    // Numbers stay as they are written.
    const rows = await readSheet(buffer.slice(byteOffset, byteOffset + byteLength), {
      parseNumber: (text: string) => text,
      trim: false,
    });
    return { ok: true, records: rows.map((row: readonly unknown[]) => row.map(cellOf)) };
  } catch (error) {
    return { ok: false, reason: `This is no workbook that can be read: ${messageOf(error)}.` };
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return { unclear: 'A spreadsheet made a date of what was written here; format such cells as text.' };
  const text = String(value);
  const [, exponent] = /^-?[\d.]+e\+?(\d+)$/i.exec(text) ?? [];
  if (exponent !== undefined && Number(exponent) >= digits)
    return {
      unclear: `A spreadsheet keeps ${digits} digits of a number, and this one had more; format such cells as text.`,
    };
  return text;
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');

void reply().then((answer) => parentPort?.postMessage(answer));
