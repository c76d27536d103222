import { losesDigits } from './loses-digits';

/**
 * The value of a JSON text. Numbers that a double does not hold stay texts, digit for digit, so that ids and answers keep all
 * of theirs; and so do `NaN`, `Infinity` and `-Infinity`, which Python writes though JSON has no such.
 * @throws SyntaxError where it is none
 */
export function jsonValue(text: string): unknown {
  return JSON.parse(mayLose.test(text) ? text.replace(tokens, kept) : text);
}

/** What a text holds, at the least, of which something might be lost. */
const mayLose = /\d[\d.]{15}|NaN|Infinity|e\+?\d{3}/i;
/** Texts in quotation marks, and numbers outside of them. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity/g;

const kept = (token: string): string => (token.startsWith('"') || !losesDigits(token) ? token : `"${token}"`);
