import { describe, expect, it } from 'vitest';
import { reals } from '../../src/tensor/domain';
import type { Graph } from '../../src/tensor/graph';
import { type Inputs, opened, run } from './run-code';

const two = { inputs: [{ B: 2, C: 3 }] };

const axesOf = (source: string, inputs: Inputs = two): string => {
  const given = run(source, inputs);
  return 'axes' in given ? given.axes : given.reason;
};

describe('axes', () => {
  it.each([
    ['stay', 'x * 2', 'B,C'],
    ['move with dimensions', 'x.t()', 'C,B'],
    ['are two of one size', 'x.t() @ x', "C,C'"],
    ['go', 'x.sum(0)', 'C'],
    ['have length 1', 'x.sum(0, keepdim=True)', '1,C'],
    ['are new', 'torch.ones(4) * x[:, :1]', 'B,4'],
    ['are broadcast by position', 'x[0] + torch.zeros(5, 1)', '5,C'],
    ['come from a shape', 'torch.zeros(x.shape[1], x.size(0))', 'C,B'],
    ['are merged', 'x.view(-1)', '6'],
    ['are split', 'x.view(2, 3, 1)', 'B,C,1'],
  ])('%s', (_, expression, axes) => {
    expect(axesOf(`def code(x):\n    return ${expression}\n`)).toBe(axes);
  });

  it('of parameters are those that PyTorch gives them', () => {
    const { code } = opened(
      'class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.conv = nn.Conv2d(4, 4, 3)\n        self.fs = nn.ModuleList([nn.Linear(2, 5)])\n',
    );
    const node = (value: ReturnType<NonNullable<typeof code.members>['member']> | undefined) =>
      value?.kind === 'tensor' ? value.node.axes.map(({ name }) => name).join() : 'none';
    expect(node(conv(code, 'weight'))).toBe("4,4',3,3'");
    expect(node(conv(code, 'bias'))).toBe('4');
    const linear = member(code.members?.member('fs')).members?.item(0);
    expect(node(member(linear).members?.member('weight'))).toBe('5,2');
  });
});

type Code = ReturnType<typeof opened>['code'];
const member = (value: unknown): Code => value as Code;
const conv = (code: Code, name: string) => member(code.members?.member('conv')).members?.member(name);

describe('a call', () => {
  const counting =
    'class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.register_buffer("seen", torch.zeros(3))\n\n    def forward(self, x):\n        self.seen += x.sum(0)\n        x[0] = 0\n        return self.seen * 1\n';

  it('has a module and arguments of its own', () => {
    const { code, graph } = opened(counting);
    const x = input(graph);
    const [first, second] = [code.call([x]), code.call([x])];
    expect(first).toEqual(second);
    const seen = code.members?.member('seen');
    expect(seen?.kind === 'tensor' && seen.node.kind).toBe('literal');
  });

  it('sees what it writes through views, whoever holds them', () => {
    expect(run('def code(x):\n    y = x.view(-1)[1:3]\n    y *= 0\n    return x\n', two)).toMatchObject({
      values: [1, 0, 0, 4, 5, 6],
    });
  });

  it('has parameters that the claim gives, and none that are not there', () => {
    const source =
      'class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.w = nn.Parameter(torch.ones(()))\n\n    def forward(self, x):\n        return self.w * x\n';
    expect(run(source, { ...two, parameters: { w: '2' } })).toMatchObject({ values: [2, 4, 6, 8, 10, 12] });
    expect(run(source, { ...two, parameters: { v: '2' } })).toMatchObject({
      kind: 'attribute-error',
      reason: 'AttributeError: code has no parameter v',
    });
  });

  it('is of a module in training, unless the claim says otherwise', () => {
    const source =
      'class code(nn.Module):\n    def forward(self, x):\n        return x * (2 if self.training else 3)\n';
    expect(run(source, two)).toMatchObject({ values: [2, 4, 6, 8, 10, 12] });
    expect(run(source, { ...two, mode: 'eval' })).toMatchObject({ values: [3, 6, 9, 12, 15, 18] });
  });

  it('comes after calls that went before, and has arguments besides', () => {
    const source =
      'class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.total = torch.zeros(())\n\n    def forward(self, x, k):\n        if self.training:\n            self.total = self.total + x.sum() if torch.is_tensor(x) else self.total + x\n        return x * 0 + self.total * k\n';
    const total = (more: Inputs) => run(source, { ...two, call: { k: '1' }, ...more });
    expect(total({ mode: 'eval' })).toMatchObject({ values: [0, 0, 0, 0, 0, 0] });
    expect(total({ mode: 'eval', before: ['2', '5'] })).toMatchObject({ values: [7, 7, 7, 7, 7, 7] });
    expect(total({ before: ['2'] })).toMatchObject({ values: [23, 23, 23, 23, 23, 23] });
    expect(total({ mode: 'eval', before: ['2'], call: { k: '3' } })).toMatchObject({ values: [6, 6, 6, 6, 6, 6] });
    expect(total({ call: {} })).toMatchObject({ kind: 'type-error' });
  });

  it('has arguments that the claim gives', () => {
    const source = 'def code(x, k, name="a", flag=True):\n    assert name == "b" and not flag\n    return x * k\n';
    expect(run(source, { ...two, with: { k: '2', name: "'b'", flag: 'false' } })).toMatchObject({
      values: [2, 4, 6, 8, 10, 12],
    });
  });
});

