import type { Token } from './token';

/** How much deeper in brackets and environments what follows a token stands. */
const depthOf = ({ kind, text }: Token): number => {
  if (kind === 'open') return 1;
  if (kind === 'close') return -1;
  return kind !== 'command' ? 0 : text.startsWith('begin') ? 1 : text.startsWith('end') ? -1 : 0;
};

/**
 * The parts between tokens that stand in no bracket, which may be empty.
 * @param separates whether a token stands between two parts, or is the first of the second one
 */
export function splitTokens(
  tokens: readonly Token[],
  separates: (token: Token) => 'between' | 'before' | false,
): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = depth === 0 && separates(token);
    depth += depthOf(token);
    if (found === false) continue;
    parts.push(tokens.slice(start, i));
    start = found === 'between' ? i + 1 : i;
  }
  parts.push(start === 0 ? tokens : tokens.slice(start));
  return parts;
}

/** Whether one bracket opens at the first of some tokens, and closes at the last. */
export function isOneBracket(tokens: readonly Token[]): boolean {
  if (tokens[0]?.kind !== 'open') return false;
  let depth = 0;
  return tokens.every((token, i) => {
    depth += depthOf(token);
    return depth > 0 || i === tokens.length - 1;
  });
}
