import type { Case } from './cases';
import { defined, net } from './program';

/** What modules share, and what becomes of what is taken from their parameters. */
export const moduleDataPrograms: readonly Case[] = [
  defined(
    'class Net(nn.Module):',
    '    w = nn.Parameter(torch.ones(3))',
    '    def forward(self, x):',
    '        return x * self.w + len(list(self.parameters()))',
  ),
  defined(
    'class Net(nn.Module):',
    '    w = torch.ones(3)',
    '    def forward(self, x):',
    '        self.w = self.w + 1',
    '        return x * self.w + Net.w',
  ),
  defined(
    'class Net(nn.Module):',
    '    w = torch.ones(3)',
    '    def forward(self, x):',
    '        self.w += 1',
    '        return x * self.w + Net.w',
  ),
  net(
    ['self.a = w'],
    ['return x * self.a - x * w + len(list(self.parameters()))'],
    ['w = nn.Parameter(torch.ones(3))'],
  ),
  net(['self.w = nn.Parameter(torch.ones(2, 3))'], ['with torch.no_grad():', '    self.w[0] = 0', 'return x * self.w']),
  net(['self.w = nn.Parameter(torch.ones(2, 3))'], ['self.w.data[0] = 0', 'return x * self.w']),
  net(['self.w = nn.Parameter(torch.ones(2, 3))'], ['self.w[0] = 0', 'return x * self.w']),
  net(['self.w = nn.Parameter(torch.ones(2, 3))'], ['v = self.w.view(-1)', 'v[0] = 0', 'return x * self.w']),
  net(['self.w = nn.Parameter(torch.ones(2, 3))'], ['self.w.data.copy_(x)', 'return x * self.w']),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))'],
    ['v = self.w.view(-1)', 'self.w.data = self.w.data * 2', 'return x * self.w + v.sum()'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))', 'self.v = nn.Parameter(torch.ones(3))'],
    [
      'for p in self.parameters():',
      '    p.data.mul_(2)',
      'with torch.no_grad():',
      '    for p in self.parameters():',
      '        p -= 1',
      '    for p in self.parameters():',
      '        p = p * 5',
      'return x * self.w + self.v',
    ],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))'],
    ['for p in self.parameters():', '    p.data = p.data * 3', 'return x * self.w'],
  ),
  net(
    ['self.w = nn.Parameter(torch.ones(2, 3))'],
    [
      'params = dict(self.named_parameters())',
      "return x * params['w'] + isinstance(params['w'], nn.Parameter) + 2 * isinstance(x, nn.Parameter) + 4 * isinstance(self.w, torch.Tensor)",
    ],
  ),
  net(
    ['self.l = nn.ModuleList([nn.Linear(3, 3), nn.Linear(3, 3)])', 'self.l[-1].weight = self.l[0].weight'],
    [
      'return self.l[0](self.l[1](x)) + (self.l[0].weight is self.l[-1].weight) + 2 * (self.l[0].bias is self.l[1].bias)',
    ],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.ReLU()', 'self.s = nn.Sequential(*list(self.children()))'],
    ['return self.s(x) + len(list(self.parameters())) + len(list(self.modules()))'],
  ),
  net(
    [
      'self.a = nn.Linear(3, 3)',
      'self.s = nn.Sequential(*[nn.Linear(3, 3) for _ in range(3)])',
      'self.t = nn.Sequential(*self.s[:2])',
      'self.u = self.s[1:]',
    ],
    ['return self.t(x) + self.u(x) + len(list(self.parameters()))'],
  ),
  defined(
    'class Net(nn.Module):',
    '    def forward(self, x, y=torch.zeros(3)):',
    '        y += 1',
    '        return x + y',
  ),
  net(
    [
      'pe = torch.zeros(5, 3)',
      'pe[:, 0] = torch.arange(5)',
      'pe[:, 1::2] = 2',
      "self.register_buffer('pe', pe.unsqueeze(0))",
    ],
    ['return x + self.pe[:, :x.size(0)].squeeze(0)'],
  ),
  net(
    ["self.register_buffer('b', torch.zeros(3))"],
    ['self.b = self.b + x.sum(0)', 'self.b.mul_(2)', 'return x + self.b + len(list(self.buffers()))'],
  ),
  net(
    ["self.register_buffer('b', torch.zeros(3))"],
    ['self.b = nn.Parameter(x.sum(0))', 'return x + len(list(self.buffers())) + 10 * len(list(self.parameters()))'],
  ),
  net(['self.w = nn.Parameter(torch.ones(3))'], ['w = self.w', 'w = w * 2', 'return x * w + x * self.w']),
  net(
    ['self.w = nn.Parameter(torch.ones(3))'],
    ['self.w = None', 'return x + (self.w is None) + len(list(self.parameters()))'],
  ),
  net(
    [
      'self.w = nn.Parameter(torch.ones(3))',
      'w = self.w.detach().clone().requires_grad_(True)',
      'self.v = nn.Parameter(w)',
    ],
    ['return x * self.w - x * self.v'],
  ),
  net(
    [
      'self.w = nn.Parameter(torch.ones(3, 3))',
      'self.e = nn.Embedding(3, 3)',
      'self.e.weight = self.w',
      'self.l = nn.Linear(3, 3)',
      'self.l.weight = self.e.weight',
      'self.e.weight = nn.Parameter(torch.zeros(3, 3))',
    ],
    ['return self.l(x) - F.linear(x, self.w) + self.e(torch.tensor([0, 1])) * 0'],
  ),
  net(
    ['self.l = nn.Linear(3, 3)', 'self.l.weight.data.fill_(2.0)', 'self.l.bias.data[:] = 1', 'self.c = self.l.weight'],
    ['return self.l(x) - x @ self.c.t() - self.l.bias'],
  ),
  net(['self.l = nn.Linear(3, 3)', 'self.c = self.l.weight.sum().item()'], ['return x * self.c']),
  net(['self.l = nn.Linear(3, 3)', 'self.f = self.l.forward'], ['return self.f(x) - self.l(x)']),
  net(['l = nn.Linear(3, 3)', 'self.f = lambda y: l(y)'], ['return self.f(x) + len(list(self.parameters()))']),
  net(
    [
      'w = nn.Parameter(torch.ones(3))',
      'self.a = A(w)',
      'self.b = A(w)',
      'self.c = A(nn.Parameter(w))',
      'self.d = A(w.data)',
      'self.e = A(w.clone().detach())',
    ],
    ['return self.a(x) - self.b(x) + self.c(x) - self.d(x) + len(list(self.parameters()))'],
    [
      'class A(nn.Module):',
      '    def __init__(self, w):',
      '        super().__init__()',
      '        self.w = w',
      '    def forward(self, x):',
      '        return x * self.w',
    ],
  ),
  net(
    [
      'w = torch.ones(3)',
      'self.a = nn.ModuleList([A(w) for i in range(2)])',
      'self.b = nn.ModuleList([A(w.clone()) for i in range(2)])',
    ],
    ['return self.a[0](x) - self.a[1](x) + self.b[0](x) - self.b[1](x)'],
    [
      'class A(nn.Module):',
      '    def __init__(self, w):',
      '        super().__init__()',
      '        self.w = nn.Parameter(w)',
      '    def forward(self, x):',
      '        return x * self.w',
    ],
  ),
  net(
    ['ws = torch.ones(2, 3)', 'self.a = nn.Parameter(ws.clone()[0])', 'self.b = nn.Parameter(ws.clone()[0])'],
    ['return self.a * x - self.b * x'],
  ),
  net(['self.ws = [nn.Parameter(w) for w in torch.ones(2, 3)]'], ['return self.ws[0] * x - self.ws[1] * x']),
  net(['self.ws = [nn.Parameter(w) for w in torch.ones(2, 3).unbind(0)]'], ['return self.ws[0] * x - self.ws[1] * x']),
  net(['self.a = nn.Parameter(torch.ones(2, 3).split(1)[0])'], ['return self.a * x']),
  net(
    ['self.a = nn.Parameter(torch.ones(3).expand(3))', 'self.b = nn.Parameter(torch.ones(1, 3).expand(1, 3).clone())'],
    ['return self.a * x * self.b'],
  ),
  net(['self.a = nn.Parameter(torch.eye(3))', 'self.a.data.uniform_(-1, 1)'], ['return x @ self.a']),
  net(['self.a = nn.Parameter(torch.Tensor(3, 3))'], ['return x @ self.a']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = torch.zeros(3)', 'self.b.data = self.a.data'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    [
      'self.a = nn.Parameter(torch.ones(3))',
      'self.l = nn.Linear(3, 3)',
      'self.l.bias.data = self.a.data',
      'with torch.no_grad():',
      '    self.l.bias.copy_(torch.zeros(3))',
    ],
    ['return x * self.a - x * self.l.bias'],
  ),
  net(
    [
      'self.a = nn.Parameter(torch.ones(3))',
      'self.b = nn.Parameter(torch.ones(3))',
      'self.a.data, t = self.b.data, self.a.data',
      'self.t = t',
    ],
    ['return x * self.a - x * self.b'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.a.grad = torch.ones(3)'], ['return x * self.a']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = self.a[:]', 'self.c = self.a[1:]'],
    ['with torch.no_grad():', '    self.a.add_(1)', 'return x * self.b + self.c.sum()'],
  ),
  net(['self.a = nn.Parameter(torch.ones(2, 3))', 'self.at = self.a.t()'], ['return x @ self.at - x @ self.a.t()']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))', 'self.at = self.a.t().contiguous()'], ['return x @ self.at']),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.s = self.a.sum()'], ['return x * self.s']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', "self.register_buffer('m', self.a > 0)"],
    ['return torch.where(self.m, x, -x)'],
  ),
  net(
    [
      'self.a = nn.Parameter(torch.ones(3))',
      'self.shape = self.a.shape',
      'self.n = self.a.numel()',
      'self.z = torch.zeros_like(self.a)',
    ],
    ['return x * self.n + self.shape[0] + self.z'],
  ),
  net(
    ['self.bn = nn.BatchNorm1d(3)', 'self.bn.weight = self.bn.bias'],
    ['return self.bn(x) + len(list(self.parameters()))'],
  ),
  net(
    ['self.bn = nn.BatchNorm1d(3)', 'self.bn.running_mean = self.bn.running_var'],
    ['self.bn(x)', 'return self.bn.running_mean + self.bn.running_var'],
  ),
  net(['self.a = nn.BatchNorm1d(3)', 'self.b = self.a'], ['return self.b(self.a(x)) + self.a.running_mean']),
  net(
    ['self.l = nn.ModuleList([nn.BatchNorm1d(3)] * 2)'],
    ['for m in self.l:', '    x = m(x)', 'return x + self.l[0].running_mean'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.a.foo = 3'], ['return x * self.a.foo']),
  net(
    [
      'self.l = nn.Linear(3, 3)',
      'self.l.in_features = 7',
      'self.l.extra = nn.Parameter(torch.ones(3))',
      "self.l.note = 'a'",
    ],
    ['return self.l(x) + self.l.in_features + len(list(self.l.parameters()))'],
  ),
  net(['self.c = nn.Conv1d(2, 2, 1)', 'self.c.stride = 2'], ['return self.c(x)']),
  net(['self.c = nn.LayerNorm(3)', 'self.c.eps = 2.0', 'self.c.weight = None'], ['return self.c(x)']),
  net(['self.c = nn.Linear(3, 3)', 'self.c.weight = None'], ['return self.c(x)']),
  net(['self.c = nn.Linear(3, 3)', 'self.c.weight = nn.Parameter(torch.ones(2, 3))'], ['return self.c(x)']),
  net(['self.c = nn.Linear(3, 3)', 'del self.c.bias'], ['return self.c(x)']),
  net(['self.c = nn.Linear(3, 3)', 'del self.c.bias', "self.c.register_parameter('bias', None)"], ['return self.c(x)']),
  net(
    [
      'self.c = nn.Linear(3, 3)',
      'w = self.c.weight',
      'del self.c.weight',
      "self.c.register_parameter('weight_orig', nn.Parameter(w.data))",
      'self.c.weight = self.c.weight_orig.data',
    ],
    ['return self.c(x)'],
  ),
  net(
    [
      'self.c = nn.Linear(3, 3)',
      'self.g = nn.Parameter(torch.ones(3, 1))',
      'w = self.c.weight',
      'del self.c.weight',
      'self.v = w',
    ],
    ['self.c.weight = self.g * self.v', 'return self.c(x)'],
  ),
  net(['self.c = nn.Linear(3, 3)'], ['self.c.weight = self.c.weight * 2', 'return self.c(x)']),
];
