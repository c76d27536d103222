import { describe, expect, it } from 'vitest';
import { ask } from '../../src/grade/ask-sheet';
import type { Judgement } from '../../src/grade/judgement';
import { type AskedCode, codeSheet } from './code-sheet';
import { judgingAll, sheetFrom } from './table';

const head = 'import torch\nfrom torch import nn\nimport torch.nn.functional as F\n';
const judging = (asked: AskedCode) => {
  const judge = judgingAll(codeSheet(asked));
  return async (code: string): Promise<Judgement> => judge('q', `${head}${code}`);
};
const body = (line: string): string => `def f(x):\n    ${line}\n`;

describe('a function', () => {
  const judge = judging({ ask: 'answer: x - mu' });
  it.each([
    ['return x - x.mean()', 'correct'],
    ['return x - x.sum() / x.numel()', 'correct'],
    ['y = x.clone(); y -= x.mean(); return y', 'correct'],
    ['x -= 1; x += 1; return x - x.mean()', 'correct'],
    ['return x', 'wrong'],
    ['return x - x.mean(), 0', 'wrong'],
    ['return (x - x.mean())[None]', 'wrong'],
    ['return (x - x.mean()).sum()', 'wrong'],
    ['return x > 0', 'wrong'],
    ['return 0', 'wrong'],
    ['return None', 'wrong'],
    ['return "x"', 'wrong'],
    ['pass', 'wrong'],
    ['return x - y', 'wrong'],
    ['return x - x.mean(3)', 'wrong'],
    ['return torch.rand(3)', 'undecided'],
    ['return x.quantile(0.5)', 'undecided'],
    ['if x.sum() > 0: return x', 'undecided'],
    ['while True: pass', 'undecided'],
    ['return x - x.mean(', 'invalid'],
  ])('%s: %s', async (line, verdict) => expect(await judge(body(line))).toMatchObject({ verdict }));

  it('has to be there', async () => {
    expect(await judge('def g(x):\n    return x\n')).toMatchObject({
      verdict: 'invalid',
      message: expect.stringContaining('It defines: g'),
      line: null,
    });
    expect(await judge('def f():\n    return 1\n')).toMatchObject({ verdict: 'wrong', line: null });
    expect((await judgingAll(codeSheet({ ask: 'answer: x' }))('q', ' ')).verdict).toBe('invalid');
  });

  it('is refuted with the line that returns another value, counted as Python does', async () => {
    const judgement = await judge('def f(x):\n    y = x - x.mean()\n    return y * 2\n');
    expect(judgement).toMatchObject({ verdict: 'wrong', line: 6, counterexample: { check: 'rational' } });
    expect(judgement.message).toMatch(/^At n = 3, x = \[.*\]: line 6 returns .* in \[\d\]; right is /);
  });

  it.each([
    ['of two lines', 'def f(x):\n    if x.shape[0] == 3:\n        return x\n    return x + 1\n', '{ n: [3, 4] }'],
    ['of a native function', 'f = torch.relu\n', '{ n: 3 }'],
    ['of a lambda that goes on with what is returned', 'def g(x):\n    return x\nf = lambda x: g(x) * 2\n', '{ n: 3 }'],
  ])('names no line where none is established: %s', async (_, code, sizes) => {
    expect(await judging({ sizes, ask: 'answer: x - mu' })(code)).toMatchObject({ verdict: 'wrong', line: null });
  });

  it.each([
    ['x -= x.mean(); return x', 5],
    ['y = x.view(-1); y -= x.mean(); return y', 5],
    ['x[0] = x[0] + 1; return x - x.mean() - (torch.arange(3) < 1).float() + 1 / 3', 5],
    ['x.data.sub_(x.mean()); return x', 5],
  ])('must leave what it is called with as it is: %s', async (line, at) => {
    expect(await judge(body(line))).toMatchObject({
      verdict: 'wrong',
      line: at,
      message: expect.stringContaining('changes x'),
    });
  });
});

