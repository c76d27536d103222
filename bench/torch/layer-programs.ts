import type { Case } from './cases';
import { body, defined, net } from './program';

/** What layers have and are, and how one goes through modules. */
export const layerPrograms: readonly Case[] = [
  body(
    'return x * (isinstance(nn.ReLU6(), nn.Hardtanh) + 2 * isinstance(nn.Hardtanh(), nn.ReLU6) + 4 * isinstance(nn.ReLU6(), nn.ReLU))',
  ),
  body('m = nn.ReLU6()', 'm.max_val = 0.5', 'return m(x)'),
  net(
    ['self.k = (nn.LayerNorm(3).normalized_shape == (3,)) + (nn.LayerNorm([2, 3]).normalized_shape == (2, 3))'],
    ['return x + self.k'],
  ),
  net(['self.k = (nn.LayerNorm(3).normalized_shape == 3)'], ['return x + self.k']),
  net(['self.k = nn.LayerNorm(3).normalized_shape[0]'], ['return x + self.k']),
  net(
    [
      'm = nn.Conv2d(2, 4, 3, stride=[1, 2])',
      'self.k = (m.kernel_size == (3, 3)) + 2 * (m.stride == (1, 2)) + 4 * (m.padding == (0, 0)) + 8 * (m.output_padding == (0, 0)) + 16 * m.transposed',
    ],
    ['return x + self.k'],
  ),
  body('m = nn.AvgPool1d(2)', 'return x + (m.kernel_size == (2,)) + 2 * (m.stride == (2,)) + 4 * (m.padding == (0,))'),
  body('m = nn.AvgPool2d(2)', 'return x + (m.kernel_size == 2) + 2 * (m.stride == 2) + 4 * (m.padding == 0)'),
  body('m = nn.MaxPool1d(2)', 'return x + (m.kernel_size == 2) + 2 * (m.stride == 2) + 4 * (m.padding == 0)'),
  net(['m = nn.Embedding(5, 3, padding_idx=-1)', 'self.k = m.padding_idx'], ['return x + self.k']),
  net(['m = nn.Embedding(5, 3, padding_idx=5)', 'self.k = x'], ['return x + self.k']),
  body(
    "return x + (nn.MSELoss(size_average=False).reduction == 'sum') + 2 * (nn.MSELoss(reduce=False).reduction == 'none') + 4 * (nn.L1Loss().reduction == 'mean')",
  ),
  body('return nn.MSELoss(size_average=False)(x, 0 * x)'),
  body("return nn.MSELoss(reduce=False, reduction='sum')(x, 0 * x)"),
  body('m = nn.MSELoss(size_average=False)', "m.reduction = 'none'", 'return m(x, 0 * x)'),
  net(["self.k = hasattr(nn.PReLU(), 'init')"], ['return x + self.k']),
  net(["self.k = hasattr(nn.Linear(2, 3), 'dtype')"], ['return x + self.k']),
  net(
    [
      'self.k = (nn.Linear(2, 3, bias=False).bias is None) + nn.Linear(2, 3).in_features + nn.Linear(2, 3).out_features',
    ],
    ['return x + self.k'],
  ),
  net(
    ['self.l = nn.Linear(3, 3, bias=False)', 'self.b = nn.BatchNorm1d(3, affine=False)'],
    [
      'return self.l(x) + (self.b.weight is None) + self.b.num_features + self.b.momentum + len(list(self.parameters())) + len(list(self.buffers()))',
    ],
  ),
  net(['self.l = nn.NLLLoss(torch.ones(3))'], ['return self.l(x, torch.tensor([0, 1])) + len(list(self.buffers()))']),
  net(['self.l = nn.NLLLoss([1, 1, 1])'], ['return self.l(x, torch.tensor([0, 1])) + len(list(self.buffers()))']),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.b = nn.BatchNorm1d(3)'],
    [
      'n = 0',
      'for i, (k, v) in enumerate(self.named_parameters()):',
      '    n = n * 10 + len(k)',
      'for k, v in self.named_buffers():',
      '    n = n * 2 + len(k)',
      'for k, m in self.named_modules():',
      '    n = n + len(k)',
      'return x + n',
    ],
  ),
  net(
    ['self.a = nn.Linear(3, 3)', 'self.p = nn.Parameter(torch.ones(3))'],
    [
      "return x + len(list(self.parameters(recurse=False))) + 10 * len(list(self.parameters(False))) + 100 * len(dict(self.named_parameters(prefix='q'))['q.a.weight'])",
    ],
  ),
  net(
    ['self.m = Bn()'],
    ['self.train()', 'return self.m(x)'],
    [
      'class Bn(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.b = nn.Dropout(0.5)',
      '    def train(self, mode=True):',
      '        super().train(mode)',
      '        self.b.eval()',
      '        return self',
      '    def forward(self, x):',
      '        return self.b(x)',
    ],
  ),
  net(
    ['self.m = Bn()'],
    ['self.m.eval()', 'y = self.m(x)', 'self.eval()', 'return y + self.m(x) * 10'],
    [
      'class Bn(nn.Module):',
      '    def eval(self):',
      '        return self',
      '    def forward(self, x):',
      '        return x + self.training',
    ],
  ),
  defined('class Net(nn.Module):', '    def forward(self, x):', '        self.train(1)', '        return x'),
  defined(
    'class Net(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.a = nn.Linear(3, 3)',
    '        self.a.apply(self.init)',
    '    def init(self, m):',
    '        m.k = 4',
    '    def forward(self, x):',
    '        return x + self.a.k',
  ),
  net(
    ['self.a = nn.Linear(3, 3)'],
    ['for p in self.parameters():', '    self.q = nn.Parameter(torch.ones(3))', 'return x'],
  ),
  net(
    ['self.s = nn.Sequential(nn.ReLU(), nn.Tanh())'],
    ['for m in self.s:', '    self.s.append(nn.ReLU())', 'return x'],
  ),
  net(
    ['self.s = nn.Sequential(nn.ReLU(), nn.Tanh(), nn.Sigmoid())'],
    ['t = self.s[1:]', 't.append(nn.ReLU())', 'return t(x) + len(t)'],
  ),
  net(
    ['self.s = nn.Sequential(nn.ReLU(), nn.Tanh()) + nn.Sequential(nn.Sigmoid())'],
    ['return self.s(x) + len(self.s)'],
  ),
  net(
    ['self.s = nn.Sequential(nn.ReLU(), nn.Linear(3, 3), nn.Tanh())[1:]'],
    ['return self.s(x) + self.s[0].weight.sum()'],
  ),
  net(
    ['self.s = nn.Sequential(nn.ReLU(), nn.Tanh())', 'self.s.r = nn.Linear(3, 3)'],
    ['return self.s(x) + self.s[2].weight.sum() + self.s.r.bias'],
  ),
  net(
    ['self.s = nn.ModuleList([nn.ReLU(), nn.Tanh()])', 'self.s.r = nn.Linear(3, 3)'],
    ['return x + len(self.s) + self.s.r(x)'],
  ),
  net(['self.s = nn.ModuleList([nn.ReLU(), nn.Tanh()])', 'self.s.r = nn.Linear(3, 3)'], ['return x + self.s[2](x)']),
  net(['self.s = nn.ModuleList(nn.ReLU() for i in range(2))'], ['return x + self.s[True](x) + len(self.s)']),
  net(['self.s = nn.Sequential(*[nn.ReLU() for i in range(2)])'], ["return self.s(x) + self.s['0'](x)"]),
  net(['self.s = nn.Sequential(nn.ReLU()) * 2'], ['return self.s(x) + len(self.s)']),
  defined(
    'class Net(nn.Module):',
    '    def __getattr__(self, name):',
    "        if name == 'zz':",
    '            return 5',
    '        return super().__getattr__(name)',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.s = nn.ReLU()',
    '    def forward(self, x):',
    '        return self.s(x) + self.zz',
  ),
  defined(
    'class Net(nn.Module):',
    '    def __getattr__(self, name):',
    "        if name == 'zz':",
    '            return 5',
    '        return super().__getattr__(name)',
    '    def __init__(self):',
    '        super().__init__()',
    '        self.s = nn.ReLU()',
    '    def forward(self, x):',
    '        return self.s(x) + self.yy',
  ),
  net(['self.s = nn.ReLU()'], ["return self.s(x) + len(self.get_parameter('s'))"]),
  net(
    [
      'self.s = nn.Linear(3, 3)',
      'for n, p in self.named_parameters():',
      "    if 'weight' in n:",
      '        nn.init.zeros_(p)',
      "    if n.endswith('bias'):",
      '        p.data.fill_(0)',
    ],
    ['return self.s(x)'],
  ),
  net(
    [
      'self.s = nn.Linear(3, 3)',
      'for m in self.modules():',
      '    if isinstance(m, nn.Linear):',
      '        nn.init.zeros_(m.weight)',
      '        m.bias.data.zero_()',
      '    elif isinstance(m, (nn.Conv2d, nn.ReLU6)):',
      '        m.bias.data.zero_()',
    ],
    ['return self.s(x)'],
  ),
  net(
    [
      'self.s = nn.Linear(3, 3)',
      'self.k = sum(p.numel() for p in self.parameters())',
      'self.j = sum(p.numel() for p in self.parameters() if p.requires_grad)',
    ],
    ['return self.s(x) + self.k'],
  ),
];
