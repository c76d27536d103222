/*
 * Bounds of a real t from an approximation y with |y − t| ≤ (relative − 2u)·|y| + absolute/2, u = 2^-53,
 * relative ≤ 16u. Rounding e = relative·|y| + absolute loses at most 2u·e, and 2^-1075 in the subnormal
 * range, where `absolute` must not be 0 unless y is; rounding y ± e loses at most u·|y ± e|.
 */

export const outwardDown = (y: number, relative: number, absolute: number): number =>
  y - (Math.abs(y) * relative + absolute);

export const outwardUp = (y: number, relative: number, absolute: number): number =>
  y + (Math.abs(y) * relative + absolute);
