import type { MappedText } from './mapped-text';
import { replaced } from './replaced-text';
import { greekLetters, greekNames } from './symbols';

/** What a formula may mention. */
export interface Names {
  /** Variables, functions, constants. */
  isKnown(name: string): boolean;
  /** Variables and constants: what cannot be applied to an argument. */
  isNumber(name: string): boolean;
}

const word = /[A-Za-z_\u0370-\u03FF\u00C0-\u02AF][A-Za-z_\u0370-\u03FF\u00C0-\u02AF0-9]*/g;

/** Names as they are known: σ for sigma or the other way round, `2πσ` and `ax` as products. */
export function withNames(source: MappedText, names: Names): MappedText {
  return replaced(source, word, ([name]) => {
    const read = knownAs(name, names);
    return read === name ? null : read;
  });
}

function knownAs(name: string, names: Names): string {
  if (names.isKnown(name)) return name;
  const letter = greekLetters.get(name);
  if (letter !== undefined && names.isKnown(letter)) return letter;
  if (!/[\u0370-\u03FF]/.test(name)) return asLetters(name, names);
  const spelled = name.replace(/[\u0370-\u03FF]/g, (each) => greekNames.get(each)?.[0] ?? each);
  if (names.isKnown(spelled)) return spelled;
  const parts = name.match(/[\u0370-\u03FF]\d*|[A-Za-z_\u00C0-\u02AF][A-Za-z_\u00C0-\u02AF0-9]*/g) ?? [name];
  const read = parts.map((part) => spelling(part, names));
  return parts.length > 1 ? ` ${read.join(' ')} ` : (read[0] ?? name);
}

/** `ax` as `a x`, if both are variables of one letter; `e` is none, as `ex` may be a misspelt `exp`. */
function asLetters(name: string, names: Names): string {
  const letters = [...name];
  const isProduct =
    letters.length > 1 && letters.length <= 4 && letters.every((each) => each !== 'e' && names.isNumber(each));
  return isProduct ? ` ${letters.join(' ')} ` : name;
}

function spelling(part: string, names: Names): string {
  if (names.isKnown(part)) return part;
  const rest = part.slice(1);
  const spelled = (greekNames.get(part.charAt(0)) ?? []).map((name) => name + rest);
  return spelled.find(names.isKnown) ?? asLetters(part, names);
}