describe('sizes', () => {
  const hardcoded = 'return x - x.sum() / 3';
  const loop = 'm = 0\n    for each in x: m = m + each / len(x)\n    return x - m';
  it.each([
    ['{ n: 3 }', hardcoded, 'correct', 'at n = 3'],
    ['[{ n: 3 }, { n: any }]', hardcoded, 'wrong', 'n = 1'],
    ['[{ n: 3 }, { n: any }]', loop, 'undecided', 'right at n = 1..3'],
    ['{ n: any }', loop, 'undecided', 'for every size'],
    ['{ n: any }', 'return x - x.mean()', 'correct', 'for every n >= 1'],
    ['[{ n: 3 }, { n: any }]', `return x - x.mean() if len(x) < 5 else x`, 'wrong', 'n = '],
  ])('%s, %s: %s %s', async (sizes, line, verdict, says) => {
    const judgement = await judging({ sizes, ask: 'answer: x - mu' })(body(line));
    expect(judgement).toMatchObject({ verdict, message: expect.stringContaining(says) });
  });
  it('that are listed are enough where the question says so', async () => {
    const judge = judging({ sizes: '[{ n: 3 }, { n: any }]', ask: 'answer: x - mu\nenough: listed' });
    expect(await judge(body(loop))).toMatchObject({
      verdict: 'correct',
      message: expect.stringContaining('at n = 1..3'),
    });
    expect((await judge(body(hardcoded))).verdict).toBe('wrong');
  });
  it('may be those of the question', async () => {
    const judge = judging({ sizes: '{ n: any }', ask: 'answer: x - mu\nsizes: { n: 4 }' });
    expect((await judge(body('return x - x.sum() / 4'))).verdict).toBe('correct');
  });
});

const module = (parameters: string, forward: string): string =>
  `class f(nn.Module):\n    def __init__(self, n, s=1):\n        super().__init__()\n        ${parameters}\n    def forward(self, x):\n        return ${forward}\n`;

describe('parameters of which nothing is said', () => {
  const judge = judging({ ask: 'with: [n]\nanswer: x' });
  it.each([
    ['self.w = nn.Parameter(torch.ones(n))', 'self.w * x', 'correct'],
    ['self.w = nn.Parameter(torch.zeros(n))', 'self.w + x', 'correct'],
    ['self.w = nn.Parameter(torch.zeros(n))', 'self.w * x', 'wrong'],
    ['self.w = nn.Parameter(torch.full((n,), 2.0))', 'x * self.w / 2', 'correct'],
    ['self.w = nn.Parameter(torch.randn(n))', 'self.w * x', 'undecided'],
    ['self.w = nn.Parameter(torch.empty(n)); nn.init.ones_(self.w)', 'self.w * x', 'correct'],
    ['self.w = nn.Parameter(torch.ones(n)); nn.init.zeros_(self.w)', 'self.w * x', 'wrong'],
    ['self.w = nn.Parameter(torch.ones(n)); nn.init.constant_(self.w, 3)', 'self.w * x / 3', 'correct'],
    ['self.w = nn.Parameter(torch.ones(n)); nn.init.normal_(self.w)', 'self.w * x', 'undecided'],
    ['self.w = nn.Parameter(torch.empty(n)); self.w.data.fill_(1)', 'self.w * x', 'correct'],
    ['t = torch.ones(n); self.w = nn.Parameter(t); t.fill_(2)', 'self.w * x / 2', 'correct'],
    ['t = torch.ones(n); self.w = nn.Parameter(t); t.fill_(2)', 'self.w * x', 'wrong'],
    ['t = torch.ones(n); self.w = nn.Parameter(t); nn.init.zeros_(self.w); self.t = t', 'self.t + x', 'correct'],
    ['self.w = nn.Parameter(torch.ones(2, n)[0])', 'self.w * x', 'correct'],
    ['self.l = nn.Linear(n, n)', 'self.l(x)', 'undecided'],
    ['self.l = nn.BatchNorm1d(n); self.l.eval()', 'self.l.weight * x + self.l.bias', 'correct'],
    ['self.l = nn.PReLU()', 'self.l(x)', 'wrong'],
    ['self.l = nn.PReLU(init=1.0)', 'self.l(x)', 'correct'],
  ])('keep what they start from: %s, %s is %s', async (parameters, forward, verdict) => {
    expect(await judge(module(parameters, forward))).toMatchObject({ verdict });
  });
});

