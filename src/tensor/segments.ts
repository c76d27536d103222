import { joinedSpan, partsOf, type Span, spanKey } from './extent';
import { difference, type LengthPolynomial, lengthPolynomial } from './length-polynomial';
import { ShapeError } from './shape-error';

/**
 * A place between two elements of a row of segments, at every number of elements of each: so many segments lie before it, and
 * so many elements of the next one, which has a fixed number of them. It says nothing of how many points of support there are.
 */
export interface Cut {
  readonly parts: number;
  readonly more: number;
}

/** How many elements lie before a cut. */
export const placeOf = (span: Span, { parts, more }: Cut): number =>
  partsOf(span)
    .slice(0, parts)
    .reduce((place, { size }) => place + size, more);

/**
 * What lies between two cuts.
 * @throws ShapeError where that is nothing
 */
export function between(span: Span, from: Cut, to: Cut): Span {
  const parts = partsOf(span);
  const whole = parts
    .slice(from.parts, to.parts)
    .map((part, i) => (i === 0 && from.more > 0 ? { size: part.size - from.more } : part));
  const last = to.more - (from.parts === to.parts ? from.more : 0);
  if (placeOf(span, to) <= placeOf(span, from))
    throw new ShapeError('empty-range', 'the range is empty', 'The first index must not exceed the last.');
  return joinedSpan(last > 0 ? [...whole, { size: last }] : whole);
}

/**
 * The cut before which so many elements lie, as a sum of products of sizes; null where it is at none that is the same at
 * every size. Lengths are compared as polynomials: those that are equal are so at every size.
 */
export function cutAt(span: Span, length: LengthPolynomial): Cut | null {
  const parts = partsOf(span);
  for (let i = 0; i <= parts.length; i++) {
    const gap = difference(length, lengthPolynomial(joinedSpan(parts.slice(0, i))));
    const more = gap.size === 0 ? 0n : gap.size === 1 ? gap.get('') : undefined;
    if (more === 0n) return { parts: i, more: 0 };
    const next = parts[i];
    if (more !== undefined && more > 0n && next !== undefined && next.extent === undefined && more < next.size)
      return { parts: i, more: Number(more) };
  }
  return null;
}

/** `a row of s, k, r`. */
export const showRow = (span: Span): string => {
  const parts = partsOf(span).map(spanKey);
  return parts.length === 1 ? `one segment of ${parts[0]}` : `a row of segments of ${parts.join(', ')}`;
};
