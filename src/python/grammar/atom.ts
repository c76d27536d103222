import { type Branch, type BranchType, branch } from './branch';
import { comprehensionOf } from './comprehension';
import { listed, starred, starredOrNamed, yielded } from './lists';
import type { Reading } from './reading';
import { strings } from './strings';

/** Names, literals, and what stands in brackets. */
export function atom(r: Reading): Branch {
  const { next } = r;
  if (next.type === 'name') return branch('name', r.take(), next, [], next.text);
  if (next.type === 'number') return branch('literal', r.take(), next);
  if (next.type === 'string') return strings(r);
  if (r.is('None', 'True', 'False', '...')) return branch('literal', r.take(), next);
  if (r.is('(')) return inParentheses(r);
  if (r.is('[')) return inSquareBrackets(r);
  if (r.is('{')) return inBraces(r);
  return r.refuse();
}

/** What brackets may stand around without a change of what it is to an assignment. */
const targets: ReadonlySet<BranchType> = new Set<BranchType>(['name', 'attribute', 'item', 'tuple', 'list']);

function inParentheses(r: Reading): Branch {
  const start = r.expect('(');
  if (r.taken(')')) return branch('tuple', start, r.last);
  if (r.is('yield')) {
    const value = yielded(r);
    r.expect(')');
    return value;
  }
  const first = starredOrNamed(r);
  if (r.is('for', 'async') && first.type !== 'starred') {
    const made = comprehensionOf(r, 'generator', first);
    return branch(made.type, start, r.expect(')'), made.parts);
  }
  if (r.taken(',')) {
    const items = [first, ...listed(r, ')', starredOrNamed)];
    return branch('tuple', start, r.expect(')'), items);
  }
  if (first.type === 'starred') return r.refuse();
  r.expect(')');
  return targets.has(first.type) ? first : branch('operation', start, r.last, [first]);
}

function inSquareBrackets(r: Reading): Branch {
  const start = r.expect('[');
  const items = listed(r, ']', starredOrNamed);
  const [only] = items;
  if (
    items.length === 1 &&
    only !== undefined &&
    only.type !== 'starred' &&
    r.last.text !== ',' &&
    r.is('for', 'async')
  ) {
    const made = comprehensionOf(r, 'comprehension', only);
    r.expect(']');
    return made;
  }
  return branch('list', start, r.expect(']'), items);
}

/** A dictionary or a set. */
function inBraces(r: Reading): Branch {
  const start = r.expect('{');
  if (r.taken('}')) return branch('operation', start, r.last);
  if (r.is('**')) return dictionary(r, []);
  const first = r.is('*') ? starred(r) : starredOrNamed(r);
  if (r.is(':')) return first.type === 'starred' || first.type === 'walrus' ? r.refuse() : dictionary(r, [first]);
  if (r.is('for', 'async') && first.type !== 'starred') {
    const made = comprehensionOf(r, 'comprehension', first);
    r.expect('}');
    return made;
  }
  const more = r.taken(',') ? listed(r, '}', starredOrNamed) : [];
  return branch('operation', start, r.expect('}'), [first, ...more]);
}

function dictionary(r: Reading, keys: readonly Branch[]): Branch {
  const start = r.last;
  const parts = [...keys];
  if (keys.length > 0) {
    r.expect(':');
    parts.push(r.rules.expression(r));
    if (r.is('for', 'async')) {
      const made = comprehensionOf(r, 'comprehension', ...parts);
      r.expect('}');
      return made;
    }
    if (!r.taken(',')) return branch('operation', start, r.expect('}'), parts);
  }
  const entry = (): Branch => {
    if (r.taken('**')) return r.rules.bitwise(r);
    const key = r.rules.expression(r);
    r.expect(':');
    const value = r.rules.expression(r);
    return branch('operation', key, value, [key, value]);
  };
  parts.push(...listed(r, '}', entry));
  return branch('operation', start, r.expect('}'), parts);
}
