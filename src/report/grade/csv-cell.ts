/** Characters at the start of a cell that a spreadsheet takes for a formula, or strips before looking for one. */
const formulaStart = /^[\s]*[=+\-@\t\r\n|%＝＋－＠]/;
const plainNumber = /^-?(?:\d+(?:\.\d+)?)?$/;

/**
 * A cell that no spreadsheet runs and no terminal obeys: one that might start a formula gets an apostrophe in front, control
 * characters are shown by their pictures, and all is quoted as needed.
 */
export function csvCell(value: string | number): string {
  const text = visible(String(value));
  const isSafe = typeof value === 'number' || plainNumber.test(text) || !formulaStart.test(text);
  const guarded = isSafe ? text : `'${text}`;
  return /[",;\r\n\t']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Control characters other than tabs and line breaks as pictures, those that turn the direction of text as nothing. */
export const visible = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, picture).replace(/\p{Bidi_Control}/gu, '');

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/** Rows of a CSV text as RFC 4180 has them. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
