import { unzipSync } from 'fflate/browser';

const listing = 'xl/workbook.xml';
/** A list of sheets is no longer. */
const sizeLimit = 1024 * 1024;

/** The names of the sheets of a workbook (`.xlsx`), in their order; null for what is none. */
export function sheetNames(bytes: Uint8Array): readonly string[] | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === listing && originalSize <= sizeLimit,
    });
    const text = new TextDecoder().decode(parts[listing] ?? new Uint8Array());
    return [...text.matchAll(/<sheet\b[^>]*\bname="([^"]*)"/g)].map(([, name = '']) => name);
  } catch {
    // Whatever is wrong with an archive, it is no workbook.
    return null;
  }
}
