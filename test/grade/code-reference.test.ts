import { describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { openSides } from '../../src/claim/open-sides';
import { textsRead } from '../../src/claim/texts-read';
import type { Judgement } from '../../src/grade/judgement';
import { loadSheet, readerFor } from '../../src/grade/load-sheet';

const file = `import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.w = nn.Parameter(torch.ones(n))

    def forward(self, x):
        return self.w * x
`;
const sheet = `
title: t
sizes: { n: 3 }
given: { x: "tensor[n]" }
code:
  scale: { file: scale.py, name: Scale, with: { features: n } }
  twice:
    name: f
    source: |
      def f(x):
          return 2 * x
claim: twice(x) == x + x
ask:
  - id: module
    kind: code
    prompt: p
    name: S
    with: [n]
    inputs: x
    parameters: scale
    answer: scale(x)
    samples: { right: ["x"], wrong: ["y"] }
  - id: function
    kind: code
    prompt: p
    name: g
    inputs: x
    answer: twice(x)
    samples: { right: ["x"], wrong: ["y"] }
`.replace('with: { features: n }', 'with: { n: n }');

const files = [{ id: 'sheet', file: 'sheet.yaml', text: sheet, code: { 'scale.py': file } }];

async function judged(question: string, text: string): Promise<Judgement> {
  const loaded = loadSheet(files, { course: 'c', seed: 's' }, true, await readerFor(files));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.grader.judge(
    { student: 's', question, answer: { kind: 'text', text }, earlier: {} },
    { isOver: () => false },
  );
}

describe('a reference that is code', () => {
  it('stands in the claim', async () => {
    expect(await judged('function', 'def g(x): return x + x')).toMatchObject({ verdict: 'correct' });
    expect(await judged('function', 'def g(x): return x * x')).toMatchObject({ verdict: 'wrong' });
  });

  const head = 'import torch\nfrom torch import nn\n';
  const made = (parameters: string, value: string): string =>
    `${head}class S(nn.Module):\n    def __init__(self, n):\n        super().__init__()\n        ${parameters}\n    def forward(self, x):\n        return ${value}\n`;
  it.each([
    ['self.w = nn.Parameter(torch.zeros(n))', 'x * self.w', 'correct'],
    ['self.w = nn.Parameter(torch.zeros(n)); self.b = nn.Parameter(torch.zeros(n))', 'x * self.w + self.b', 'correct'],
    ['self.w = nn.Parameter(torch.zeros(n)); self.b = nn.Parameter(torch.ones(n))', 'x * self.w + self.b', 'wrong'],
    ['self.v = nn.Parameter(torch.ones(n))', 'x * self.v', 'wrong'],
    ['self.w = nn.Parameter(torch.ones(1))', 'x * self.w', 'wrong'],
  ])('lends its parameters by name, in a file beside the sheet: %s, %s is %s', async (parameters, value, verdict) => {
    expect(await judged('module', made(parameters, value))).toMatchObject({ verdict });
  });

  it('is known to whoever has its text, and to nobody else', async () => {
    const load = loadClaim(sheet, 'sheet.yaml');
    if (!load.ok) return expect.unreachable();
    const { claim } = load.loaded;
    const opened = openSides(claim, { textOf: (name) => (name === 'scale.py' ? file : null), shown: (name) => name });
    expect(textsRead(opened)).toEqual({ 'scale.py': file });
    expect(textsRead(claim)).toEqual({});
    expect(await readerFor([{ id: 's', file: 's', text: 'title: t\nclaim: 1 == 1\n' }])).toBeNull();
    // Who asks the questions need not read what answers them.
    expect(loadSheet(files, { course: 'c', seed: 's' }).ok).toBe(true);
  });
});

it.each([
  ['{ name: f }', 'needs either a file or a source'],
  ['{ name: f, file: a.py, source: "f = abs" }', 'needs either a file or a source'],
])('code is either in a file or in the claim: %s', (side, message) => {
  const load = loadClaim(`title: t\nclaim: 1 == 1\ncode: { f: ${side} }\n`, 'claim.yaml');
  expect(!load.ok && load.diagnostics.map(({ reason }) => reason).join()).toContain(message);
});
