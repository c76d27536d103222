import { describe, expect, it } from 'vitest';
import { run } from './run-code';

const indented = (lines: string): string => lines.replaceAll(/^/gm, '        ');

/** What a module makes of x, a tensor of two by three, and of a parameter w of the same shape: its axes; or why it makes nothing. */
function given(lines: string): string {
  const source = `class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.w = nn.Parameter(torch.ones(2, 3))\n\n    def forward(self, x):\n        w, y = self.w, x * self.w\n${indented(lines)}\n        return y\n`;
  const value = run(source, { inputs: [{ B: 2, C: 3 }] });
  return 'axes' in value ? `[${value.axes}]` : value.kind;
}

const gives = (cases: readonly string[]) =>
  it.each(cases)('gives: %j', (lines) => {
    expect(given(lines)).toBe('[B,C]');
  });
const refuses = (cases: readonly string[]) =>
  it.each(cases)('refuses: %j', (lines) => {
    expect(given(lines)).toBe('unsupported-code');
  });

describe('what was taken apart is not written where gradients go back through it', () => {
  refuses([
    'for row in y:\n    row += 1',
    'for row in y:\n    row.mul_(2)',
    'for i, row in enumerate(y):\n    y[i] = row + 1',
    'for row, other in zip(y, x):\n    row += other',
    'a, b = y\na += 1',
    'a, b = y.unbind()\nb.add_(1)',
    'a, b = y.chunk(2)\na[0] = 1',
    'a, b, c = y.split(1, dim=1)\nb.zero_()',
    'rows = list(y)\nrows[0] += 1',
    'a, b = y.unbind(0)\ny += 1',
    // It requires gradients once it is written.
    'z = torch.zeros(2, 3)\na, b = z.unbind()\na += w[0]',
    'a, b = x.unbind()\na += w[0]',
    'z = torch.ones(2, 3, requires_grad=True) * 1\nfor row in z:\n    row += 1',
  ]);
  gives([
    'y[0] += 1',
    'a = y[0]\na += 1',
    'y = torch.stack([row + 1 for row in y]) + x',
    'a, b = x.unbind()\na += 1',
    'z = torch.zeros(2, 3)\nfor row in z:\n    row += 1\ny = y + z',
    'd = y.detach()\nfor row in d:\n    row += 1',
    'with torch.no_grad():\n    for row in y:\n        row += 1',
  ]);
});

describe('a view made without gradients is not written with them', () => {
  refuses([
    'with torch.no_grad():\n    v = y[0]\nv += 1',
    'with torch.no_grad():\n    v = y.view(-1)\nv[0] = 1',
    'with torch.no_grad():\n    v = x[0]\nv += w[0]',
  ]);
  gives([
    'with torch.no_grad():\n    v = x[0]\nv += 1',
    'with torch.no_grad():\n    v = y[0]\n    v += 1',
    'v = y[0]\nv += 1',
  ]);
});

describe('whether what was computed requires gradients is not said', () => {
  refuses([
    'y.requires_grad_(False)',
    'y.requires_grad = False',
    'y.requires_grad = True',
    'w[0].requires_grad_(False)',
    'w.view(-1).requires_grad = True',
  ]);
  gives(['w.requires_grad_()', 'y.detach().requires_grad_(False)', 'x.requires_grad_(False)']);
});

describe('a grad has the shape of its tensor', () => {
  refuses(['w.grad = torch.ones(3)', 'w.grad = 1', 'w.grad = torch.ones(2, 3).double()']);
  gives(['w.grad = None', 'w.grad = torch.ones(2, 3)']);
});

it('a tensor as a length is not known to be none', () => {
  expect(given('torch.zeros([torch.tensor([1]), 2])')).toBe('unsupported-code');
});
