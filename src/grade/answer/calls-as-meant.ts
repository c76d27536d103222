import { axiomatised } from '../../operation/axiomatised';
import { type MappedText, textMapper } from './mapped-text';
import type { Names } from './names-as-meant';
import { chained, replaced } from './replaced-text';

/** `√2`, `√x`, `√f(x)` and `√(…)` as calls of sqrt. */
export function withRoots(source: MappedText): MappedText {
  const { text } = source;
  if (!text.includes('√')) return source;
  const out = textMapper();
  const closes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '√') {
      const end = operandEnd(text, at + 1);
      if (
        end > at + 1 &&
        text
          .slice(at + 1, end)
          .trimStart()
          .charAt(0) !== '('
      ) {
        out.put('sqrt(', at, at + 1);
        closes.push(end);
      } else out.put('sqrt', at, at + 1);
    } else out.put(text.charAt(at), at, at + 1);
    while (closes.includes(at + 1)) {
      closes.splice(closes.indexOf(at + 1), 1);
      out.put(')', at, at + 1);
    }
  }
  return chained(source, out.done(text.length));
}

/** The end of the number, name, call or bracket that starts at `at`, spaces aside. */
function operandEnd(text: string, at: number): number {
  const rest = text.slice(at);
  const head = /^\s*(?:√\s*)*(?:\d+(?:\.\d+)?|[A-Za-z_\u0370-\u03FF]\w*)?/.exec(rest)?.[0].length ?? 0;
  if (rest.charAt(head) !== '(') return at + head;
  let open = 0;
  for (let end = head; end < rest.length; end++) {
    if (rest.charAt(end) === '(') open++;
    if (rest.charAt(end) === ')' && --open === 0) return at + end + 1;
  }
  return at;
}

/** Functions that are written without brackets. */
const spoken = [...axiomatised, 'ln', 'log2', 'log10', 'log1p', 'tan', 'tanh'].join('|');

const operand = /(?:\d+(?:\.\d+)?|[A-Za-z_\u0370-\u03FF]\w*)(?:\^(?:\d+|[A-Za-z]\w*|\([^()]{1,20}\)))?/.source;
const bareCall = new RegExp(`\\b(abs|${spoken})[ \\t]+(${operand})(?=\\s*(?:$|[-+*/,)\\]=<>;|]))`, 'g');
const endsInFunction = new RegExp(`^(?:${spoken})$`);

/** `ln a` and `ln a^2` as calls, unless more follows that might belong to it, as in `ln 2 x`. */
export const withCalls = (source: MappedText): MappedText =>
  replaced(source, bareCall, ([, name, operand]) => `${name}(${operand})`);

/** A number in front of a bracket, and what stands before it up to the last sign. */
const beforeBracket = /([A-Za-z_\u0370-\u03FF][\w\u0370-\u03FF]*)(\s*)(?=\()/g;

/**
 * `b(a - b)` as a product where b is a number. Behind a quotient it stays as it is, since `1/b(a - b)` may mean either
 * of two things.
 */
export function asProducts(source: MappedText, names: Names): MappedText {
  return replaced(source, beforeBracket, (match) => {
    const [, name = '', space = ''] = match;
    if (!names.isNumber(name)) return null;
    const before = source.text.slice(Math.max(0, match.index - 40), match.index);
    return /\/[\s\w.]*$/.test(before) ? null : `${name}${space}*`;
  });
}

/** `|x|` as `abs(x)`: a bar opens where an operand may start, else it closes the last one open. */
export function withBars(source: MappedText): MappedText {
  const { text } = source;
  if (!text.includes('|')) return source;
  const out = textMapper();
  /** For each open bar, how many brackets closing it takes. */
  const open: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character !== '|') {
      out.put(character, at, at + 1);
      if (character.trim() !== '') before = character;
      continue;
    }
    const name = /[A-Za-z]\w*\s*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0].trim() ?? '';
    const isAfterOperand = /[\w)\]\u0370-\u03FF]/.test(before);
    const isFunction = endsInFunction.test(name);
    if (open.length > 0 && isAfterOperand && !isFunction) {
      out.put(open.pop() ?? ')', at, at + 1);
      before = ')';
    } else {
      out.put(isFunction ? '(abs(' : 'abs(', at, at + 1);
      open.push(isFunction ? '))' : ')');
      before = '(';
    }
  }
  return chained(source, out.done(text.length));
}
