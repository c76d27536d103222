import type { Node } from './node';

/** A whole number that differs for different pairs of ids (Szudzik's pairing). */
export const pairKey = (a: number, b: number): number => (a < b ? b * b + a : a * a + a + b);

/** Differs for different arguments of one operation; a whole number for up to two. */
export function argumentKey(args: readonly Node[]): number | string {
  if (args.length > 2) return args.map(({ id }) => id).join();
  return pairKey(args[0]?.id ?? 0, args[1]?.id ?? 0);
}