const input = (graph: Graph) =>
  graph.input({
    name: 'x',
    axes: [
      { name: 'B', size: 2 },
      { name: 'C', size: 3 },
    ],
    domain: reals,
  });

describe('what outlives a call', () => {
  const code = (body: string, before = '', parameters = 'x') =>
    run(`${before}\ndef code(${parameters}):\n    ${body}\n    return x * 1\n`, two);
  it.each([
    ['a list of the file', 'kept.append(1)', 'kept = []'],
    ['a list in a list', 'kept[0].extend([1])', 'kept = [[]]'],
    ['a list that is taken from', 'kept.pop()', 'kept = [1]'],
    ['a list that grows by +=', 'kept[0] += [1]', 'kept = [[]]'],
    [
      'a list behind a closure',
      'made()',
      'def make():\n    kept = []\n    return lambda: kept.append(1)\nmade = make()',
    ],
    ['a dictionary', 'kept["n"] += 1', 'kept = {"n": 0}'],
    ['a dictionary that is updated', 'kept.update({1: 2})', 'kept = {}'],
    ['a member of a class', 'S.n += 1', 'class S:\n    n = 0'],
    ['an object', 's.n = 1', 'class S:\n    n = 0\ns = S()'],
    [
      'an object that a method changes',
      's.count()',
      'class S:\n    n = 0\n    def count(self):\n        self.n += 1\ns = S()',
    ],
    ['an iterator', 'next(kept)', 'kept = iter([1, 2])'],
    ['an iterator that a loop uses up', 'for _ in kept: pass', 'kept = iter([1, 2])'],
    ['a tensor', 'kept.add_(1)', 'kept = torch.zeros(1)'],
    ['a view of a tensor', 'kept[0][1] = 3', 'kept = torch.zeros(2, 2)'],
    ['a tensor of a module of the file', 'net(x)', 'net = nn.BatchNorm1d(3)'],
    ['a module that is set to evaluate', 'net.eval()', 'net = nn.Dropout()'],
    ['a row of modules', 'net.append(nn.Identity())', 'net = nn.ModuleList()'],
    ['a default', 'kept.append(1)', '', 'x, kept=[]'],
    ['a default that is a tensor', 'kept += 1', '', 'x, kept=torch.zeros(1)'],
  ])('is not changed by one: %s', (_, body, before, parameters = 'x') => {
    expect(code(body, before, parameters)).toMatchObject({
      kind: 'unsupported-code',
      reason: 'a change of what outlives the call is not supported',
    });
  });

  it.each([
    ['what it makes itself', 'kept = []; kept.append(x); kept[0] = 1', ''],
    ['a copy', 'mine = list(kept); mine.append(1); mine += [2]', 'kept = []'],
    ['a copy of a tensor', 'mine = kept.clone(); mine += 1', 'kept = torch.zeros(1)'],
    ['an object that it makes', 's = S(); s.n += 1', 'class S:\n    n = 0'],
  ])('is nothing of a call: %s', (_, body, before) => {
    expect(code(body, before)).toMatchObject({ values: [1, 2, 3, 4, 5, 6] });
  });

  it('is not the module that is called, nor what it holds', () => {
    const source =
      'class code(nn.Module):\n    names = []\n\n    def __init__(self):\n        super().__init__()\n        self.seen = []\n        self.n = 0\n\n    def forward(self, x):\n        self.seen.append(1)\n        self.n += len(self.seen)\n        HERE\n        return x * self.n\n';
    expect(run(source.replace('HERE', 'pass'), two)).toMatchObject({ values: [1, 2, 3, 4, 5, 6] });
    expect(run(source.replace('HERE', 'self.names.append(1)'), two)).toMatchObject({ kind: 'unsupported-code' });
  });
});

