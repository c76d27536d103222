import { syntaxError } from '../read/tree';
import { type Branch, branch } from './branch';
import { fieldsOf } from './format-string';
import type { Reading } from './reading';
import { requireEscapes, stringAt } from './string-token';

/** One string, or several side by side, which are one: texts or bytes, not both. */
export function strings(r: Reading): Branch {
  const start = r.next;
  const parts: Branch[] = [];
  let isFormatted = false;
  const kinds = new Set<boolean>();
  while (r.next.type === 'string') {
    const token = r.take();
    const written = stringAt(r.text, token.start) ?? r.refuse();
    kinds.add(written.prefix.includes('b'));
    if (kinds.size > 1) syntaxError(token, 'cannot mix bytes and nonbytes literals', 'Write both as texts.');
    isFormatted ||= written.prefix.includes('f');
    if (written.prefix.includes('f')) parts.push(...fieldsOf(r, written));
    else requireEscapes(r.text, written.prefix, { start: written.from, end: written.to });
  }
  return branch('literal', start, r.last, parts, kinds.has(true) ? 'bytes' : isFormatted ? 'format' : 'text');
}
