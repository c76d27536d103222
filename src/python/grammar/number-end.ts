import { syntaxError } from '../read/tree';

const digits = '[0-9](?:_?[0-9])*';

/** In the order in which they are tried: the last takes what the others leave. */
const numbers = [
  /0[xX](?:_?[0-9a-fA-F])+/y,
  /0[oO](?:_?[0-7])+/y,
  /0[bB](?:_?[01])+/y,
  new RegExp(`(?:${digits})?\\.${digits}(?:[eE][+-]?${digits})?[jJ]?`, 'y'),
  new RegExp(`${digits}\\.?(?:[eE][+-]?${digits})?[jJ]?`, 'y'),
];

/** What may stand right behind a number: the beginning of a word such as `1if x else 2`. */
const wordBehind = /and|else|for|i[fns]|or|not/y;

/**
 * Where the number ends that begins at a place. Python's documentation, "Numeric literals": underscores stand between digits, and a
 * whole number other than 0 does not begin with 0.
 * @throws PythonFault where it is no number
 */
export function numberEnd(text: string, at: number): number {
  let end = at;
  for (const pattern of numbers) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    end = at + found.length;
    break;
  }
  const place = { start: at, end: Math.max(end, at + 1) };
  const written = text.slice(at, end);
  if (written === '0' && /[xob]/i.test(text[end] ?? ''))
    syntaxError(place, 'invalid octal, binary or hexadecimal literal', 'Write digits behind the letter.');
  if (/^0[0-9_]*[1-9][0-9_]*$/.test(written))
    syntaxError(place, 'leading zeros in decimal integer literals are not permitted', 'Leave the zeros out.');
  wordBehind.lastIndex = end;
  if (/[\p{ID_Continue}]/u.test(text[end] ?? ' ') && !wordBehind.test(text))
    syntaxError(place, 'invalid decimal literal', 'Write the number with digits alone.');
  return end;
}
