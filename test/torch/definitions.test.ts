import { describe, expect, it } from 'vitest';
import { run } from './run-code';

/** What the definitions before `code` come to: the kind of what goes wrong, or the value that `code` gives. */
function given(source: string): string | number {
  const value = run(`${source}\n`);
  return 'values' in value ? (value.values[0] ?? Number.NaN) : value.kind;
}

describe('annotations are evaluated where Python does', () => {
  const fine = 'def code(): return 1';
  it.each([
    [`def f(x: torch.Tensor, *a: int, b: 'Foo' = 1, **c: None) -> "Bar": pass\n${fine}`, 1],
    [
      `from typing import List, Optional as O, Tuple\ndef f(x: List[int], y: O[torch.Tensor]) -> Tuple[int, ...]: pass\n${fine}`,
      1,
    ],
    [
      `def f(x: list[int] | None, y: int | torch.Tensor, z: nn.LSTM | None, d: torch.dtype) -> torch.LongTensor: pass\n${fine}`,
      1,
    ],
    [`def f(x: bytes, y: dict[str, 'Foo'], z: torch.optim.Optimizer): pass\n${fine}`, 1],
    [`def f(x: Tensor): pass\n${fine}`, 'name-error'],
    [`def f(x) -> Tensor: pass\n${fine}`, 'name-error'],
    [`def f(*x: Foo): pass\n${fine}`, 'name-error'],
    [`def f(x: List[int]): pass\n${fine}`, 'name-error'],
    [`def f(x: list[Foo]): pass\n${fine}`, 'name-error'],
    [`def f(x: torch.Tesnor): pass\n${fine}`, 'unsupported-code'],
    [`def f(x: torch.Tensor[2, 3]): pass\n${fine}`, 'type-error'],
    [`def f(x: int[3]): pass\n${fine}`, 'type-error'],
    [`def f(x: int | 'Tensor'): pass\n${fine}`, 'unsupported-code'],
    [`def f(x: None | None): pass\n${fine}`, 'type-error'],
    [`class A:\n    def f(self) -> A: pass\n${fine}`, 'name-error'],
    [`class A:\n    def f(self) -> 'A': pass\n${fine}`, 1],
    [`class A:\n    x: int\n    def f(self, y: x): pass\n${fine}`, 'name-error'],
    [`x: Foo = 3\n${fine}`, 'name-error'],
    [`x: Foo\n${fine}`, 'name-error'],
    [`class A:\n    x: Foo\n${fine}`, 'name-error'],
    [`y = 2\nx: y.foo[3] = 1\n${fine}`, 'unsupported-code'],
    ['def code():\n    x: Foo = 1\n    y: Foo\n    return x', 1],
    [`d = {}\nd[undefd]: int\n${fine}`, 'name-error'],
    [`def f():\n    def g(x: Foo): pass\n${fine}`, 1],
    [`x: (1).foo\n${fine}`, 'unsupported-code'],
    ['n = [1]\ndef f(x: n.append(2)): pass\ndef code(): return len(n)', 2],
  ])('%s', (source, value) => {
    expect(given(source)).toBe(value);
  });

  it('and nowhere where the file leaves them as they are written', () => {
    const source = (first: string): string =>
      `${first}\nx: Foo\ndef f(x: Foo) -> Foo: pass\nclass A:\n    y: Foo\ndef code(): return 1`;
    // Other lines stand before this one in these tests: Python wants it first.
    expect(given(source('from __future__ import annotations'))).toBe('syntax-error');
    expect(given(source('"""from __future__ import annotations"""'))).toBe('name-error');
  });
});

describe('super()', () => {
  const base = 'class A:\n    def f(self): return 1\n    @classmethod\n    def k(cls): return 1\n';
  const made = (method: string): string => `${base}class B(A):\n    ${method}\ndef code(): return B().f()`;
  it.each([
    ['def f(self): return super().f() + 1', 2],
    ['def f(self): return super(B, self).f() + 1', 2],
    ['def f(self):\n        def g(s): return super().f() + 1\n        return g(self)', 2],
    ['def f(self, /): return (lambda s: super().f())(self)', 1],
    ['def f(self): return [super().f() for _ in range(1)][0]', 'unsupported-code'],
    ['def f(self): return sum(super().f() for _ in range(1))', 'unsupported-code'],
    ['def f(self): return sum(x for x in [super().f()])', 1],
    ['def f(self):\n        def g(): return super().f()\n        return g()', 'runtime-error'],
    ['def f(*args): return super().f()', 'runtime-error'],
    ['def f(self):\n        del self\n        return super().f()', 'runtime-error'],
    ['def f(self):\n        self = A()\n        return super().f()', 'type-error'],
    ['def f(self):\n        self = 3\n        return super().f()', 'unsupported-code'],
    ['def f(self): return super(B).f()', 'attribute-error'],
    ['def f(self): return 1 if super(B).__init__() is None else 2', 1],
    ['x = super()', 'runtime-error'],
    ['def f(self): return 1 if __class__ is B else 2', 'unsupported-code'],
  ])('%s', (method, value) => {
    expect(given(made(method))).toBe(value);
  });

  it('is of the class in whose body a function is written, not of that which is given it', () => {
    const outside = `${base}def f(self): return super().f()\nclass B(A): pass\n`;
    expect(given(`${outside}B.f = f\ndef code(): return B().f()`)).toBe('runtime-error');
    expect(given(`${base}def f(self): return super().f()\nclass B(A):\n    f = f\ndef code(): return B().f()`)).toBe(
      'runtime-error',
    );
    expect(given('def code(): return super()')).toBe('runtime-error');
  });

  it('with its class alone leaves a module as it was', () => {
    const module = (first: string): string =>
      `class M(nn.Module):\n    def __init__(self):\n        ${first}\n        self.w = nn.Parameter(torch.zeros(1))\n    def forward(self): return self.w - self.w\ndef code(): return M()()`;
    expect(given(module('super(M, self).__init__()'))).toBe(0);
    expect(given(module('super(M).__init__()'))).toBe('attribute-error');
  });
});

