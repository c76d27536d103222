import type { Names } from './names';
import { isOneBracket } from './split-tokens';
import type { Token } from './token';

/** Words that say something of the value, in a name before it. */
const saysMore =
  /^(?:and|or|no|if|else|for|when|otherwise|wrong|false|incorrect|never|minus|negative|opposite|reciprocal|inverse|half|double|twice|squared|cubed|unequal|except|without|excluding|forbidden|maybe|perhaps|guess|either|lower|upper|bound|error|percent|thousands?|millions?|in|per|at|most|least|less|more|than|under|above|below|not\w*)$/i;
/** What makes another number of the one that it is applied to. */
const changes = /^(?:round|inv|inverse|det|transpose|trace|floor|ceil|int|sqrt|root|log\d*|ln|exp|abs|norm|sign)$/i;
/** More is a sentence. */
const longest = 40;

/**
 * Whether some tokens name what was asked for, and are no value: a name that no answer could use or that is applied
 * (`x`, `f(x)`, `D_KL(p|q)`, `mean`), a derivative (`f'(x)`, `dL/dx`), or a variance (`s^2`).
 */
export function isLabel(tokens: readonly Token[], names: Names, isTensor = false): boolean {
  if (tokens.length === 0) return true;
  if (tokens.length > longest || tokens.some(({ kind, text }) => isSaying(kind, text))) return false;
  if (tokens.some(({ text }) => /^[∂∇]/.test(text))) return tokens.every(({ text }) => !/^[±;?]$/.test(text));
  if (!isTensor && isSize(tokens, names)) return true;
  return isName(tokens, names) || isDerivative(tokens) || isWords(tokens, names);
}

const isSaying = (kind: Token['kind'], text: string): boolean =>
  ((kind === 'name' || kind === 'function' || kind === 'word') &&
    text.split(/\s+/).some((word) => saysMore.test(word))) ||
  (kind === 'word' && /\d/.test(text)) ||
  (kind === 'command' && text.startsWith('unknown'));

/** `x`, `x'`, `f(x)`, `E[X]`, `D*`, `s^2`. */
function isName(tokens: readonly Token[], names: Names): boolean {
  const [head, ...rest] = tokens as [Token, ...Token[]];
  if (head.kind === 'open') return isPrimedBracket(tokens) || isTuple(tokens, names);
  if (head.kind !== 'name' && head.kind !== 'function') return false;
  const isPrimed = rest[0]?.text === "'";
  const isFunction = head.kind === 'function' && names.isAllowed(head.text);
  if ((isFunction || changes.test(head.text)) && !isPrimed) return rest.length === 0 && isFunction;
  const behind = rest.filter(({ text }) => text !== "'");
  if (behind.length === 0) return isPrimed || !names.isAllowed(head.text);
  if (behind.length === 1 && behind[0]?.text === '*') return true;
  const isSquare = behind.length === 2 && behind[0]?.text === '^' && behind[1]?.text === '2';
  const isSquareInBrackets = behind.length === 4 && behind[0]?.text === '^' && behind[2]?.text === '2';
  if (isSquare || isSquareInBrackets) return /^(?:s|σ|sigma|S|Sigma)/.test(head.text) && !names.isAllowed(head.text);
  const mark = behind[0]?.text;
  const argument = behind.slice(mark === '*' ? 1 : mark === '^' ? 2 : 0);
  return isOneBracket(argument) && isPlain(argument.slice(1, -1), names);
}

/** An argument that is no other one: names, or nothing that the answer could use, as in `H(1/4)`. */
const isPlain = (tokens: readonly Token[], names: Names): boolean =>
  !tokens.some(({ text }) => /^[-+*/]$/.test(text)) ||
  !tokens.some(({ kind, text }) => kind === 'name' && names.isAllowed(text));

/** `det(A)`, `det A`, `norm`, `||g||`, `|A|`: a number that belongs to something which is none. */
function isSize(tokens: readonly Token[], names: Names): boolean {
  const [head, next] = tokens;
  if (head === undefined || tokens.some(({ kind, text }) => kind === 'name' && names.isAllowed(text))) return false;
  if (/^(?:det|norm|trace)$/.test(head.text)) return true;
  if (head.text !== '|' || next === undefined) return false;
  return next.text === '|' || /^[\p{Lu}]/u.test(next.text);
}

/** `(C, H, W)`, its names in their order. */
function isTuple(tokens: readonly Token[], names: Names): boolean {
  const inner = tokens.slice(1, -1);
  const texts = inner.filter((_, i) => i % 2 === 0).map(({ text }) => text);
  const isList =
    isOneBracket(tokens) && inner.every(({ kind, text }, i) => (i % 2 === 0 ? kind === 'name' : text === ','));
  return isList && texts.every((text, i) => !names.isAllowed(text) && (i === 0 || text > (texts[i - 1] ?? '')));
}

/** `(x ln x)'`. */
const isPrimedBracket = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.text === "'" && isOneBracket(tokens.slice(0, -1));

/** `dL/dx`, `df/dx`. */
const isDerivative = (tokens: readonly Token[]): boolean =>
  tokens.length === 3 &&
  tokens[1]?.text === '/' &&
  [tokens[0], tokens[2]].every((token) => /^d./.test(token?.text ?? ''));

/** `Number of patches`, `output width`: words of which some are no names of the answer. */
const isWords = (tokens: readonly Token[], names: Names): boolean =>
  tokens.length > 1 &&
  tokens.every(({ kind, text }) => (kind === 'name' || kind === 'function' || kind === 'word') && text.length > 1) &&
  tokens.some(({ text }) => !names.isAllowed(text));
