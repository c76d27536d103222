import type { Span } from '../syntax';

export type TokenType = 'name' | 'keyword' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end';

/** One word of a file as Python's tokenizer gives it. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly text: string;
}

/** The reserved words of Python 3; `match`, `case`, `type` and `_` are names as well. */
export const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);
