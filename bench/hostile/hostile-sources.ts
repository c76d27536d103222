/** A source of numbers from 0 up to below `n`, each drawn with equal chance. */
export type Draw = (n: number) => number;

const head = 'import torch\nfrom torch import nn\nimport torch.nn.functional as F\n';
const body = (lines: string): string =>
  `${head}\ndef f(x):\n${lines
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`;

/** A number of any size, as Python writes it. */
const huge = (draw: Draw): string =>
  pick(draw, [
    `10**10**${draw(12)}`,
    `2**${10 ** draw(9)}`,
    `(1 << ${10 ** draw(9)})`,
    `${'9'.repeat(draw(3000) + 1)}`,
    `1e${draw(2000)}`,
    `0x${'f'.repeat(draw(900) + 1)}`,
    `(${'1 + '.repeat(draw(900))}1)`,
    `-(${10 ** draw(15)})`,
    `int(1e${draw(300)})`,
    `float('inf')`,
    `${10 ** draw(12)}`,
  ]);

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T;
const times = (draw: Draw, most: number, text: string): string => text.repeat(draw(most) + 1);

/** Ways to ask for more than there is, or for what is nobody's business. */
const attacks: readonly ((draw: Draw) => string)[] = [
  (draw) => body(`return x + ${huge(draw)}`),
  (draw) => body(`return x * ${huge(draw)} ** ${huge(draw)}`),
  (draw) => body(`return torch.zeros(${huge(draw)})`),
  (draw) => body(`return torch.ones(${10 ** draw(5)}, ${10 ** draw(6)}).sum() + x`),
  (draw) => body(`return x.expand(${huge(draw)}, 3)`),
  (draw) => body(`return x.repeat(${10 ** draw(8)})`),
  (draw) => body(`return torch.arange(${huge(draw)})`),
  (draw) => body(`return torch.eye(${10 ** draw(6)})[:3, 0] + x`),
  (draw) => body(`return torch.linspace(0, 1, ${10 ** draw(8)})`),
  (draw) => body(`return torch.tril(torch.ones(${10 ** draw(4)}, ${10 ** draw(4)}))`),
  (draw) => body(`return F.conv1d(x.view(1, 1, 3), torch.ones(1, 1, 1), padding=${10 ** draw(9)})`),
  (draw) => body(`return nn.Linear(3, ${10 ** draw(9)})(x)`),
  (draw) => body(`for i in range(${huge(draw)}):\n    x = x + i\nreturn x`),
  (draw) => body(`while True:\n    x = x ${pick(draw, ['+', '*', '/'])} x\nreturn x`),
  (draw) => body(`while 1: pass\nreturn x ${'+ 1 '.repeat(draw(20))}`),
  (draw) =>
    body(
      `for i in range(${draw(400) + 1}):\n    x = torch.${pick(draw, ['exp', 'sin', 'sqrt', 'tanh'])}(x * x + x)\nreturn x`,
    ),
  (draw) => body(`for i in range(${draw(60) + 1}):\n    x = torch.cat([x, x])\nreturn x[:3]`),
  (draw) =>
    body(`for i in range(${draw(60) + 1}):\n    x = torch.outer(x.view(-1), x.view(-1))\nreturn x.view(-1)[:3]`),
  (draw) => body(`for i in range(${draw(40) + 1}):\n    x = x @ x.view(-1, 1) * x\nreturn x`),
  (draw) => body(`y = [x]\nfor i in range(${draw(80) + 1}):\n    y = y + y\nreturn y[0]`),
  (draw) => body(`s = 'a' * ${10 ** draw(10)}\nreturn x`),
  (draw) => body(`s = 'a'\nfor i in range(${draw(90) + 1}):\n    s = s + s\nreturn x * len(s)`),
  (draw) => body(`s = [1] * ${10 ** draw(10)}\nreturn x * len(s)`),
  (draw) =>
    body(`n = 3\nfor i in range(${draw(90) + 1}):\n    n = n ${pick(draw, ['*', '**', '<<', '+'])} n\nreturn x * n`),
  (draw) =>
    body(`return [[[0 for a in range(999)] for b in range(999)] for c in range(${10 ** draw(5)})][0][0][0] + x`),
  (draw) =>
    body(`return x + sum(${times(draw, 8, '[')}i for i in range(9999)${' for j in range(9999)'.repeat(draw(4))}])`),
  (draw) => body(`d = {i: {j: i for j in range(${10 ** draw(5)})} for i in range(${10 ** draw(5)})}\nreturn x`),
  (draw) => `${head}\ndef f(x):\n    return f(x${pick(draw, ['', ' + 1', '[0:2]', '.clone()'])})\n`,
  (draw) =>
    `${head}\ndef g(x, n):\n    return x if n == 0 else g(g(x, n - 1), n - 1)\n\ndef f(x):\n    return g(x, ${draw(60)})\n`,
  (draw) => `${head}f = lambda x: (lambda y: y(y))(lambda y: y(y))${' + x'.repeat(draw(9))}\n`,
  (draw) =>
    `${head}class A:\n    def __getattr__(self, name):\n        return getattr(self, name + ${draw(9)} * 'x')\n\ndef f(x):\n    return A().b\n`,
  (draw) =>
    `${head}class A:\n    def __add__(self, o):\n        return self + o\n    __radd__ = __add__\n\ndef f(x):\n    return x${' + A()'.repeat(draw(5) + 1)}\n`,
  (draw) =>
    `${head}class A:\n    def __iter__(self):\n        return iter(self)\n    def __len__(self):\n        return len(self)\n    def __bool__(self):\n        return bool(self)\n\ndef f(x):\n    return ${pick(draw, ['list', 'len', 'bool', 'sum', 'max', 'tuple', 'torch.stack'])}(A())\n`,
  (draw) =>
    `${head}class M(type):\n    def __new__(c, *a):\n        return ${pick(draw, ['c', 'a', 'M(*a)', 'type(*a)'])}\n\nclass A(metaclass=M):\n    pass\n\ndef f(x):\n    return A()(x)\n`,
  (draw) =>
    `${head}class A(${pick(draw, ['A', 'B', 'f', '1', 'nn', 'A, A', '*[object]', 'nn.Module, object, nn.Module'])}):\n    pass\n\ndef f(x):\n    return A()(x)\n`,
  (draw) =>
    `${head}@${pick(draw, ['f', 'eval', 'exec', 'property', 'staticmethod', 'torch', 'lambda g: g(g)', '(lambda g: f)', 'torch.jit.script', 'torch.no_grad()'])}\ndef f(x):\n    return x\n`,
  (draw) =>
    `${pick(draw, ['__import__("os").system("id")', 'exec("x" * 10**9)', 'eval("1")', 'open("/etc/passwd").read()', 'import os, sys\nos._exit(1)', 'from os import *', 'import subprocess as torch', 'from torch import *', 'raise SystemExit', 'exit()', 'quit', 'globals()["f"] = 1', 'del f', '(lambda: 0).__globals__', 'type(1).__subclasses__(object)', '"".__class__.__mro__[1]', 'breakpoint()', 'input()', 'print(open(0))', 'import ctypes; ctypes.string_at(0)'])}\ndef f(x): return x\n`,
  (draw) =>
    body(
      `torch.${pick(draw, ['load("/etc/passwd")', 'hub.load("a", "b")', 'save(x, "/tmp/x")', 'set_default_dtype(1)', 'from_numpy(x)', 'ops.load_library("x")', 'cuda.synchronize()', '__builtins__', 'sum = max', 'jit.trace(f, x)'])}\nreturn x`,
    ),
  (draw) =>
    body(
      `x.${pick(draw, ['data', 'shape', '__class__', '__dict__', 'grad', 'f', 'T', 'storage', '__proto__', 'constructor', 'prototype', 'toString'])}${pick(draw, [' = x', ' += x', '[0] = x', '()', '.constructor("return 1")()', '.__proto__.y = 1'])}\nreturn x`,
    ),
  (draw) =>
    body(
      `d = {'${pick(draw, ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])}': x}\nreturn d['${pick(draw, ['__proto__', 'constructor', 'x', 'toString'])}']`,
    ),
  (draw) =>
    body(
      `${pick(draw, ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'f', 'torch', 'super', 'self', 'None', 'True', 'print'])} = x\nreturn ${pick(draw, ['__proto__', 'constructor', 'toString', 'x', 'f(x)', 'torch.exp(x)', 'super().x', 'print(x)'])}`,
    ),
  (draw) =>
    body(
      `return torch.einsum('${pick(draw, ['i,i,i,i,i,i->', `i${'j'.repeat(99)}`, '...', `i->${'i'.repeat(99)}`, '->', ',,,', 'a'.repeat(5000), 'ij,jk->', '\\u0000', 'i,j,k,l,m,n,o,p->ijklmnop'])}'${', x'.repeat(draw(9) + 1)})`,
    ),
  (draw) =>
    body(
      `return x[${pick(draw, ['...', 'None', '::-1', '::0', '10**30', '-10**30:', '[0] * 9999', 'x', 'x > 0', '[[0]]', '(0,) * 99', ','.repeat(9), 'None, '.repeat(99), '"a"', 'f', ':, '.repeat(99)])}]`,
    ),
  (draw) => body(`x${times(draw, 3000, '[None]')}\nreturn x${times(draw, 300, '[None]')}.view(-1)`),
  (draw) => body(`return ${times(draw, 3000, '(')}x${times(draw, 3000, ')')}`),
  (draw) => body(`return ${times(draw, 3000, '-')}x`),
  (draw) => body(`return ${times(draw, 3000, 'not ')}x`),
  (draw) =>
    body(
      `return x${times(draw, 4000, pick(draw, [' + x', ' * x', ' ** 2', ' @ x', ' / x', '.exp()', '.T', '.a', '()', '[0]', ' if x else x', ' and x', ' < x', ', x']))}`,
    ),
  (draw) => body(`return ${times(draw, 900, '[')}x${times(draw, 900, ']')}`),
  (draw) =>
    body(
      `return ${times(draw, 500, pick(draw, ['lambda: ', 'lambda a: ', 'lambda *a: ', 'torch.exp(', 'f(', '{1: ', '{', 'await ', '*', 'yield ', 'x if x else ']))}x`,
    ),
  (draw) =>
    `${head}${Array.from({ length: draw(300) + 1 }, (_, i) => `${' '.repeat(i)}${pick(draw, ['if 1:', 'for i in [1]:', 'def f(x):', 'class A:', 'while 1:', 'with torch.no_grad():', 'try:'])}\n`).join('')}${' '.repeat(draw(301))}pass\n`,
  (draw) => `${head}def f(x${Array.from({ length: draw(3000) }, (_, i) => `, a${i}=${i}`).join('')}):\n    return x\n`,
  (draw) =>
    `${head}def f(${pick(draw, ['x, x', '*x', '**x', 'x, /', '*, x', 'x=f(1)', 'x: f(1)', '', 'self', 'x, *', '**x, *y', 'x=[]', '(x)', 'x,,', '1'])}):\n    return x\n`,
  (draw) =>
    `${head}${pick(draw, ['f = f', 'f = torch', 'f = nn.Module', 'f = nn.Module()', 'f = 1', 'f = "f"', 'f = [f]', 'f = {}', 'f = F.relu', 'f = nn.ReLU()', 'f = nn.Sequential()', 'f = nn.ModuleList', 'f = nn.Parameter(torch.ones(3))', 'f = len', 'f = type', 'f = super', 'f = object()', 'f = None', 'f = ...', 'f: int', 'f = nn.Parameter', 'f = property', 'f = range(10**30)', 'f = print', 'f = nn.Linear', 'f, f = f, f', 'global f', 'nonlocal f', 'f = x = y', '*f, = [1]', 'f = (f := 1)'])}\n`,
  (draw) =>
    `${head}class f(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.${pick(draw, ['a = self', 'forward = 1', 'training = 1', 'a = nn.ModuleList([self])', 'weight = nn.Parameter(torch.ones(10**9))', '_parameters = {}', 'a = [self, [self]]', 'b = nn.Sequential(*[nn.ReLU()] * 99999)', 'add_module("", self)', 'register_buffer("x", self)', 'apply(self)', 'a = {1: self}', 'w = nn.Parameter(self)', '__class__ = f', 'c = nn.Linear(-1, 0)', 'c = nn.Linear(10**40, 2**70)', 'register_parameter(1, 2)'])}\n    def forward(self, x):\n        return ${pick(draw, ['x', 'self(x)', 'self.forward(x)', 'self.a(x)', 'self.parameters()', 'self.w * x', 'self.modules()', 'self.train(x)', 'super().forward(x)', 'self.eval().to(x)'])}\n`,
  (draw) =>
    `${head}${'\n'.repeat(draw(50))}${String.fromCharCode(...Array.from({ length: draw(400) + 1 }, () => draw(0x250)))}\n`,
  (draw) =>
    Array.from({ length: draw(200) + 1 }, () =>
      String.fromCodePoint(
        pick(draw, [
          0,
          9,
          10,
          13,
          32,
          34,
          35,
          39,
          40,
          41,
          58,
          92,
          0x2028,
          0x202e,
          0xd7ff,
          0xfeff,
          0xffff,
          0x1f600,
          0x10ffff,
          draw(0xd7ff),
        ]),
      ),
    ).join(''),
  (draw) =>
    body(
      `return x + ${pick(draw, ['"', "'", '"""', 'f"{x}"', 'b"x"', 'r"\\"', '"\\', "'''", `f"{${'{'.repeat(99)}`, '"\\N{DIGIT ONE}"', '"\\ud800"', `"${'a'.repeat(100_000)}"`])}`,
    ),
  (draw) =>
    `${times(draw, 20_000, pick(draw, ['\n', '#', ' ', '\t', ';', 'x;', 'pass\n', '\\\n', 'a = 1\n', '()', 'if 1: pass\n', '@f\n', ':', '\r', '\f', 'def f(x): return x\n', 'import torch\n', '"', "'''", '0', '.', '1.', '_', 'é', 'a=']))}`,
];

