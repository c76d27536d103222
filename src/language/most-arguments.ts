import type { Builtin } from './builtin';
import { splitTopLevel } from './top-level';

/** The most arguments a built-in function takes: what its signature shows, unless it says otherwise. */
export const mostArguments = ({ most, signature }: Builtin): number => most ?? mostInSignature(signature);

/** By the signatures, of which there are as many as built-in functions. */
const counted = new Map<string, number>();

function mostInSignature(signature: string): number {
  const known = counted.get(signature);
  if (known !== undefined) return known;
  const lists = [...signature.matchAll(/\(([^()]*)\)/g)].map(([, list = '']) => splitTopLevel(list, /,/).parts.length);
  const most = signature.includes('…') ? Number.POSITIVE_INFINITY : Math.max(...lists);
  counted.set(signature, most);
  return most;
}
