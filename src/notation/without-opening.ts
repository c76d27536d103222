import { isLabel } from './label';
import type { Names } from './names';
import type { Token } from './token';

/** Words before an answer that say nothing of it. */
const openings: ReadonlySet<string> = new Set(
  'answer ans result solution approx approximately about roughly ca therefore so hence its it by factor return we get'.split(
    ' ',
  ),
);
const behind: ReadonlySet<string> = new Set(['is', 'are', ':', '=', '≈', '.']);

/** What follows the words, the name with a colon, or the arrow that an answer begins with. */
export function withoutOpening(tokens: readonly Token[], names: Names, isTensor: boolean): readonly Token[] {
  const spoken = withoutWords(tokens, names);
  const arrow = spoken.findIndex(({ kind, text }) => kind === 'sign' && text === '->');
  if (arrow > 0) {
    const before = spoken.slice(0, arrow);
    const isNamed = before.every(({ kind, text }) => kind === 'name' || kind === 'function' || text === ':');
    if (isNamed && (names.asked === null || isLabel(before, names, isTensor))) return spoken.slice(arrow + 1);
  }
  return withoutColon(withoutSentence(spoken, names, isTensor), names, isTensor);
}

const isVerb = ({ kind, text }: Token): boolean =>
  kind === 'name' && (text === 'is' || text === 'are' || text === 'equals');

/** `The probability is 0.25` as 0.25. */
function withoutSentence(tokens: readonly Token[], names: Names, isTensor: boolean): readonly Token[] {
  const verb = tokens.findIndex(isVerb);
  if (verb <= 0) return tokens;
  const subject = tokens.slice(isThe(tokens[0]) ? 1 : 0, verb);
  const isWord = ({ kind }: Token): boolean => kind === 'name' || kind === 'function' || kind === 'word';
  const isSubject = subject.length > 0 && subject.every(isWord) && isLabel(subject, names, isTensor);
  return isSubject ? tokens.slice(verb + 1) : tokens;
}

const isThe = (token: Token | undefined): boolean => token?.text.length === 3 && token.text.toLowerCase() === 'the';

function withoutWords(tokens: readonly Token[], names: Names): readonly Token[] {
  const isOpening = ({ kind, text }: Token): boolean =>
    kind === 'name' && openings.has(text.toLowerCase()) && !names.isKnown(text);
  let from = isThe(tokens[0]) && tokens[1] !== undefined && isOpening(tokens[1]) ? 1 : 0;
  while (tokens[from] !== undefined && isOpening(tokens[from] as Token)) {
    from++;
    while (behind.has(tokens[from]?.text ?? '')) from++;
  }
  return from === 0 ? tokens : tokens.slice(from);
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
    if (isLambda || isLabel(before, names, isTensor)) return tokens.slice(i + 1);
    const next = tokens[i + 1];
    const isRatio = before.at(-1)?.kind === 'number' && next?.kind === 'number' && next.gap === 'none';
    return isRatio ? tokens : tokens.map((token, k) => (k === i ? { ...token, text: '/' } : token));
  }
  return tokens;
}
