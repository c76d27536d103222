import { syntaxError } from '../read/tree';
import type { Span } from '../syntax';
import type { Branch } from './branch';
import { yieldOrExpressions } from './lists';
import { Reading } from './reading';
import { requireEscapes, unsupportedAt, type WrittenString } from './string-token';
import { tokenise } from './tokenise';

/** How far fields may stand within the formats of others. */
const deepest = 2;

/**
 * What is evaluated in the fields of a formatted string. Python's documentation, "f-strings".
 * @throws PythonFault where Python refuses it; what Python 3.12 first reads is unsupported
 */
export function fieldsOf(r: Reading, { prefix, from, to }: WrittenString): Branch[] {
  const fields: Branch[] = [];
  const end = textWithFields(r, prefix, { start: from, end: to }, 0, fields);
  if (end < to) syntaxError({ start: end, end: end + 1 }, "f-string: single '}' is not allowed", 'Write }}.');
  return fields;
}

/** Reads up to a closing brace that belongs to what is around, and says where that is. */
function textWithFields(r: Reading, prefix: string, { start, end }: Span, depth: number, fields: Branch[]): number {
  let plainFrom = start;
  let at = start;
  const endPlain = (): void => requireEscapes(r.text, prefix, { start: plainFrom, end: at });
  while (at < end) {
    const character = r.text[at];
    const isTwice = r.text[at + 1] === character && at + 1 < end && depth === 0;
    if (character === '\\' && r.text[at + 1] === 'N' && !prefix.includes('r')) endPlainEscape(at);
    if (character === '{' && !isTwice) {
      endPlain();
      at = field(r, prefix, { start: at, end }, depth, fields);
      plainFrom = at;
    } else if (character === '}' && !isTwice) break;
    else at += isTwice && (character === '{' || character === '}') ? 2 : 1;
  }
  endPlain();
  return at;
}

const endPlainEscape = (at: number): never => unsupportedAt('a character by its name', { start: at, end: at + 2 });

/** Reads a field, and says where what is behind it begins. */
function field(r: Reading, prefix: string, { start, end }: Span, depth: number, fields: Branch[]): number {
  if (depth >= deepest) syntaxError({ start, end: start + 1 }, 'f-string: expressions nested too deeply');
  const to = expressionEnd(r.text, { start: start + 1, end });
  const place = { start, end: to };
  if (r.text.slice(start + 1, to).trim() === '') syntaxError(place, 'f-string: empty expression not allowed');
  const inner = new Reading(r.text, tokenise(r.text, { start: start + 1, end: to }, true), r.rules);
  fields.push(yieldOrExpressions(inner));
  if (inner.next.type !== 'end') inner.refuse();
  let at = to;
  const skip = (): void => {
    while (/[ \t\n\f]/.test(r.text[at] ?? '')) at++;
  };
  if (r.text[at] === '=') {
    at++;
    skip();
  }
  if (r.text[at] === '!') {
    if (!/[sra]/.test(r.text[at + 1] ?? '')) syntaxError(place, 'f-string: invalid conversion character');
    at += 2;
  }
  if (r.text[at] === ':') at = textWithFields(r, prefix, { start: at + 1, end }, depth + 1, fields);
  if (r.text[at] !== '}' || at >= end) unsupportedAt('a formatted string with a field that does not end', place);
  return at + 1;
}

/** Where the expression of a field ends: before a format, a conversion, `=` or the closing brace. */
function expressionEnd(text: string, { start, end }: Span): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < end; at++) {
    const character = text[at] as string;
    if (character === '\\' || (character === '#' && quote === ''))
      unsupportedAt(`${character} in a field of a formatted string`, { start: at, end: at + 1 });
    if (quote !== '') {
      if (text.startsWith(quote, at)) {
        at += quote.length - 1;
        quote = '';
      }
    } else if (character === '"' || character === "'") {
      quote = text.startsWith(character.repeat(3), at) ? character.repeat(3) : character;
      at += quote.length - 1;
    } else if ('([{'.includes(character)) depth++;
    else if (depth > 0 && ')]}'.includes(character)) depth--;
    else if (depth === 0 && '!:}=<>'.includes(character)) {
      if (/^(?:[=!<>]=)/.test(text.slice(at, at + 2))) at++;
      else if (character !== '<' && character !== '>') return at;
    }
  }
  return unsupportedAt('a formatted string with a field that does not end', { start, end });
}
