import type { Token } from './token';

/**
 * The tokens that stand in each bracket and in none inside of it, by the index of the token that opens it; those outside of all by
 * −1, up to a bracket that closes nothing. A bracket within another shows there by the token that closes it.
 */
export function directContents(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const contents = new Map<number, Token[]>([[-1, []]]);
  const open = [-1];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'close') open.pop();
    const around = open.at(-1);
    if (around === undefined) break;
    if (token.kind !== 'open') contents.get(around)?.push(token);
    else {
      open.push(i);
      contents.set(i, []);
    }
  }
  return contents;
}
