import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisNames } from '../../src/tensor/axis';
import { combinedOrder, type Ordered } from '../../src/tensor/axis-order';

const names = ['n', "n'", 'm', 'k'];
const part = (order: readonly string[], isOpen = false): Ordered => ({
  axes: order.map((name) => ({ name, size: 2 })),
  isOpen: isOpen && order.length > 1,
});
const somePart = fc.tuple(fc.shuffledSubarray(names), fc.boolean()).map(([order, isOpen]) => part(order, isOpen));
const someParts = fc.array(somePart, { minLength: 1, maxLength: 4 });
const shown = ({ axes, isOpen }: Ordered): string =>
  isOpen ? `${axisNames(axes).sort().join(' ')}?` : axisNames(axes).join(' ');

describe('the order of a combination', () => {
  it('does not depend on the order of its parts, nor on their repetition', () => {
    fc.assert(
      fc.property(someParts, fc.infiniteStream(fc.nat()), (parts, keys) => {
        const sorted = parts.map((each) => ({ each, key: keys.next().value })).sort((a, b) => a.key - b.key);
        const mixed = sorted.map(({ each }) => each);
        expect(shown(combinedOrder(mixed))).toBe(shown(combinedOrder(parts)));
        expect(shown(combinedOrder([...mixed, ...parts]))).toBe(shown(combinedOrder(parts)));
      }),
      { numRuns: 300 },
    );
  });

  it('is that of every part that is in order', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const { axes, isOpen } = combinedOrder(parts);
        if (isOpen) return;
        for (const each of parts.filter((one) => !one.isOpen)) {
          const own = axisNames(each.axes);
          expect(axisNames(axes).filter((name) => own.includes(name))).toEqual(own);
        }
      }),
      { numRuns: 300 },
    );
  });

  // What one part in order says, another value for a part in no order cannot change: equal values may differ in this.
  it('with a part in no order, is the same as with that part in any order, or none', () => {
    fc.assert(
      fc.property(someParts, fc.shuffledSubarray(names, { minLength: 2 }), (others, order) => {
        const [known, unknown] = [false, true].map((isOpen) => combinedOrder([...others, part(order, isOpen)]));
        if (known?.isOpen !== false || unknown?.isOpen !== false) return;
        expect(shown(known)).toBe(shown(unknown));
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string[], string[], string]>([
    [['n', "n'"], ["n'"], "n n'"],
    [["n'"], ['n', "n'"], "n n'"],
    [["n'"], ['n'], "n n'"],
    [["n'", 'n'], ['n'], "n' n"],
    [['k', 'n'], ["n'", 'm'], "k m n n'?"],
    [['k', 'n'], ['n', 'm'], 'k n m'],
    [['n', 'k'], ["n'", 'k'], "n n' k"],
    [['n'], ['m'], 'm n?'],
    [['n', 'm'], ['m', 'n'], 'm n?'],
    [['n', 'm', 'k'], ['k', 'n'], 'k m n?'],
    [[], ['m', 'n'], 'm n'],
  ])('of %j and %j is %s', (a, b, wanted) => {
    expect(shown(combinedOrder([part(a), part(b)]))).toBe(wanted);
  });
});
