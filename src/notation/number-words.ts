import type { Token } from './token';

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
]);

/** An answer that is a number in words alone: `seven`, `minus two`, `one half`, `three quarters`. */
export function withoutNumberWords(tokens: readonly Token[]): readonly Token[] {
  const isWords = tokens.every(({ kind, text }) => kind === 'name' || kind === 'end' || text === '.');
  if (!isWords) return tokens;
  const own = tokens.slice(0, -1).filter(({ text }) => text !== '.');
  const isMinus = /^(?:minus|negative)$/i.test(own[0]?.text ?? '');
  const [first, second, ...others] = isMinus ? own.slice(1) : own;
  if (first === undefined || others.length > 0 || first.kind !== 'name') return tokens;
  const count = first.text.toLowerCase() === 'a' && second !== undefined ? 1 : words.indexOf(first.text.toLowerCase());
  const part = parts.get((second ?? first).text.toLowerCase());
  const number = (text: string, token: Token): Token => ({ ...token, kind: 'number', text });
  const sign = (text: string, token: Token): Token => ({ ...token, kind: 'sign', text });
  const before = isMinus ? [sign('-', own[0] as Token)] : [];
  const end = tokens.at(-1) as Token;
  if (second === undefined && count >= 0) return [...before, number(`${count}`, first), end];
  if (part === undefined || (second !== undefined && count < 1)) return tokens;
  const numerator = second === undefined ? 1 : count;
  return [...before, number(`${numerator}`, first), sign('/', first), number(`${part}`, second ?? first), end];
}
