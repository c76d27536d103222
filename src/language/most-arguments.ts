import type { Builtin } from './builtin';
import { splitTopLevel } from './top-level';

const known = new Map<Builtin, number>();

/** The most arguments a built-in function takes: what its signature shows, unless it says otherwise. */
export function mostArguments(builtin: Builtin): number {
  const most = known.get(builtin) ?? builtin.most ?? mostInSignature(builtin.signature);
  known.set(builtin, most);
  return most;
}

function mostInSignature(signature: string): number {
  if (signature.includes('…')) return Number.POSITIVE_INFINITY;
  const lists = [...signature.matchAll(/\(([^()]*)\)/g)].map(([, list = '']) => splitTopLevel(list, /,/).parts.length);
  return Math.max(...lists);
}
