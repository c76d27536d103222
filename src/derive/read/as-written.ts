import { ExpressionError } from '../../language/expression-error';
import { splitTopLevel } from '../../language/top-level';
import { derivationText } from '../../notation/derivation-text';
import type { Names } from '../../notation/names';
import { readTerm } from '../../notation/read-notation';
import { written } from '../../notation/written';
import { readLine } from './line';
import { arrow, relationSign } from './link';

/** Between the terms of a line: relations, arrows, and words. */
const between = new RegExp(`${arrow.source}|${relationSign.source}|\\b(?:and|or|not)\\b`);

/**
 * A line of a derivation as people write mathematics, in the grammar of claims: `&= \frac{1}{2} x^2 \\` as `= 1 / 2 * x^2`. What
 * cannot be read so stays as it is.
 * @throws ExpressionError where a term may be meant in two ways, or a character cannot be seen
 */
export function asClaimsWrite(line: string, names: Names, path: readonly (string | number)[]): string {
  const { text } = inPath(path, () => derivationText(line));
  const { content, rule, start } = readLine({ text, start: 0 }, 0, path);
  const body = content.text.slice(start);
  const indent = body.length - body.trimStart().length;
  const sign = text.slice(0, indent).trim();
  const { parts, separators } = splitTopLevel(body.trim(), between);
  const terms = parts.map((part) => asTerm(part.text, names, path));
  if (terms.includes(null)) return line;
  const joined = terms.reduce((all, term, i) => `${all}${i === 0 ? '' : ` ${separators[i - 1]} `}${term}`, '') ?? '';
  return [sign, joined.trim(), rule === null ? '' : `by ${rule.name}`].filter((part) => part !== '').join(' ');
}

/** With the field in which it was written in an error of a text. */
function inPath<T>(path: readonly (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError(error.code, error.reason, error.next, path, error.start, error.end);
  }
}

/** Null where it cannot be read. */
function asTerm(text: string, names: Names, path: readonly (string | number)[]): string | null {
  if (text.trim() === '') return '';
  try {
    return written(readTerm(text, names));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (error.code !== 'two-readings') return null;
    throw new ExpressionError(error.code, error.reason, error.next, path, 0, 1);
  }
}
