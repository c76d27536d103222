import { syntaxError } from '../read/tree';
import { type Branch, branch } from './branch';
import { tupleOf } from './lists';
import type { Reading } from './reading';

/** `star_targets`, as expressions that `asTarget` takes. */
export const starTargets = (r: Reading): Branch =>
  tupleOf(r, (inner) => {
    if (!inner.is('*')) return inner.rules.primary(inner);
    const start = inner.take();
    const value = inner.rules.primary(inner);
    return branch('starred', start, value, [value]);
  });

/**
 * What an expression is as the target of an assignment, or of `del`.
 * @throws PythonFault where Python assigns nothing to it, or cannot tell what the stars take
 */
export function asTarget(target: Branch, type: 'store' | 'delete'): Branch {
  switch (target.type) {
    case 'name':
      return { ...target, type };
    case 'attribute':
      return target.text === '__debug__' ? cannot(target, '__debug__') : target;
    case 'item':
      return target;
    case 'tuple':
    case 'list': {
      const stars = target.parts.filter((part) => part.type === 'starred');
      if (stars.length > 1 || (stars.length > 0 && type === 'delete'))
        return syntaxError(target, 'multiple starred expressions in assignment', 'Leave one star.');
      const parts = target.parts.map((part) =>
        part.type === 'starred'
          ? { ...part, type: 'operation' as const, parts: part.parts.map((each) => notStarred(each, type)) }
          : asTarget(part, type),
      );
      return { ...target, type: 'operation', parts };
    }
    case 'starred':
      return syntaxError(target, 'starred assignment target must be in a list or tuple', 'Write a comma behind it.');
    default:
      return cannot(target, 'expression');
  }
}

const notStarred = (target: Branch, type: 'store' | 'delete'): Branch =>
  target.type === 'starred' ? cannot(target, 'starred') : asTarget(target, type);

const cannot = (target: Branch, what: string): never =>
  syntaxError(target, `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`, 'Assign to a name.');
