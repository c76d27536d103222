import { describe, expect, it } from 'vitest';
import { run } from './run-code';

const inputs = { inputs: [{ n: 3 }] };
const given = (expression: string) =>
  run(
    `def code(x):\n    mask = torch.tensor([True, False, False])\n    y = x.masked_fill(mask, float('-inf'))\n    return ${expression}\n`,
    inputs,
  );

describe('−∞', () => {
  it.each([
    ['y.softmax(0)[1] + y.softmax(0)[2] + y.softmax(0)[0]', [1]],
    ['y.exp()[0]', [0]],
    ['(y / 2).softmax(-1)[0]', [0]],
    ['torch.where(mask, -math.inf, x).softmax(0)[0]', [0]],
    ['y.unsqueeze(0).expand(2, 3).softmax(1)[:, 0]', [0, 0]],
    ['x.masked_fill(mask, -5.0)[0]', [-5]],
  ])('is known in %s', (expression, values) => {
    const found = given(expression);
    expect('values' in found && found.values.map((value) => Number(value.toFixed(9)))).toEqual(values);
  });

  // PyTorch gives NaN or an infinity for most of these: none may come out as a number.
  it.each([
    'y',
    'y * 0',
    '0 * y',
    'y * torch.zeros(3)',
    'y * -1',
    '-y',
    'y - y',
    'x - y',
    'y / y',
    'y / -2',
    'y ** 2',
    'y.sum()',
    'y.mean() * 0',
    'y.max()',
    'y @ x',
    'torch.stack([y, y]).softmax(0)',
    'y > 0',
    'torch.sigmoid(y)',
    'y.clamp(min=0)',
    'F.relu(y)',
    'F.linear(x[None], y[None])',
    'F.mse_loss(y, y)',
    'F.cross_entropy(y, torch.tensor(1))',
    'torch.where(mask, x, y)',
    'torch.where(y.exp() > 0, y, x)',
    'torch.add(y, y, alpha=0)',
    "x + float('-inf') * 0",
    "x + (float('-inf') - float('-inf'))",
    "x * (y > float('-inf'))",
    'x.clamp(max=-math.inf)',
    "x + math.exp(float('-inf'))",
    "x * float('-inf')",
    "mask.float() * float('-inf') + x",
    "x + float('inf')",
    'x * math.inf',
    "x + float('nan')",
    "x if y[0] == float('-inf') else -x",
  ])('is refused in %s', (expression) => {
    expect(given(expression)).toMatchObject({ kind: 'unsupported-code' });
  });
});
