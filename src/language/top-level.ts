/** A part of a text and where it starts. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/** The parts of a text between separators that stand outside of all brackets, with the separators. */
export function splitTopLevel(
  text: string,
  separator: RegExp,
): { readonly parts: readonly Part[]; readonly separators: readonly string[] } {
  if (!separator.test(text)) return { parts: [{ text, start: 0 }], separators: [] };
  const parts: Part[] = [];
  const separators: string[] = [];
  const sticky = new RegExp(separator.source, 'y');
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    sticky.lastIndex = at;
    const found = depth === 0 ? sticky.exec(text)?.[0] : undefined;
    if (found === undefined || found === '') continue;
    parts.push({ text: text.slice(start, at), start });
    separators.push(found);
    start = at + found.length;
    at = start - 1;
  }
  return { parts: [...parts, { text: text.slice(start), start }], separators };
}

/** The part at its place in the whole text: parsed, it has the offsets of the whole. */
export const inPlace = ({ text, start }: Part): string => ' '.repeat(start) + text;

/** The part without the white space around it. */
export function trimmed({ text, start }: Part): Part {
  return { text: text.trim(), start: start + text.length - text.trimStart().length };
}
