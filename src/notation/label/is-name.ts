import { greekLetters } from '../characters';
import type { Names } from '../names';
import type { Token } from '../token';
import { isWord } from './is-word';
import { indexWords, saysOther } from './plain-words';

/** `x`, `x'`, `x_max`, `D*`, `s^2`: a name that the answer could not use, with nothing done to it. */
export function isName(tokens: readonly Token[], names: Names): boolean {
  const [head, ...rest] = tokens;
  if (head === undefined || (head.kind !== 'name' && head.kind !== 'function')) return isPrimedBracket(tokens);
  const [mark, ...others] = rest;
  const isPrimed = mark?.text === "'";
  if (head.kind === 'function' && isPrimed) return rest.every(({ text }) => text === "'");
  if (!isPlainName(head.text, names)) return false;
  if (rest.every(({ text }) => text === "'"))
    return isPrimed || head.kind === 'function' || !names.isAllowed(head.text);
  const isStarred = mark?.text === '*' ? others.length === 0 : mark?.text === '^' && bare(others) === '*';
  if (isStarred) return true;
  const isSquare = mark?.text === '^' && bare(others) === '2';
  return isSquare && /^(?:s|σ|sigma|S|Sigma)/.test(head.text) && !names.isAllowed(head.text);
}

const bare = (tokens: readonly Token[]): string => tokens.map(({ text }) => text.replace(/^[({]|[)}]$/g, '')).join('');

/** `(x ln x)'`. */
const isPrimedBracket = (tokens: readonly Token[]): boolean =>
  tokens[0]?.kind === 'open' && tokens.at(-1)?.text === "'" && tokens.at(-2)?.kind === 'close';

/** A letter or a word of what is asked for, each perhaps with an index: `W_out`, `x12`, `num_patches`, `dW`, `AB`, `Δw`. */
export function isPlainName(name: string, names: Names): boolean {
  if (saysOther(name)) return false;
  if (names.isNumber(name) && !names.isAllowed(name)) return true;
  if (isWord(name, names) || isTwoLetters(name)) return true;
  const [base = '', ...indices] = name.split(/_+/);
  const [, letters = '', digits = ''] = /^(\D*?)(\d*)$/.exec(base) ?? [];
  const isBase = isLetter(letters) || isTwoLetters(letters) || isWord(letters, names);
  return (
    isBase &&
    (digits !== '' || indices.length > 0 || isLetter(letters)) &&
    indices.every((each) => isIndex(each, names))
  );
}

const isLetter = (text: string): boolean => {
  const bare = text.replace(/(?<=.)(?:hat|bar|tilde|dot)$/, '');
  return /^\p{L}$/u.test(bare) || greekLetters.has(bare.toLowerCase()) || bare === 'ell';
};

/** A differential or difference, or a product of two that are written in capitals. */
const isTwoLetters = (text: string): boolean => /^(?:[dΔδ]\p{L}|\p{Lu}\p{Lu})$/u.test(text);

const isIndex = (index: string, names: Names): boolean =>
  !saysOther(index) && (/^[\p{L}\p{N}]{1,2}$|^\d+$/u.test(index) || indexWords.has(index) || isWord(index, names));
