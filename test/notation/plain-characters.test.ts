import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainCharacters } from '../../src/notation/plain-characters';

it('keeps plain text as it is', () => {
  for (const text of ['(x - 1)^2 / sqrt(y)', '', '1e-3', 'x\n+ y', 'log(x)'])
    expect(plainCharacters(text).text).toBe(text);
});

it('says where each character stood', () => {
  const { text, origin } = plainCharacters('½ − σ² + ?');
  expect(text).toBe('0.5 - σ^(2) + ?');
  expect(origin(0, 3)).toEqual({ start: 0, end: 1 });
  expect(origin(text.indexOf('σ'), text.indexOf('σ') + 1)).toEqual({ start: 4, end: 5 });
  expect(origin(text.indexOf('^'), text.indexOf('^') + 4)).toEqual({ start: 5, end: 6 });
  expect(origin(text.length - 1, text.length)).toEqual({ start: 9, end: 10 });
  expect(origin(text.length, text.length)).toEqual({ start: 10, end: 10 });
});

it('never leaves the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'x½√|²−σπ*( )=₁𝑥\u2061,') }), fc.nat(), fc.nat(), (text, i, n) => {
      const mapped = plainCharacters(text);
      const start = i % (mapped.text.length + 1);
      const end = Math.min(mapped.text.length, start + (n % 5));
      const place = mapped.origin(start, end);
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThanOrEqual(place.start);
      expect(place.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
