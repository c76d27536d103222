import { asProducts, withBars, withCalls, withRoots } from './calls-as-meant';
import { type MappedText, type TextMapper, textMapper, unmapped } from './mapped-text';
import { type Names, withNames } from './names-as-meant';
import { lookalikes, signs, subscript, superscript, vulgarFraction } from './symbols';

/** Characters without a width, or that turn the direction of writing. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/;
/** Plain text in which nothing needs reading. */
const plain = /^(?!\s*[=~])(?:(?!\*\*)[\t\n\r -{}~])*$/;

/**
 * A formula as typed, in the signs of the grammar: − as -, · as *, x² as x^(2), ½ as (1/2), √2 as sqrt(2), |x| as
 * abs(x), ln a as ln(a), a(x + 1) and ax as products, σ as sigma where that is the name that is known.
 */
export function readAsMeant(text: string, names: Names): MappedText {
  if (plain.test(text)) return asProducts(withCalls(withNames(unmapped(text), names)), names);
  const original = [...text];
  const out = textMapper();
  let at = 0;
  const leading = /^[\s\u00A0\u200B-\u200F\uFEFF]*[=≈≃~][\s\u00A0]*/.exec(text);
  let i = 0;
  if (leading !== null && text.charAt(leading[0].length) !== '=') {
    while (at < leading[0].length) at += (original[i++] ?? ' ').length;
  }
  while (i < original.length) {
    const run = runOf(original, i, superscript);
    const length = run > 0 ? original.slice(i, i + run).join('').length : (original[i] ?? '').length;
    if (run > 0) putPower(original.slice(i, i + run), at, at + length, out);
    else putCharacter(original[i] ?? '', at, original[i + 1] === '*', out);
    at += length;
    i += Math.max(1, run);
  }
  return asProducts(withBars(withCalls(withRoots(withNames(out.done(text.length), names)))), names);
}

function runOf(characters: readonly string[], from: number, of: ReadonlyMap<string, string>): number {
  let to = from;
  while (of.has(characters[to] ?? '')) to++;
  return to - from;
}

/** `²` as `^(2)`, `⁻¹` as `^(-1)`. */
function putPower(run: readonly string[], start: number, end: number, out: TextMapper): void {
  out.put(`^(${run.map((sign) => superscript.get(sign)).join('')})`, start, end);
}

function putCharacter(given: string, start: number, isDoubled: boolean, out: TextMapper): void {
  const end = start + given.length;
  const code = given.codePointAt(0) ?? 0;
  if (invisible.test(given)) return;
  const isStyled = (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0xff01 && code <= 0xff5e);
  const styled = isStyled ? given.normalize('NFKC') : given;
  const character = lookalikes.get(styled) ?? styled;
  const part = vulgarFraction.get(character);
  if (part !== undefined) {
    putFraction(part, start, end, out);
    return;
  }
  const low = subscript.get(character);
  if (low !== undefined) {
    out.put(low, start, end);
    return;
  }
  if (character === '*' && isDoubled) {
    out.put('^', start, end);
    return;
  }
  if (character === '*' && out.last() === '^') return;
  if (/\s/.test(character) && character !== '\n') {
    out.put(' ', start, end);
    return;
  }
  out.put(signs.get(character) ?? character, start, end);
}

/** `½` as `(1/2)`, `2½` as `(2+1/2)`. */
function putFraction(part: string, start: number, end: number, out: TextMapper): void {
  const before = out.tail(32);
  const whole = /(?<![\w.])\d+$/.exec(before.text);
  if (whole === null) {
    out.put(`(${part})`, start, end);
    return;
  }
  out.insert(before.start + whole.index, '(');
  out.put(`+${part})`, start, end);
}
