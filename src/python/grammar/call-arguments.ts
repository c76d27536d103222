import { syntaxError } from '../read/tree';
import { type Branch, branch } from './branch';
import { comprehensionOf } from './comprehension';
import { namedExpression } from './lists';
import type { Reading } from './reading';

/**
 * The arguments up to the closing bracket, which is left.
 * @param isCall whether a generator may stand there alone, without brackets of its own
 * @throws PythonFault where one may not stand behind another
 */
export function callArguments(r: Reading, isCall: boolean): Branch[] {
  const args: Branch[] = [];
  const names = new Set<string>();
  let isNamed = false;
  let hasDoubleStar = false;
  while (!r.is(')')) {
    const start = r.next;
    const refuse = (reason: string): never => syntaxError(start, reason, 'Put arguments by place first.');
    if (r.taken('**')) {
      hasDoubleStar = true;
      const value = r.rules.expression(r);
      args.push(branch('operation', start, value, [value]));
    } else if (r.taken('*')) {
      if (hasDoubleStar) refuse('iterable argument unpacking follows keyword argument unpacking');
      const value = r.rules.expression(r);
      args.push(branch('operation', start, value, [value]));
    } else if (start.type === 'name' && r.afterNext.text === '=') {
      if (names.has(start.text)) refuse(`keyword argument repeated: ${start.text}`);
      names.add(start.text);
      isNamed = true;
      r.take();
      r.take();
      const value = r.rules.expression(r);
      args.push(branch('keyword', start, value, [value], start.text));
    } else {
      if (hasDoubleStar) refuse('positional argument follows keyword argument unpacking');
      if (isNamed) refuse('positional argument follows keyword argument');
      const value = namedExpression(r);
      if (!r.is('for', 'async')) args.push(value);
      else {
        args.push(comprehensionOf(r, 'generator', value));
        if (isCall && args.length === 1 && r.is(')')) return args;
        refuse('Generator expression must be parenthesized');
      }
    }
    if (!r.taken(',')) break;
  }
  return args;
}