describe('whose a name is', () => {
  it.each([
    ['m = 5\ndef code():\n    m = 1\n    class C:\n        z = m\n        m = 2\n    return C.z', 5],
    ['m = 5\ndef code():\n    m = 1\n    class C:\n        z = m\n    return C.z', 1],
    ['def code():\n    m = 1\n    class C:\n        z = m\n        m = 2\n    return C.z', 'name-error'],
    ['m = 5\ndef code():\n    if False and (m := 3): pass\n    return m', 'unbound-local-error'],
    ['m = 5\ndef code():\n    if False: [(m := 3) for i in [1]]\n    return m', 'unbound-local-error'],
    [
      'm = 5\ndef code():\n    if False:\n        try: m = 1\n        finally: pass\n    return m',
      'unbound-local-error',
    ],
    ['m = 5\ndef code():\n    if False:\n        for (m) in []: pass\n    return m', 'unbound-local-error'],
    ['m = 5\ndef code():\n    (m): int\n    return m', 5],
    ['m = 5\ndef code(): return [z for a in [1] for z in m for m in [1]]', 'unbound-local-error'],
    ['m = 5\ndef code(): return (lambda: m)()', 5],
    ['m = 5\ndef code(): return (lambda: m + (m := 1))()', 'unbound-local-error'],
    ['def f():\n    return 1\n    yield\ndef code(): return f()', 'unsupported-code'],
    ['async def f(): return 1\ndef code(): return f()', 'unsupported-code'],
    ['async def f(): return 1\ndef code(): return 1', 1],
    [
      'm = 5\ndef f():\n    if False:\n        global m\n    m = 3\ndef code():\n    f()\n    return m',
      'unsupported-code',
    ],
    ['m = 5\ndef code():\n    class C:\n        global m\n        m = 3\n    return m', 'unsupported-code'],
  ])('%s', (source, value) => {
    expect(given(source)).toBe(value);
  });
});

it('calls what @staticmethod makes of a function', () => {
  expect(given('@staticmethod\ndef code(): return 1')).toBe(1);
  expect(given('@staticmethod\ndef f(x): return x\ndef code(): return f(1) if callable(f) else 2')).toBe(1);
});

describe('classes and what they derive from', () => {
  it.each([
    ['class A(object, nn.Module): pass\ndef code(): return 1', 'type-error'],
    ['class A(nn.Module, object): pass\ndef code(): return 1', 1],
    ['class A(object, object): pass\ndef code(): return 1', 'type-error'],
    ['class B: pass\nclass A(object, B): pass\ndef code(): return 1', 'type-error'],
    [
      'from typing import NamedTuple\nclass P(NamedTuple):\n    a: int = 2\ndef code(): return P(1).a',
      'unsupported-code',
    ],
    ['class E(Exception): pass\nclass D(E): pass\ndef code(): return 1', 1],
    ['class E(Exception): pass\nclass D(E): pass\ndef code(): return 1 if D("a") else 2', 'unsupported-code'],
    ['from typing import Foo\ndef code(): return 1', 'unsupported-code'],
    ['from typing import Callable, Any, Union\ndef code(x: Callable[[Any], int] = 1) -> Union[int, None]: return x', 1],
    ['def code():\n    object().x = 3\n    return 1', 'attribute-error'],
    ['class A: pass\ndef code():\n    A().x = 3\n    return 1', 1],
  ])('%s', (source, value) => {
    expect(given(source)).toBe(value);
  });
});

it.each([
  'range()',
  'len()',
  'isinstance(1)',
  'max()',
  'sum()',
  'getattr(1)',
  'divmod(1)',
  'map(len)',
  'abs()',
  'sorted()',
])('refuses what is called without its arguments: %s', (call) => {
  expect(given(`def code():\n    ${call}\n    return 1`)).toBe('type-error');
});

it.each([
  ["nn.Conv2d(1, 1, 3, padding='same', stride=2)", 'value-error'],
  ["nn.Conv2d(1, 1, 3, padding='same', stride=(1, 2))", 'value-error'],
  ["nn.Conv2d(1, 1, 3, padding='full')", 'value-error'],
  ["nn.Conv2d(1, 1, 3, padding='same', stride=1)", 1],
  ["nn.Conv2d(1, 1, 3, padding='valid', stride=2)", 1],
  ['nn.Conv2d(1, 1, (1, 1, 1))', 'unsupported-code'],
  ['nn.Conv1d(1, 1, (1,))', 1],
])('asks of a convolution what PyTorch asks when it makes one: %s', (layer, value) => {
  expect(given(`${layer}\ndef code(): return 1`)).toBe(value);
});

it('does not know decorators that first stand without brackets in a later version', () => {
  expect(given('@torch.no_grad\ndef code(): return 1')).toBe('unsupported-code');
  expect(given('@torch.no_grad()\ndef code(): return 1')).toBe(1);
});
