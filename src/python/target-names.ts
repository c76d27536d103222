import type { Expression } from './syntax';

/** The names that a target gives values. */
export function targetNames(target: Expression): string[] {
  if (target.type === 'name') return [target.name];
  if (target.type === 'starred') return targetNames(target.value);
  return target.type === 'tuple' || target.type === 'list' ? target.items.flatMap(targetNames) : [];
}
