import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, fraction } from '../../src/number/fraction';
import { Graph } from '../../src/tensor/graph';
import { numberKey } from '../../src/tensor/number-key';

it('is one for one number, however it is given, and another for another', () => {
  const edge = 2n ** 53n;
  const whole = fc.oneof(fc.bigInt({ min: -300n, max: 300n }), fc.bigInt({ min: edge - 3n, max: edge + 3n }));
  const number = fc.tuple(whole, fc.constantFrom(1n, 2n, 3n), fc.boolean());
  fc.assert(
    fc.property(number, number, ([n, d, isMinus], [m, e]) => {
      const [a, b] = [fraction(isMinus ? -n : n, d), fraction(m, e)];
      expect(numberKey(a) === numberKey(b)).toBe(compare(a, b) === 0);
    }),
  );
});

it('makes a literal of a whole number and of the same fraction one node', () => {
  const graph = new Graph();
  for (const n of [0, 1, 255, 256, -7, 2 ** 53 - 1, 2 ** 53, 2 ** 60])
    expect(graph.constant(n)).toBe(graph.constant(fraction(BigInt(n))));
});
