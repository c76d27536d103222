/** Which signs a real value may have: bit 0 negative, bit 1 zero, bit 2 positive; bit 3 where it may be no real value. */
export type Signs = number;
export const negative = 1;
export const zero = 2;
export const positive = 4;
export const nonNegative = 6;
export const anySign: Signs = 7;
/** What may have no value, or an imaginary one. */
export const unreal: Signs = 15;
export const isReal = (signs: Signs): boolean => signs <= anySign;

/** The signs of −a. */
export const flipped = (signs: Signs): Signs =>
  isReal(signs) ? (signs & zero) | (signs & negative ? positive : 0) | (signs & positive ? negative : 0) : unreal;

/** The signs of a² or another even power. */
export const evenSigns = (signs: Signs): Signs =>
  isReal(signs) ? (signs & zero) | (signs & (negative | positive) ? positive : 0) : unreal;

/** The signs of a·b. */
export const productSigns = (a: Signs, b: Signs): Signs =>
  isReal(a | b)
    ? ((a | b) & zero) |
      (a & positive ? b & (negative | positive) : 0) |
      (a & negative ? flipped(b & (negative | positive)) : 0)
    : unreal;

/** The signs of a + b. */
export const sumSigns = (a: Signs, b: Signs): Signs => {
  if (!isReal(a | b)) return unreal;
  if (a === zero || b === zero) return a === zero ? b : a;
  const either = a | b;
  return either & negative && either & positive ? anySign : (either & ~zero) | (a & b & zero);
};
