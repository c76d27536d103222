import type { Names } from '../names';
import { isOneBracket, splitTokens } from '../split-tokens';
import type { Token } from '../token';
import { isApplied } from './is-applied';
import { isName, isPlainName } from './is-name';
import { isOther } from './is-other';
import { isWord } from './is-word';
import { namesOther } from './names-other';
import { plainLabel, withPlainFractions } from './plain-label';
import { joiningWords, saysOther } from './plain-words';

/** More is a sentence. */
const longest = 40;

/**
 * Whether some tokens name what was asked for, and are no value. Such a name is one of those that the question gives, or one that the
 * answer could not use: a letter with its index (`x`, `W_out`), words of the question, of answers or of quantities (`mean`, `number of
 * patches`), one of these that is applied (`f(x)`, `D_KL(p|q)`, `E[X]`), a derivative (`f'(x)`, `dL/dx`, `∇f`), a variance (`s^2`) or the
 * size of something (`|A|`). Whatever else stands before a value says something of it. Where the question says what is asked for, no other
 * letter is a name of it.
 */
export function isLabel(tokens: readonly Token[], names: Names, isTensor = false): boolean {
  if (tokens.length === 0) return true;
  if (names.asked?.has(plainLabel(tokens)) === true) return true;
  if (names.asked === null ? namesOther(tokens, names) : isOther(tokens, names.asked)) return false;
  if (tokens.length > longest || tokens.some(({ kind, text }) => isSaying(kind, text))) return false;
  if (!isTensor && isSize(tokens, names)) return true;
  return (
    isName(tokens, names) ||
    isTuple(tokens, names) ||
    isApplied(tokens, names) ||
    isDerivative(tokens, names) ||
    isGradient(tokens, names) ||
    isIntegral(tokens, names) ||
    isWords(tokens, names)
  );
}

const isSaying = (kind: Token['kind'], text: string): boolean =>
  ((kind === 'name' || kind === 'function' || kind === 'word') && text.split(/\s+/).some(saysOther)) ||
  (kind === 'word' && /\d/.test(text)) ||
  (kind === 'command' && text.startsWith('unknown'));

/** `det(A)`, `det A`, `norm`, `||g||_2`, `|A|`, `|∇f|`: a number that belongs to something which is none. */
function isSize(tokens: readonly Token[], names: Names): boolean {
  const [head, next, ...others] = tokens;
  if (head === undefined || tokens.some(({ kind, text }) => kind === 'name' && names.isAllowed(text))) return false;
  if (/^(?:det|norm|trace)$/.test(head.text))
    return next === undefined || (others.length === 0 && isName([next], names)) || isOneBracket(tokens.slice(1));
  if (head.text !== '|' || next === undefined) return false;
  const last = tokens.findLastIndex(({ text }) => text === '|');
  const behind = tokens.slice(last + 1);
  const isIndex = behind.length === 0 || (behind[0]?.text.startsWith('_') === true && behind.length <= 4);
  return isIndex && (next.text === '|' || /^[\p{Lu}∇]/u.test(next.text));
}

/** `(C, H, W)`, its names in their order. */
function isTuple(tokens: readonly Token[], names: Names): boolean {
  if (!isOneBracket(tokens)) return false;
  const inner = tokens.slice(1, -1);
  const texts = inner.filter((_, i) => i % 2 === 0).map(({ text }) => text);
  const isList = inner.every((token, i) => (i % 2 === 0 ? isName([token], names) : token.text === ','));
  return isList && texts.every((text, i) => i === 0 || text > (texts[i - 1] ?? ''));
}

/** `dL/dx`, `\frac{dL}{dx}`, `d/dx tanh(x)`, `d/dx (x + 1)^3`: nothing is done to the derivative. */
function isDerivative(written: readonly Token[], names: Names): boolean {
  const [whole, slash, variable, ...operand] = withPlainFractions(written);
  const isSmall = (token: Token | undefined, pattern: RegExp): boolean =>
    token?.kind === 'name' &&
    pattern.test(token.text) &&
    !names.isAllowed(token.text) &&
    isOperand(token.text.slice(1), names);
  if (!isSmall(whole, /^d/) || slash?.text !== '/' || !isSmall(variable, /^d./)) return false;
  if (whole?.text !== 'd') return operand.length === 0 || isOneBracket(operand);
  return (
    splitTokens(operand, ({ kind, text }) => kind === 'sign' && /^[-+*/|,;±]$/.test(text) && 'between').length <= 1
  );
}

/** `∇f`, `∇_w L`, `∂L/∂w`, `∂/∂w (w x - y)^2`: no sum, product or power of one. */
function isGradient(written: readonly Token[], names: Names): boolean {
  const tokens = withPlainFractions(written).filter(({ text }) => text !== '{' && text !== '}');
  const [first, slash, variable] = tokens;
  if (!/^[∂∇]/.test(first?.text ?? '')) return false;
  const isOperator = first?.text === '∂' && slash?.text === '/' && /^∂/.test(variable?.text ?? '');
  const isFraction = written[0]?.kind === 'command';
  const hasQuotient = written.some(({ kind, text }) => kind === 'sign' && text === '/');
  let depth = 0;
  return tokens.every(({ kind, text }, i) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (kind === 'name' || kind === 'function') return isOperand(text.replace(/^[∂∇]_?/, ''), names);
    if (kind !== 'sign' || depth > 0) return true;
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (text === '/') return /^∂/.test(next?.text ?? '') || (isOperator && isFraction && !hasQuotient);
    if (text === '^') return isOperator || before?.kind === 'close' || /^[|∂∇]$/.test(before?.text ?? '');
    return text === '|' || text === "'" || text.startsWith('_');
  });
}

/** `∫ f(x) dx`. */
const isIntegral = (tokens: readonly Token[], names: Names): boolean =>
  tokens[0]?.text.startsWith('∫') === true &&
  /^d./.test(tokens.at(-1)?.text ?? '') &&
  tokens.every(({ kind, text }) => !/^[±;?]$/.test(text) && (kind !== 'name' || isOperand(text, names)));

/** What may be differentiated or integrated: a name of the answer's or of what is asked for, or nothing. */
const isOperand = (name: string, names: Names): boolean =>
  name === '' || /^[∫_]/.test(name) || names.isAllowed(name) || isPlainName(name, names);

/** `Number of patches`, `output width`, `arg min`: words of which some are no names of the answer. */
const isWords = (tokens: readonly Token[], names: Names): boolean =>
  tokens.length > 1 &&
  tokens.every(({ kind }) => kind === 'name' || kind === 'function' || kind === 'word') &&
  (tokens.every(({ text }) => text.split(/\s+/).every((word) => isJoining(word) || isWord(word, names))) ||
    isWord(tokens.map(({ text }) => text).join(''), names)) &&
  tokens.some(({ text }) => !names.isAllowed(text) && !isJoining(text));

const isJoining = (word: string): boolean => joiningWords.has(word.toLowerCase());
