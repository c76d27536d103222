/**
 * Where a character of a scalar's value stands in its source, found by walking along both: quotes, escapes,
 * indentation and folded line breaks are skipped.
 * @param source the scalar as written, with its quotes or block header
 * @param offset from 0 to the length of `value`
 * @returns an offset into `source`, or null where the two cannot be aligned
 */
export function scalarOffset(source: string, value: string, offset: number): number | null {
  const quote = /^["']/.exec(source)?.[0] ?? '';
  let at = quote === '' ? blockStart(source) : 1;
  for (let index = 0; index <= offset; index++) {
    const wanted = value.charAt(index);
    at = pastFiller(source, at, wanted, quote);
    if (index === offset && index === value.length) return at;
    const width = widthAt(source, at, wanted, quote);
    if (width === null) return null;
    if (index === offset) return at;
    at += width;
  }
  return null;
}

/** Past white space that stands for nothing: indentation, and line breaks that are escaped. */
function pastFiller(source: string, from: number, wanted: string, quote: string): number {
  let at = from;
  for (;;) {
    const found = source.charAt(at);
    if (quote === '"' && source.startsWith('\\\n', at)) at += 2;
    else if (isFold(found, wanted)) return at;
    else if (found !== wanted && isSpace(found)) at++;
    else return at;
  }
}

/** How many characters of the source stand for `wanted`, or null if none do. */
function widthAt(source: string, at: number, wanted: string, quote: string): number | null {
  const found = source.charAt(at);
  if (quote === "'" && wanted === "'") return source.startsWith("''", at) ? 2 : null;
  if (quote === '"' && found === '\\') return escaped(source.charAt(at + 1)) === wanted ? 2 : null;
  if (isFold(found, wanted)) return (/^\n[ \t]*/.exec(source.slice(at))?.[0] ?? '').length;
  return found === wanted ? 1 : null;
}

/** A line break that stands for a space. */
const isFold = (found: string, wanted: string): boolean => found === '\n' && wanted === ' ';

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', x: '', u: '', U: '' };

/** What a backslash and this character stand for; escapes by number are not read. */
const escaped = (character: string): string => letters[character] ?? character;

const isSpace = (character: string): boolean => character !== '' && character.trim() === '';

/** Past the header of a block scalar (`|-`, `>2 # comment`); 0 for a plain one. */
function blockStart(source: string): number {
  return /^[|>][^\n]*\n/.exec(source)?.[0].length ?? 0;
}
