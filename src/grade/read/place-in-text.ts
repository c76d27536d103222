import type { Place } from '../../statement/diagnostic';

/** A file as a whole, or its start. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1, length: 1, excerpt: '' });

/** A place in the text of a file, by how many characters stand before it. */
export function placeInText(file: string, text: string, offset: number, length = 1): Place {
  const at = Math.min(Math.max(0, offset), text.length);
  const start = lineStart(text, at);
  const line = 1 + (text.slice(0, start).match(/\r\n|\r|\n/g)?.length ?? 0);
  const excerpt = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return { file, line, column: at - start + 1, length, excerpt };
}

/** Where the line starts in which a place lies. */
const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
