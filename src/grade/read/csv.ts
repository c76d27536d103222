/** A record of a CSV file and the line it starts at; null cells if it cannot be read. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[] | null;
  /** As it is written, without its end. */
  readonly text: string;
  /** Where in that text the cells start; of one that cannot be read, those before what is wrong, and where that starts. */
  readonly starts: readonly number[];
  /** The cells before what is wrong. */
  readonly before: readonly string[];
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
      const { cells, text: written } = found.record;
      const isAside = this.#line === 1 && saidSeparator(written) !== null;
      if (!isAside && (cells === null || cells.length > 1 || cells[0] !== ''))
        records.push({ line: this.#line, ...found.record });
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
  readonly record: Omit<CsvRecord, 'line'>;
  /** The place behind it. */
  readonly next: number;
  /** The lines it takes. */
  readonly lines: number;
}

/** The record that starts at a place; null if it may go on behind the text, where that is not all. */
function recordAt(text: string, start: number, separator: string, isAll: boolean): Found | null {
  const cells: string[] = [];
  const starts: number[] = [];
  let at = start;
  let isBroken = false;
  for (;;) {
    starts.push(at - start);
    const cell = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at, separator);
    if (cell === 'open' && !isAll && text.length - at <= cellLimit) return null;
    if (typeof cell === 'string') {
      isBroken = true;
      break;
    }
    cells.push(cell.value);
    at = cell.end;
    if (text.charAt(at) !== separator) break;
    at++;
  }
  const end = endOfLine(text, isBroken ? start : at);
  // What ends the line, a doubled quotation mark, or the other half of a line break may still be to come.
  if (!isAll && end + 1 >= text.length) return null;
  // What follows a closing quotation mark must be a separator or the end of the line.
  isBroken ||= end !== at;
  const next = end + (text.charAt(end) === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1);
  const record = { text: text.slice(start, end), starts };
  return {
    record: isBroken ? { ...record, cells: null, before: cells } : { ...record, cells, before: [] },
    next,
    lines: 1 + breaksIn(text, start, end),
  };
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

/** A cell in quotation marks; `open` where they are not closed. */
function quoted(text: string, start: number): Cell | 'open' | 'long' {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return 'open';
    if (close - start > cellLimit) return 'long';
    value += text.slice(from, close);
    if (text.charAt(close + 1) !== '"') return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function plain(text: string, start: number, separator: string): Cell | 'long' {
  let end = start;
  while (end < text.length) {
    const character = text.charAt(end);
    if (character === separator || character === '\n' || character === '\r') break;
    end++;
  }
  return end - start > cellLimit ? 'long' : { value: text.slice(start, end), end };
}

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
