import type { DecimalSign } from './decimal-sign';
import type { Token } from './token';

/** How the digits of a number are set in groups of three. */
interface Grouping {
  readonly pattern: RegExp;
  /** What it takes: no list in which the sign may separate, or that the question says what a comma is. */
  readonly isMeant: (where: Where) => boolean;
  /** The number as the grammar has it. */
  readonly plain: (text: string) => string;
}

interface Where {
  readonly decimal: DecimalSign;
  /** Whether commas and spaces may stand between elements. */
  readonly isList: boolean;
}

const without = (separator: RegExp) => (text: string) => text.replace(separator, '');
const isNoList = ({ isList }: Where): boolean => !isList;
const hasComma = ({ decimal, isList }: Where): boolean => decimal === 'comma' && !isList;

const groupings: readonly Grouping[] = [
  { pattern: /^[1-9]\d{0,2}(?:'\d{3})+(?:\.\d+)?$/, isMeant: () => true, plain: without(/'/g) },
  { pattern: /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/, isMeant: isNoList, plain: without(/ /g) },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, isMeant: isNoList, plain: without(/,/g) },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3}){2,}$/, isMeant: isNoList, plain: without(/,/g) },
  {
    pattern: /^[1-9]\d{0,2},\d{3}$/,
    isMeant: ({ decimal, isList }) => decimal === 'point' && !isList,
    plain: without(/,/g),
  },
  {
    pattern: /^[1-9]\d{0,2}(?:[. ]\d{3})+,\d+$/,
    isMeant: hasComma,
    plain: (text) => text.replace(/[. ]/g, '').replace(',', '.'),
  },
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, isMeant: hasComma, plain: without(/\./g) },
];

/** Tokens of a number in groups: more would have more digits than a number may have. */
const longestRun = 150;

/**
 * Digits in groups of three as one number, where that is what everybody means by them: `73'856`, `73 856`, `1,234.5`, `1,234,567`;
 * `1.234,5` where a comma may stand before decimals, and `1,234` where it may not.
 */
export function withGroupedDigits(tokens: readonly Token[], decimal: DecimalSign, isTensor: boolean): readonly Token[] {
  if (!tokens.some((token, i) => token.kind === 'number' && endOfRun(tokens, i) > i + 1)) return tokens;
  const read: Token[] = [];
  let depth = 0;
  let runEnd = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0;
    if (i >= runEnd) runEnd = token.kind === 'number' ? endOfRun(tokens, i) : i + 1;
    const run = token.kind === 'number' && runEnd - i <= longestRun ? tokens.slice(i, runEnd) : [token];
    const text = run.map((each, k) => `${k > 0 && each.gap === 'space' ? ' ' : ''}${each.text}`).join('');
    // Beside a slash, `3 125/1000` may be a whole number and a fraction.
    const isFraction = tokens[i + run.length]?.text === '/';
    const where = { decimal, isList: isTensor || depth > 0 || isFraction };
    const grouping = groupings.find(({ pattern, isMeant }) => pattern.test(text) && isMeant(where));
    if (run.length === 1 || grouping === undefined) read.push(token);
    else {
      read.push({ ...token, text: grouping.plain(text), end: run.at(-1)?.end ?? token.end });
      i += run.length - 1;
    }
  }
  return read;
}

/** Where numbers and the signs between them end that start with one number. */
function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const next = tokens[to];
    const after = tokens[to + 1];
    const isSign = next?.kind === 'sign' && (next.text === ',' || next.text === "'") && next.gap === 'none';
    if (next?.kind === 'number' && next.gap !== 'line') to += 1;
    else if (isSign && after?.kind === 'number' && after.gap === 'none') to += 2;
    else return to;
  }
}

/** `1{,}5` as `1,5`: braces keep LaTeX from setting a space behind the comma. */
export function withoutCommaBraces(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => text === ',')) return tokens;
  return tokens.flatMap((token, i): readonly Token[] => {
    const isComma = (at: number): boolean =>
      tokens[at - 1]?.text === '{' && tokens[at]?.text === ',' && tokens[at + 1]?.text === '}';
    if (isComma(i + 1) || isComma(i - 1)) return [];
    const isBehind = isComma(i - 2) && tokens[i - 3] !== undefined;
    return [isComma(i) || isBehind ? { ...token, gap: 'none' } : token];
  });
}
