import type { Node } from './node';
import { reachable } from './rewrite';

/** Whether nothing indeterminate occurs below: a derivative of what jumps, say. */
export const isModelled = (roots: readonly Node[]): boolean =>
  reachable(roots).every((node) => node.kind !== 'named' || node.constant !== 'indeterminate');
