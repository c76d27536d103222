import type { Place } from '../../statement/diagnostic';
import { printable } from '../printable';

/** As much of a line as is shown. */
const shown = 72;

/** The start of a line of a part. */
export function placeInPart(file: string, line: number, text: string): Place {
  const excerpt = printable(text.length > shown ? `${text.slice(0, shown - 1)}…` : text);
  return { file, line, column: 1, length: Math.max(1, excerpt.length), excerpt };
}
