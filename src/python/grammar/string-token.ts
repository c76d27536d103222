import { PythonFault, unsupported } from '../fault';
import { syntaxError } from '../read/tree';
import type { Span } from '../syntax';

/** A string as it is written: its prefix in small letters, its quotes, and where what is between them stands. */
export interface WrittenString extends Span {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
}

const opening = /([A-Za-z]{0,2})("""|'''|"|')/y;
const prefixes: ReadonlySet<string> = new Set(['', 'r', 'u', 'b', 'br', 'rb', 'f', 'fr', 'rf']);

/** The string that begins at a place; null where none does. @throws PythonFault where it does not end */
export function stringAt(text: string, at: number): WrittenString | null {
  opening.lastIndex = at;
  const found = opening.exec(text);
  const [whole = '', written = '', quote = ''] = found ?? [];
  const prefix = written.toLowerCase();
  if (found === null || !prefixes.has(prefix)) return null;
  const from = at + whole.length;
  for (let to = from; to < text.length; to++) {
    if (text[to] === '\\') to++;
    else if (text.startsWith(quote, to)) return { prefix, from, to, start: at, end: to + quote.length };
    else if (text[to] === '\n' && quote.length === 1) break;
  }
  return syntaxError({ start: at, end: from }, 'unterminated string literal', 'Close it with the quote that opens it.');
}

/** How many hexadecimal digits stand behind an escape. */
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Requires that the escapes in a part of a string are some. Python's documentation, "String and Bytes literals".
 * @throws PythonFault where one is cut off, or names a character
 */
export function requireEscapes(text: string, prefix: string, { start, end }: Span): void {
  const isBytes = prefix.includes('b');
  if (isBytes && /[^\0-\x7f]/.test(text.slice(start, end)))
    syntaxError({ start, end }, 'bytes can only contain ASCII literal characters', 'Write a text without b.');
  if (prefix.includes('r')) return;
  for (const found of text.slice(start, end).matchAll(/\\([\s\S])/g)) {
    const at = start + found.index;
    const place = { start: at, end: at + 2 };
    const kind = found[1] ?? '';
    if (kind === 'N' && !isBytes) unsupportedAt('a character by its name', place);
    const count = isBytes && kind !== 'x' ? undefined : hexDigits[kind];
    if (count === undefined) continue;
    const written = text.slice(at + 2, Math.min(at + 2 + count, end));
    if (
      !new RegExp(`^[0-9a-fA-F]{${count}}$`).test(written) ||
      (kind === 'U' && Number.parseInt(written, 16) > 0x10ffff)
    )
      syntaxError(place, `(unicode error) truncated \\${kind} escape`, 'Write r before the quote, or \\\\ for \\.');
  }
}

/** As `unsupported`, at a place. @throws PythonFault */
export function unsupportedAt(what: string, place: Span): never {
  try {
    return unsupported(what, 'Write it in another way.');
  } catch (error) {
    throw error instanceof PythonFault ? error.at(place) : error;
  }
}
