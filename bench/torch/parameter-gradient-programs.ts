import type { Case } from './cases';
import { net } from './program';

/** Gradients by parameters, where others have their elements or not. */
export const parameterGradientPrograms: readonly Case[] = [
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = self.a'],
    ['return torch.autograd.grad((x * self.a * self.b).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.Linear(3, 3)', 'self.b.weight = self.a.weight'],
    ['return torch.autograd.grad(self.b(self.a(x)).sum(), self.a.weight)[0]'],
  ),
  net(
    ['t = torch.ones(3)', 'self.a = nn.Parameter(t)', 'self.t = t'],
    ['return torch.autograd.grad((x * self.a * self.t).sum(), self.a)[0]'],
  ),
  net(
    ['t = torch.ones(3)', 'self.a = nn.Parameter(t)', 'self.t = t'],
    ['return torch.autograd.grad((x * self.a * self.t).sum(), self.t)[0]'],
  ),
  net(
    ['t = torch.ones(3)', 'self.a = nn.Parameter(t)', 'self.b = nn.Parameter(t)'],
    ['return torch.autograd.grad((x * self.a * self.b).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['return torch.autograd.grad((x * self.a * self.a.data).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.d = self.a.data'],
    ['return torch.autograd.grad((x * self.a * self.d).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.v = self.a.view(1, 3)'],
    ['return torch.autograd.grad((x * self.a * self.v).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'with torch.no_grad():', '    self.v = self.a.view(1, 3)'],
    ['return torch.autograd.grad((x * self.a * self.v).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.a.data = torch.zeros(3)'],
    ['return torch.autograd.grad((x * self.a * self.a).sum(), self.a)[0]'],
  ),
  net(
    ['z = torch.zeros(3)', 'self.a = nn.Parameter(torch.ones(3))', 'self.a.data = z', 'self.z = z'],
    ['return torch.autograd.grad((x * self.a * self.z).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(torch.ones(3))', 'self.b.data = self.a.data'],
    ['return torch.autograd.grad((x * self.a * self.b).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(2, 3).t())'],
    ['return torch.autograd.grad((x.t() * self.a * self.a).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.randn(6).view(2, 3))'],
    ['return torch.autograd.grad((x * self.a * self.a).sum(), self.a)[0]'],
  ),
  net(
    ['w = torch.empty(2, 3)', 'nn.init.xavier_uniform_(w) if False else w.fill_(1.0)', 'self.a = nn.Parameter(w)'],
    ['return torch.autograd.grad((x * self.a * self.a).sum(), self.a)[0]'],
  ),
  net(
    ['w = torch.ones(2, 3)', 'k = w * 2', 'self.a = nn.Parameter(w)', 'self.k = k'],
    ['return torch.autograd.grad((x * self.a * self.k).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['p = nn.Parameter(x[0])', 'return torch.autograd.grad((x * p * p).sum(), p)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['self.a.data = x[0]', 'return torch.autograd.grad((x * self.a * self.a).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.a.requires_grad_(False)', 'self.a.requires_grad_(True)'],
    ['return torch.autograd.grad((x * self.a * self.a).sum(), self.a)[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['gs = torch.autograd.grad((x * self.a * self.a).sum(), list(self.parameters()))', 'return gs[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) * self.a).sum(), self.parameters())', 'return gs[1] + gs[0]'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))', 'self.l = nn.Linear(3, 2)', 'self.l.weight = self.w'],
    ['return torch.autograd.grad((self.l(x) ** 2).sum() + self.w.sum(), self.w)[0]'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))', 'self.flat = nn.Parameter(self.w.data.view(-1))'],
    ['return torch.autograd.grad((self.w * x).sum() + self.flat.sum(), self.w)[0]'],
  ),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.cat(self.parameters()) + x']),
  net(
    ['self.a = nn.Parameter(torch.ones(2, 3))'],
    ['return torch.stack(tuple(self.parameters())).sum(0) + torch.cat([*self.parameters()]) + x'],
  ),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.stack(self.parameters()).sum(0) + x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.stack(x).sum(0) + x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.cat(x) + x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ["return torch.stack({'a': x}.values()).sum(0) + x"]),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.tensor(map(float, [1, 2, 3])) + x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.tensor(range(3)) + x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.zeros(reversed([3, 2])) + x']),
  net(
    ['self.a = nn.Parameter(torch.ones(2, 3))'],
    ['return x.view(iter([2, 3])) + x.sum(range(2)) + x.permute(range(2))'],
  ),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return x.sum(range(2))']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return x.permute(range(2))']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return torch.zeros(range(2, 4)) + x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return x[range(2)] + x[(i for i in range(2))]']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))'], ['return x[range(1)]']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) * self.a).sum(), list(self.parameters()))', 'return gs[1]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) * self.a).sum(), list(self.parameters()))', 'return gs[0]'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) * self.a).sum(), list(self.parameters()))', 'return gs[1] * gs[0]'],
  ),
  net(
    ['self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) ** 2).sum(), self.l.weight)', 'return gs[0]'],
  ),
  net(
    ['self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) ** 2).sum(), self.l.weight)', 'return gs[0] * 1'],
  ),
  net(
    ['self.l = nn.Linear(3, 3)'],
    ['gs = torch.autograd.grad((self.l(x) ** 2).sum(), self.l.weight)', 'return gs[0] + x[0]'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(3))', 'self.a = nn.Parameter(torch.ones(3))'],
    ['return self.w[:, None] * x.sum(0)[None, :] + self.a'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(3))', 'self.a = nn.Parameter(torch.ones(3))'],
    ['return self.w[:, None] * x.sum(0)[None, :] + (x * self.w).sum(0) * self.a'],
  ),
];
