import type { Builtin } from './builtin';
import { splitTopLevel } from './top-level';

/** The most arguments a built-in function takes: what its signature shows, unless it says otherwise. */
export function mostArguments({ signature, most }: Builtin): number {
  if (most !== undefined) return most;
  if (signature.includes('…')) return Number.POSITIVE_INFINITY;
  const lists = [...signature.matchAll(/\(([^()]*)\)/g)].map(([, list = '']) => splitTopLevel(list, /,/).parts.length);
  return Math.max(...lists);
}
