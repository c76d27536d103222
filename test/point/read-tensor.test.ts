import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fraction } from '../../src/number/fraction';
import { exactValue } from '../../src/point/point';
import { readTensor } from '../../src/point/read-tensor';
import { showTensor } from '../../src/point/show-tensor';

const number = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(1, 2, 3, 10, 997))
  .map(([a, b]) => exactValue(fraction(BigInt(a), BigInt(b))));
const axesOf = (sizes: readonly number[]) => sizes.map((size, i) => ({ name: `a${i}`, size }));
const count = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1);
const sparse = (sizes: readonly number[]) =>
  fc
    .tuple(number, number, fc.array(fc.nat(count(sizes) - 1), { maxLength: 20 }))
    .map(([rest, other, places]) =>
      Array.from({ length: count(sizes) }, (_, i) => (places.includes(i) ? other : rest)),
    );

it('reads what is shown, whatever the tensor is called', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 })
        .chain((sizes) =>
          fc.tuple(
            fc.constant(sizes),
            fc.oneof(sparse(sizes), fc.array(number, { minLength: count(sizes), maxLength: count(sizes) })),
          ),
        ),
      fc.constantFrom('x', 'layer1[0].weight', 'a, b'),
      ([sizes, values], name) => {
        const text = showTensor(name, axesOf(sizes), values);
        const read = readTensor(text, name, axesOf(sizes));
        if (/ and \d+ more$/.test(text)) expect(read).toBeNull();
        else expect(read).toEqual(values.map(({ exact }) => exact));
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

it.each([
  ['', [2]],
  ['[1, 2]', [3]],
  ['[1, two]', [2]],
  ['t^2', []],
  ['zero everywhere except x[3, 9] = 1', [5, 5]],
])('reads nothing in %j', (text, sizes) => {
  expect(readTensor(text, 'x', axesOf(sizes))).toBeNull();
});