describe('what is told', () => {
  it('is a broadcast that nobody wrote', () => {
    const { code, graph, notes } = opened('def code(x):\n    return x.mean(1) + x.view(1, 2, 3, 1)\n');
    code.call([input(graph)]);
    expect(notes).toEqual([
      'code is read over the real numbers: floating-point rounding is not modelled',
      'code.py:6:12: [2] and [1, 2, 3, 1] are broadcast to [1, 2, 3, 2]',
    ]);
  });
});

describe('what goes wrong', () => {
  it.each([
    [
      'shapes',
      'def code(x):\n    y = x\n    return y @ y\n',
      'runtime-error',
      3,
      12,
      'RuntimeError: mat1 and mat2 shapes cannot be multiplied ([2, 3] and [2, 3])',
    ],
    [
      'a name on some path',
      'def code(x):\n    if x.dim() == 3:\n        y = 1\n    return y\n',
      'unbound-local-error',
      4,
      12,
      "UnboundLocalError: local variable 'y' referenced before assignment",
    ],
    [
      'a missing name',
      'def code(x):\n    return tensr\n',
      'name-error',
      2,
      12,
      "NameError: name 'tensr' is not defined",
    ],
    [
      'super',
      'class code(nn.Module):\n    def __init__(self):\n        self.a = nn.Linear(1, 1)\n',
      'attribute-error',
      3,
      9,
      'AttributeError: cannot assign module before Module.__init__() call',
    ],
    [
      'wrong super',
      'class A(nn.Module):\n    pass\n\nclass code(nn.Module):\n    def __init__(self):\n        super(A, self).__init__()\n',
      'type-error',
      6,
      9,
      'TypeError: super(type, obj): obj must be an instance or subtype of type',
    ],
    [
      'an attribute',
      'class code(nn.Module):\n    def forward(self, x):\n        return self.w\n',
      'attribute-error',
      3,
      16,
      "AttributeError: 'code' object has no attribute 'w'",
    ],
    [
      'a parameter that is written',
      'class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.w = nn.Parameter(torch.ones(3))\n\n    def forward(self, x):\n        self.w += 1\n        return self.w\n',
      'runtime-error',
      7,
      9,
      'RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.',
    ],
    [
      'a batch of one',
      'class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.n = nn.BatchNorm1d(3)\n\n    def forward(self, x):\n        return self.n(x[:1])\n',
      'value-error',
      7,
      16,
      'ValueError: Expected more than 1 value per channel when training, got input size [1, 3]',
    ],
    [
      'an assertion',
      'def code(x):\n    assert x.dim() == 4\n    return x\n',
      'assertion-error',
      2,
      5,
      'AssertionError: what is asserted here does not hold',
    ],
    ['no value', 'def code(x):\n    x + 1\n', 'no-value', 2, 5, 'this gives None'],
    [
      'a condition on values',
      'def code(x):\n    if x.sum() > 0:\n        return x\n    return -x\n',
      'unsupported-code',
      2,
      8,
      'a condition on the values of a tensor is not supported',
    ],
    [
      'what is not known',
      'def code(x):\n    return torch.fft.fft(x)\n',
      'unsupported-code',
      2,
      12,
      'torch.fft is not supported',
    ],
    [
      'an import',
      'import os\ndef code(x):\n    return x\n',
      'unsupported-code',
      1,
      1,
      'the module os is not supported',
    ],
    [
      'a file that is opened',
      'def code(x):\n    return open("x")\n',
      'unsupported-code',
      2,
      12,
      'open is not supported',
    ],
    [
      'an endless loop',
      'def code(x):\n    while True:\n        x = x\n',
      'unsupported-code',
      2,
      5,
      'the code takes more than 200000 steps',
    ],
    [
      'endless recursion',
      'def code(x):\n    return code(x)\n',
      'unsupported-code',
      2,
      12,
      'a recursion deeper than 120 calls is not supported',
    ],
    [
      'a huge tensor',
      'def code(x):\n    return torch.zeros(100000, 100000)\n',
      'unsupported-code',
      2,
      12,
      'a tensor [·1: 100000, ·2: 100000] has 10000000000 elements, the limit is 20000000',
    ],
    [
      'a huge power',
      'def code(x):\n    return x * 10 ** 10 ** 10\n',
      'unsupported-code',
      2,
      16,
      'a power of this size is not supported',
    ],
    [
      'dropout',
      'def code(x):\n    return F.dropout(x)\n',
      'unsupported-code',
      2,
      12,
      'random numbers that are drawn in a call is not supported',
    ],
    [
      'a view that may be a copy',
      'def code(x):\n    y = (x.t() + 1).reshape(-1)\n    y += 1\n    return y\n',
      'unsupported-code',
      3,
      5,
      'writing to a tensor of which another may or may not be a view is not supported',
    ],
  ])('%s', (_, source, kind, line, column, reason) => {
    expect(run(source, two)).toEqual({ kind, reason, line, column });
  });
});

