import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedSpan, lengthened, mergedSpan, type Span, spanKey, windowed } from '../../src/tensor/extent';
import { difference, lengthPolynomial } from '../../src/tensor/length-polynomial';
import { declaredLocal } from '../../src/tensor/local-extent';

const declared = (size: number): Span => ({ size, extent: declaredLocal('H', 1) });
const fixed = (size: number): Span => ({ size });

type Step = (span: Span) => Span | null;

const few = fc.integer({ min: 1, max: 4 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  few.map(
    (more): Step =>
      (span) =>
        lengthened(span, more),
  ),
  fc.tuple(few, few).map(
    ([reach, stride]): Step =>
      (span) =>
        windowed(span, reach, stride),
  ),
  few.map(
    (count): Step =>
      (span) =>
        span.extent?.kind === 'local' ? mergedSpan([span, fixed(count)]) : null,
  ),
  few.map(
    (more): Step =>
      (span) =>
        joinedSpan([fixed(more), span]),
  ),
);

/** What steps make of an image of so many rows; null where that is no number of rows. */
const made = (all: readonly Step[], size: number): Span | null => {
  const span = all.reduce<Span | null>((before, step) => (before === null ? null : step(before)), declared(size));
  return span?.extent?.kind === 'local' ? span : null;
};

describe('the length of what becomes of an image', () => {
  it.each<[string, string, Span | null]>([
    ['itself', 'H', declared(5)],
    ['with zeros around it', '(H + 2)', lengthened(declared(5), 2)],
    ['without the last ones', '(H - 2)', windowed(declared(5), 3, 1)],
    ['every second', 'floor((H + 1) / 2)', windowed(declared(5), 1, 2)],
    ['twice', '(2 H)', mergedSpan([declared(5), fixed(2)])],
    ['pairs', 'H', windowed(mergedSpan([fixed(2), declared(5)]), 2, 2)],
    ['threes of pairs', 'floor(2 H / 3)', windowed(mergedSpan([fixed(2), declared(5)]), 3, 3)],
    ['with others', '(H + 3)', joinedSpan([fixed(2), declared(5), fixed(1)])],
  ])('%s is written %s', (_, key, span) => {
    expect(span === null ? null : spanKey(span)).toBe(key);
  });

  it('is the same text exactly for those that are equally long at every size', () => {
    const lists = fc.array(steps, { minLength: 1, maxLength: 3 });
    let equal = 0;
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [a, b] = [made(one, 60), made(other, 60)];
        fc.pre(a !== null && b !== null);
        const isEqual = Array.from({ length: 200 }, (_, i) => 60 + i).every(
          (n) => made(one, n)?.size === made(other, n)?.size,
        );
        if (isEqual) equal++;
        expect(spanKey(a as Span) === spanKey(b as Span)).toBe(isEqual);
        expect(difference(lengthPolynomial(a as Span), lengthPolynomial(b as Span)).size === 0).toBe(isEqual);
      }),
      { numRuns: 3000 },
    );
    expect(equal).toBeGreaterThan(20);
  });
});
