/*
 * Bounds of a real t from an approximation y with |y − t| ≤ (relative − 2u)·|y| + absolute/2, where u = 2^-53,
 * relative ≤ 1/4 and absolute is 0 or at least 2^-1074. Rounding e = relative·|y| + absolute loses at most 2u·e,
 * and 2^-1075 where relative·|y| underflows, which happens with absolute = 0 only for y = 0; rounding y ± e loses
 * at most u·|y ± e|.
 */

export const outwardDown = (y: number, relative: number, absolute: number): number =>
  y - (Math.abs(y) * relative + absolute);

export const outwardUp = (y: number, relative: number, absolute: number): number =>
  y + (Math.abs(y) * relative + absolute);
