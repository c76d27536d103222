import type { Node } from './node';

/** Differs for different arguments of one operation; a whole number for up to two (Szudzik's pairing of their ids). */
export function argumentKey(args: readonly Node[]): number | string {
  if (args.length > 2) return args.map(({ id }) => id).join();
  const a = args[0]?.id ?? 0;
  const b = args[1]?.id ?? 0;
  return a < b ? b * b + a : a * a + a + b;
}
