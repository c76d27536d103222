import { expect, it } from 'vitest';
import { verdictOfCode } from './verdict-of-code';

it.each([
  // The double of each number is that of the constant.
  ['x * 3.141592653589793', 'f(x) == pi * x', 'undecided'],
  ['x * math.pi - x * 3.141592653589793', 'f(x) == 0', 'undecided'],
  ['0.3333333333333333 * x', 'f(x) == x / 3', 'undecided'],
  ['x / 0.6931471805599453', 'f(x) == x / log(2)', 'undecided'],
  ['2.718281828459045 ** x', 'f(x) == exp(x)', 'undecided'],
  ['torch.tanh(0.7978845608028654 * x)', 'f(x) == tanh(sqrt(2 / pi) * x)', 'undecided'],
  ['x * 0.1 + x * 0.2', 'f(x) == x * 0.3', 'proved'],
  // These are off.
  ['x * 3.1416', 'f(x) == pi * x', 'refuted'],
  ['x * 3.14159265', 'f(x) == pi * x', 'refuted'],
  ['0.33333333 * x', 'f(x) == x / 3', 'refuted'],
  ['2.71828 ** x', 'f(x) == exp(x)', 'refuted'],
  ['torch.tanh(0.79788 * x)', 'f(x) == tanh(sqrt(2 / pi) * x)', 'refuted'],
  // What rounding explains at one point it need not explain at another.
  ['x + 1e-17', 'f(x) == x', 'refuted'],
  ['x * 1.0', 'f(x) < x', 'refuted'],
])('only what rounding in doubles cannot explain refutes a claim about code: %s, %s', async (f, claim, verdict) => {
  expect(await verdictOfCode({ f }, claim)).toBe(verdict);
});
