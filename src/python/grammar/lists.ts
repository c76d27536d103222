import { type Branch, branch } from './branch';
import type { Reading } from './reading';

/** `assignment_expression`, or `expression` without `:=` behind it. */
export function namedExpression(r: Reading): Branch {
  if (r.next.type !== 'name' || r.afterNext.text !== ':=') return r.rules.expression(r);
  const name = r.take();
  r.take();
  const value = r.rules.expression(r);
  return branch('walrus', name, value, [value], name.text);
}

/** `* bitwise_or` */
export function starred(r: Reading): Branch {
  const start = r.expect('*');
  const value = r.rules.bitwise(r);
  return branch('starred', start, value, [value]);
}

export const starredOrNamed = (r: Reading): Branch => (r.is('*') ? starred(r) : namedExpression(r));

const starredOrPlain = (r: Reading): Branch => (r.is('*') ? starred(r) : r.rules.expression(r));

/** `star_expressions`: one, or several with commas, which make a tuple. */
export const expressions = (r: Reading): Branch => tupleOf(r, starredOrPlain);

/** One, or a tuple of several, as a rule reads each. */
export function tupleOf(r: Reading, rule: (r: Reading) => Branch): Branch {
  const first = rule(r);
  if (!r.is(',')) return first;
  const items = [first];
  while (r.taken(',')) {
    if (!beginsExpression(r)) break;
    items.push(rule(r));
  }
  return branch('tuple', first, r.last, items);
}

/** Parts between commas, of which one may be the last word, up to a closing bracket that is left. */
export function listed(r: Reading, close: string, rule: (r: Reading) => Branch): Branch[] {
  const items: Branch[] = [];
  while (!r.is(close)) {
    items.push(rule(r));
    if (!r.taken(',')) break;
  }
  return items;
}

/** Whether an expression may begin with the next word. */
export function beginsExpression(r: Reading): boolean {
  const { type } = r.next;
  if (type === 'name' || type === 'number' || type === 'string') return true;
  return r.is('(', '[', '{', '-', '+', '~', '...', '*', 'not', 'lambda', 'await', 'None', 'True', 'False');
}

/** `yield_expr | star_expressions` */
export const yieldOrExpressions = (r: Reading): Branch => (r.is('yield') ? yielded(r) : expressions(r));

export function yielded(r: Reading): Branch {
  const start = r.expect('yield');
  if (r.taken('from')) return branch('yield', start, r.last, [r.rules.expression(r)], 'from');
  const parts = beginsExpression(r) ? [expressions(r)] : [];
  return branch('yield', start, r.last, parts);
}
