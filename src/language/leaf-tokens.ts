/** A number, name or string of an expression, at its place. */
export interface LeafToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const letters = 'A-Za-z_$\\u00C0-\\u02AF\\u0370-\\u03FF\\u2100-\\u214F\\uD835\\uDC00-\\uDFFF';
const number = /0[box][\w.]*|(?:\d+(?:\.(?![*/^]))?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const word = new RegExp(`[${letters}][${letters}0-9]*`, 'y');
const string = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)/y;
const operand = /^(?!(?:mod|to|in|and|xor|or|not)$)[\s\S]/;
const closing = /[)\]}'"!]/;

/** The leaves of an expression, and the text without line breaks. */
export interface Leaves {
  readonly leaves: readonly LeafToken[];
  readonly blanked: string;
  /** Where the grammar of mathjs takes the rest of a line for a comment. */
  readonly comment: number | null;
}

/**
 * The leaves of an expression in the lexical syntax of mathjs, from left to right, and the text with line breaks blanked out
 * (same length), so that an expression may run over several lines.
 */
export function leafTokens(text: string): Leaves {
  const leaves: LeafToken[] = [];
  let blanked = '';
  let afterOperand = false;
  let comment: number | null = null;
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    if (text.charAt(at) === '#') comment ??= at;
    // A quote after an operand is the transpose sign.
    const leaf: string | null =
      match(number) ?? match(word) ?? (afterOperand && text[at] === "'" ? null : match(string));
    const step: string = leaf ?? text.charAt(at);
    if (leaf !== null) leaves.push({ text: leaf, start: at, end: at + leaf.length });
    blanked += /[\r\n\v\f\u2028\u2029]/.test(step) ? ' ' : step;
    if (step.trim() !== '') afterOperand = leaf !== null ? operand.test(leaf) : closing.test(step);
    at += step.length;
  }
  return { leaves, blanked, comment };
}
