import { ExpressionError } from './expression-error';
import { unseenAdvice, unseenCharacter, unseenReason } from './unseen-characters';

/** What is often typed for a sign of the grammar. */
const signs: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '·': '*',
  '×': '*',
  '⋅': '*',
  '−': '-',
  '–': '-',
  '÷': '/',
  '&&': 'and',
  '||': 'or',
  '**': '^',
};

const advice: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected end|^Value expected/, 'Write a number, a name or a bracketed expression here.'],
  [/^Parenthesis|^End of matrix/, 'Close the bracket, or take the one that opens away.'],
  [/^End of string/, 'Close the quotation mark.'],
  [/^Unexpected operator [)\]}]/, 'Take this bracket away, or open one before it.'],
  [/^Digit expected/, 'Finish the number, as in 2.5e-3.'],
  [/^Invalid left hand side/, 'Write == for an equation.'],
];

/**
 * @param error thrown by the grammar of mathjs, with the one-based `char` at which it stopped
 */
export function syntaxError(error: SyntaxError, text: string, path: readonly (string | number)[]): ExpressionError {
  const stopped = 'char' in error && typeof error.char === 'number' ? error.char - 1 : 0;
  const message = error.message.replace(/ \(char -?\d+\)$/, '');
  const start = Math.min(Math.max(stopped, 0), Math.max(text.length - 1, 0));
  const sign = Object.keys(signs).find((typed) => [start, start - 1].some((at) => text.startsWith(typed, at)));
  const next = sign === undefined ? adviceFor(message) : `Write ${signs[sign]} for ${sign}.`;
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (unseenCharacter.test(character))
    return new ExpressionError('unseen-character', unseenReason(character), unseenAdvice, path, start, start + 1);
  const shown = message.startsWith('Syntax error in part')
    ? `"${character}" is no sign of an expression.`
    : `${message}.`;
  return new ExpressionError('syntax', shown, next, path, start, start + 1);
}

function adviceFor(message: string): string {
  return (
    advice.find(([pattern]) => pattern.test(message))?.[1] ?? 'Look for a missing operator or bracket just before it.'
  );
}