const right = [
  body('return x - x.mean()'),
  body('mean = x.sum() / x.shape[0]\nreturn x - mean'),
  `${head}class f(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.w = nn.Parameter(torch.ones(3))\n    def forward(self, x):\n        return self.w * (x - x.mean(-1, keepdim=True))\n`,
  body('out = torch.zeros_like(x)\nfor i, each in enumerate(x):\n    out[i] = each - x.mean()\nreturn out'),
];

const snippets = [
  '(',
  ')',
  '[',
  ']',
  ':',
  '\n',
  '    ',
  '**',
  '10**9',
  'x',
  'self',
  '.',
  ',',
  '=',
  '"',
  '#',
  'lambda: ',
  'for',
  'None',
  '-1',
  'torch',
  '@',
  '\\',
  '\t',
  '0',
  'f',
  '...',
  '*',
  'del ',
  'yield ',
];

/** Code that is right but for some slips of the keyboard. */
function slipped(draw: Draw): string {
  let text = pick(draw, right);
  for (let slips = draw(6) + 1; slips > 0; slips--) {
    const [at, length] = [draw(text.length), draw(8)];
    const put = pick(draw, [pick(draw, snippets), '', text.slice(draw(text.length), draw(text.length))]);
    text = text.slice(0, at) + put + text.slice(at + length);
  }
  return text.slice(0, 20_000);
}

/** A source that nobody means well with; most are another kind of attack each, some a slip in what was right. */
export const hostileSource = (draw: Draw): string => (draw(4) === 0 ? slipped(draw) : pick(draw, attacks)(draw));
