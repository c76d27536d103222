import { describe, expect, it } from 'vitest';
import { codeSheet } from './code-sheet';
import { judgingAll } from './table';

const sheet = (sizes: string, enough = 'enough: listed'): string =>
  codeSheet({ sizes, given: 'x: "tensor[B, n]"', ask: `answer: x - mean(x, n)\n${enough}` });

/** Rows in turn: read at given sizes alone. */
const rows = 'torch.stack([row - row.sum() / len(row) for row in x])';
const judge = judgingAll(sheet('[{ B: 2, n: 3 }, { B: any, n: any }]'));
const judged = (code: string) => judge('q', `import torch\n\n\n${code}`);

describe('code that must be right at every size', () => {
  const atAll = judgingAll(sheet('[{ B: 2, n: 3 }, { B: any, n: any }]', ''));
  it.each([
    ['what is right everywhere, though a loop over rows is not read so', `return ${rows}`],
    ['a number of arguments', `if len(x) > count(1, 1, 1, 1, 1, 1, 1, 1, 1): return x\n    return ${rows}`],
    [
      'layers',
      `z = nn.Sequential(${Array(9).fill('nn.Identity()').join(', ')})\n    return torch.stack([r - r.mean() for r, _ in zip(x, z)])`,
    ],
    ['a number of dimensions', `if len(x) > x[(None,) * 10].dim(): return x\n    return ${rows}`],
    ['minus minus one', `if len(x) > -~-~-~-~-~-~-~-~-~1: return x\n    return ${rows}`],
  ])('is left to a person where that is not known: %s', async (_, body) => {
    const judgement = await atAll(
      'q',
      `import torch\nfrom torch import nn\n\ndef count(*a):\n    return len(a)\n\ndef f(x):\n    ${body}\n`,
    );
    expect(judgement.verdict).toBe('undecided');
  });
  it('is right where that is proved', async () => {
    expect(await atAll('q', 'def f(x):\n    return x - x.mean(1, keepdim=True)\n')).toMatchObject({
      verdict: 'correct',
      message: expect.stringContaining('for every'),
    });
  });
  it('needs no more than the sizes that are listed where none is any', async () => {
    const listed = judgingAll(sheet('{ B: [1, 2], n: 3 }', ''));
    expect(await listed('q', `import torch\n\ndef f(x):\n    return ${rows}\n`)).toMatchObject({
      verdict: 'correct',
      message: expect.stringContaining('at B = 1, 2'),
    });
  });
});

