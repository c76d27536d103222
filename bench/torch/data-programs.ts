import type { Case } from './cases';
import { net } from './program';

/** What sees the elements of a tensor from which a parameter is made, or to which data is set. */
export const dataPrograms: readonly Case[] = [
  net(['self.a = nn.Parameter(torch.ones(2, 3).t())'], ['return x * self.a.t() + self.a.view(-1).sum()']),
  net(['self.a = nn.Parameter(torch.ones(2, 3).t())'], ['return x * self.a.t()']),
  net(
    ['self.a = nn.Parameter(torch.ones(2, 3))', 'self.a.data = torch.zeros(3, 2).t()'],
    ['return x * self.a.view(6).view(2, 3)'],
  ),
  net(
    ['t = torch.ones(3)', 'v = t.view(1, 3)', 'self.a = nn.Parameter(t)', 'self.v = v'],
    ['return x * self.a - x * self.v'],
  ),
  net(['t = torch.ones(3)', 'self.c = t.sum()', 'self.a = nn.Parameter(t)'], ['return x * self.a - self.c']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.v = self.a.view(1, 3)', 'self.a.data = torch.zeros(3)'],
    ['return x * self.a - x * self.v'],
  ),
  net(
    ['self.b = torch.ones(3)', 'self.v = self.b.view(1, 3)', 'self.b.data = torch.zeros(3)'],
    ['return x * self.b - x * self.v'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['y = x.clone()', 'z = y.view(-1)', 'y.data = torch.zeros(2, 3)', 'return z'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['y = x.clone()', 'z = torch.zeros(2, 3)', 'y.data = z', 'y += 1', 'return z'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['y = x.clone()', 'z = torch.zeros(3, 2)', 'y.data = z.t()', 'y[0, 1] = 5', 'return z + y.t()'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))'], ['x.data = torch.zeros(2, 3)', 'return x']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', "self.b = nn.Parameter(torch.einsum('i->i', self.a))"],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['t = torch.ones(3)', "self.e = torch.einsum('i->i', t)", 'self.a = nn.Parameter(t)'],
    ['return x * self.a - x * self.e'],
  ),
  net(
    ['t = torch.ones(3)', 'self.e = F.dropout(t, 0.0)', 'self.a = nn.Parameter(t)'],
    ['return x * self.a - x * self.e'],
  ),
  net(
    [
      't = torch.ones(3)',
      'self.e = t.contiguous()',
      'self.f = t.cpu()',
      'self.g = F.dropout(t, 0.5, False)',
      'self.a = nn.Parameter(t)',
    ],
    ['return x * self.a - x * self.e + self.f * self.g'],
  ),
  net(
    [
      't = torch.ones(3)',
      'self.n = torch.distributions.Normal(t, 1.0)',
      'self.m = self.n.mean',
      'self.a = nn.Parameter(t)',
    ],
    ['return x * self.a - x * self.m'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.n = torch.distributions.Normal(self.a, 1.0)'],
    ['return self.n.log_prob(x)'],
  ),
  net(
    ['t = torch.ones(3)', 'self.n = torch.distributions.Normal(t, 1.0)', 'self.a = nn.Parameter(t)'],
    ['return self.n.log_prob(x) + self.a'],
  ),
  net(
    ['t = torch.ones(3)', 'self.a = nn.Parameter(t)'],
    ['n = torch.distributions.Normal(x, 1.0)', 'm = n.mean', 'x += 1', 'return m'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))'],
    ['p = nn.Parameter(x[0])', 'with torch.no_grad():', '    p += 1', 'return x'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))'], ['p = nn.Parameter(x[0])', 'p += 1', 'return x']),
  net(['self.a = nn.Parameter(torch.ones(3))'], ['p = nn.Parameter(x[0], requires_grad=False)', 'p += 1', 'return x']),
  net(['self.n = nn.Parameter(torch.arange(3), requires_grad=False)'], ['return x + self.n']),
  net(['self.n = nn.Parameter(torch.arange(3))'], ['return x + self.n']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', "self.register_buffer('b', self.a.data.double())"],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', "self.register_buffer('b', torch.tensor(self.a.data))"],
    ['return x * self.a'],
  ),
  net(
    ['self.l = nn.Linear(3, 3)', 'self.m = nn.Linear(3, 3)', 'self.m.weight = nn.Parameter(self.l.weight.t())'],
    ['return self.m(self.l(x))'],
  ),
  net(['self.l = nn.Linear(3, 3)'], ['return F.linear(self.l(x), self.l.weight.t())']),
  net(
    ['self.q = nn.BatchNorm1d(3)', 'self.p = nn.BatchNorm1d(3)', 'self.p.running_mean = self.q.running_mean'],
    ['self.q(x)', 'return self.p.running_mean * x'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.b = self.a', 'del self.a'], ['return self.b * x']),
];
