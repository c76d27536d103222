import { describe, expect, it } from 'vitest';
import { run } from './run-code';

/** The gradient by `x` of a number, at (1, 2, 3), beside a `y` of the same elements. */
function gradientOf(lines: string): readonly number[] | string {
  const [last, ...before] = lines.split('; ').reverse();
  const body = [...before.reverse(), `return torch.autograd.grad(${last}, x)[0]`];
  const given = run(`def code(x, y):\n${body.map((line) => `    ${line}\n`).join('')}`, {
    inputs: [{ n: 3 }, { n: 3 }],
  });
  return 'values' in given ? given.values : given.reason;
}

describe('a gradient through what was not chosen', () => {
  it.each([
    'torch.where(y > 0, x * y, x * (y - 2).sqrt()).sum()',
    'torch.where(y > 0, x * y, x * (y - 1).log()).sum()',
    'torch.where(y > 0, x * y, x / (y - 1)).sum()',
    'torch.where(x > 0, x, (x - 1).sqrt()).sum()',
    'torch.where(x > 0, x, (x - 2) ** 1.5).sum()',
    'torch.where(x > 0, x, 1 / (x - 2)).sum()',
    'torch.where(x > 0, x, (x - 2) ** -1).sum()',
    '(x - 1).sqrt().masked_fill(x < 2, 0.0).sum()',
    '(x - 1).sqrt().clamp(min=0.5).sum()',
    'torch.maximum((x - 1).sqrt(), y).sum()',
    'F.relu((x - 1).log()).sum()',
    'torch.cat([x, x - 1]).sqrt()[:3].sum()',
    'torch.stack([x - 1, x]).log().amax(0).sum()',
    '(x - 1).sqrt().floor().sum() + x.sum()',
    // What was simplified away was computed all the same.
    '((x * 0).sqrt() + x).sum()',
    '((x - x).sqrt() + x).sum()',
    '((x - x) ** 0.5 + x).sum()',
    'torch.where(x > 0, x, x / (x - x)).sum()',
  ])('may be NaN in PyTorch, and is unknown: %s', (number) => {
    const found = gradientOf(number);
    expect(typeof found === 'string' || found.every((each) => Number.isFinite(each))).toBe(false);
  });

  it.each<[string, readonly number[]]>([
    ['torch.where(y > 0, x * y, x * y.sqrt()).sum()', [1, 2, 3]],
    ['torch.where(y > 0, x * y, x / y).sum()', [1, 2, 3]],
    ['torch.where(x > 0, x, (x - 0.5) ** 0.5).sum()', [1, 1, 1]],
    ['torch.maximum(x.log(), y).sum()', [0, 0, 0]],
    ['F.normalize(x, dim=0)[0]', [13, -2, -3].map((each) => each / 14 ** 1.5)],
    ['torch.where((y - 1).sqrt() > -1, x, 2 * x).sum()', [1, 1, 1]],
    // Gradients have nothing of what is only added.
    ['(x * 2 + (y - 1).detach()).sum()', [2, 2, 2]],
  ])('is known where all of it has a derivative: %s', (number, values) => {
    const found = gradientOf(number);
    expect(found).toHaveLength(3);
    for (const [i, each] of values.entries()) expect((found as readonly number[])[i]).toBeCloseTo(each, 12);
  });
});

describe('a gradient that PyTorch has by a formula of its own', () => {
  it('is unknown of an entropy near 0 and 1', () => {
    const entropy = (shift: string) => gradientOf(`F.binary_cross_entropy(${shift}, y / 4, reduction='sum')`);
    expect((entropy('x / 4') as readonly number[]).every(Number.isFinite)).toBe(true);
    expect((entropy('x / 3.0000000000001') as readonly number[]).some(Number.isFinite)).toBe(false);
  });

  it('is unknown of a product with a factor 0, where it is differentiated again', () => {
    const again = (factors: string) =>
      gradientOf(`g = torch.autograd.grad((${factors}).prod(), x, create_graph=True)[0]; g[0]`);
    expect(again('x')).toEqual([0, 3, 2]);
    expect((again('x - 1') as readonly number[]).some(Number.isFinite)).toBe(false);
    expect(gradientOf('(x - 1).prod()')).toEqual([2, 0, 0]);
  });

  it('is unknown where the gradient that is differentiated again is', () => {
    const again = (divisor: string): boolean => {
      const lines = [
        `h = F.binary_cross_entropy(x / ${divisor}, torch.full((3,), 0.5), reduction='none')`,
        'g = torch.autograd.grad((y * h).sum(), x, create_graph=True)[0]',
        'return torch.autograd.grad(g.sum(), y)[0]',
      ];
      const found = run(`def code(x, y):\n${lines.map((line) => `    ${line}\n`).join('')}`, {
        inputs: [{ n: 3 }, { n: 3 }],
      });
      return 'values' in found && found.values.every(Number.isFinite);
    };
    expect(again('4')).toBe(true);
    expect(again('3.0000000000001')).toBe(false);
  });

  it('is unknown at a kink of what is differentiated again', () => {
    const again = (shift: number) =>
      gradientOf(
        `z = x - ${shift}; l = (torch.maximum(z, 2 * z) * z).sum(); g = torch.autograd.grad(l, x, create_graph=True)[0]; g.sum()`,
      );
    expect(again(0.5)).toEqual([4, 4, 4]);
    expect(again(1.5)).toEqual([2, 4, 4]);
    expect((again(1) as readonly number[]).some(Number.isFinite)).toBe(false);
  });
});
