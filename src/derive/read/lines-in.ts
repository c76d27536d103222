import type { Part } from '../../language/top-level';
import { type Line, readLine } from './line';
import { arrow } from './link';

const between = new RegExp(`(?<=[\\n;])|(?=${arrow.source})`);

/**
 * The lines of a derivation that is written by hand, as one text: by line breaks, semicolons, and arrows within a line. Words
 * such as `hence` are arrows.
 */
export function linesIn(text: string): Line[] {
  const pieces: Part[] = [];
  let start = 0;
  for (const piece of text.split(between)) {
    const cleaned = piece.replace(/[\n;]+$/, '');
    if (cleaned.trim() !== '') pieces.push({ text: cleaned, start });
    start += piece.length;
  }
  return pieces.map((piece, index) => readLine(piece, index, [], true));
}
