import { describe, expect, it } from 'vitest';
import { type Given, run } from './run-code';

const one = { inputs: [{ n: 3 }] };
const two = { inputs: [{ n: 3 }, { n: 3 }] };

/** What a function of `x` (1, 2, 3), and of `y` (1, 2, 3) where it takes one, gives. */
const given = (lines: readonly string[], inputs = one): Given =>
  run(
    `def code(${inputs === one ? 'x' : 'x, y'}):\n${lines.map((line) => `    ${line}\n`).join('')}`.replaceAll(
      /\bgrad\(/g,
      'torch.autograd.grad(',
    ),
    inputs,
  );

const valuesOf = (lines: readonly string[], inputs = one) => {
  const found = given(lines, inputs);
  return 'values' in found ? found.values : `${found.kind}: ${found.reason}`;
};

describe('torch.autograd.grad', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['is the derivative of a number', ['return grad((x ** 3).sum(), x)[0]'], [3, 12, 27]],
    ['weighs outputs', ['return grad(x ** 2, x, grad_outputs=torch.ones(3) * 2)[0]'], [4, 8, 12]],
    ['adds up outputs', ['return grad([x.sum(), (x ** 2).sum()], x)[0]'], [3, 5, 7]],
    [
      'is taken once more of a graph that is kept',
      ['g = grad((x ** 3).sum(), x, create_graph=True)[0]', 'return grad(g.sum(), x)[0]'],
      [6, 12, 18],
    ],
    ['does not pass detach()', ['return grad((x.detach() * x).sum(), x)[0]'], [1, 2, 3]],
    ['does not pass what was detached', ['a = (2 * x).detach()', 'return grad((a * x).sum(), x)[0]'], [2, 4, 6]],
    [
      'is by what was computed, once it is asked to require it',
      ['a = (2 * x).requires_grad_(True)', 'return grad((a * x).sum(), a)[0]'],
      [1, 2, 3],
    ],
    ['passes what was computed', ['a = (2 * x).requires_grad_(True)', 'return grad((a * x).sum(), x)[0]'], [4, 8, 12]],
    [
      'is by a detached tensor alone',
      ['a = x.detach().requires_grad_(True)', 'return grad((a * x).sum(), a)[0]'],
      [1, 2, 3],
    ],
    [
      'tells what was computed from the same formula',
      ['a = (2 * x).requires_grad_(True)', 'return grad((a * (2 * x)).sum(), a)[0]'],
      [2, 4, 6],
    ],
  ])('%s', (_, lines, values) => {
    expect(valuesOf(lines)).toEqual(values);
  });

  it('tells arguments from one another that are the same', () => {
    expect(valuesOf(['return grad((x * x * y).sum(), y)[0]'], two)).toEqual([1, 4, 9]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['of several outputs', ['return grad(x ** 2, x)[0]'], /^runtime-error: .*only for scalar outputs/],
    [
      'of weights of another shape',
      ['return grad(x ** 2, x, grad_outputs=torch.ones(2))[0]'],
      /^runtime-error: .*Mismatch in shape/,
    ],
    ['by what was computed', ['a = 2 * x', 'return grad(a.sum(), a)[0]'], /computed, or written in place/],
    ['by a view', ['a = x[:2]', 'return grad(a.sum(), a)[0]'], /computed, or written in place/],
    [
      'by what the output does not know',
      ['a = x.detach().requires_grad_(True)', 'return grad(x.sum(), a)[0]'],
      /may not depend on/,
    ],
    ['after no_grad', ['with torch.no_grad():', '    a = x * 2', 'return grad((a * x).sum(), x)[0]'], /uses no_grad/],
    [
      'once more without a graph',
      ['g = grad((x ** 3).sum(), x)[0]', 'return grad((g * x).sum(), x)[0]'],
      /keeps no graph/,
    ],
    ['through a number of Python', ['a = x[0].item()', 'return grad((a * x).sum(), x)[0]'], /uses item\(\)/],
    [
      'of what is written in place',
      ['x.requires_grad_(True)', 'x += 1', 'return grad(x.sum(), x)[0]'],
      /leaf Variable/,
    ],
    [
      'through a copy as a new tensor',
      ['a = torch.tensor([x[0], x[1]])', 'return grad((a.sum() * x).sum(), x)[0]'],
      /torch.tensor of tensors/,
    ],
    [
      'where it is asked not to be',
      ['x.requires_grad_(False)', 'return grad(x.sum(), x)[0]'],
      /requires_grad_\(False\)/,
    ],
  ])('is refused %s', (_, lines, reason) => {
    expect(valuesOf(lines)).toMatch(reason);
  });

  it('is unknown at a kink, where PyTorch gives one value by convention', () => {
    const slope = (shift: number) => valuesOf([`return grad(torch.relu(x - ${shift}).sum(), x)[0]`]);
    expect(slope(1.5)).toEqual([0, 1, 1]);
    expect((slope(2) as readonly number[]).some(Number.isFinite)).toBe(false);
  });
});
