import { isLabel } from './label/is-label';
import { aboutWords, answerWords, verbs } from './label/plain-words';
import { refuseLabel } from './label/refuse-label';
import type { Names } from './names';
import type { Token } from './token';

const behind: ReadonlySet<string> = new Set([...verbs, ':', '=', '≈', '.']);

/**
 * What follows the words, the name with a colon, or the arrow that an answer begins with. A ≈ is left in front where these say that it is
 * about so much.
 * @throws ExpressionError where what stands before a colon, an arrow or a verb is no name
 */
export function withoutOpening(tokens: readonly Token[], names: Names, isTensor: boolean): readonly Token[] {
  const sentence = withoutSentence(withoutWords(tokens, names), names, isTensor);
  const spoken = sentence.length < tokens.length ? withoutWords(sentence, names) : sentence;
  const arrow = spoken.findIndex(({ kind, text }) => kind === 'sign' && text === '->');
  if (arrow > 0) {
    const before = spoken.slice(0, arrow);
    const isArgument =
      names.asked === null && before.every(({ kind, text }) => kind === 'name' && names.isAllowed(text));
    const named = before.at(-1)?.text === ':' ? before.slice(0, -1) : before;
    if (isArgument || isLabel(named, names, isTensor) || isFunction(before, names)) return spoken.slice(arrow + 1);
    refuseLabel(before, names);
  }
  return withoutColon(spoken, names, isTensor);
}

/** `f: x`, before an arrow. */
function isFunction(tokens: readonly Token[], names: Names): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const argument = tokens.slice(colon + 1);
  const isName = ({ kind }: Token): boolean => kind === 'name';
  return colon > 0 && isLabel(tokens.slice(0, colon), names) && argument.length === 1 && argument.every(isName);
}

const isVerb = ({ kind, text }: Token): boolean => kind === 'name' && verbs.has(text);

/** `The probability is 0.25` as 0.25. */
function withoutSentence(tokens: readonly Token[], names: Names, isTensor: boolean): readonly Token[] {
  const verb = tokens.findIndex(isVerb);
  if (verb <= 0) return tokens;
  const subject = tokens.slice(isThe(tokens[0]) ? 1 : 0, verb);
  const isWord = ({ kind }: Token): boolean => kind === 'name' || kind === 'function' || kind === 'word';
  if (subject.length === 0 || !subject.every(isWord)) return tokens;
  if (!isLabel(subject, names, isTensor) && !/^there$/i.test(subject[0]?.text ?? ''))
    refuseLabel(tokens.slice(0, verb), names);
  return tokens.slice(tokens[verb + 1]?.text === ':' ? verb + 2 : verb + 1);
}

const isThe = (token: Token | undefined): boolean => token?.text.length === 3 && token.text.toLowerCase() === 'the';

/** Without words that say nothing of the answer; those that say that it is about so much are a ≈. */
function withoutWords(tokens: readonly Token[], names: Names): readonly Token[] {
  const isOf = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
    token?.kind === 'name' && words.has(token.text.toLowerCase()) && !names.isKnown(token.text);
  const isOpening = (token: Token | undefined): boolean => isOf(answerWords, token) || isOf(aboutWords, token);
  let from = isThe(tokens[0]) && isOpening(tokens[1]) ? 1 : 0;
  let about: Token | null = null;
  while (isOpening(tokens[from]) || (from > 0 && behind.has(tokens[from]?.text ?? ''))) {
    const token = tokens[from] as Token;
    if (isOf(aboutWords, token) || token.text === '≈') about = { ...token, kind: 'sign', text: '≈' };
    from++;
  }
  if (from === 0) return tokens;
  return about === null ? tokens.slice(from) : [about, ...tokens.slice(from)];
}

/** `mean: 3` as 3, and `p : (p + q)` as a quotient; `1:2` may be odds, and a colon of `c ? a : b` stays. */
function withoutColon(tokens: readonly Token[], names: Names, isTensor: boolean): readonly Token[] {
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i] as Token;
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    if (depth > 0 || kind !== 'sign') continue;
    if (text === '?') return tokens;
    if (text !== ':' || i === 0) continue;
    const before = tokens.slice(0, i);
    const isLambda = before.length === 2 && /^(?:lambda|λ)$/.test(before[0]?.text ?? '');
    if (isLambda || isLabel(before, names, isTensor)) return withoutWords(tokens.slice(i + 1), names);
    refuseLabel(before, names);
    const next = tokens[i + 1];
    const isRatio = before.at(-1)?.kind === 'number' && next?.kind === 'number' && next.gap === 'none';
    return isRatio ? tokens : tokens.map((token, k) => (k === i ? { ...token, text: '/' } : token));
  }
  return tokens;
}
