/**
 * A declared size n along which elements have to do with near ones only, such as the height of an image, or what padding,
 * strides and repetition make of it: ⌊(times·n + more) / per⌋ elements. Its axes have as many elements as they say. As `times`
 * and `per` have no common divisor, two of these are equal at every size only if they are the same.
 */
export interface LocalExtent {
  readonly kind: 'local';
  readonly name: string;
  readonly least: number;
  readonly times: number;
  readonly more: number;
  readonly per: number;
}

/** The declared size itself. */
export const declaredLocal = (name: string, least: number): LocalExtent => ({
  kind: 'local',
  name,
  least,
  times: 1,
  more: 0,
  per: 1,
});

/** `H`, `(2 H + 1)`, `floor((H + 1) / 2)`. */
export function localKey({ name, times, more, per }: LocalExtent): string {
  const multiple = times === 1 ? name : `${times} ${name}`;
  const plain = more === 0 ? multiple : `(${multiple} ${more < 0 ? '-' : '+'} ${Math.abs(more)})`;
  if (per > 1) return `floor(${plain} / ${per})`;
  return more === 0 && times > 1 ? `(${plain})` : plain;
}

/** So many elements more. */
export const lengthenedLocal = (extent: LocalExtent, more: number): LocalExtent => ({
  ...extent,
  more: extent.more + extent.per * more,
});

/** Windows that reach over so many elements, one every `stride`: ⌊(⌊u/c⌋ − reach)/s⌋ + 1 is ⌊(u + c·(s − reach))/(c·s)⌋. */
export const windowedLocal = ({ per, more, ...extent }: LocalExtent, reach: number, stride: number): LocalExtent =>
  reduced({ ...extent, more: more + per * (stride - reach), per: per * stride });

/** Each element so many times; null where that is no such number. */
export const repeatedLocal = ({ per, times, more, ...extent }: LocalExtent, count: number): LocalExtent | null =>
  per === 1 ? { ...extent, times: times * count, more: more * count, per } : null;

/** ⌊(g·u + b)/(g·c)⌋ is ⌊(u + ⌊b/g⌋)/c⌋. */
function reduced({ times, more, per, ...extent }: LocalExtent): LocalExtent {
  const shared = greatestDivisor(times, per);
  return { ...extent, times: times / shared, more: Math.floor(more / shared), per: per / shared };
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

export const commonMultiple = (a: number, b: number): number => (a / greatestDivisor(a, b)) * b;
