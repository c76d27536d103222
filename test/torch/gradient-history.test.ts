import { describe, expect, it } from 'vitest';
import { type Given, run } from './run-code';

const source = (lines: readonly string[]): string =>
  `G = torch.autograd.grad\ndef code(x, y):\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** What a function of `x` and `y`, both (1, 2, 3), gives. */
const told = (given: Given) => ('values' in given ? given.values : `${given.kind}: ${given.reason}`);
const valuesOf = (lines: readonly string[]) => told(run(source(lines), { inputs: [{ n: 3 }, { n: 3 }] }));

/** What PyTorch 1.13 gives in double precision, with arguments that require gradients. */
describe('a gradient is taken by an object', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['a copy', ['z = x.clone().requires_grad_()', 'return G((z * x).sum(), z)[0]'], [1, 2, 3]],
    ['what it was copied from', ['z = x.clone().requires_grad_()', 'return G((z * x).sum(), x)[0]'], [2, 4, 6]],
    [
      'one of two that were detached',
      ['a = x.detach().requires_grad_()', 'b = x.detach()', 'return G((a * b).sum(), a)[0]'],
      [1, 2, 3],
    ],
    [
      'one of two that were detached and require it',
      [
        'a = x * 2',
        'b = a.detach().requires_grad_()',
        'c = a.detach().requires_grad_()',
        'return G((b * b * c).sum(), c)[0]',
      ],
      [4, 16, 36],
    ],
    [
      'a copy of what was detached',
      [
        'a = x.detach().clone().requires_grad_()',
        'b = x.detach().clone().requires_grad_()',
        'return G((a * b).sum(), a)[0]',
      ],
      [1, 2, 3],
    ],
  ])('%s', (_, lines, values) => {
    expect(valuesOf(lines)).toEqual(values);
  });

  it.each<[string, readonly string[]]>([
    ['a copy', ['z = x.clone()', 'return G((z * x).sum(), z)[0]']],
    ['a sum with 0', ['z = x + 0', 'return G((z * x).sum(), z)[0]']],
    ['a multiple by 1', ['z = x * 1', 'return G((z * x).sum(), z)[0]']],
    ['a first power', ['z = x ** 1', 'return G((z * x).sum(), z)[0]']],
    ['all its elements', ['z = x[:]', 'return G((z * x).sum(), z)[0]']],
    ['a copy that was not used', ['z = x.clone()', 'return G((x * x).sum(), z)[0]']],
    ['what was detached', ['z = x.detach()', 'return G((z * x).sum(), z)[0]']],
    ['a view of what was detached', ['z = x.detach().requires_grad_()', 'v = z[:]', 'return G((v * x).sum(), v)[0]']],
    ['a gradient', ['g = G((x * x).sum(), x, create_graph=True)[0]', 'return G((g * g).sum(), g)[0]']],
  ])('never by %s in its place', (_, lines) => {
    expect(valuesOf(lines)).toMatch(/^unsupported-code: a gradient by what was computed/);
  });

  it.each<[string, readonly string[]]>([
    ['computed', ['z = x * 2', 'l = (z * z).sum()', 'z.requires_grad_()', 'return G(l + z.sum(), z)[0]']],
    ['detached', ['z = x.detach()', 'l = (z * z).sum()', 'z.requires_grad_()', 'return G(l + z.sum(), z)[0]']],
    ['seen in part', ['z = x.detach()', 'v = z[:2]', 'z.requires_grad_()', 'return G(v.sum() + z.sum(), z)[0]']],
    ['given', ['z = x * 2', 'x.requires_grad_()', 'return G((z * x).sum(), x)[0]']],
  ])('is refused by what was %s, and used before it was asked to require it', (_, lines) => {
    expect(valuesOf(lines)).toMatch(/requires_grad_\(\) of what was used before/);
  });
});

describe('a gradient goes back along a history', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['without weights of outputs', ['return G(x ** 3, x, grad_outputs=x)[0]'], [3, 24, 81]],
    [
      'of weights, in what is differentiated again',
      ['g = G(x ** 3, x, grad_outputs=x, create_graph=True)[0]', 'return G(g.sum(), x)[0]'],
      [9, 36, 81],
    ],
    [
      'of weights alone',
      ['g = G(x ** 3, x, grad_outputs=y, create_graph=True)[0]', 'return G(g.sum(), y)[0]'],
      [3, 12, 27],
    ],
    ['through what is written in place', ['z = x.clone()', 'z *= y', 'return G(z.sum(), y)[0]'], [1, 2, 3]],
    ['through a function in place', ['z = x * 2', 'z.square_()', 'return G(z.sum(), x)[0]'], [8, 16, 24]],
    [
      'through elements that are assigned',
      ['a = torch.zeros(3)', 'a[0] = x[0]', 'a[1] = x[1] * y[1]', 'return G(a.sum(), x)[0]'],
      [1, 2, 0],
    ],
    [
      'through a sum that is updated',
      ['s = torch.zeros(())', 'for i in range(3):', '    s += x[i] ** 2', 'return G(s, x)[0]'],
      [2, 4, 6],
    ],
    ['through a view', ['z = x * 2', 'z.view(-1).mul_(3)', 'return G(z.sum(), x)[0]'], [6, 6, 6]],
    [
      'three times',
      [
        'g = G((x ** 4).sum(), x, create_graph=True)[0]',
        'h = G(g.sum(), x, create_graph=True)[0]',
        'return G(h.sum(), x)[0]',
      ],
      [24, 48, 72],
    ],
    ['of whole parts, which is 0', ['return G((x + 0.5).floor().sum() + x.sum(), x)[0]'], [1, 1, 1]],
  ])('%s', (_, lines, values) => {
    expect(valuesOf(lines)).toEqual(values);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['that data loses', ['z = x * 2', 'z.data.zero_()', 'return G((z * x).sum(), x)[0]'], /what was detached/],
    [
      'that is changed by way of data',
      ['z = y + 0', 'l = (x * z).sum()', 'z.data.add_(1)', 'return G(l, x)[0]'],
      /what was detached/,
    ],
    [
      'of what a result was',
      ['z = x.exp()', 'z.mul_(2)', 'return G(z.sum(), x)[0]'],
      /through exp of what was written/,
    ],
    [
      'of what an argument was',
      ['z = x * 2', 'w = z * z', 'z.add_(1)', 'return G(w.sum(), x)[0]'],
      /through mul of what was written/,
    ],
    [
      'of what a constant was',
      ['m = torch.ones(3)', 'l = (x * m).sum()', 'm.add_(1)', 'return G(l, x)[0]'],
      /through mul of what was written/,
    ],
    [
      'of what a view was',
      ['z = x * 2', 'v = z.view(-1)', 'l = (v * v).sum()', 'z.mul_(3)', 'return G(l, x)[0]'],
      /through mul of what was written/,
    ],
    [
      'of what a part was',
      ['a = torch.zeros(3)', 'a[0] = x[0]', 'a[1] = a[0] * x[1]', 'return G(a.sum(), x)[0]'],
      /through mul of what was written/,
    ],
    [
      'of what multiplies itself',
      ['z = x.clone()', 'z *= z', 'return G(z.sum(), x)[0]'],
      /through mul of what was written/,
    ],
    [
      'of what was in place before',
      ['z = x.clone()', 'z.exp_()', 'z += 1', 'return G(z.sum(), x)[0]'],
      /through exp of what was written/,
    ],
    [
      'of what weights were',
      [
        'w = torch.ones(3)',
        'g = G(x ** 2, x, grad_outputs=w, create_graph=True)[0]',
        'w.add_(1)',
        'return G(g.sum(), x)[0]',
      ],
      /unsupported-code/,
    ],
    ['of a comparison', ['return G((x > 0).double().sum(), x)[0]'], /what has no history/],
    ['of a choice between numbers', ['return G(torch.where(x > 0, 1.0, 0.0).sum(), x)[0]'], /what has no history/],
    ['of one output of two', ['return G([torch.ones_like(x).sum(), x.sum()], x)[0]'], /what has no history/],
    [
      'that was not kept',
      ['a = G((x ** 3).sum(), x, create_graph=True, retain_graph=False)[0]', 'return G(a.sum(), x)[0]'],
      /keeps no graph/,
    ],
    [
      'of a derivative without one',
      ['g = G(x.clamp(0, 2.5).sum(), x, create_graph=True)[0]', 'return G((g * y).sum(), x)[0]'],
      /does not change/,
    ],
    [
      'of a derivative that is 0',
      ['g = G(x ** 0, x, grad_outputs=x, create_graph=True)[0]', 'return G(g.sum(), x)[0]'],
      /does not change/,
    ],
    [
      'by an exponent, again',
      ['g = G((y ** x[0]).sum(), y, create_graph=True)[0]', 'return G(g.sum(), x)[0]'],
      /by an exponent/,
    ],
    ['by a number of Python', ['return G((y * x.add(y, alpha=x[0])).sum(), x)[0]'], /by alpha of add/],
    ['by what fills', ['return G((torch.full((3,), x[0]) * x).sum(), x)[0]'], /by fill_value of full/],
    [
      'by a weight of classes',
      ['return G(F.cross_entropy(y, torch.tensor(0), weight=x), x)[0]'],
      /by weight of cross_entropy/,
    ],
    ['by a target without one', ['return G(F.soft_margin_loss(y, x), x)[0]'], /by target of soft_margin_loss/],
    [
      'of what a mean was of',
      ['z = x * 1', 'm = z.mean(0)', 'z.mul_(2)', 'return G(m, x)[0]'],
      /through mean of what was written/,
    ],
    [
      'of what a gradient was made of',
      ['z = y * 1', 'w = G((z * z * x).sum(), y, create_graph=True)[0]', 'z.mul_(2)', 'return G((w * x).sum(), x)[0]'],
      /through mul of what was written/,
    ],
    [
      'of what was iterated over',
      ['z = x * 1', 'for row in z:', '    row.mul_(2)', 'return G(z.sum(), x)[0]'],
      /taken apart/,
    ],
    ['of what was split', ['z = x * 1', 'z.split(1)[0].add_(1)', 'return G(z.sum(), x)[0]'], /taken apart/],
    [
      'beside what is written to a view',
      ['a = y.atan()', 'z = (a * a).sum() * x', 'z.unsqueeze(0).add_(a)', 'return G((z * x).sum(), x)[0]'],
      /beside what was written to a view/,
    ],
    [
      'of a gradient without one',
      ['g = G((F.hardsigmoid(y) * x).sum(), y, create_graph=True)[0]', 'return G(g.sum(), x)[0]'],
      /a gradient of hardsigmoid/,
    ],
    [
      'three times of what is not made for it',
      [
        'a = F.layer_norm(x, (3,))',
        'g = G((a * y).sum(), x, create_graph=True)[0]',
        'h = G((g * a).sum(), x, create_graph=True)[0]',
        'return G((h * y).sum(), x)[0]',
      ],
      /third derivative of layer_norm/,
    ],
    [
      'of a gradient that is written',
      ['g = G(x, x, grad_outputs=y, create_graph=True)[0]', 'g.neg_()', 'return G((g * x).sum(), x)[0]'],
      /writing to a tensor/,
    ],
  ])('is refused %s', (_, lines, reason) => {
    expect(valuesOf(lines)).toMatch(reason);
  });

  it.each<[string, readonly string[]]>([
    ['made so', ['a = torch.zeros(3, requires_grad=True)', 'a[0] = 1', 'return a']],
    ['asked to', ['a = torch.zeros(3).requires_grad_()', 'a += 1', 'return a']],
  ])('stops where a leaf that is %s is written', (_, lines) => {
    expect(valuesOf(lines)).toMatch(/^runtime-error: .*leaf Variable/);
  });
});

describe('a gradient by parameters', () => {
  const module = (init: readonly string[], forward: string): string =>
    `G = torch.autograd.grad\nclass code(nn.Module):\n    def __init__(self):\n        super().__init__()\n${init.map((line) => `        ${line}\n`).join('')}    def forward(self, x):\n        ${forward}\n`;
  const given = (init: readonly string[], forward = 'return G((x * self.w * self.w).sum(), self.w)[0]') =>
    told(run(module(init, forward), { inputs: [{ n: 3 }] }));
  const own = 'self.w = nn.Parameter(torch.ones(3))';

  it('is that by what they stand for', () => {
    expect(given([own, 'nn.init.zeros_(self.w)'])).toEqual([2, 8, 18]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['that is made so', ['self.w = nn.Parameter(torch.ones(3), requires_grad=False)'], /requires no gradients/],
    ['of a module that asks so', [own, 'self.requires_grad_(False)'], /requires_grad_\(False\)/],
    ['that is asked so', [own, 'self.w.requires_grad_(False)'], /requires_grad_\(False\)/],
    ['that is set so', [own, 'for p in self.parameters():', '    p.requires_grad = False'], /requires_grad_\(False\)/],
    ['that was detached', ['self.w = nn.Parameter(torch.ones(3)).detach()'], /by what was computed/],
    [
      'of which the data is kept',
      ['self.v = nn.Parameter(torch.ones(3))', 'self.w = self.v.data'],
      /by what was computed/,
    ],
    ['that is a buffer', ["self.register_buffer('w', torch.ones(3))"], /by what was computed/],
  ])('is refused by one %s', (_, init, reason) => {
    expect(given(init)).toMatch(reason);
  });

  it('is refused by a copy', () => {
    expect(given([own], 'z = self.w.clone(); return G((z * self.w).sum(), z)[0]')).toMatch(/by what was computed/);
  });

  it.each(['padding_idx=0', 'scale_grad_by_freq=True', 'sparse=True'])('is refused of an embedding with %s', (flag) => {
    const forward = 'return G(self.e(torch.tensor([0, 1, 1])).sum(), self.e.weight)[0]';
    expect(given([`self.e = nn.Embedding(3, 3, ${flag})`], forward)).toMatch(/embedding with/);
    expect(given(['self.e = nn.Embedding(3, 3)'], forward)).toEqual([1, 1, 1, 2, 2, 2, 0, 0, 0]);
  });
});
