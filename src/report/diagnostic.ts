import type { Diagnostic, Place } from '../statement/diagnostic';
import type { Surface } from './palette';
import { placeJson, placeText } from './place';
import { hanging } from './text-layout';

/** A diagnostic as a person reads it: where, the line with the place marked, why, and what to do. */
export function diagnosticText({ code, place, reason, next }: Diagnostic, { width, palette }: Surface): string {
  const where = place === null ? '' : ` ${placeText(place)}`;
  const text = (line: string) => hanging('  ', line, width).join('\n');
  return [
    `${palette.bad(`error[${code}]`)}${palette.bold(where)}`,
    ...(place === null || place.excerpt === ''
      ? []
      : excerptLines(place, Math.min(width, 120)).map((line) => palette.dim(line))),
    text(reason),
    palette.accent(text(next)),
  ].join('\n');
}

/** The line around the place, and carets beneath; a long line is cut on both sides. */
function excerptLines({ line, column, length, excerpt }: Place, width: number): string[] {
  const number = String(line);
  const room = Math.max(20, width - number.length - 6);
  const shown = excerpt.replace(/[\t\p{Cc}\p{Cf}]/gu, ' ');
  const from = shown.length <= room ? 0 : Math.min(Math.max(0, column - 1 - Math.floor(room / 3)), shown.length - room);
  const cut = shown.slice(from, from + room);
  const carets = '^'.repeat(Math.max(1, Math.min(length, from + room - (column - 1))));
  return [
    `  ${number} | ${cut}`.trimEnd(),
    `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1 - from)}${carets}`,
  ];
}

/** A diagnostic as JSON data, in a fixed order of keys. */
export function diagnosticJson({ code, place, reason, next }: Diagnostic): object {
  const where = place === null ? { file: null, line: null, column: null, length: null } : placeJson(place);
  return { code, ...where, reason, next };
}
