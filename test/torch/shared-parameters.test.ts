import { expect, it } from 'vitest';
import { type Inputs, run } from './run-code';

const moduleOf = (init: readonly string[], forward: readonly string[]): string =>
  `G = torch.autograd.grad\nclass code(nn.Module):\n    def __init__(self):\n        super().__init__()\n${init.map((line) => `        ${line}\n`).join('')}\n    def forward(self, x):\n${forward.map((line) => `        ${line}\n`).join('')}`;

const given = (init: readonly string[], forward: readonly string[], inputs: Inputs = {}) => {
  const told = run(moduleOf(init, forward), { inputs: [{ n: 2 }], ...inputs });
  return 'values' in told ? told.values : `${told.kind}: ${told.reason}`;
};

const twice = ['t = torch.ones(2)', 'self.a = nn.Parameter(t)', 'self.b = nn.Parameter(t)'];
const apart = ['self.a = nn.Parameter(torch.ones(2))', 'self.b = nn.Parameter(torch.ones(2))'];
const tied = ['self.a = nn.Parameter(torch.ones(2))', 'self.b = self.a'];

it('takes two parameters of one tensor for two with the same values', () => {
  const difference = ['return self.a * x - self.b * x'];
  expect(given(twice, difference)).toEqual([0, 0]);
  expect(given(tied, difference)).toEqual([0, 0]);
  const parameters = { a: '2', b: '3' };
  const scalars = (from: readonly string[]) => from.map((line) => line.replaceAll('torch.ones(2)', 'torch.ones(())'));
  expect(given(scalars(apart), difference, { parameters })).toEqual([-1, -2]);
  expect(given(scalars(twice), difference, { parameters: { a: '2' } })).toEqual([0, 0]);
  expect(given(scalars(twice), difference, { parameters })).toMatch(/has the elements of another parameter/);
  expect(given(scalars(twice), difference, { parameters: { a: '2', b: '2' } })).toEqual([0, 0]);
  expect(given(scalars(tied), difference, { parameters })).toMatch(/code has no parameter b/);
});

it('counts two parameters of one tensor as two, and one under two names as one', () => {
  const count = ['return x * len(list(self.parameters()))'];
  expect(given(twice, count)).toEqual([2, 4]);
  expect(given(apart, count)).toEqual([2, 4]);
  expect(given(tied, count)).toEqual([1, 2]);
});

it('knows gradients by a parameter alone, and by one under two names, and none where two share their elements', () => {
  const slope = ['return G((self.a * self.b * x).sum() + (self.b * x).sum() + self.a.sum() * 0, self.b)[0]'];
  expect(given(apart, ['return G((self.a + self.b * x).sum(), self.b)[0]'])).toEqual([1, 2]);
  expect(given(tied, ['return G((self.a + self.b * x).sum(), self.b)[0]'])).toEqual([2, 3]);
  expect(given(twice, slope)).toMatch(/shares elements with a tensor/);
  expect(given(['self.a = nn.Parameter(torch.ones(2))', 'self.b = nn.Parameter(self.a.data)'], slope)).toMatch(
    /shares elements with a tensor/,
  );
});

it('takes no gradient by way of the tensor that a parameter was made of', () => {
  const kept = ['self.t = torch.ones(2)', 'self.a = nn.Parameter(self.t)'];
  // The derivative of a · t by a is t, where both have the same elements, and not 2 a.
  expect(given(kept, ['return G((self.a * self.t * x).sum(), self.a)[0] - self.t * x'])).toEqual([0, 0]);
  expect(given(kept, ['return G((self.a * self.a * x).sum(), self.a)[0] - 2 * self.t * x'])).toEqual([0, 0]);
  const viewed = ['t = torch.ones(2)', 'self.v = t.view(1, 2)', 'self.a = nn.Parameter(t)'];
  expect(given(viewed, ['return G((self.a * self.v).sum(), self.a)[0]'])).toMatch(/shares elements with a tensor/);
});

it('lets frozen parameters be written, and no others', () => {
  const write = ['self.a += 1', 'return x'];
  expect(given(['self.a = nn.Parameter(torch.ones(2), requires_grad=False)'], write)).toEqual([1, 2]);
  expect(given(['self.a = nn.Parameter(torch.ones(2))', 'self.requires_grad_(False)'], write)).toEqual([1, 2]);
  expect(given(['self.a = nn.Parameter(torch.ones(2))'], write)).toMatch(/a leaf Variable that requires grad/);
});

it('gives the axes of a gradient in the order of its dimensions, whatever it is added to', () => {
  const source = (result: string): string =>
    `class code(nn.Module):\n    def forward(self, x, w):\n        w.requires_grad_()\n        g = torch.autograd.grad(((x @ w.t()) ** 2).sum(), w)[0]\n        return ${result}\n`;
  const inputs = [
    { B: 1, C: 2 },
    { D: 2, C: 2 },
  ];
  expect(run(source('g'), { inputs })).toEqual({ axes: 'D,C', values: [10, 20, 22, 44] });
  expect(run(source('g + x[0]'), { inputs })).toEqual({ axes: 'D,C', values: [11, 22, 23, 46] });
  expect(run(source('(g + x[0]).t()'), { inputs })).toEqual({ axes: 'C,D', values: [11, 23, 22, 46] });
});

it('lets parameters keep what they start from, with those that share it', () => {
  const keeps = (init: readonly string[], result: string, parameters: Inputs['parameters'] = {}) =>
    given(init, [`return ${result}`], { keepsParameters: true, parameters });
  expect(keeps(['self.a = nn.Parameter(torch.ones(3, 2)[0])'], 'x * self.a')).toEqual([1, 2]);
  const kept = ['t = torch.ones(2)', 'self.a = nn.Parameter(t)', 't += 1', 'self.t = t'];
  expect(keeps(kept, 'x * self.a + self.t')).toEqual([4, 6]);
  const data = ['self.a = nn.Parameter(torch.ones(2))', 'self.a.data = torch.zeros(2)'];
  expect(keeps(data, 'x * self.a')).toEqual([0, 0]);
  expect(keeps([...twice, 'nn.init.zeros_(self.a)'], 'x * self.b')).toEqual([0, 0]);
  expect(keeps([...apart, 'nn.init.zeros_(self.a)'], 'x * self.b')).toEqual([1, 2]);
});

it('gives a tensor that a parameter was made of what the claim gives the parameter, and knows nothing of a part of it', () => {
  const first = (init: string) =>
    given([init, 'self.a = nn.Parameter(t.view(()))', 'self.t = t'], ['return x * self.t'], { parameters: ['5'] });
  expect(first('t = torch.ones(())')).toEqual([5, 10]);
  expect(first('t = torch.ones(1)')).toMatch(/shares elements with a parameter/);
  const scalars = ['t = torch.ones(())', 'self.a = nn.Parameter(t)', 'self.b = nn.Parameter(t)'];
  expect(given(scalars, ['return x * self.b'], { parameters: ['5', '6'] })).toMatch(/elements of another parameter/);
});
