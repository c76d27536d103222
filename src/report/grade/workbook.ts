import { unzipSync, zipSync } from 'fflate/browser';
import { visible } from './csv-cell';

export interface WorkbookSheet {
  readonly sheet: string;
  /** The first row is that of titles. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The longest text that a cell holds. */
const cellLimit = 32_767;
/** Equal tables are equal files, whenever they are written. */
const written = new Date(2000, 0, 1);

/** A workbook (`.xlsx`) of some tables. A text stays a text, whatever it starts with. */
export async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal');
  const workbook = write(
    sheets.map(({ sheet, rows }) => ({
      sheet,
      stickyRowsCount: 1,
      data: rows.map((row, i) => row.map((value) => cellOf(value, i === 0))),
    })),
  );
  const bytes = new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
  return zipSync(unzipSync(bytes), { mtime: written });
}

const cellOf = (value: string | number, isTitle: boolean) => ({
  ...(isTitle ? { fontWeight: 'bold' as const } : {}),
  ...(typeof value === 'number'
    ? { type: Number, value }
    : { type: String, value: visible(value).slice(0, cellLimit) }),
});
