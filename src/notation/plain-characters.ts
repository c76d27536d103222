import { lookalikes, signs, subscript, superscript, vulgarFraction } from './characters';
import { type MappedText, type TextMapper, textMapper, unmapped } from './mapped-text';
import { formless, plain, visibleText } from './visible-text';

/**
 * A text in the characters that the grammar knows: − as -, · as *, x² as x^(2), x₁ as x1, ½ as (1/2), 𝑥 as x; Greek
 * letters and √ ∑ ∏ ∫ ± ∞ stay.
 * @throws ExpressionError at a character that cannot be seen
 */
export function plainCharacters(text: string): MappedText {
  if (plain.test(text)) return unmapped(text);
  const original = [...visibleText(text)];
  const out = textMapper();
  let at = 0;
  let i = 0;
  while (i < original.length) {
    const [high, low] = [runOf(original, i, superscript), runOf(original, i, subscript)];
    const run = original.slice(i, i + Math.max(1, high, low));
    const { length } = run.join('');
    if (high > 0) putPower(run, at, at + length, out);
    else if (low > 0) putIndex(run, original[i + low] ?? '', at, at + length, out);
    else putCharacter(original[i] ?? '', at, out);
    at += length;
    i += run.length;
  }
  return out.done(text.length);
}

function runOf(characters: readonly string[], from: number, of: ReadonlyMap<string, string>): number {
  let to = from;
  while (of.has(characters[to] ?? '')) to++;
  return to - from;
}

/** `²` as `^(2)`, `⁻¹` as `^(-1)`, `⁻ˣ²` as `^(-x^2)`. */
function putPower(run: readonly string[], start: number, end: number, out: TextMapper): void {
  const raised = run.map((sign) => superscript.get(sign)).join('');
  out.put(`^(${raised.replace(/([A-Za-z])(\d)/g, '$1^$2')})`, start, end);
}

function putCharacter(given: string, start: number, out: TextMapper): void {
  const end = start + given.length;
  const code = given.codePointAt(0) ?? 0;
  if (formless.test(given)) return;
  const isStyled = (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0xff01 && code <= 0xff5e);
  const styled = isStyled ? given.normalize('NFKC') : given;
  const character = lookalikes.get(styled) ?? styled;
  const part = vulgarFraction.get(character);
  if (part !== undefined) putFraction(part, start, end, out);
  else if (/\s/.test(character) && character !== '\n') out.put(' ', start, end);
  else out.put(signs.get(character) ?? character, start, end);
}

/**
 * `x₁` as `x1`, and `log₂` as `log_2`; what follows is no part of it. An index belongs to a letter: behind a digit it may be the base of a
 * number.
 */
function putIndex(run: readonly string[], next: string, start: number, end: number, out: TextMapper): void {
  const index = run.map((sign) => subscript.get(sign)).join('');
  const before = out.tail(8).text;
  const isBase = /(?<![A-Za-z])(?:log|lg|ln)$/i.test(before);
  const isOwn = !isBase && /[A-Za-z\u0370-\u03FF]\d*$/.test(before);
  out.put(isOwn ? index : `_${index}`, start, end);
  if (isBase ? /[\p{L}\p{N}.]/u.test(next) : /\p{Nd}/u.test(next)) out.put(' ', start, end);
}

/** Fractions that are short decimal numbers, and bind as numbers do: `e^½x` has two readings. */
const decimals: ReadonlyMap<string, string> = new Map([
  ['1/2', '0.5'],
  ['1/4', '0.25'],
  ['3/4', '0.75'],
  ['1/5', '0.2'],
  ['2/5', '0.4'],
  ['3/5', '0.6'],
  ['4/5', '0.8'],
  ['1/8', '0.125'],
]);

/** `½` as `0.5`, `⅓` as `(1/3)`, `2½` as `(2+1/2)`. */
function putFraction(part: string, start: number, end: number, out: TextMapper): void {
  const before = out.tail(32);
  const whole = /(?<![\w.])\d+ *$/.exec(before.text);
  if (whole === null) {
    out.put(decimals.get(part) ?? `(${part})`, start, end);
    return;
  }
  out.insert(before.start + whole.index, '(');
  out.put(`+${part})`, start, end);
}
