import { bodyFields } from '../claim/schema';

/** Where something is written: a character of a line, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What is being written at a place in a claim file, as far as lines tell: the file need not be readable. */
export interface Cursor {
  /** The field that the place belongs to; null at the top. */
  readonly field: string | null;
  /** Whether a key is written, rather than what belongs to one. */
  readonly isKey: boolean;
  readonly word: string;
  /** Where the word starts and ends in its line. */
  readonly start: number;
  readonly end: number;
}

const letters = /[\p{L}\p{N}_']/u;

export function cursorAt(text: string, { line, character }: Position): Cursor {
  const lines = text.split('\n');
  const current = lines[line] ?? '';
  let [start, end] = [Math.min(character, current.length), Math.min(character, current.length)];
  while (start > 0 && letters.test(current.charAt(start - 1))) start--;
  while (end < current.length && letters.test(current.charAt(end))) end++;
  const word = current.slice(start, end);
  const before = current.slice(0, start);
  if (before === '') return { field: null, isKey: true, word, start, end };
  const own = /^\s*(?:- )?(\w+):\s/.exec(before)?.[1];
  const top = topField(lines, line);
  // Twins and questions have fields of their own, some of which hold names.
  const isNested = top === 'twins' || top === 'ask';
  const isOwn = own !== undefined && (top === 'ask' || bodyFields.includes(own));
  const inner = isNested ? (isOwn ? own : fieldAbove(lines, line)) : null;
  return { field: inner ?? top, isKey: /^\s*(?:- )?$/.test(before), word, start, end };
}

function topField(lines: readonly string[], line: number): string | null {
  for (let at = line; at >= 0; at--) {
    const field = /^(\w+):/.exec(lines[at] ?? '')?.[1];
    if (field !== undefined) return field;
  }
  return null;
}

/** The field of a twin that a line belongs to, by its indentation. */
function fieldAbove(lines: readonly string[], line: number): string | null {
  const indent = (lines[line] ?? '').search(/\S|$/);
  for (let at = line - 1; at >= 0 && !/^\w/.test(lines[at] ?? ''); at--) {
    const found = /^( +)(?:- )?(\w+):/.exec(lines[at] ?? '');
    if (found === null) continue;
    const depth = (lines[at] ?? '').replace('- ', '  ').search(/\S/);
    if (depth < indent) return found[2] ?? null;
  }
  return null;
}