describe('code that is read at listed sizes alone', () => {
  it.each([
    ['a number of rows', `if x.shape[0] == 17: return x * 2\n    return ${rows}`],
    ['a length of rows', `if x.size(1) > 40: return x\n    return ${rows}`],
    ['as many rows as that', `return torch.stack([x[i] - x[i].mean() if i < 12 else x[i] for i in range(len(x))])`],
    ['a product of sizes', `if x.numel() >= 9 * 2: return x\n    return ${rows}`],
    ['a mask', `return ${rows} * (1 + (torch.arange(x.shape[1]) > 20))`],
    ['a quotient', `return ${rows} * (1 + x.shape[1] // 12)`],
    ['a remainder', `return torch.stack([row - row.sum() / (len(row) % 12) for row in x])`],
    ['a power', `if len(x) > 2 ** 5: return x\n    return ${rows}`],
  ])('is refuted beside the number that it names: %s', async (_, body) => {
    expect(await judged(`def f(x):\n    ${body}\n`)).toMatchObject({ verdict: 'wrong', score: 0 });
  });
  it.each([
    ['a large number', `if len(x) > 1000: return x\n    return ${rows}`],
    ['a number of the file', `return ${rows} if len(x) < most else x`],
    ['a default', `return g(x, len(x))`],
    ['a counter', `k = 0\n    for row in x: k += 1\n    if k == 1000: return x\n    return ${rows}`],
    ['a while', `k = len(x)\n    while k > 1000: return x\n    return ${rows}`],
    ['places', `return torch.stack([r - r.mean() if i < 1000 else r for i, r in enumerate(x)])`],
    ['a difference', `if not 1000 - len(x): return x\n    return ${rows}`],
    ['a chain', `if 0 < x.numel() < 1000: return ${rows}\n    return x`],
    ['a row', `if x.numel() > len(table): return x\n    return ${rows}`],
    ['a quotient', `return ${rows} * 0 ** (x.size(0) // 1000)`],
    ['a remainder', `return torch.stack([r - r.sum() / (len(r) % 1000) for r in x])`],
    ['a maximum', `return ${rows} + max(len(x), 1000) - 1000`],
    ['a maximum by another name', `m = max\n    return ${rows} + m(len(x), 1000) - 1000`],
    ['a slice', `return torch.stack([r - r[:1000].mean() for r in x])`],
    ['rows that are paired', `return torch.stack([r - r.mean() for r, _ in zip(x, range(1000))])`],
    [
      'a loop that ends early',
      `out = []\n    for i in range(1000):\n        if i == len(x): break\n        out.append(x[i] - x[i].mean())\n    return torch.stack(out)`,
    ],
    [
      'a list',
      `return torch.stack([r - r.mean() * [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1][0 * len(r)] for r in x])`,
    ],
    ['a mask', `return ${rows} * (1 + (torch.arange(x.shape[1]) > 1000))`],
    ['a bend', `return ${rows} + torch.tensor(len(x) - 1000.0).relu()`],
    [
      'what is taken in turn',
      `it = iter(range(1000))\n    for r in x:\n        if next(it, None) is None: return x\n    return ${rows}`,
    ],
    ['a list that is used up', `q = [0] * 1000\n    for r in x: q.pop()\n    return ${rows} if q else x`],
    [
      'places of a list',
      `q = [None] * 1000\n    for i, r in enumerate(x): q[i] = r - r.mean()\n    return torch.stack([r for r in q if r is not None])`,
    ],
    ['a tensor of its own', `a = torch.zeros(1000)\n    return x if a.shape[0] < x.shape[0] else ${rows}`],
    [
      'a list that grows',
      `q = []\n    for _ in range(1000): q.append(0)\n    return x if len(q) < x.shape[0] else ${rows}`,
    ],
    ['functions over two rows', `return torch.stack(list(map(lambda a, r: r - r.mean(), range(1000), x)))`],
    ['a counter in an object', `c = Counter()\n    for r in x: c.count()\n    return x if c.k > 999 else ${rows}`],
    // What the functions know of numbers themselves, and what makes sizes of elements.
    ['a number within a function', `return ${rows} * (1 + F.relu6(x * 0 + len(x)) * 0)`],
    ['a number within a layer', `return ${rows} * (1 + nn.ReLU6()(x * 0 + len(x)) * 0)`],
    ['a number within a layer with a name', `act = nn.ReLU6()\n    return ${rows} * (1 + act(x * 0 + len(x)) * 0)`],
    ['a layer within another', `act = nn.Sequential(nn.ReLU6())\n    return ${rows} + act(x * 0 + len(x)) * 0`],
    ['a function in a list', `acts = [F.relu6]\n    return ${rows} + acts[0](x * 0 + len(x)) * 0`],
    [
      'a function of the name of a method',
      `return ${rows} * (1 + F.relu6(x * 0 + len(x)) * 0)\n\nclass A:\n    def relu6(self, y): return y`,
    ],
    ['a tensor that is broadcast', `return ${rows} + torch.broadcast_to(torch.zeros(1), (5000,))[len(x)]`],
    ['a loss', `return ${rows} + F.smooth_l1_loss(x * 0 + len(x), x * 0) - len(x) + 0.5`],
    ['ones that are added up', `return ${rows} + (x == x).float().sum().clamp(max=5000.0) * 0`],
    ['classes', `return ${rows} + F.one_hot(torch.arange(len(x)), 500).sum() - len(x)`],
    ['rows of a table', `return ${rows} + F.embedding(torch.arange(len(x)), torch.zeros(500, 1))`],
    ['classes of a loss', `return ${rows} + F.nll_loss(torch.zeros(len(x), 500), torch.arange(len(x)))`],
    ['places', `return ${rows} + torch.zeros(500, 1).gather(0, torch.arange(len(x))[:, None])`],
    ['a part', `return ${rows} + torch.zeros(500, 1).narrow(0, 0, len(x))`],
    ['another shape', `return ${rows} + torch.zeros(5040).view(len(x), -1)[0, 0]`],
    ['a denominator', `return ${rows} + x * 0 / (5000 - len(x))`],
    ['a root', `return ${rows} + math.sqrt((len(x) - 5000) ** 2) + len(x) - 5000`],
    ['a logarithm', `return ${rows} + x * 0 * torch.log1p(-torch.ones_like(x).sum() / 5000)`],
    [
      'a product with many roots',
      `k = 1\n    for j in range(1, 100): k = k * (len(x) - j)\n    return ${rows} + k * x`,
    ],
    ['such a product of a tensor', `return ${rows} + x * (len(x) - torch.arange(1, 100) * 1.0).prod()`],
    ['ones', `if len(x) > two * two * two * two * two * two * two: return x\n    return ${rows}`],
  ])('is left to a person where a size is compared with a number: %s', async (_, body) => {
    const file = `import math\nfrom torch import nn\nimport torch.nn.functional as F\nmost = 1000\ntable = [0] * most\ntwo = 1 + 1\nclass Counter:\n    k = 0\n    def count(self): self.k += 1\ndef g(x, k, j=1000):\n    return ${rows} if k < j else x\n`;
    const judgement = await judged(`${file}def f(x):\n    ${body}\n`);
    expect(judgement).toMatchObject({ verdict: 'undecided', score: 0 });
    expect(judgement.line).toBeGreaterThan(6);
    expect(judgement.message).toContain('compares with a number');
  });
  it.each([
    [
      'the first of a row',
      `m = 0\n    for i in range(x.shape[1]): m = x[:, i] if i == 0 else m + x[:, i]\n    return x - (m / x.shape[1])[:, None]`,
    ],
    [
      'a while',
      `out = []\n    i = 0\n    while i < x.shape[0]:\n        out.append(x[i] - x[i].mean())\n        i += 1\n    return torch.stack(out)`,
    ],
    [
      'sizes that are compared',
      `n, m = x.shape\n    return torch.stack([torch.stack([x[i, j] - sum(x[i, k] for k in range(m) if k <= m) / m for j in range(m)]) for i in range(n)])`,
    ],
    [
      'a list that is filled',
      `y = x * 2\n    out = [None] * len(y)\n    for i in range(y.shape[0]): out[i] = y[i] - y[i].mean()\n    return torch.stack(out) / 2`,
    ],
    [
      'one after another',
      `out = [x[0]]\n    for i in range(1, x.shape[0]): out.append(out[i - 1] * 0 + x[i])\n    return torch.stack([r - r.mean() for r in out])`,
    ],
    [
      'a tensor that is filled',
      `out = torch.zeros_like(x)\n    for i in range(x.size(0)): out[i] = x[i] - x[i].mean()\n    return out`,
    ],
    ['dimensions', `assert x.dim() == 2 and len(x.shape[:2]) > 0\n    return ${rows}`],
    ['a factor', `return torch.stack([2 * r - 2 * r.sum() / len(r) - (r - r.mean()) for r in x])`],
    ['powers', `return torch.stack([r - r.mean() + (r - r.mean()).pow(2).mean() * 0 for r in x])`],
    [
      'a variance',
      `return torch.stack([(r - r.mean()) * ((r ** 2).mean() - r.mean() ** 2 + 1e-5) / (r.var(unbiased=False) + 1e-5) for r in x])`,
    ],
    [
      'bends',
      `return torch.stack([torch.relu(2 * r) / 2 - torch.relu(-r) - r.mean() + torch.relu(r - r.mean()) * 0 for r in x])`,
    ],
    [
      'a mask of sizes',
      `m = torch.tril(torch.ones(len(x), len(x)))\n    return ${rows} + m.masked_fill(m == 0, -1e9).sum() * 0`,
    ],
    ['a bound of elements', `return torch.stack([r.clamp(min=0.5) * 0 + r - r.mean(-1) for r in x])`],
    ['a largest element', `return torch.stack([(r / 2 - r.max() + r.max() - (r / 2).mean()) * 2 for r in x])`],
  ])('is right where no number decides: %s', async (_, body) => {
    expect(await judged(`def f(x):\n    ${body}\n`)).toMatchObject({ verdict: 'correct' });
  });
  const times = (count: number, text: string): string => text.repeat(count);
  it.each([
    ['a long sum', `return 0${times(3000, ' + 1')}`],
    ['a very long sum', `return 0${times(20_000, ' + 1')}`],
    ['lists in lists', `return ${times(60, '[1, ')}1${times(60, ']')}`],
    ['calls in calls', `return ${times(60, 'g(1, ')}1${times(60, ')')}`],
    ['a long chain', `if n: pass\n${times(1500, '    elif n: pass\n')}`],
    ['lists in lists, deeply', `return ${times(3000, '[')}1${times(3000, ']')}`],
  ])('is judged whatever else stands in the file: %s', async (_, body) => {
    const { verdict } = await judged(`def g(n, m=1):\n    ${body}\n\n\ndef f(x):\n    return ${rows}\n`);
    expect(['correct', 'undecided', 'invalid']).toContain(verdict);
  });
  it('is right at sizes that are fixed, whatever it compares them with', async () => {
    const fixed = judgingAll(sheet('{ B: 2, n: 3 }'));
    const judgement = await fixed('q', `import torch\ndef f(x):\n    if len(x) > 1000: return x\n    return ${rows}\n`);
    expect(judgement).toMatchObject({ verdict: 'correct' });
  });
  it('is right where nothing depends on a number', async () => {
    expect(await judged(`def f(x):\n    return ${rows}\n`)).toMatchObject({ verdict: 'correct' });
  });
});
