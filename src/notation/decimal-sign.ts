/**
 * What stands before decimals: a comma as well as a point, or a point alone, so that a comma stands between thousands; null where
 * nothing is said, and a comma in a number may be either.
 */
export type DecimalSign = 'comma' | 'point' | null;