describe('numbers that are drawn', () => {
  const made = (init: string, forward: string): string =>
    `class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        ${init}\n\n    def forward(self, x):\n        return ${forward}\n`;
  const reasonOf = (source: string): string => {
    const given = run(source, two);
    return 'reason' in given ? given.reason : 'none';
  };

  it.each([
    ['self.w = nn.Parameter(torch.randn(3) / math.sqrt(3))', 'x * 0 + self.w * 0'],
    ['self.w = nn.Parameter(torch.empty(3)); nn.init.normal_(self.w)', 'x * 0 + self.w.sum() * 0'],
    ['self.w = nn.Parameter(torch.rand_like(torch.zeros(3)))', '(self.w - self.w) + x * 0'],
  ])('are what parameters start from: %s', (init, forward) => {
    expect(run(made(init, forward), two)).toEqual({ axes: 'B,C', values: [0, 0, 0, 0, 0, 0] });
  });

  it.each([
    ["self.register_buffer('n', torch.randn(3))", 'x + self.n'],
    ['self.n = torch.empty(3)', 'x + self.n.sum()'],
    ['self.w = nn.Parameter(torch.zeros(3)); self.n = self.w * 2', 'x + self.n'],
    ['self.n = nn.Linear(3, 3).weight[0]', 'x + self.n'],
  ])('are not known elsewhere: %s', (init, forward) => {
    expect(reasonOf(made(init, forward))).toMatch(/^what depends on numbers that were drawn/);
  });

  it('are not drawn in a call', () => {
    expect(reasonOf('def code(x):\n    return x + torch.randn_like(x) * 0\n')).toMatch(/drawn in a call/);
    expect(reasonOf('def code(x):\n    return x[torch.rand(2) > 0.5]\n')).toMatch(/drawn in a call/);
  });
});

describe('try around imports', () => {
  const given = (tried: string) => run(`${tried}\ndef code(x):\n    return x * m.pi\n`, two);
  it('takes the module that is known', () => {
    expect(given('try:\n    import math as m\nexcept ImportError:\n    m = None')).toMatchObject({ axes: 'B,C' });
  });

  it.each([
    ['a module that is not known', 'try:\n    import scipy as m\nexcept ImportError:\n    import math as m'],
    ['a member that is not known', 'try:\n    from torch import fft as m\nexcept ImportError:\n    import math as m'],
    ['other statements', 'try:\n    import math as m\n    m.x\nexcept AttributeError:\n    m = None'],
    ['else', 'try:\n    import math as m\nexcept ImportError:\n    pass\nelse:\n    m = None'],
    ['finally', 'try:\n    import math as m\nfinally:\n    m = None'],
    ['finally after except', 'try:\n    import math as m\nexcept ImportError:\n    pass\nfinally:\n    m = None'],
    ['a name for what went wrong', 'try:\n    import math as m\nexcept ImportError as m:\n    pass'],
  ])('says nothing of %s', (_, tried) => {
    expect(given(tried)).toMatchObject({ kind: 'unsupported-code' });
  });
});
