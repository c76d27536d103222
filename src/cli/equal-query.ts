import type { EqualQuery } from '../run/equal';

/**
 * Reads a line of JSON as a question of equality.
 * @returns what is wrong, where it is none
 */
export function parseQuery(line: string | null): EqualQuery | string {
  if (line === null) return 'This line is too long.';
  try {
    return queryOf(JSON.parse(line));
  } catch {
    return 'This line is no JSON.';
  }
}

/**
 * A question of equality. `given` is a declaration or several separated by semicolons, a list of them, or a map
 * name → declaration.
 * @returns what is wrong, where it is none
 */
export function queryOf(value: unknown): EqualQuery | string {
  if (!isObject(value)) return 'This is no object with the formulas a and b.';
  const { a, b, given = [] } = value;
  const declarations = declarationsOf(given);
  if (typeof a !== 'string' || typeof b !== 'string') return 'a and b must be texts.';
  if (declarations === null) return 'given must be a text, a list of texts, or a map of texts.';
  return { a, b, given: declarations };
}

function declarationsOf(given: unknown): string[] | null {
  if (typeof given === 'string') return given.split(';').filter((text) => text.trim() !== '');
  const texts = isObject(given)
    ? Object.entries(given).map(([name, text]) => (isText(text) ? `${name}: ${text}` : null))
    : given;
  return Array.isArray(texts) && texts.every(isText) ? texts : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
