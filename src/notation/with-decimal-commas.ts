import type { Token } from './token';

/** Numbers such as `1,5` as one, but for those that are arguments of a function. */
export function withDecimalCommas(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  /** For each open bracket, whether commas separate arguments in it. */
  const calls: boolean[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'open') calls.push(read.at(-1)?.kind === 'function');
    if (token.kind === 'close') calls.pop();
    const [comma, decimals] = [tokens[i + 1], tokens[i + 2]];
    const isDecimal =
      token.kind === 'number' &&
      /^\d+$/.test(token.text) &&
      comma?.text === ',' &&
      comma.gap === 'none' &&
      decimals?.kind === 'number' &&
      decimals.gap === 'none' &&
      /^\d+(?:[eE][+-]?\d+)?$/.test(decimals.text);
    if (!isDecimal || calls.at(-1) === true) read.push(token);
    else {
      read.push({ ...token, text: `${token.text}.${decimals.text}`, end: decimals.end });
      i += 2;
    }
  }
  return read;
}
