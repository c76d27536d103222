import fc from 'fast-check';

/** Doubles spread evenly between min and max (fc.double spreads over the bit patterns, so mostly near 0). */
export const uniformDouble = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.nat(2 ** 26 - 1), fc.nat(2 ** 27 - 1))
    .map(([high, low]) => Math.min(max, min + (max - min) * ((high * 2 ** 27 + low) / 2 ** 53)));
