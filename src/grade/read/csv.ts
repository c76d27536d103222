/** A record of a CSV file and the line it starts at; null cells if it cannot be read. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[] | null;
  /** As it is written, without its end. */
  readonly text: string;
}

/** The longest cell; a quotation mark that is never closed must not take the rest of the file with it. */
const cellLimit = 64 * 1024;
/** The longest record, so that one that never ends is not read again with every part. */
const recordLimit = 4 * 1024 * 1024;

/**
 * The records of a CSV text (RFC 4180) that comes in parts: cells in quotation marks may hold separators, line breaks and
 * doubled quotation marks. Lines may end in CR, LF or both. Blank lines are no records.
 */
export class CsvParser {
  #text = '';
  #line = 1;

  constructor(readonly separator: string) {}

  /** The records that are complete after this part. */
  take(part: string): CsvRecord[] {
    this.#text += part;
    return this.#records(false);
  }

  /** The records that are left, after the last part. */
  end(): CsvRecord[] {
    return this.#records(true);
  }

  #records(isEnd: boolean): CsvRecord[] {
    const text = this.#text;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const isLast = isEnd || text.length - at > recordLimit;
      const found = recordAt(text, at, this.separator, isLast);
      if (found === null) break;
      const { cells } = found;
      const written = text.slice(at, found.end);
      const isAside = this.#line === 1 && saidSeparator(written) !== null;
      if (!isAside && (cells === null || cells.length > 1 || cells[0] !== ''))
        records.push({ line: this.#line, cells, text: written });
      this.#line += found.lines;
      at = found.next;
    }
    this.#text = text.slice(at);
    return records;
  }
}

/** The records of a whole CSV text. */
export function csvRecords(text: string, separator: string): CsvRecord[] {
  const parser = new CsvParser(separator);
  return [...parser.take(text.startsWith('\uFEFF') ? text.slice(1) : text), ...parser.end()];
}

/** The longest first line by which a separator is told. */
const headLimit = 64 * 1024;

/** Whether enough of a CSV text is there to tell its separator. */
export const holdsFirstLine = (text: string): boolean => text.length >= headLimit || /[\r\n]/.test(text);

/** The separator that a line says which spreadsheets put first, `sep=;`, or null. It is no record. */
const saidSeparator = (line: string): string | null => /^\uFEFF?sep=([,;\t|])$/i.exec(line)?.[1] ?? null;

/** The separator of a CSV text, by its first line: what that says, or whichever of comma, semicolon and tab occurs most. */
export function separatorIn(text: string): string {
  const head = text.slice(0, headLimit).split(/[\r\n]/)[0] ?? '';
  const said = saidSeparator(head);
  if (said !== null) return said;
  return [',', ';', '\t'].reduce((best, each) => (head.split(each).length > head.split(best).length ? each : best));
}

interface Found {
  readonly cells: readonly string[] | null;
  /** Where its text ends. */
  readonly end: number;
  /** The place behind it. */
  readonly next: number;
  /** The lines it takes. */
  readonly lines: number;
}

/** The record that starts at a place; null if it may go on behind the text, where that is not all. */
function recordAt(text: string, start: number, separator: string, isAll: boolean): Found | null {
  const { cells, at, wrong } = cellsFrom(text, start, separator);
  if (wrong === 'open' && !isAll && text.length - at <= cellLimit) return null;
  const end = endOfLine(text, wrong === null ? at : start);
  // What ends the line, a doubled quotation mark, or the other half of a line break may still be to come.
  if (!isAll && end + 1 >= text.length) return null;
  const next = end + (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1);
  // What follows a closing quotation mark must be a separator or the end of the line.
  const isBroken = wrong !== null || end !== at;
  return { cells: isBroken ? null : cells, end, next, lines: 1 + breaksIn(text, start, end) };
}

/** The cells of the text of a record, up to what is wrong with it, and where they start; last, where that is. */
export function writtenCells(text: string, separator: string): { cells: readonly string[]; starts: readonly number[] } {
  const starts: number[] = [];
  const { cells } = cellsFrom(text, 0, separator, starts);
  return { cells, starts };
}

interface Cells {
  readonly cells: readonly string[];
  /** The place behind them. */
  readonly at: number;
  /** What is wrong with the cell there. */
  readonly wrong: 'open' | 'long' | null;
}

/** @param starts takes where the cells start */
function cellsFrom(text: string, start: number, separator: string, starts: number[] | null = null): Cells {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    starts?.push(at);
    const isQuoted = text.charAt(at) === '"';
    const end = isQuoted ? closeOf(text, at) : plainEnd(text, at, separator);
    if (end < 0) return { cells, at, wrong: 'open' };
    if (end - at > cellLimit + (isQuoted ? 1 : 0)) return { cells, at, wrong: 'long' };
    cells.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    at = end;
    if (text.charAt(at) !== separator) return { cells, at, wrong: null };
  }
}

/** The place behind a cell in quotation marks, as far as it may go; negative where they are not closed. */
function closeOf(text: string, start: number): number {
  for (let from = start + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0 || close - start > cellLimit || text.charAt(close + 1) !== '"') return close < 0 ? close : close + 1;
    from = close + 2;
  }
}

/** The place behind a cell without quotation marks. */
function plainEnd(text: string, start: number, separator: string): number {
  const mark = separator.charCodeAt(0);
  let end = start;
  while (end < text.length) {
    const character = text.charCodeAt(end);
    if (character === mark || character === lineFeed || character === carriageReturn) break;
    end++;
  }
  return end;
}

const lineFeed = 10;
const carriageReturn = 13;

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  return end;
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
