import { expect, it } from 'vitest';
import { run } from './run-code';

const reasonOf = (expression: string): string => {
  const given = run(`def code(x):\n    return ${expression}\n`, { inputs: [{ B: 2, C: 3 }] });
  return 'reason' in given ? given.reason : 'values';
};

it.each([
  ['F.embedding(torch.tensor([0]), x, norm_type=1.0)', 'embedding with norm_type is not supported'],
  ['torch.as_tensor(x, dtype=torch.float64)', 'as_tensor of a tensor with dtype is not supported'],
  ['x * len([1], 2)', 'len with 2 arguments is not supported'],
  ['x * round(2.5, ndigits=0)', 'round with ndigits is not supported'],
  ['x * math.sqrt(4, 9)', 'sqrt with 2 arguments is not supported'],
])('an argument that nothing looks at is not passed over: %s', (expression, reason) => {
  expect(reasonOf(expression)).toBe(reason);
});

it.each([
  'F.embedding(torch.tensor([0]), x, norm_type=2.0)',
  'F.embedding(torch.tensor([0]), x, None, None, 2.0, False, False)',
  'torch.zeros(3, device="cpu") + x',
  'F.relu(x, inplace=False)',
  'F.batch_norm(x, None, None, training=True, momentum=0.3)',
])('one that is what it is when it is left out, or that says nothing of the elements, is: %s', (expression) => {
  expect(reasonOf(expression)).toBe('values');
});

it('holds of layers too', () => {
  const source = (last: string) =>
    `class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.e = nn.Embedding(3, 2, norm_type=${last})\n\n    def forward(self):\n        return self.e(torch.tensor([0]))\n`;
  expect(run(source('2.0'))).toHaveProperty('values');
  expect(run(source('1.0'))).toMatchObject({ reason: 'Embedding with norm_type is not supported' });
});
