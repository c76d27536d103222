import type { Token } from '../token';
import { type Reading, refuse, take, token } from './reading';

const closings: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '⌊': '⌋', '⌈': '⌉' };

/**
 * Reads the bracket that closes `open`.
 * @throws ExpressionError where another one, or something else, stands
 */
export function closed(at: Reading, open: Token): Token {
  const found = token(at);
  if (found.kind === 'close' && found.text === closings[open.text]) return take(at);
  if (found.kind === 'close')
    refuse(
      'syntax',
      `${open.text} is closed by ${found.text}.`,
      `Close it by ${closings[open.text]}, in the right order.`,
      found,
    );
  if (found.kind === 'end')
    refuse('syntax', 'This bracket is not closed.', `Write ${closings[open.text]} where it ends.`, open);
  return unexpected(at);
}

/** @throws ExpressionError at what cannot stand here */
export function unexpected(at: Reading): never {
  const found = token(at);
  if (found.kind === 'end')
    return refuse('syntax', 'The formula ends too early.', 'Write a number, a name or a bracket here.', {
      start: Math.max(0, found.start - 1),
      end: found.end,
    });
  if (found.kind === 'close')
    return refuse('syntax', `Nothing was opened that ${found.text} closes.`, 'Take it away, or open a bracket.', found);
  const known = Object.hasOwn(advices, found.text) ? advices[found.text] : undefined;
  const advice = known ?? 'Look for a missing operator or bracket just before it.';
  const shown = found.kind === 'word' ? `"${found.text}"` : found.text;
  return refuse(
    (Object.hasOwn(codes, found.text) ? codes[found.text] : undefined) ?? 'syntax',
    `${shown} cannot stand here.`,
    advice,
    found,
  );
}

const codes: Readonly<Record<string, string>> = { '#': 'comment', '%': 'percent', ',': 'several-values' };
const advices: Readonly<Record<string, string>> = {
  '#': 'Leave out # and what follows it: a formula has no comments.',
  '%': 'Write a number without a percent sign: 0.33 for 33%.',
  ',': 'Give one answer, and write a point before decimals.',
  ';': 'Give one answer.',
};
