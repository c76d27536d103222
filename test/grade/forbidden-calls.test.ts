import { describe, expect, it } from 'vitest';
import { codeSheet } from './code-sheet';
import { judgingAll } from './table';

const sheet = (forbid: string): string =>
  codeSheet({ sizes: '[{ n: 3 }, { n: any }]', ask: `forbid: ${forbid}\nanswer: softmax(x, n)` });
const head = 'import torch\nfrom torch import nn\nimport torch.nn.functional as F\n';
const own = 'e = torch.exp(x)\n    return e / e.sum()';

describe('functions and layers that a question forbids', () => {
  const judge = judgingAll(sheet('[F.softmax, nn.Softmax, F.scaled_dot_product_attention, torch.relu]'));
  it.each([
    ['of its module', 'def f(x):\n    return F.softmax(x, -1)\n', 5],
    ['of torch', 'def f(x):\n    return torch.softmax(x, -1)\n', 5],
    ['of a tensor', 'def f(x):\n    return x.softmax(-1)\n', 5],
    ['of a tensor, in place', 'def f(x):\n    y = x.clone()\n    return y.relu_()\n', 6],
    ['by another name', 'from torch.nn.functional import softmax as s\ndef f(x):\n    return s(x, -1)\n', 6],
    ['by a name of its own', 's = F.softmax\ndef f(x):\n    return s(x, -1)\n', 6],
    ['by the text of its name', 'def f(x):\n    return getattr(F, "softmax")(x, -1)\n', 5],
    ['a layer', 'def f(x):\n    return nn.Softmax(-1)(x)\n', 5],
    ['a layer derived from it', 'class S(nn.Softmax):\n    pass\ndef f(x):\n    return S(-1)(x)\n', 7],
    ['a function that is not read', 'def f(x):\n    return F.scaled_dot_product_attention(x, x, x)\n', 5],
  ])('make an answer invalid that calls them: %s', async (_, code, line) => {
    const judgement = await judge('q', `${head}${code}`);
    expect(judgement).toMatchObject({ verdict: 'invalid', score: 0, line });
    expect(judgement.message).toContain('not to be used');
  });
  it.each([
    ['others', `def f(x):\n    ${own}\n`],
    ['a function of its own of that name', `def softmax(x):\n    ${own}\ndef f(x):\n    return softmax(x)\n`],
    ['one that is imported alone', `from torch.nn.functional import softmax\ndef f(x):\n    ${own}\n`],
  ])('say nothing of %s', async (_, code) => {
    expect(await judge('q', `${head}${code}`)).toMatchObject({ verdict: 'correct' });
  });
  it('leave built-in functions of that name alone', async () => {
    const named = judgingAll(sheet('torch.max'));
    const code = `def f(x):\n    k = max(1, 0)\n    ${own} * k\n`;
    expect(await named('q', `${head}${code}`)).toMatchObject({ verdict: 'correct' });
    expect(await named('q', `${head}def f(x):\n    return F.softmax(x - x.max(), -1)\n`)).toMatchObject({
      verdict: 'invalid',
    });
  });
  it('have names', () => {
    expect(() => sheetFromBad()).toThrow('is not a list of names');
  });
});

const sheetFromBad = () => judgingAll(sheet('["F.softmax(x)"]'));
