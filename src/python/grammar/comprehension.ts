import { type Branch, branch } from './branch';
import { beginsExpression } from './lists';
import type { Reading } from './reading';
import { asTarget, starTargets } from './target';

/** `for … in … if …` behind what a comprehension gives, as often as it is there. */
export function comprehensionOf(r: Reading, type: 'comprehension' | 'generator', ...items: readonly Branch[]): Branch {
  const [first] = items;
  const parts: Branch[] = [];
  const start = r.next;
  let isAsync = false;
  if (!r.is('for', 'async')) return r.refuse();
  while (r.is('for', 'async')) {
    if (r.taken('async')) isAsync = true;
    r.expect('for');
    const target = asTarget(starTargets(r), 'store');
    r.expect('in');
    const source = r.rules.disjunction(r);
    parts.push(branch(parts.length === 0 ? 'outside' : 'iterable', source, source, [source]), target);
    while (r.taken('if')) parts.push(r.rules.disjunction(r));
  }
  if (beginsExpression(r)) return r.refuse();
  const whole = branch(type, first ?? start, r.last, [...parts, ...items]);
  return isAsync ? branch('asyncComprehension', whole, whole, [whole]) : whole;
}
