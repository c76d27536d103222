import type { Case } from './cases';
import { net } from './program';

/** Modules whose parameters are, may be, or are not the same elements as others. */
export const parameterPrograms: readonly Case[] = [
  net(
    ['t = torch.ones(3)', 'self.a = nn.Parameter(t)', 'self.b = nn.Parameter(t)'],
    ['return x * self.a - x * self.b'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(self.a)'], ['return x * self.a - x * self.b']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(self.a.data)'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(self.a.detach())'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(self.a.clone())'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(2, 3))', 'self.b = nn.Parameter(self.a[0])'],
    ['return x * self.a - x * self.b'],
  ),
  net(['self.a = nn.Parameter(torch.ones(2, 3))', 'self.b = self.a[0].detach()'], ['return x * self.a - x * self.b']),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(torch.ones(3))', 'self.b.data = self.a.data'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(torch.ones(3))', 'self.b.data = self.a'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.Linear(3, 3)', 'self.b.weight = self.a.weight'],
    ['return self.a(x) - self.b(x) + len(list(self.parameters()))'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.Linear(3, 3)', 'self.b.weight = nn.Parameter(self.a.weight)'],
    ['return self.a(x) - self.b(x) + len(list(self.parameters()))'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.Linear(3, 3)', 'self.b.weight.data = self.a.weight.data'],
    ['return self.a(x) - self.b(x) + len(list(self.parameters()))'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.Linear(3, 3)', 'self.b.weight.data.copy_(self.a.weight.data)'],
    ['return self.a(x) - self.b(x) + len(list(self.parameters()))'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.register_buffer("b", self.a.data)'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['t = torch.ones(3)', 'self.a = nn.Parameter(t)', 'self.register_buffer("b", t)'],
    ['return x * self.a - x * self.b'],
  ),
  net(['t = torch.ones(3)', 'self.a = nn.Parameter(t)', 'self.b = t'], ['return x * self.a - x * self.b']),
  net(['self.b = torch.ones(3)', 'self.a = nn.Parameter(self.b.view(1, 3))'], ['return x * self.a - x * self.b']),
  net(['self.b = torch.ones(3)', 'self.a = nn.Parameter(torch.as_tensor(self.b))'], ['return x * self.a - x * self.b']),
  net(['self.b = torch.ones(3)', 'self.a = nn.Parameter(self.b.float())'], ['return x * self.a - x * self.b']),
  net(['self.b = torch.ones(3)', 'self.a = nn.Parameter(self.b.double())'], ['return x * self.a - x * self.b']),
  net(
    [
      'w = torch.ones(3)',
      'self.ps = nn.ModuleList()',
      'for i in range(2):',
      '    m = nn.Linear(3, 3)',
      '    m.bias = nn.Parameter(w)',
      '    self.ps.append(m)',
    ],
    ['return self.ps[0].bias * x - self.ps[1].bias * x'],
  ),
  net(
    ['l = nn.Linear(3, 3)', 'self.ps = nn.ModuleList([l, l])'],
    ['return self.ps[0](x) - self.ps[1](x) + len(list(self.parameters())) + len(list(self.modules()))'],
  ),
  net(
    ['l = nn.Linear(3, 3)', 'self.ps = nn.ModuleList([l] * 3)'],
    [
      'return self.ps[0](x) - self.ps[1](x) + len(list(self.parameters())) + len(list(self.modules())) + len(list(self.children()))',
    ],
  ),
  net(
    ['t = torch.ones(2, 3)', 'self.a = nn.Parameter(t[0])', 'self.b = nn.Parameter(t[1])'],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['t = torch.ones(2, 3)', 'self.a = nn.Parameter(t[0])', 'self.b = nn.Parameter(t[:1])'],
    ['return x * self.a - x * self.b'],
  ),
  net(['self.a = nn.Parameter(torch.ones(2, 3))', 'self.b = self.a.view(-1)'], ['return x * self.a - self.b.sum()']),
  net(['self.a = nn.Parameter(torch.ones(2, 3))', 'self.b = self.a * 2'], ['return x * self.a - self.b.sum()']),
  net(['self.a = nn.Parameter(torch.ones(1).expand(3))'], ['return x * self.a[0] - x * self.a[1]']),
  net(['self.a = nn.Parameter(torch.zeros(1, 3).expand(2, 3))'], ['return x[0] * self.a[0] - x[0] * self.a[1]']),
  net(
    [
      'self.a = nn.Parameter(torch.ones(3))',
      'self.b = torch.nn.parameter.Parameter(data=self.a.data, requires_grad=False)',
    ],
    ['return x * self.a - x * self.b'],
  ),
  net(['self.a = nn.Parameter(torch.ones(3))', 'self.c = [self.a]'], ['return x * self.a - x * self.c[0]']),
  net(['self.a = nn.Parameter(w)'], ['return x * self.a - x * w'], ['w = torch.ones(3)']),
  net(
    ['self.s = One()', 'self.t = One()'],
    ['return self.s(x) - self.t(x)'],
    [
      'w = torch.ones(3)',
      'class One(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.a = nn.Parameter(w)',
      '    def forward(self, x):',
      '        return x * self.a',
    ],
  ),
  net(
    ['self.s = One()', 'self.t = One()'],
    ['return self.s(x) - self.t(x)'],
    [
      'class One(nn.Module):',
      '    def __init__(self, w=torch.ones(3)):',
      '        super().__init__()',
      '        self.a = nn.Parameter(w)',
      '    def forward(self, x):',
      '        return x * self.a',
    ],
  ),
  net(
    ['self.s = nn.BatchNorm1d(3)', 'self.s.weight = nn.Parameter(self.s.running_mean)'],
    ['return self.s(x) + self.s.running_mean * x'],
  ),
  net(
    ['self.s = nn.Embedding(4, 3)', 'self.t = nn.Linear(3, 4, bias=False)', 'self.t.weight = self.s.weight'],
    ['return self.t(x) + self.s(torch.arange(2)).sum()'],
  ),
  net(
    [
      'self.a = nn.Parameter(torch.ones(3))',
      'self.b = nn.Parameter(torch.zeros(3))',
      'with torch.no_grad():',
      '    self.b.copy_(self.a)',
      '    self.b.set_(self.a)',
    ],
    ['return x * self.a - x * self.b'],
  ),
  net(
    [
      'self.a = nn.Parameter(torch.ones(3))',
      'self.b = nn.Parameter(torch.zeros(3))',
      'self.a.data, self.b.data = self.b.data, self.a.data',
    ],
    ['return x * self.a - x * self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'self.b = nn.Parameter(torch.ones(3))', 'self.a, self.b = self.b, self.a'],
    ['return x * self.a - x * self.b * 2'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', "self.register_parameter('b', self.a)"],
    ['return x * self.a - x * self.b * 2 + len(list(self.parameters()))'],
  ),
  net(
    ['self.a = nn.Parameter(torch.ones(3))', 'b = self.a.requires_grad_(False)', 'self.b = nn.Parameter(b)'],
    ['return x * self.a - x * self.b * 2 + len(list(self.parameters()))'],
  ),
  net(
    ['t = torch.zeros(3, requires_grad=True)', 'self.t = t', 'self.a = nn.Parameter(t)'],
    ['return x * self.a - x * self.t'],
  ),
  net(
    ['self.a = nn.Parameter(torch.zeros(2, 3))', 'self.b = nn.Parameter(self.a.t())'],
    ['return x * self.a - x * self.b.t()'],
  ),
  net(
    ['self.a = nn.Parameter(torch.zeros(2, 3))', 'self.b = nn.Parameter(self.a.reshape(-1))'],
    ['return x * self.a - x * self.b.view(2, 3)'],
  ),
  net(['self.a = nn.Parameter(torch.zeros(3))'], ['self.a.data = x[0]', 'return x * self.a']),
  net(['self.a = nn.Parameter(torch.zeros(3))'], ['self.a.data = x[0]', 'x[0] = 0', 'return x + self.a']),
  net(
    ['self.a = nn.Parameter(torch.zeros(3))', 'self.b = nn.Parameter(torch.zeros(3))'],
    ['self.a.data = self.b.data', 'self.a.data += 1', 'return x + self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.zeros(3))', 'self.b = nn.Parameter(torch.zeros(3))'],
    ['self.a.data = self.b.data', 'with torch.no_grad():', '    self.a.add_(1)', 'return x + self.b'],
  ),
  net(
    ['self.a = nn.Parameter(torch.zeros(3))'],
    ['self.b = nn.Parameter(x[0])', 'x[0] = 0', 'return x + self.a + self.b'],
  ),
  net(['self.a = nn.Parameter(torch.zeros(3))'], ['self.a = nn.Parameter(x[0] + 1)', 'return x + self.a']),
  net(['self.a = nn.Parameter(torch.zeros(3))'], ['self.a = x[0] + 1', 'return x + self.a']),
  net(
    ['self.a = nn.Parameter(torch.zeros(3))'],
    ['p = nn.Parameter(self.a)', 'with torch.no_grad():', '    p += 1', 'return x + self.a'],
  ),
  net(
    ['self.a = nn.Parameter(torch.zeros(3))', 'self.b = nn.Parameter(torch.zeros(3))'],
    ['with torch.no_grad():', '    self.a.add_(1)', 'return x + self.a + self.b'],
  ),
  net(
    ['t = torch.zeros(3)', 'self.a = nn.Parameter(t)', 'self.b = nn.Parameter(t)'],
    ['with torch.no_grad():', '    self.a.add_(1)', 'return x + self.b'],
  ),
  net(['self.a = nn.Parameter(torch.zeros(3))', 'self.b = self.a.data'], ['self.b.add_(1)', 'return x + self.a']),
];
