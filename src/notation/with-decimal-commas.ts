import type { Token } from './token';

/**
 * Numbers such as `1,5` as one. Where commas may separate as well, in calls and lists, they are decimal only beside
 * semicolons, or spaces between elements.
 */
export function withDecimalCommas(tokens: readonly Token[], isTensor: boolean): readonly Token[] {
  const read: Token[] = [];
  /** For each open bracket, whether commas separate in it. */
  const separating: boolean[] = [isTensor && !hasOtherSeparator(tokens, 0)];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'open') {
      const isCall = read.at(-1)?.kind === 'function';
      const outer = separating.at(-1) ?? false;
      separating.push((isCall || isTensor) && !(isTensor && !outer) && !hasOtherSeparator(tokens, i + 1));
    }
    if (token.kind === 'close') separating.pop();
    const [comma, decimals] = [tokens[i + 1], tokens[i + 2]];
    if (separating.at(-1) === true || !isDecimal(token, comma, decimals)) read.push(token);
    else {
      read.push({ ...token, text: `${token.text}.${decimals?.text}`, end: decimals?.end ?? token.end });
      i += 2;
    }
  }
  return read;
}

const isDecimal = (whole: Token, comma: Token | undefined, decimals: Token | undefined): boolean =>
  whole.kind === 'number' &&
  /^\d+$/.test(whole.text) &&
  comma?.text === ',' &&
  comma.gap === 'none' &&
  decimals?.kind === 'number' &&
  decimals.gap === 'none' &&
  /^\d+(?:[eE][+-]?\d+)?$/.test(decimals.text);

/** Whether something else than a comma separates elements in the bracket that starts at `from`. */
function hasOtherSeparator(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const { kind, text, gap } = tokens[i] as Token;
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return false;
    const isSpaced = kind === 'number' && gap !== 'none' && tokens[i - 1]?.kind === 'number' && i > from;
    if (depth === 0 && (text === ';' || isSpaced)) return true;
  }
  return false;
}
