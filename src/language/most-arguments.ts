import type { Builtin } from './builtin';
import { splitTopLevel } from './top-level';

/** The most arguments a built-in function takes: what its signature shows, unless it says otherwise. */
export const mostArguments = ({ most, signature }: Builtin): number => most ?? mostInSignature(signature);

function mostInSignature(signature: string): number {
  if (signature.includes('…')) return Number.POSITIVE_INFINITY;
  const lists = [...signature.matchAll(/\(([^()]*)\)/g)].map(([, list = '']) => splitTopLevel(list, /,/).parts.length);
  return Math.max(...lists);
}
