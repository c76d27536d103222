import { atom } from './atom';
import { type Branch, branch } from './branch';
import { callArguments } from './call-arguments';
import { namedExpression, starred } from './lists';
import type { Reading } from './reading';

/** An atom with its attributes, calls and indices. */
export function primary(r: Reading): Branch {
  let value = atom(r);
  for (;;) {
    if (r.taken('.')) {
      const name = r.name();
      value = branch('attribute', value, name, [value], name.text);
    } else if (r.is('(')) value = call(r, value);
    else if (r.is('[')) value = item(r, value);
    else return value;
  }
}

function call(r: Reading, callee: Branch): Branch {
  r.expect('(');
  const args = callArguments(r, true);
  return branch('call', callee, r.expect(')'), [callee, ...args]);
}

function item(r: Reading, object: Branch): Branch {
  r.expect('[');
  const indices = [slice(r)];
  while (r.taken(',')) {
    if (r.is(']')) break;
    indices.push(slice(r));
  }
  return branch('item', object, r.expect(']'), [object, ...indices]);
}

function slice(r: Reading): Branch {
  if (r.is('*')) return starred(r);
  const start = r.next;
  const parts: Branch[] = [];
  if (!r.is(':')) {
    const first = namedExpression(r);
    if (!r.is(':')) return first;
    if (first.type === 'walrus') return r.refuse();
    parts.push(first);
  }
  r.expect(':');
  if (!r.is(':', ',', ']')) parts.push(r.rules.expression(r));
  if (r.taken(':') && !r.is(',', ']')) parts.push(r.rules.expression(r));
  return branch('operation', start, r.last, parts);
}
