import type { Names } from './names';
import { plainLabel, withPlainFractions } from './plain-label';
import { isOneBracket, splitTokens } from './split-tokens';
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
 * (`x`, `f(x)`, `D_KL(p|q)`, `mean`), a derivative (`f'(x)`, `dL/dx`), or a variance (`s^2`). Where the question says what is asked
 * for, any of its names; and no other letter.
 */
export function isLabel(tokens: readonly Token[], names: Names, isTensor = false): boolean {
  if (tokens.length === 0) return true;
  if (names.asked?.has(plainLabel(tokens)) === true) return true;
  if (names.asked !== null && isOther(tokens, names.asked)) return false;
  if (tokens.length > longest || tokens.some(({ kind, text }) => isSaying(kind, text))) return false;
  if (tokens.some(({ text }) => /^[∂∇∫]/.test(text))) return tokens.every(({ text }) => !/^[±;?]$/.test(text));
  if (!isTensor && isSize(tokens, names)) return true;
  return isName(tokens, names) || isDerivative(tokens, names) || isWords(tokens, names);
}

const isSaying = (kind: Token['kind'], text: string): boolean =>
  ((kind === 'name' || kind === 'function' || kind === 'word') &&
    text.split(/\s+/).some((word) => saysMore.test(word))) ||
  (kind === 'word' && /\d/.test(text)) ||
  (kind === 'command' && text.startsWith('unknown'));

/**
 * Whether a name says something else than those that are asked for: another letter (`a` where `b` is), the same of something else
 * (`det(B)` where `det(A)` is), a part of it (`A`), or its derivative. An index says only which of them it is.
 */
function isOther(tokens: readonly Token[], names: ReadonlySet<string>): boolean {
  const [label, head, asked] = [plainLabel(tokens), plainLabel(tokens.slice(0, 1)), [...names]];
  const [own, letters] = [lettersOf(label), asked.map(lettersOf).filter((each) => each !== null)];
  if (own !== null && letters.length > 0 && !letters.includes(own)) return true;
  if (label.endsWith("'") && names.has(label.replace(/'+$/, ''))) return true;
  const isSameOf = (each: string): boolean => /^\p{L}/u.test(head) && each.startsWith(head) && each !== head;
  return asked.some((each) => each !== label && (each.includes(label) || isSameOf(each)));
}

/** The letter of a symbol, or the two of a product, without an index: null for words. */
const lettersOf = (label: string): string | null =>
  /^(\p{L}{1,2}(?:bar|hat|tilde|dot)?)\p{M}*\d{0,2}$/u.exec(label)?.[1] ?? null;

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
  if (plainLabel(tokens) === `${plainLabel([head])}*`) return true;
  const isSquare = behind.length === 2 && behind[0]?.text === '^' && behind[1]?.text === '2';
  const isSquareInBrackets = behind.length === 4 && behind[0]?.text === '^' && behind[2]?.text === '2';
  if (isSquare || isSquareInBrackets) return /^(?:s|σ|sigma|S|Sigma)/.test(head.text) && !names.isAllowed(head.text);
  const mark = behind[0]?.text;
  const argument = behind.slice(mark === '*' ? 1 : mark === '^' ? 2 : 0);
  return isOneBracket(argument) && isPlain(argument.slice(1, -1), names);
}

/**
 * Arguments that are no other ones: names, each alone (`f(x, y)`, `p(x|y)`, `g(f(x))`), or what holds nothing that the answer could
 * use, as in `H(1/4)`. `f(2x)` and `f(x^2)` are something else than f.
 */
const isPlain = (tokens: readonly Token[], names: Names): boolean =>
  splitTokens(tokens, ({ kind, text }) => kind === 'sign' && /^[,;|]$/.test(text) && 'between').every((argument) => {
    if (argument.length === 0) return tokens.length === 0;
    if (!argument.some(({ kind, text }) => kind === 'name' && names.isAllowed(text))) return true;
    const [head, ...behind] = argument.filter(({ text }) => text !== "'");
    const isNamed = head?.kind === 'name' && (behind.length === 0 || isOneBracket(behind));
    return isNamed && isPlain(behind.slice(1, -1), names);
  });

/** `det(A)`, `det A`, `norm`, `||g||_2`, `|A|`: a number that belongs to something which is none. */
function isSize(tokens: readonly Token[], names: Names): boolean {
  const [head, next] = tokens;
  if (head === undefined || tokens.some(({ kind, text }) => kind === 'name' && names.isAllowed(text))) return false;
  const isDone = ({ kind, text }: Token): 'between' | false => kind === 'sign' && /^[-+*/^]$/.test(text) && 'between';
  if (/^(?:det|norm|trace)$/.test(head.text)) return splitTokens(tokens, isDone).length === 1;
  if (head.text !== '|' || next === undefined) return false;
  const last = tokens.findLastIndex(({ text }) => text === '|');
  const behind = tokens.slice(last + 1);
  const isIndex = behind.length === 0 || (behind[0]?.text.startsWith('_') === true && behind.length <= 4);
  return isIndex && (next.text === '|' || /^[\p{Lu}]/u.test(next.text));
}

/** `(C, H, W)`, its names in their order. */
function isTuple(tokens: readonly Token[], names: Names): boolean {
  const inner = tokens.slice(1, -1);
  const texts = inner.filter((_, i) => i % 2 === 0).map(({ text }) => text);
  const isName = ({ kind }: Token): boolean => kind === 'name' || kind === 'function';
  const isList = isOneBracket(tokens) && inner.every((token, i) => (i % 2 === 0 ? isName(token) : token.text === ','));
  return isList && texts.every((text, i) => !names.isAllowed(text) && (i === 0 || text > (texts[i - 1] ?? '')));
}

/** `(x ln x)'`. */
const isPrimedBracket = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.text === "'" && isOneBracket(tokens.slice(0, -1));

/** `dL/dx`, `\frac{dL}{dx}`, `d/dx tanh(x)`, `d/dx (x + 1)^3`: nothing is done to the derivative. */
function isDerivative(written: readonly Token[], names: Names): boolean {
  const [whole, slash, variable, ...operand] = withPlainFractions(written);
  const isSmall = (token: Token | undefined, pattern: RegExp): boolean =>
    token?.kind === 'name' && pattern.test(token.text) && !names.isAllowed(token.text);
  if (!isSmall(whole, /^d/) || slash?.text !== '/' || !isSmall(variable, /^d./)) return false;
  if (whole?.text !== 'd') return operand.length === 0 || isOneBracket(operand);
  return (
    splitTokens(operand, ({ kind, text }) => kind === 'sign' && /^[-+*/|,;±]$/.test(text) && 'between').length <= 1
  );
}

/** `Number of patches`, `output width`: words of which some are no names of the answer. */
const isWords = (tokens: readonly Token[], names: Names): boolean =>
  tokens.length > 1 &&
  tokens.every(({ kind, text }) => (kind === 'name' || kind === 'function' || kind === 'word') && text.length > 1) &&
  tokens.some(({ text }) => !names.isAllowed(text));
