import { ExpressionError } from '../language/expression-error';
import { unseenAdvice, unseenCharacter, unseenReason } from '../language/unseen-characters';

/** What says how the sign before it is drawn, or, as MathML has it, which operation is left out there: what is seen is read. */
export const formless = /[\uFE00-\uFE0F\u2061-\u2064]/;
/** Blanks, and characters that change nothing at the end of a line: without a width, or for the direction in which it is written anyway. */
const edge = /[\s\u00AD\u200B-\u200E\u202A\u202C\u202D\u2060\u2066\u2068\u2069]/;
const hiddenCharacter = new RegExp(unseenCharacter.source, 'gu');
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Text of which all characters are seen, and are those that the grammar knows. */
export const plain = /^[\t\n -~]*$/;

/** Whether nothing is seen of a text. */
export const isUnseen = (text: string): boolean => [...text].every((character) => edge.test(character));

/**
 * A text of which all that counts is seen, and seen in its order: characters that nobody sees are blanks where they change nothing, at
 * the ends of lines, and refused in the midst of one. Lines end as they look, by whatever character. Places stay.
 * @throws ExpressionError at a character that cannot be seen
 */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  let visible = '';
  let from = 0;
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    visible += `${visibleLine(text.slice(from, index), from)}${end.length > 1 ? ' \n' : '\n'}`;
    from = index + end.length;
  }
  return visible + visibleLine(text.slice(from), from);
}

function visibleLine(line: string, at: number): string {
  let [start, end] = [0, line.length];
  while (start < end && edge.test(line.charAt(start))) start++;
  while (end > start && edge.test(line.charAt(end - 1))) end--;
  const middle = line.slice(start, end);
  const hidden = unseenCharacter.test(middle) ? [...middle.matchAll(hiddenCharacter)] : [];
  for (const { 0: character, index } of hidden) {
    const isBetweenDigits = /\d/.test(middle.charAt(index - 1)) && /\d/.test(middle.charAt(index + 1));
    if (formless.test(character) && !isBetweenDigits) continue;
    const place = at + start + index;
    const reason = unseenReason(character);
    throw new ExpressionError('unseen-character', reason, unseenAdvice, [], place, place + character.length);
  }
  return `${' '.repeat(start)}${middle}${' '.repeat(line.length - end)}`;
}
