import { expect, it } from 'vitest';
import { readPython } from '../../src/python/read/read-python';
import { sizeJump } from '../../src/python/sizes/size-jump';

const jumps = (expression: string): boolean =>
  sizeJump(readPython(`def f(x):\n    n = len(x)\n    y = x.sum()\n    return ${expression}\n`), {
    name: 'f',
    inputs: [0],
    with: [],
  }) !== null;

it.each([
  '(x < n).float() * (x > 5000).float()',
  'torch.mul((x < n).float(), (x > 5000).float())',
  'F.relu(n - x) * F.relu(x - 5000)',
  'torch.sigmoid(x).sum() > 5000',
  'torch.where(torch.sigmoid(x).sum() > 5000, x, y)',
  '(x @ x) > 5000',
  'F.hardtanh(y)',
  'nn.Hardtanh()(y)',
  'unheard_of(n, 5000)',
  'x.unheard_of(n, 5000)',
  '(n - 2) * (n - 3)',
  '1 / (n - 5000)',
  'torch.reciprocal(n - 5000)',
  '(5000 - n) ** 0.5',
  '(n * 5000 - 7) ** -1',
  'torch.pow(0.5, n)',
  'torch.zeros(5000).expand(n)',
])('may depend on how a size compares with a number: %s', (expression) => {
  expect(jumps(expression)).toBe(true);
});

it.each([
  '(x > 0).float() * (x < n).float()',
  'F.relu(n - x) * F.relu(x)',
  'x > 5000',
  'y - 2 * n',
  'F.hardtanh(x)',
  'nn.Hardtanh()(x)',
  'F.leaky_relu(y - n, 0.1)',
  'x.sum(-2).softmax(-2)',
  '(n - 1) * (n + 1)',
  '(x - y).pow(2) / (y ** 2 + 1e-5)',
  'torch.zeros(n).view(n, 1).expand(n, n)',
])('does not: %s', (expression) => {
  expect(jumps(expression)).toBe(false);
});
