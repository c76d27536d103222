import type { Names } from './names';
import type { Token } from './token';

const words: ReadonlyMap<string, string> = new Map([
  ['times', '*'],
  ['plus', '+'],
  ['minus', '-'],
]);

/**
 * A sign that is written as a word, between operands: `2 times a`, `p over q`, and `3 x 4` and `3x4x5` where x is no variable; null
 * for any other word. What is divided by a sum could be divided by its first term alone: that is not read.
 */
export function spokenSign(
  token: Token,
  before: Token | undefined,
  tokens: readonly Token[],
  behind: number,
  names: Names,
): readonly Token[] | null {
  const { text } = token;
  const next = tokens[behind] as Token;
  const isStart = before === undefined;
  if (/^(?:minus|negative)$/i.test(text) && isStart && startsOperand(next))
    return [{ ...token, kind: 'sign', text: '-' }];
  if (text === 'by' && before?.text === '/') return [];
  if (isStart || !endsOperand(before) || token.gap === 'line') return null;
  const sign = words.get(text);
  if (sign !== undefined && !names.isKnown(text) && startsOperand(next))
    return [{ ...token, kind: 'sign', text: sign }];
  const isQuotient = !names.isKnown(text) && (text === 'over' || (text === 'divided' && next.text === 'by'));
  if (isQuotient && !hasSum(tokens.slice(behind))) return [{ ...token, kind: 'sign', text: '/' }];
  if (names.isAllowed('x')) return null;
  if (text === 'x' || text === 'X') return startsOperand(next) ? [{ ...token, kind: 'sign', text: '*' }] : null;
  if (before.kind !== 'number' || !/^(?:x\d+)+x?$/.test(text)) return null;
  let at = token.start;
  return (text.match(/x|\d+/g) ?? []).map((part): Token => {
    const [start, end] = [at, at + part.length];
    at = end;
    return { kind: part === 'x' ? 'sign' : 'number', text: part === 'x' ? '*' : part, gap: 'none', start, end };
  });
}

const endsOperand = ({ kind }: Token): boolean => kind === 'number' || kind === 'name' || kind === 'close';
const startsOperand = ({ kind }: Token): boolean =>
  kind === 'number' || kind === 'name' || kind === 'open' || kind === 'function';

/** Whether a sum or difference stands outside of brackets. */
function hasSum(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.some(({ kind, text }) => {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    return depth === 0 && kind === 'sign' && (text === '+' || text === '-');
  });
}
