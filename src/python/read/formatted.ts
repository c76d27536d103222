import type { SyntaxNode } from '@lezer/common';
import type { Expression, FormattedValue } from '../syntax';
import { partsOf, type Source, spanOf, syntaxError, textOf } from './tree';

type Read = (node: SyntaxNode, source: Source) => Expression;

/** The values in a formatted string, or in a format within one; none in a plain string. */
export const formattedIn = (node: SyntaxNode, source: Source, read: Read): FormattedValue[] =>
  partsOf(node).flatMap((part) => (part.name === 'FormatReplacement' ? [replacement(part, source, read)] : []));

/** `{value=!r:format}` */
function replacement(node: SyntaxNode, source: Source, read: Read): FormattedValue {
  const parts = partsOf(node).slice(1, -1);
  const own = parts.filter(({ name }) => !['FormatSelfDoc', 'FormatConversion', 'FormatSpec'].includes(name));
  const named = (name: string) => parts.find((part) => part.name === name);
  const [conversion, format] = [named('FormatConversion'), named('FormatSpec')];
  const letter = conversion === undefined ? null : textOf(source, conversion).slice(1).trim();
  if (letter !== null && letter !== 'r' && letter !== 's' && letter !== 'a')
    return syntaxError(spanOf(node), 'f-string: invalid conversion character', 'Write !r, !s or !a.');
  // `{x=}` shows x as repr does.
  const isShown = named('FormatSelfDoc') !== undefined && format === undefined;
  return {
    value: valueIn(own, node, source, read),
    conversion: letter ?? (isShown ? 'r' : null),
    format: format === undefined ? [] : formatOf(format, source, read),
  };
}

function valueIn(own: readonly SyntaxNode[], node: SyntaxNode, source: Source, read: Read): Expression {
  const [first] = own;
  if (first === undefined) return syntaxError(spanOf(node), 'f-string: empty expression not allowed');
  if (own.length === 1) return read(first, source);
  const items = own.filter(({ name }) => name !== ',' && name !== '*');
  // Of a row in a formatted string the text is that of a tuple.
  const hasStar = own.some(({ name }) => name === '*');
  if (hasStar) return { type: 'unsupported', what: '* in a formatted string', ...spanOf(node) };
  return { type: 'tuple', items: items.map((each) => read(each, source)), ...spanOf(node) };
}

/** The texts of a format and the values between them. */
function formatOf(node: SyntaxNode, source: Source, read: Read): (string | FormattedValue)[] {
  const format: (string | FormattedValue)[] = [];
  let at = node.from + 1;
  for (const part of partsOf(node)) {
    if (part.name !== 'FormatReplacement') continue;
    format.push(source.text.slice(at, part.from), replacement(part, source, read));
    at = part.to;
  }
  return [...format, source.text.slice(at, node.to)];
}
