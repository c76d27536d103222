import type { Case } from './cases';
import { body, defined, layered, net } from './program';

/** Which functions of a class know the object they are called on, and what classes make of those they derive from. */
export const bindingPrograms: readonly Case[] = [
  defined('class Net(nn.Module):', '    act = torch.relu', '    def forward(self, x):', '        return self.act(x)'),
  defined('class Net(nn.Module):', '    act = F.relu', '    def forward(self, x):', '        return self.act(x)'),
  defined(
    'class Net(nn.Module):',
    '    act = staticmethod(F.relu)',
    '    def forward(self, x):',
    '        return self.act(x)',
  ),
  defined(
    'class Net(nn.Module):',
    '    act = nn.ReLU()',
    '    def forward(self, x):',
    '        return self.act(x) + len(list(self.modules()))',
  ),
  layered('class A:\n    m = max\n', 'return x + A.m(1, 2)'),
  layered('class A:\n    m = max\n', 'return x + A().m(1, 2)'),
  layered('class A:\n    f = lambda self: 3\n', 'return x + A().f()'),
  layered('class A(nn.Module):\n    forward = nn.ReLU.forward\n    inplace = False\n', 'return A()(x)'),
  layered(
    'class A(nn.Module):\n    def forward(self, y):\n        return y * 2\n    __call__ = forward\n',
    'return A()(x)',
  ),
  body(
    'return x + isinstance(nn.ReLU(), nn.Module) + 2 * isinstance(3, (int, float)) + 4 * isinstance(True, int) + 8 * isinstance(2.0, int) + 16 * isinstance((1,), (list, tuple)) + 32 * isinstance(nn.Sequential(), nn.ModuleList)',
  ),
  body('r = nn.ReLU()', 'return x + (r is r) + 2 * (r == r) + 4 * (r == nn.ReLU()) + 8 * (nn.ReLU() != r)'),
  layered('class A:\n    def __call__(self, *a, k=1):\n        return len(a) + k\n', 'return x + A()(1, 2, k=3)'),
  layered(
    'class A:\n    def __init__(self):\n        self.f = self.g\n    def g(self):\n        return 2\n',
    'return x + A().f()',
  ),
  layered('class A:\n    def g(self):\n        return 2\n', 'f = A.g', 'return x + f(A())'),
  layered('class A:\n    def g(self):\n        return 2\n', 'return x + A.g()'),
  layered('class A:\n    def g():\n        return 2\n', 'return x + A().g()'),
  layered('class A:\n    def g():\n        return 2\n', 'return x + A.g()'),
  defined(
    'class Net(nn.Module):',
    '    def forward(self, x):',
    '        return self.helper(x)',
    '    @staticmethod',
    '    def helper(x):',
    '        return x + 1',
  ),
  defined(
    'class Net(nn.Module):',
    '    def __init__(self):',
    '        super(Net, self).__init__()',
    "        super().add_module('r', nn.ReLU())",
    '    def forward(self, x):',
    '        return self.r(x)',
  ),
  defined(
    'class Net(nn.Module):',
    '    def __init__(self, *args, **kwargs):',
    '        super().__init__(*args, **kwargs)',
    '    def forward(self, x):',
    '        return x',
  ),
  defined(
    'class Net(nn.Module):',
    '    def __init__(self):',
    '        super().__init__(1)',
    '    def forward(self, x):',
    '        return x',
  ),
  net(
    [
      'self.net = nn.Sequential(nn.Linear(3, 3), nn.ReLU())',
      'for layer in self.net:',
      '    if isinstance(layer, nn.Linear):',
      '        layer.bias = None',
    ],
    ['return self.net(x)'],
  ),
  net(
    ['self.net = nn.Sequential(nn.Linear(3, 3), nn.ReLU())', 'self.net[0].weight.requires_grad = False'],
    ['self.net[0].weight.mul_(2)', 'return self.net(x)'],
  ),
  net(
    [
      'self.ema = nn.Linear(3, 3)',
      'self.net = nn.Linear(3, 3)',
      'for p in self.ema.parameters():',
      '    p.requires_grad_(False)',
    ],
    [
      'for p, q in zip(self.ema.parameters(), self.net.parameters()):',
      '    p.mul_(0.9).add_(q * 0.1)',
      'return self.ema(x)',
    ],
  ),
  net(
    ['self.ema = nn.Linear(3, 3)', 'self.net = nn.Linear(3, 3)'],
    [
      'with torch.no_grad():',
      '    for p, q in zip(self.ema.parameters(), self.net.parameters()):',
      '        p.data = p.data * 0.9 + q.data * 0.1',
      'return self.ema(x)',
    ],
  ),
  net(
    [
      'self.ema = nn.Linear(3, 3)',
      'self.net = nn.Linear(3, 3)',
      'for p, q in zip(self.ema.parameters(), self.net.parameters()):',
      '    p.data.copy_(q.data)',
      '    p.requires_grad = False',
    ],
    ['return self.ema(x) + self.net(x)'],
  ),
  net(
    [
      'self.ema = nn.Linear(3, 3)',
      'self.net = nn.Linear(3, 3)',
      'for p, q in zip(self.ema.parameters(), self.net.parameters()):',
      '    p.data = q.data',
    ],
    ['return self.ema(x) - self.net(x)'],
  ),
  layered('class A:\n    def __init__(self, a):\n        super().__init__(a)\n', 'return x + A(1)'),
  layered('class A:\n    def __init__(self):\n        super().__init__()\n        self.a = 2\n', 'return x + A().a'),
];
