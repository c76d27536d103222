import type { Case } from './cases';
import { layered } from './program';

/** A layer that derives from one of PyTorch, with these lines in its class, made in the file and called. */
const derived = (base: string, made: string, ...lines: readonly string[]): Case =>
  ofLayer(base, made, 'm(x)', ...lines);

/** The same with what is returned. */
const ofLayer = (base: string, made: string, returned: string, ...lines: readonly string[]): Case =>
  layered(
    `class L(${base}):\n${lines.map((line) => `    ${line}\n`).join('')}\n\nm = ${made}\n\n\n`,
    `return ${returned}`,
  );

const resetTo = (value: string) => [
  'def reset_parameters(self):',
  `    nn.init.constant_(self.weight, ${value})`,
  '    if self.bias is not None:',
  '        nn.init.zeros_(self.bias)',
];

/** Methods that PyTorch calls through `self`, in classes that have their own. */
export const overridePrograms: readonly Case[] = [
  derived('nn.Linear', 'L(3, 2)', 'def reset_parameters(self):', '    raise ValueError'),
  derived('nn.Linear', 'L(3, 2)', 'def reset_parameters(self):', '    self.n = 1 / 0'),
  ofLayer(
    'nn.Linear',
    'L(3, 2)',
    'x * m.scale',
    'def reset_parameters(self):',
    '    super().reset_parameters()',
    '    self.scale = 2',
  ),
  ofLayer('nn.Linear', 'L(3, 2)', 'x * m.scale', ...resetTo('0.5'), '    self.scale = 3'),
  ...['nn.LayerNorm', 'nn.BatchNorm1d', 'nn.Embedding', 'nn.Conv2d', 'nn.GroupNorm'].map((base) =>
    ofLayer(
      base,
      `L(${{ 'nn.Conv2d': '1, 1, 1', 'nn.GroupNorm': '1, 3', 'nn.Embedding': '3, 2' }[base] ?? '3'})`,
      'x * m.scale',
      'def reset_parameters(self):',
      '    self.scale = 3',
    ),
  ),
  layered('class L(nn.ReLU):\n    def reset_parameters(self):\n        raise ValueError\n', 'return L()(x)'),
  layered(
    'class L(nn.PReLU):\n    def reset_parameters(self):\n        self.scale = 3\n',
    'return x * L().num_parameters',
  ),
  layered('class L(nn.Module):\n    def reset_parameters(self):\n        raise ValueError\n', 'L()', 'return x'),
  derived('nn.Linear', 'L(3, 2)', 'bias = None'),
  derived('nn.Linear', 'L(3, 2)', '@property', 'def weight(self):', '    return torch.ones(2, 3)'),
  derived('nn.Linear', 'L(3, 2)', '@property', 'def in_features(self):', '    return 3'),
  derived('nn.ReLU', 'L()', 'def __setattr__(self, name, value):', '    raise ValueError'),
  derived('nn.BatchNorm1d', 'L(3, affine=False)', 'def _check_input_dim(self, x):', '    raise ValueError'),
  derived('nn.BatchNorm1d', 'L(3, affine=False)', 'def reset_running_stats(self):', '    raise ValueError'),
  derived('nn.LayerNorm', 'L(3)', 'def register_parameter(self, name, value):', '    raise ValueError'),
  derived('nn.Conv1d', 'L(2, 2, 1)', 'def _conv_forward(self, *args):', '    raise ValueError'),
  ofLayer(
    'nn.Linear',
    'L(3, 3)',
    'x * len(list(m.parameters()))',
    'def named_parameters(self, *args, **more):',
    '    return iter([])',
  ),
  ofLayer(
    'nn.Linear',
    'L(3, 3)',
    'x * len(list(m.named_parameters()))',
    'def named_parameters(self, *args, **more):',
    '    return super().named_parameters(*args, **more)',
  ),
  ofLayer(
    'nn.Linear',
    'L(3, 3)',
    'x * len(list(m.parameters()))',
    'def parameters(self, recurse=True):',
    '    return iter([self.weight])',
  ),
  ofLayer('nn.Linear', 'L(3, 3)', 'x * m.n', 'n = 1', 'def extra_repr(self):', '    raise ValueError'),
  layered(
    'class L(nn.Module):\n    def children(self):\n        raise ValueError\n',
    'm = nn.Sequential(L())',
    'm.eval()',
    'return x',
  ),
  layered(
    'class L(nn.Module):\n    def named_modules(self, *args, **more):\n        raise ValueError\n',
    'm = nn.Sequential(L())',
    'return x * len(list(m.modules()))',
  ),
  layered(
    'class L(nn.Module):\n    def train(self, mode=True):\n        self.n = 5\n        return super().train(mode)\n',
    'm = nn.Sequential(L())',
    'm.eval()',
    'return x * m[0].n',
  ),
  layered(
    'class L(nn.Module):\n    def _apply(self, fn):\n        raise ValueError\n',
    'm = nn.Sequential(L()).double()',
    'return x',
  ),
  layered(
    'class L(nn.Module):\n    def __setattr__(self, name, value):\n        if name == "training":\n            raise ValueError\n        super().__setattr__(name, value)\n',
    'm = L()',
    'm.a = 1',
    'm.eval()',
    'return x',
  ),
  layered(
    'class L(nn.Module):\n    def _call_impl(self, x):\n        return x * 2\n    def forward(self, x):\n        return x\n',
    'L()',
    'return x',
  ),
  layered(
    'class L(nn.ModuleList):\n    def extend(self, more):\n        raise ValueError\n',
    'return x * len(L([nn.ReLU()]))',
  ),
  layered(
    'class L(nn.ModuleList):\n    def __len__(self):\n        return 0\n',
    'm = L([nn.ReLU()])',
    'return x * len(list(m))',
  ),
  layered('m = nn.Linear(3, 2)\nm.reset_parameters()\n\n\n', 'return x'),
];
