import type { Case } from './cases';
import { defined, net } from './program';

/** Loops over modules, and modules that remember what they saw. */
export const containerPrograms: readonly Case[] = [
  net(
    ['self.blocks = nn.ModuleList([nn.Linear(3, 3) for _ in range(2)])'],
    [
      'for i, b in enumerate(self.blocks):',
      '    if i == 0:',
      '        self.blocks[1] = nn.ReLU()',
      '    x = b(x)',
      'return x',
    ],
  ),
  net(
    ['self.blocks = nn.ModuleList([nn.Linear(3, 3) for _ in range(2)])'],
    ['bs = list(self.blocks)', 'bs[0], bs[1] = bs[1], bs[0]', 'for b in bs:', '    x = b(x)', 'return x'],
  ),
  net(
    ['self.blocks = nn.ModuleList([nn.Linear(3, 3), nn.ReLU()])'],
    ['for a, b in zip(self.blocks, self.blocks[1:]):', '    x = b(a(x))', 'return x + len(self.blocks[:1])'],
  ),
  net(
    ['self.blocks = nn.ModuleList([nn.Linear(3, 3), nn.ReLU()])'],
    ['for b in reversed(self.blocks):', '    x = b(x)', 'return x'],
  ),
  net(
    ['self.blocks = nn.ModuleList([nn.Linear(3, 3), nn.ReLU()])', 'self.first, *self.rest = self.blocks'],
    ['return self.first(x) + len(self.rest)'],
  ),
  net(
    ['self.a, self.b = nn.Linear(3, 3), nn.Linear(3, 3)', 'self.c = self.d = nn.Parameter(torch.ones(3))'],
    ['ps = list(self.parameters())', 'return self.b(self.a(x)) * self.d + len(ps) + ps[0]'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'for name, p in self.a.named_parameters():', '    setattr(self, name, p)'],
    ['return F.linear(x, self.weight, self.bias) - self.a(x) + len(list(self.parameters()))'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.names = [n for n, _ in self.named_parameters()]'],
    ["return x * len(self.names) + (self.names[0] == 'a.weight') + ('a.bias' in self.names)"],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.Linear(3, 3)', 'self.b.load_state_dict(self.a.state_dict())'],
    ['return self.b(x) - self.a(x)'],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = type(self.a)(3, 3)', 'self.c = self.a.__class__(3, 3)'],
    ['return self.c(self.b(self.a(x)))'],
  ),
  net(
    [
      'mk = lambda: nn.Linear(3, 3)',
      'self.ls = nn.ModuleList([mk() for _ in range(2)])',
      'self.same = nn.ModuleList([self.ls[0]] * 2)',
    ],
    ['return self.same[0](self.same[1](x)) + self.ls[1](x)'],
  ),
  net(
    ['self.s = nn.Sequential(Block(), Block(), Block())'],
    ['return self.s(x)'],
    [
      'class Block(nn.Module):',
      '    count = 0',
      '    def __init__(self):',
      '        super().__init__()',
      '        Block.count += 1',
      '        self.k = Block.count',
      '    def forward(self, x):',
      '        return x * self.k',
    ],
  ),
  net(
    ['self.s = Block()', 'self.t = self.s.shared'],
    ['return self.s(x) - self.t(x) + len(list(self.parameters())) + len(list(self.s.parameters()))'],
    [
      'class Block(nn.Module):',
      '    shared = nn.Linear(3, 3)',
      '    def forward(self, x):',
      '        return self.shared(x)',
    ],
  ),
  defined(
    'class Cfg:',
    '    dim = 3',
    '    bias = True',
    'class Net(nn.Module):',
    '    def __init__(self, cfg=Cfg):',
    '        super().__init__()',
    '        self.cfg = cfg',
    '        self.l = nn.Linear(cfg.dim, self.cfg.dim, bias=cfg.bias)',
    '    def forward(self, x):',
    '        return self.l(x)',
  ),
  net(
    ['self.l = nn.Linear(3, 3)', 'self.cache = {}'],
    ["if 'y' not in self.cache:", "    self.cache['y'] = self.l(x)", "return self.cache['y'] + len(self.cache)"],
  ),
  net(['self.hist = []'], ['self.hist.append(x)', 'x += 1', 'return self.hist[-1] + len(self.hist)']),
  net(
    ["self.register_buffer('h', torch.zeros(2, 3))"],
    ['self.h = self.h * 0.9 + x', 'old = self.h', 'self.h += 1', 'return old'],
  ),
  net(["self.register_buffer('h', torch.zeros(2, 3))"], ['old = self.h', 'self.h = self.h + x', 'return old + self.h']),
  net(
    ["self.register_buffer('h', torch.zeros(3, 2, 3))"],
    [
      'self.h[1:] = self.h[:-1].clone()',
      'self.h[0] = x',
      'self.h = torch.cat([self.h[1:], x[None]])',
      'return self.h.sum(0)',
    ],
  ),
  net(["self._modules['a'] = nn.ReLU()"], ['return self.a(x)']),
  net(['self.__dict__.update(k=3)'], ['return x * self.k']),
  net(["vars(self)['k'] = 3"], ['return x * self.k']),
  net(
    ['self.w = nn.Parameter(torch.ones(3))', 'self.register_forward_hook(lambda m, i, o: o * 2)'],
    ['return x * self.w'],
  ),
];
