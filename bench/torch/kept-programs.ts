import type { Case } from './cases';
import { net } from './program';

/** What is kept of parameters and of what they are made of, and what becomes of it. */
export const keptPrograms: readonly Case[] = [
  net(
    ['self.w = nn.Parameter(torch.ones(3))', 'self.ws = [self.w, nn.Parameter(self.w)]'],
    ['return x * self.ws[0] - x * self.ws[1]'],
  ),
  net(
    ['base = torch.ones(2, 3)', 'self.w = nn.Parameter(base)', 'self.row = base[0]', 'self.flat = base.view(-1)'],
    ['return x * self.w[0] - x * self.row + self.flat.sum() - self.w.sum()'],
  ),
  net(
    ['base = torch.ones(2, 3)', 'self.row = base[0]', 'self.w = nn.Parameter(base)'],
    ['return x * self.w[0] - x * self.row'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))', 'self.v = self.w.data[0]', 'self.w.data = torch.zeros(2, 3)'],
    ['return x * self.w[0] - x * self.v'],
  ),
  net(
    [
      'self.w = nn.Parameter(torch.ones(2, 3))',
      'w = self.w',
      'self.w = nn.Parameter(torch.zeros(2, 3))',
      'self.old = [w]',
    ],
    ['return x * self.w - x * self.old[0]'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))', 'v = self.w', 'v.data = v.data * 2', 'self.v = v'],
    ['return x * self.w - x * self.v + len(list(self.parameters()))'],
  ),
  net(
    ['t = torch.ones(3)', "self.register_buffer('t', t)", 'self.w = nn.Parameter(t.clone())'],
    ['return x * self.w - x * self.t'],
  ),
  net(
    ['t = torch.ones(3)', 'self.w = nn.Parameter(t)', 't += 1', 't.mul_(3)', 'self.t = t'],
    ['return x * self.w - x * self.t'],
  ),
  net(['t = torch.ones(3)', 'self.w = nn.Parameter(t)', 't = t + 1', 'self.t = t'], ['return x * self.w - x * self.t']),
  net(
    ['t = torch.ones(3)', 'self.w = nn.Parameter(t)', 'self.k = t.shape[0] + t.dim() + len(t) + t.numel()'],
    ['return x * self.w + self.k'],
  ),
  net(['t = torch.ones(2, 3)', 'self.w = nn.Parameter(t[0])', 'self.k = t.shape[0]'], ['return x * self.w + self.k']),
  net(
    ['self.w = nn.Parameter(torch.ones(3))', 'self.n = torch.distributions.Normal(torch.zeros(3), torch.ones(3))'],
    ['return self.n.log_prob(x) * self.w'],
  ),
  net(['self.w = nn.Parameter(torch.ones(3))'], ['y = x.clone()', 'p = nn.Parameter(y)', 'y += 1', 'return p']),
  net(
    ['self.w = nn.Parameter(torch.ones(3))'],
    [
      'y = x.clone()',
      'p = nn.Parameter(y.view(-1))',
      'q = nn.Parameter(p)',
      'with torch.no_grad():',
      '    q[0] = 5',
      'return y',
    ],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(3))'],
    ['y = x.clone()', 'y.data = y.data[:, :]', 'z = y.data', 'z += 1', 'return y'],
  ),
  net(['self.w = nn.Parameter(torch.ones(3))'], ['y = x.clone()', 'y.data = y[:1]', 'return y']),
  net(['self.w = nn.Parameter(torch.ones(3))'], ['y = x.clone()', 'y[0].data = torch.zeros(3)', 'return y']),
  net(
    ['self.w = nn.Parameter(torch.ones(3))'],
    ['y = x.clone()', 'y.data[0] = torch.zeros(3)', 'y.data.mul_(2)', 'y.data += 1', 'return y'],
  ),
  net(['self.w = nn.Parameter(torch.ones(3))'], ['y = x.clone()', 'y.data = 3', 'return y']),
  net(['self.w = nn.Parameter(torch.ones(3))'], ['y = x.clone()', 'y.shape = (3, 2)', 'return y']),
  net(['self.a = self.b = nn.Linear(3, 3)', 'self.b.bias = None'], ['return self.a(x) + len(list(self.parameters()))']),
  net(
    [
      'self.blocks = nn.ModuleList()',
      'for i in range(3):',
      '    self.blocks.append(nn.Linear(3, 3))',
      '    if i > 0:',
      '        self.blocks[i].weight = self.blocks[i - 1].weight',
    ],
    ['for b in self.blocks:', '    x = b(x)', 'return x + len(list(self.parameters()))'],
  ),
  net(
    [
      'self.blocks = nn.ModuleList([nn.Linear(3, 3) for i in range(3)])',
      'self.blocks[1], self.blocks[2] = self.blocks[2], self.blocks[1]',
      'self.blocks.append(self.blocks[0])',
    ],
    ['for b in self.blocks:', '    x = b(x)', 'return x + len(list(self.parameters())) + len(self.blocks)'],
  ),
  net(
    [
      'self.enc = nn.Linear(3, 2, bias=False)',
      'self.dec = nn.Linear(2, 3, bias=False)',
      'self.dec.weight = nn.Parameter(self.enc.weight.t())',
    ],
    ['return self.dec(self.enc(x))'],
  ),
  net(
    [
      'self.enc = nn.Linear(3, 2, bias=False)',
      'self.dec = nn.Linear(2, 3, bias=False)',
      'self.dec.weight.data = self.enc.weight.data.transpose(0, 1)',
    ],
    ['return self.dec(self.enc(x))'],
  ),
  net(
    ['self.enc = nn.Linear(3, 2, bias=False)', 'self.w = self.enc.weight.t()'],
    ['return F.linear(self.enc(x), self.w)'],
  ),
  net(
    ['self.a = Scale()', 'self.b = Scale(2.0)'],
    ['return self.a(x) - self.b(x)'],
    [
      'class Scale(nn.Module):',
      '    def __init__(self, init=1.0):',
      '        super().__init__()',
      '        self.scale = nn.Parameter(torch.tensor(init))',
      '    def forward(self, x):',
      '        return x * self.scale',
    ],
  ),
  net(
    ['self.a = Scale()', 'self.b = Scale()'],
    ['return self.a(x) - self.b(x)'],
    [
      'init = torch.tensor(1.0)',
      'class Scale(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.scale = nn.Parameter(torch.as_tensor(init))',
      '    def forward(self, x):',
      '        return x * self.scale',
    ],
  ),
  net(
    ['self.a = Scale()', 'self.b = Scale()'],
    ['return self.a(x) - self.b(x)'],
    [
      'init = torch.tensor(1.0)',
      'class Scale(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.scale = nn.Parameter(torch.tensor(init))',
      '    def forward(self, x):',
      '        return x * self.scale',
    ],
  ),
  net(
    [
      'eye = torch.eye(3)',
      'self.ps = nn.ModuleList([nn.Linear(3, 3, bias=False) for i in range(2)])',
      'for p in self.ps:',
      '    p.weight.data = eye',
    ],
    ['return self.ps[0](x) - self.ps[1](x)'],
  ),
  net(
    [
      'eye = torch.eye(3)',
      'self.ps = nn.ModuleList([nn.Linear(3, 3, bias=False) for i in range(2)])',
      'for p in self.ps:',
      '    p.weight.data.copy_(eye)',
    ],
    ['return self.ps[0](x) - self.ps[1](x)'],
  ),
  net(
    [
      'eye = torch.eye(3)',
      'self.ps = nn.ModuleList([nn.Linear(3, 3, bias=False) for i in range(2)])',
      'for p in self.ps:',
      '    p.weight = nn.Parameter(eye)',
    ],
    ['return self.ps[0](x) - self.ps[1](x) + len(list(self.parameters()))'],
  ),
  net(
    ['z = torch.zeros(3)', 'self.bn = nn.BatchNorm1d(3)', 'self.bn.running_mean = z', 'self.bn.bias = nn.Parameter(z)'],
    ['return self.bn(x) + self.bn.running_mean * 0'],
  ),
  net(
    [
      'z = torch.zeros(3)',
      'self.a = nn.BatchNorm1d(3)',
      'self.b = nn.BatchNorm1d(3)',
      'self.a.running_mean = z',
      'self.b.running_mean = z',
    ],
    ['self.a(x)', 'return self.b.running_mean + x * 0'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.f = self.a.exp'], ['return x * self.f()']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', "self.s = {'k': self.a}", 'self.t = (self.a, 1)', 'self.n = torch.stack'],
    ["return x * self.s['k'] - x * self.t[0] + self.n([x, x])[0]"],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'a = self.a', 'self.g = lambda y: y * a'],
    ['return self.g(x) - x * self.a'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.it = iter([self.a])'], ['return x * next(self.it)']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.named = list(self.named_parameters())'],
    ['return x * self.named[0][1] - x * self.a'],
  ),
  net(
    ['self.l = nn.Linear(3, 3)', 'self.bound = self.l', 'self.l = nn.Linear(3, 3)'],
    ['return self.bound(x) + self.l(x) + len(list(self.parameters()))'],
  ),
  net(['self.l = nn.Linear(3, 3)'], ['l = self.l', 'l.bias = None', 'return self.l(x)']),
  net(['self.l = nn.Linear(3, 3)'], ['self.l = nn.ReLU()', 'return self.l(x)']),
];
