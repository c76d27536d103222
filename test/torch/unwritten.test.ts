import { describe, expect, it } from 'vitest';
import { run } from './run-code';

const given = (...lines: readonly string[]) =>
  run(`def code(x):\n${lines.map((line) => `    ${line}\n`).join('')}`, { inputs: [{ B: 2, C: 3 }] });

describe('elements of empty', () => {
  it.each([
    [
      'are written one by one',
      ['for i in range(2):', '    for j in range(3):', '        e[i, j] = x[i, j]'],
      [1, 2, 3, 4, 5, 6],
    ],
    ['are written from the end', ['for i in (1, 0):', '    e[i] = x[i]'], [1, 2, 3, 4, 5, 6]],
    ['are written as columns', ['for j in range(3):', '    e[:, j] = x[:, 2 - j]'], [3, 2, 1, 6, 5, 4]],
    ['are written twice', ['e[0] = 1', 'e[0] = 2', 'e[1] = x[1]'], [2, 2, 2, 4, 5, 6]],
    ['are copied', ['e.copy_(x)', 'e *= 2'], [2, 4, 6, 8, 10, 12]],
    ['are all zero', ['e.zero_()'], [0, 0, 0, 0, 0, 0]],
    ['give their shape', ['e = x + torch.zeros(e.shape) + torch.zeros_like(e)'], [1, 2, 3, 4, 5, 6]],
  ])('%s', (_, lines, values) => {
    expect(given('e = torch.empty_like(x)', ...lines, 'return e')).toMatchObject({ values });
  });

  // Memory may hold NaN: nothing takes what is in it away.
  it.each([
    'return e',
    'return e * 0 + x',
    'return 0 * e',
    'return e - e',
    'return x + e.detach() * 0',
    'return x + (e > 0) * 0',
    'return torch.where(x > 0, x, e)',
    'return x + e[0, 0].item() * 0',
    'return x.masked_fill(e > 0, 1)',
    'return x * e.bool()',
    'return e.softmax(1).sum(1) * x.t()',
    'return torch.dropout(e, 1.0, True)',
    'return F.dropout(e, 1.0) + x',
    'return torch.distributions.Normal(e, 1).log_prob(e)',
    'return torch.distributions.Normal(e, 1).variance',
    'return torch.stack([e, x])[1] + e.sum() * 0',
    'return F.mse_loss(e, e)',
    'return torch.cat([e, x])[2:]',
    'return x @ e.t() * 0',
    'return sum(e) * 0 + x',
    'e[0] = x[0]\nreturn e',
    'e[:, :2] = 0\nreturn e * x',
    'e[x > 0] = 1\nreturn e',
    'e += 1\nreturn e',
    'e[0] *= 0\nreturn x',
    'x[0] = e[1]\nreturn x[:1] * 0',
    'x.copy_(e)\nreturn x - x',
    'e.mul_(0)\nreturn x',
    'return x.view(6)[e.long()]',
    'return x if e.sum() > 0 else x',
  ])('are not used before they are written: %s', (body) => {
    expect(given('e = torch.empty_like(x)', ...body.split('\n'))).toMatchObject({ kind: 'unsupported-code' });
  });

  it('are those of another dtype where they are like whole numbers', () => {
    expect(given('return torch.empty_like(torch.arange(3)).fill_(1)')).toMatchObject({ kind: 'unsupported-code' });
    expect(given('return torch.rand_like(torch.arange(3))')).toMatchObject({ kind: 'unsupported-code' });
  });
});

it('takes parts of what is joined as they are', () => {
  const joined = 'y = torch.cat([x, 10 * x, x[:, :1].expand(2, 3)])';
  for (const [index, values] of [
    ['y[1:3]', [4, 5, 6, 10, 20, 30]],
    ['y[3]', [40, 50, 60]],
    ['y[2:4, 1:]', [20, 30, 50, 60]],
    ['y.t()[1, 1:5]', [5, 20, 50, 1]],
    ['y[::2, 0]', [1, 10, 1]],
    ['y[4:].t()', [1, 4, 1, 4, 1, 4]],
    ['torch.cat([y, y], dim=1)[1:3, 2:4]', [6, 4, 30, 10]],
  ] as const)
    expect(given(joined, `return ${index}`)).toMatchObject({ values });
});
