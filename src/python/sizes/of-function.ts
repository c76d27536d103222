import { bits, isMixed } from './bits';
import { isJumping, isPositive, kindOf } from './function-kinds';

/** Of a size and a number it may be 0, or below, at some size. */
export const difference = (own: number): number => (isMixed(own) ? own | bits.difference : own);

/** What stands behind a minus: one less it may be 0 at some size. */
export const minus = (own: number): number =>
  (own & bits.data) > 0 || (own & (bits.size | bits.number)) === 0 ? own : own | bits.difference;

/** What a function that is not of the file gives, of what its arguments depend on. */
export function ofFunction(name: string, given: number): number {
  const kind = kindOf(name);
  const isMoved = kind !== null && kind !== 'sum' && kind !== 'sumOfProducts';
  const own = given | (isMoved ? 0 : bits.size) | (kind === 'hidden' ? bits.number : 0);
  if (/_like$/.test(name)) return own & ~bits.data;
  if (isPositive(name)) return own & ~bits.difference;
  if (/^(?:r?sub|subtract)_?$/.test(name)) return difference(own);
  if (/^neg(?:ative)?_?$/.test(name)) return minus(own);
  return isJumping(kind) ? own | bits.side : own;
}
