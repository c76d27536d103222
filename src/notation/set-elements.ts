import { ExpressionError } from '../language/expression-error';
import { isBox } from './another-answer';
import { plainLabel } from './label/plain-label';
import { isOneBracket } from './split-tokens';
import type { Token } from './token';

/**
 * Whether the parts of an answer are the elements of one set.
 * @throws ExpressionError where one is a set itself, `{1, {-2}}`, and where they are said to be values of several things, `x = 1, y = -2`
 */
export function requireElements(parts: readonly (readonly Token[])[], text: string): void {
  const isLatex = /[\\$]/.test(text);
  for (const part of parts) {
    const [first, last] = [part[0], part.at(-1)];
    if (first?.text !== '{' || last === undefined || !isOneBracket(part) || isBox(first, text)) continue;
    const isGroup = isLatex && text.slice(first.start, first.end) === '{';
    if (isGroup || part.some(({ text: sign }) => sign === '->') || parts.length < 2) continue;
    const reason = 'This element is a set itself.';
    throw new ExpressionError('set', reason, 'Write the elements alone: {1, 2}.', [], first.start, last.end);
  }
  const [one, ...others] = parts.flatMap((part) => nameIn(part) ?? []);
  const other = others.find(({ letter }) => letter !== one?.letter);
  if (one === undefined || other === undefined) return;
  const reason = `These are values of ${one.letter} and of ${other.letter}, and the elements of one set are asked for.`;
  throw new ExpressionError('two-readings', reason, 'Write the elements alone: {1, 2}.', [], other.start, other.end);
}

interface Named {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** The letter before `=`, without the index that tells one element from another. */
function nameIn(part: readonly Token[]): Named | null {
  const [name, sign] = part;
  if (name?.kind !== 'name' || sign?.kind !== 'sign' || !/^(?:=|≈|:|->)$/.test(sign.text)) return null;
  const [, letter = null] = /^(\p{L})(?:\d.*|_.*|max|min)?$/u.exec(plainLabel([name])) ?? [];
  return letter === null ? null : { letter, start: name.start, end: name.end };
}
