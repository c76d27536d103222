/*
 * Bounds of single operations on doubles. A name ending in Down gives a double ≤ the exact result,
 * one ending in Up a double ≥ it; for finite operands never +Infinity and never −Infinity
 * respectively. Infinite operands stand for limits of bounds, and a zero factor gives zero even
 * against an infinite bound.
 * IEEE 754 rounds +, −, ×, ÷ to nearest, and V8 compiles Math.sqrt to the correctly rounded
 * instruction; u = 2^-53 is the unit roundoff, η = 2^-1074 the smallest double.
 */

/** u(1 + 2u) and η: x ± (spread·|x| + tiny) is a neighbour of x or beyond it, see `nextUp`. */
export const spread = (Number.EPSILON / 2) * (1 + Number.EPSILON);
export const tiny = Number.MIN_VALUE;
const largest = Number.MAX_VALUE;
const integerLimit = 2 ** 53;

/**
 * A double above x: the next one, or the one after for some 2^-1022 ≤ |x| < 2^-1019. NaN and +Infinity are kept.
 *
 * For 2^e ≤ |x| < 2^(e+1) and e ≥ −1021 the doubles are 2^e·2u apart, and fl(fl(u(1+2u)|x|) + η) is more than
 * half of that: by the factor 1+2u where the product is normal, by η where it is not. So adding it
 * rounds to the neighbour or beyond. Below 2^-1021 the doubles are η apart, and at least η is
 * added. Rump, Zimmermann, Boldo, Melquiond, Computing predecessor and successor in rounding to
 * nearest, BIT 49 (2009), algorithm 1.
 */
export function nextUp(x: number): number {
  const next = x + (spread * Math.abs(x) + tiny);
  return Number.isNaN(next) && x === -Infinity ? -largest : next;
}

/** A double below x: −nextUp(−x). */
export function nextDown(x: number): number {
  const next = x - (spread * Math.abs(x) + tiny);
  return Number.isNaN(next) && x === Infinity ? largest : next;
}

/** a + b − fl(a + b), exact; NaN or infinite where an operation overflows (Knuth's TwoSum). */
export function sumError(a: number, b: number, sum: number): number {
  const bRounded = sum - a;
  return a - (sum - bRounded) + (b - bRounded);
}

export function addDown(a: number, b: number): number {
  const sum = a + b;
  const error = sumError(a, b, sum);
  return error >= 0 && error < Infinity ? sum : nextDown(sum);
}

export function addUp(a: number, b: number): number {
  const sum = a + b;
  const error = sumError(a, b, sum);
  return error <= 0 && error > -Infinity ? sum : nextUp(sum);
}

/**
 * Whether product = fl(a·b) is certainly exact: two factors of 24 significant bits in the exponent range of
 * float32, or integers whose product stays below 2^53.
 */
const isExact = (a: number, b: number, product: number): boolean =>
  (Math.fround(a) === a && Math.fround(b) === b) ||
  (Math.abs(product) < integerLimit && Math.trunc(a) === a && Math.trunc(b) === b);

export function mulDown(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const product = a * b;
  if (isExact(a, b, product)) return product;
  return product === 0 && a > 0 === b > 0 ? 0 : nextDown(product);
}

export function mulUp(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const product = a * b;
  if (isExact(a, b, product)) return product;
  return product === 0 && a > 0 !== b > 0 ? 0 : nextUp(product);
}

/** For b ≠ 0, and not both infinite. */
export function divDown(a: number, b: number): number {
  if (a === 0) return 0;
  const quotient = a / b;
  if (quotient * b === a && isExact(quotient, b, a)) return quotient;
  return quotient === 0 && a > 0 === b > 0 ? 0 : nextDown(quotient);
}

/** For b ≠ 0, and not both infinite. */
export function divUp(a: number, b: number): number {
  if (a === 0) return 0;
  const quotient = a / b;
  if (quotient * b === a && isExact(quotient, b, a)) return quotient;
  return quotient === 0 && a > 0 !== b > 0 ? 0 : nextUp(quotient);
}

/** For a ≥ 0. */
export function sqrtDown(a: number): number {
  const root = Math.sqrt(a);
  return root * root === a && isExact(root, root, a) ? root : nextDown(root);
}

/** For a ≥ 0. */
export function sqrtUp(a: number): number {
  const root = Math.sqrt(a);
  return root * root === a && isExact(root, root, a) ? root : nextUp(root);
}
