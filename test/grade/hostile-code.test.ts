import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileQuestion } from '../../bench/hostile/hostile-question';
import { hostileSource } from '../../bench/hostile/hostile-sources';
import { createEffort } from '../../src/engine/effort';
import { createGrader } from '../../src/grade/grader';
import { sheetFrom } from './table';

const grader = createGrader(sheetFrom(hostileQuestion), { course: 'hostile', seed: 'hostile' });
const judge = async (text: string, steps = 20e6) =>
  grader.judge(
    { student: 's', question: 'q', answer: { kind: 'text', text }, earlier: {} },
    createEffort(steps, () => false),
  );

it('says something of whatever is handed in, and counts what it takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const next = stream[Symbol.iterator]();
      const { verdict, score, message } = await judge(hostileSource((n) => Number(next.next().value) % n));
      expect(['correct', 'wrong', 'invalid', 'undecided']).toContain(verdict);
      expect(score === 0 || verdict === 'correct').toBe(true);
      expect(message.length).toBeLessThan(5000);
    }),
    { numRuns: 25, seed: 1 },
  );
}, 120_000);

describe('nothing is run, and nothing grows without end', () => {
  it.each([
    ['__import__("os").system("touch /tmp/run")\ndef f(x): return x - x.mean()', 'undecided'],
    ['import os\ndef f(x): return x - x.mean()', 'undecided'],
    ['exec("f = abs")', 'undecided'],
    ['def f(x):\n    y = [x]\n    while True: y = y + y', 'undecided'],
    ['def f(x):\n    y = [x]\n    while True: y += y', 'undecided'],
    ['def f(x):\n    y = [x]\n    while True: y.extend(y)', 'undecided'],
    ['def f(x):\n    y = (x,)\n    while True: y = (*y, *y)', 'undecided'],
    ['def f(x):\n    s = "s"\n    while True: s = s + s', 'undecided'],
    ['import torch\ndef f(x):\n    while True: x = torch.cat([x, x])', 'undecided'],
    ['def f(x): return x * 10**10**10', 'undecided'],
    // Its exponents hold one another, twice each.
    ['def f(x):\n    for i in range(32): x = (x * x + x).exp()\n    return x', 'wrong'],
    // Written out, it has 2⁶⁰ summands.
    ['import torch\ndef f(x):\n    for i in range(60): x = x + x\n    return torch.exp(x)', 'wrong'],
    [`def f(x): return x${'[None]'.repeat(400)}.view(-1)`, 'wrong'],
    ['def f(x): return f(x)', 'undecided'],
    ['f = lambda x: [a for a in range(9999) for b in range(9999) for c in range(9999)]', 'undecided'],
    [`def f(x): return ${'('.repeat(5000)}x${')'.repeat(5000)}`, 'undecided'],
    ['import torch\ndef f(x): return torch.zeros(100000, 100000)', 'undecided'],
    [`def f(x): return x # ${'x'.repeat(200_001)}`, 'invalid'],
  ])('%.60s', async (text, verdict) => {
    const judgement = await judge(text);
    expect(judgement).toMatchObject({ verdict, score: 0 });
  });

  it('costs steps, which are the same on any machine', async () => {
    const loop = 'def f(x):\n    for i in range(5000): y = i\n    return x - x.mean()';
    expect(await judge(loop, 1e9)).toMatchObject({ verdict: 'correct' });
    expect(await judge(loop, 1e6)).toMatchObject({
      verdict: 'undecided',
      message: expect.stringContaining('too many steps'),
    });
  });
});
