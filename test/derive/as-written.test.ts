import { expect, it } from 'vitest';
import { asClaimsWrite } from '../../src/derive/read/as-written';

const numbers = new Set(['x', 'y', 'n', 'e', 'pi']);
const functions = new Set(['E', 'exp', 'log', 'ln', 'sin', 'sqrt', 'sum', 'mean']);
const isKnown = (name: string): boolean => numbers.has(name) || functions.has(name);
const names = {
  isKnown,
  isAllowed: isKnown,
  isNumber: (name: string) => numbers.has(name),
  asked: null,
  subject: null,
  isTensor: (name: string) => name === 'x',
  rank: (name: string) => (name === 'x' ? 1 : 0),
  raisesElements: true,
};

it.each([
  ['x + y', 'x + y'],
  [String.raw`&= \frac{1}{2} x^2 \\`, '= 1 / 2 * x^2'],
  [String.raw`\le x²`, '<= x^2'],
  ['= 2x by linearity', '= 2 * x by linearity'],
  ['== sum((x - y)^2, n)', '== sum((x - y)^2, n)'],
  ['⇒ x = ½ and y ≥ 2x', '⇒ x = 0.5 and y >= 2 * x'],
  ['=> sin^2 x > 0', '=> sin(x)^2 > 0'],
  ['<=> x == y', '<=> x == y'],
  [String.raw`\implies x \ne y`, '=> x != y'],
  ['== x[1] + y', '== x[1] + y'],
  ['== sum(x[i], i, 1:n)', '== sum(x[i], i, 1:n)'],
  ['== (x', '== (x'],
])('%s is %s', (typed, read) => expect(asClaimsWrite(typed, names, [])).toBe(read));

it('asks back what has two readings', () => {
  expect(() => asClaimsWrite('== 1/2x', names, ['lines', 1])).toThrow(/may mean/);
});
