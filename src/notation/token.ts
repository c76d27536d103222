/** What stands between a token and the one before it. */
export type Gap = 'none' | 'space' | 'line';

/**
 * - function: a name that is applied to arguments
 * - command: what has operands of its own by the way it is written, as `\frac{a}{b}`
 * - word: a text in prose, as `\text{otherwise}`
 */
export type TokenKind = 'number' | 'name' | 'function' | 'sign' | 'open' | 'close' | 'command' | 'word' | 'end';

/** A piece of a formula, at its place in the text as it was typed. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly gap: Gap;
  readonly start: number;
  readonly end: number;
  /** The base of a logarithm that is written into its name: `log_3`. */
  readonly base?: string;
}
