import { greekLetters } from '../characters';
import type { Token } from '../token';

/**
 * The name of something as it is written without brackets and styles, the same for `det(A)`, `det A` and `\det(A)`, for `A^-1` and
 * `A^{-1}`, for `d/dx`, `\frac{d}{dx}` and `ln|J|`, `log|J|`.
 */
export function plainLabel(tokens: readonly Token[]): string {
  return withPlainFractions(tokens)
    .filter(({ kind }) => kind !== 'open' && kind !== 'close' && kind !== 'end')
    .filter(({ text }, i, all) => text !== '*' || all[i - 1]?.text === '^' || i === all.length - 1)
    .map(({ kind, text }) => (kind === 'name' || kind === 'function' ? plainName(text) : text))
    .join('')
    .replaceAll('^*', '*')
    .replaceAll('||', '|');
}

/** The names that a symbol of a question stands for: itself, and `det` for `det(A)`. */
export function labelsOf(symbol: readonly Token[]): readonly string[] {
  const [head, next] = symbol;
  const isApplied =
    head?.kind === 'function' || (head?.kind === 'name' && (next?.kind === 'open' || head.text.length > 1));
  return isApplied && next?.text !== '^' ? [plainLabel(symbol), plainLabel([head])] : [plainLabel(symbol)];
}

/** In Greek letters, with its index beside it; a logarithm by one of its names. */
function plainName(name: string): string {
  if (name === 'ln') return 'log';
  const [, base = name, index = ''] = /^([A-Za-z]+)(.*)$/s.exec(name) ?? [];
  return `${greekLetters.get(base) ?? base}${index.replaceAll('_', '')}`;
}

/** `\frac{a}{b}` as a/b, with brackets only around more than one token. */
export function withPlainFractions(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ kind, text }) => kind === 'command' && text === 'frac');
  if (at < 0) return tokens;
  const middle = endOfGroup(tokens, at + 1) + 1;
  const end = endOfGroup(tokens, middle) + 1;
  const slash: Token = { ...(tokens[at] as Token), kind: 'sign', text: '/' };
  const [above, below] = [tokens.slice(at + 1, middle), tokens.slice(middle, end)].map(withoutBraces);
  return withPlainFractions([...tokens.slice(0, at), ...(above ?? []), slash, ...(below ?? []), ...tokens.slice(end)]);
}

const withoutBraces = (group: readonly Token[]): readonly Token[] => (group.length === 3 ? group.slice(1, -1) : group);

/** Where the group that starts at a token ends: a bracket, or the token alone. */
function endOfGroup(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { kind } = tokens[at] as Token;
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth <= 0) return at;
  }
  return tokens.length - 1;
}
