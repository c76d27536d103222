/** A record of a CSV file and the line it starts at; null cells if it cannot be read. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/** The longest cell; a quotation mark that is never closed must not take the rest of the file with it. */
const cellLimit = 64 * 1024;

/**
 * The records of a CSV text (RFC 4180): cells in quotation marks may hold separators, line breaks and doubled quotation
 * marks. Lines may end in CR, LF or both. Blank lines are no records.
 */
export function* csvRecords(text: string, separator: string): Generator<CsvRecord> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = { at, line };
    const cells: string[] = [];
    let isBroken = false;
    for (;;) {
      const cell = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at, separator);
      if (cell === null) {
        isBroken = true;
        break;
      }
      cells.push(cell.value);
      line += breaksIn(text, at, cell.end);
      at = cell.end;
      if (text.charAt(at) !== separator) break;
      at++;
    }
    const end = endOfLine(text, isBroken ? start.at : at);
    // What follows a closing quotation mark must be a separator or the end of the line.
    if (!isBroken && end !== at) isBroken = true;
    if (isBroken) line = start.line + breaksIn(text, start.at, end);
    at = end;
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++;
    at++;
    line++;
    if (isBroken) yield { line: start.line, cells: null };
    else if (cells.length > 1 || cells[0] !== '') yield { line: start.line, cells };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function quoted(text: string, start: number): Cell | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0 || close - start > cellLimit) return null;
    value += text.slice(from, close);
    if (text.charAt(close + 1) !== '"') return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function plain(text: string, start: number, separator: string): Cell | null {
  let end = start;
  while (end < text.length) {
    const character = text.charAt(end);
    if (character === separator || character === '\n' || character === '\r') break;
    end++;
  }
  return end - start > cellLimit ? null : { value: text.slice(start, end), end };
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
