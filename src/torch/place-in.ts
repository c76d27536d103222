import type { Span } from '../python/syntax';
import type { Place } from '../statement/diagnostic';

/** A file of code, as it is shown, and what it says. */
interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** A place without a length, where no part of the file is at fault. */
export const wholeFile = (spec: SourceFile): Place => ({ ...placeIn(spec, { start: 0, end: 1 }), length: 0 });

/** Where a part of the file is. */
export function placeIn({ file, text }: SourceFile, { start, end }: Span): Place {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const line = text.slice(0, lineStart).split('\n').length;
  const length = Math.max(1, Math.min(end, lineEnd) - start);
  return { file, line, column: start - lineStart + 1, length, excerpt: text.slice(lineStart, lineEnd).trimEnd() };
}

export const shownPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
