import type { Case } from './cases';
import { body } from './program';

/** Lines of a function of x, which requires gradients; G is `torch.autograd.grad`. */
const program = (...lines: readonly string[]): Case => body('G = torch.autograd.grad', 'x.requires_grad_()', ...lines);

const positive = (...lines: readonly string[]): Case => ({
  ...program(...lines),
  inputs: { x: { shape: [2, 3], kind: 'positive' } },
});

/** What a gradient is taken by, what it goes back through, and where PyTorch stops or gives NaN. */
export const gradientPrograms: readonly Case[] = [
  program('z = x.clone()', 'return G((z * x).sum(), z)[0]'),
  program('z = x * 1', 'return G((z * x).sum(), z)[0]'),
  program('z = x.clone()', 'return G((x * x).sum(), z)[0]'),
  program('z = x.clone().requires_grad_()', 'return G((z * x).sum(), z)[0]'),
  program('a = x.detach().requires_grad_()', 'b = x.detach()', 'return G((a * b).sum(), a)[0]'),
  program(
    'a = (x * 2).detach()',
    'b = a.detach().requires_grad_()',
    'c = a.detach().requires_grad_()',
    'return G((b * b * c).sum(), c)[0]',
  ),
  program('return G(x ** 3, x, grad_outputs=x)[0]'),
  program('g = G(x ** 3, x, grad_outputs=x, create_graph=True)[0]', 'return G(g.sum(), x)[0]'),
  program('z = x * 2', 'z.data.zero_()', 'return G((z * x).sum(), x)[0]'),
  program('z = x.exp()', 'z.mul_(2)', 'return G(z.sum(), x)[0]'),
  program('z = x * 2', 'w = z * z', 'z.add_(1)', 'return G(w.sum(), x)[0]'),
  program('z = x * 2', 'z.exp_()', 'return G(z.sum(), x)[0]'),
  program('z = x * 2', 'm = z.mean(0)', 'z.mul_(2)', 'return G(m.sum(), x)[0]'),
  program('z = x * 2', 'z[0] *= x[1]', 'return G(z.sum(), x)[0]'),
  program('z = x * 2', 'for row in z:', '    row.mul_(2)', 'return G(z.sum(), x)[0]'),
  program('a = torch.zeros(2, 3)', 'a[0] = x[0]', 'a[1] = a[0] * x[1]', 'return G(a.sum(), x)[0]'),
  program('a = torch.zeros(3)', 'for row in x:', '    a += row ** 2', 'return G(a.prod(), x)[0]'),
  program('a = torch.zeros(2, 3, requires_grad=True)', 'a += 1', 'return a'),
  program('return G((x > 0).double().sum(), x)[0]'),
  program('return G(torch.where(x > 0, 1.0, 0.0).sum(), x)[0]'),
  program('return G(torch.where(x > 0, x ** 2, -x).sum(), x)[0]'),
  program('return G(torch.where(x > 9, x.sqrt(), -x).sum(), x)[0]'),
  program('return G((x.sqrt().masked_fill(x < 9, 0.0) + x).sum(), x)[0]'),
  program('return G(((x - x).sqrt() + x).sum(), x)[0]'),
  positive('return G(torch.where(x > 9, x.log(), x).sum(), x)[0]'),
  positive('return G(torch.maximum(x.log(), x).sum(), x)[0]'),
  positive('return G(F.relu(x.log()).sum(), x)[0]'),
  program('a = G((x ** 3).sum(), x, create_graph=True, retain_graph=False)[0]', 'return G(a.sum(), x)[0]'),
  program('g = G(x[0].prod(), x, create_graph=True)[0]', 'return G(g.sum(), x)[0]'),
  program('g = G(F.relu(x).sum(), x, create_graph=True)[0]', 'return G((g * x).sum(), x)[0]'),
  program('g = G(x.clamp(-1, 1).sum(), x, create_graph=True)[0]', 'return G((g * 2).sum(), x)[0]'),
  program('g = G(F.hardsigmoid(x).sum(), x, create_graph=True)[0]', 'return G(g.sum(), x)[0]'),
  program('g = G(F.layer_norm(x, (3,)).pow(2).sum(), x, create_graph=True)[0]', 'return G((g * x).sum(), x)[0]'),
  program('t = torch.tensor([0, 2])', 'return G(F.cross_entropy(x, t, weight=torch.tensor([1.0, 2.0, 3.0])), x)[0]'),
  program('t = torch.tensor([0, 2])', 'return G(F.cross_entropy(x.detach(), t, weight=x[0]), x)[0]'),
  program('return G(F.binary_cross_entropy(x.sigmoid(), torch.full((2, 3), 0.3)), x)[0]'),
  program('w = x.t() @ x', 'return G(F.embedding(torch.tensor([0, 2, 2]), w, padding_idx=2).sum(), x)[0]'),
  program('w = x.t() @ x', 'return G(F.embedding(torch.tensor([0, 2, 2]), w).sum(), x)[0]'),
  program('return G(x.floor().sum() + x.sum(), x)[0]'),
  program('return G(x.max(1).values.sum(), x)[0]'),
  program('g = G(x, x, grad_outputs=torch.ones(2, 3))[0]', 'g.neg_()', 'return g'),
];