describe('parameters of which something is said', () => {
  const own = 'self.w = nn.Parameter(torch.ones(n))';
  it.each([
    ['{ w: w }', own, 'self.w * x', 'correct'],
    ['{ w: w }', own, 'x', 'wrong'],
    ['{ w: w }', own.replace('.w', '.v'), 'self.v * x', 'wrong'],
    ['{ w: w }', own.replace('(n)', '(1)'), 'self.w * x', 'wrong'],
    ['{ w: w }', `${own}; self.v = nn.Parameter(torch.zeros(n))`, 'self.w * x + self.v', 'correct'],
    ['[w]', own.replace('.w', '.v'), 'self.v * x', 'correct'],
    ['["w", "0 * w"]', `${own}; self.v = nn.Parameter(torch.ones(n))`, 'self.w * x + self.v', 'correct'],
    ['["0 * w", "w"]', `${own}; self.v = nn.Parameter(torch.ones(n))`, 'self.w * x + self.v', 'wrong'],
    ['["w", "w"]', own, 'self.w * x', 'wrong'],
  ])('are what the question says: %s, %s, %s is %s', async (parameters, made, forward, verdict) => {
    const judge = judging({ ask: `with: { n: n }\nparameters: ${parameters}\nanswer: w * x` });
    expect(await judge(module(made, forward))).toMatchObject({ verdict });
  });
});

it('says nothing of code where the reference has no value, and holds it to one elsewhere', async () => {
  const judge = judging({ ask: 'answer: (x - mu) / sqrt(sigma2)' });
  expect(await judge(body('return (x - x.mean()) / x.std(unbiased=False)'))).toMatchObject({ verdict: 'undecided' });
  expect(await judge(body('return (x - x.mean()) / x.std()'))).toMatchObject({ verdict: 'wrong' });
  const everywhere = judging({ ask: 'answer: x' });
  expect(await everywhere(body('return x * x / x'))).toMatchObject({ verdict: 'wrong' });
});

it('gives part of the points by rules in answer and reference', async () => {
  const judge = judging({
    ask: 'answer: x - mu\ncredit:\n  - { when: answer == -reference, factor: 1/2, message: Signs. }\n  - { when: answer == x, factor: 1/4, message: Nothing. }',
  });
  expect(await judge(body('return x.mean() - x'))).toMatchObject({ verdict: 'partly', score: 0.5, message: 'Signs.' });
  expect(await judge(body('return x'))).toMatchObject({ verdict: 'partly', score: 0.25 });
  expect(await judge(body('return 2 * x'))).toMatchObject({ verdict: 'wrong', score: 0 });
});

it('looks at a module in the mode that is asked for', async () => {
  const code = module('self.d = nn.Dropout(0.5)', 'self.d(x)');
  expect(await judging({ ask: 'with: [n]\nmode: eval\nanswer: x' })(code)).toMatchObject({ verdict: 'correct' });
  expect(await judging({ ask: 'with: [n]\nanswer: x' })(code)).toMatchObject({ verdict: 'undecided' });
});

it.each([
  ['answer: x - nu', 'unknown-name'],
  ['answer: x\nlet: { reference: x }', 'reserved-name'],
  ['answer: x\ninputs: ["z"]', 'unknown-name'],
])('tells what is wrong with the sheet: %s', (fields, code) => {
  const text = codeSheet({ ask: fields }).replace(fields.includes('inputs') ? '    inputs: x\n' : /^$/, '');
  expect(() => judgingAll(text)('q', 'x')).not.toThrow();
  const judgement = judgingAll(text)('q', 'x');
  expect(judgement).toMatchObject({ verdict: 'undecided', message: expect.stringContaining('The question itself') });
  expect(code).toBeTruthy();
});

it('asks for what has to be defined', () => {
  const { questions } = ask(sheetFrom(codeSheet({ ask: 'with: [n]\nparameters: { w: w }\nanswer: w * x' })), {
    student: 'ada',
    course: 'course',
  });
  expect(questions[0]?.form).toBe(
    'Python code with PyTorch that defines f. It is called with x; the constructor of a class, or a function behind that, gets n. Its parameters are w. It is read, never run.',
  );
});
