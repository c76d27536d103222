import type { MappedText } from './mapped-text';
import type { Gap, Token, TokenKind } from './token';

/** What the lexer has in hand. */
export interface Lexing {
  readonly source: MappedText;
  readonly latex: boolean;
  /** Whether accents may stand behind letters. */
  readonly hasMarks: boolean;
  readonly tokens: Token[];
  /** Where the next piece starts. */
  at: number;
  gap: Gap;
}

/** Adds what stands from `at` to `to` as one token, and goes on at `to`. */
export function put(lexing: Lexing, kind: TokenKind, text: string, to: number, from = lexing.at): number {
  const { start, end } = lexing.source.origin(from, to);
  lexing.tokens.push({ kind, text, gap: lexing.gap, start, end });
  lexing.gap = 'none';
  return to;
}

export function skip(lexing: Lexing, to: number, gap: Gap = 'space'): number {
  if (lexing.gap !== 'line') lexing.gap = gap;
  return to;
}

const styled = /_\{\s*\\(?:text|mathrm|mathit|mathbf)\s*\{\s*([A-Za-z0-9\u0370-\u03FF]+)\s*\}\s*\}/y;
const bracketed = /_\{\s*([A-Za-z0-9\u0370-\u03FF]+(?:\s*,\s*[A-Za-z0-9]+)*)\s*\}/y;
const bare = /_(?:\\(?:text|mathrm|mathit|mathbf)\s*\{([A-Za-z0-9]+)\}|([A-Za-z0-9\u0370-\u03FF]))/y;

/** A subscript as LaTeX writes it, whole and bare: `_{max}` and `max`. */
export function subscript(text: string, at: number): readonly [string, string?] {
  for (const pattern of [styled, bracketed, bare]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return [match[0], (match[1] ?? match[2] ?? '').replace(/\s*,\s*/g, '_')];
  }
  return [''];
}

/** What a sticky pattern matches at a place. */
export function found(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : null;
}
