import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { judgingAll } from './table';

const text = readFileSync(new URL('../../claims/sheets/layer-norm-code.yaml', import.meta.url), 'utf8');
const loaded = loadClaim(text, 'layer-norm-code.yaml');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
const { ask } = loaded.loaded.claim;
const judge = judgingAll(text);
const written = (kind: 'right' | 'partly' | 'wrong') =>
  ask.flatMap(({ id, samples }) =>
    samples[kind].map(({ answer }, i) => ({ id, answer, name: `${id} ${kind} ${i + 1}` })),
  );

it('has many ways to write layer norm right, and many to write it wrong', () => {
  expect(ask[0]?.samples.right.length).toBeGreaterThanOrEqual(15);
  expect(written('partly').length + written('wrong').length).toBeGreaterThanOrEqual(15);
});

it.each(written('right'))('gives all points: $name', async ({ id, answer }) => {
  expect(await judge(id, answer)).toMatchObject({
    verdict: 'correct',
    score: 1,
    hypotheses: expect.arrayContaining([expect.stringContaining('real numbers')]),
  });
});

it.each([...written('partly'), ...written('wrong')])(
  'is refuted by few numbers, or stops at a line: $name',
  async ({ id, answer }) => {
    const { verdict, message, counterexample, diagnostic, line } = await judge(id, answer);
    expect(['wrong', 'partly', 'invalid']).toContain(verdict);
    if (counterexample === null) {
      expect(diagnostic?.reason).toMatch(/Error: |this gives None/);
      return;
    }
    const numbers = counterexample.values.flatMap(({ value }) => value.match(/[^\s,[\]]+/g) ?? []);
    expect(numbers.filter((number) => number !== '0').length, message).toBeLessThanOrEqual(3);
    expect(
      numbers.every((number) => /^-?\d$/.test(number)),
      message,
    ).toBe(true);
    expect(answer.split('\n')[(line ?? 0) - 1]).toMatch(/return|-=/);
    expect(counterexample.left).not.toBe(counterexample.right);
  },
);

/** By answer the line and the text at which it first parts; none where what it returns, or where it stops, is all there is to say. */
const parting: Readonly<Record<string, readonly [line: number, text: string] | null>> = {
  'ln-function partly 1': [5, 'x.var(-1, keepdim=True)'],
  'ln-function partly 2': [4, '(std + eps)'],
  'ln-function wrong 1': [4, 'x.mean(0, keepdim=True)'],
  'ln-function wrong 2': null,
  'ln-function wrong 3': null,
  'ln-function wrong 4': [3, '(x.var(-1, unbiased=False, keepdim=True).sqrt() + eps ** 0.5)'],
  'ln-function wrong 5': null,
  'ln-function wrong 6': [4, 'x.mean()'],
  'ln-function wrong 7': null,
  'ln-function wrong 8': null,
  'ln-function wrong 9': [2, 'x.max(-1, keepdim=True).values'],
  'ln-function wrong 10': [2, 'x / (x.var(-1, unbiased=False, keepdim=True) + eps).sqrt()'],
  'ln-function wrong 11': [3, 'x.pow(2)'],
  'ln-function wrong 12': [3, '(x - mean).abs().mean(-1, keepdim=True) ** 2'],
  'ln-function wrong 13': [2, 'x.sum(-1, keepdim=True) / 3'],
  'ln-function wrong 14': null,
  'ln-function wrong 15': null,
  'ln-function wrong 16': null,
  'ln-module partly 1': [14, '((x - mean) / torch.sqrt(var + self.eps) + self.bias)'],
  'ln-module wrong 1': [12, 'self.weight * x'],
  'ln-module wrong 2': null,
  'ln-module wrong 3': null,
  'ln-module wrong 4': [13, 'var + 1e-5'],
  'ln-start wrong 1': [13, 'self.gain * centred'],
  'ln-start wrong 2': [13, 'centred.square().mean()'],
};

it.each([...written('partly'), ...written('wrong')])(
  'says at which line it first parts from the reference, if that is clear: $name',
  async ({ id, answer, name }) => {
    const { verdict, message, counterexample } = await judge(id, answer);
    const found = counterexample?.parting;
    expect(found === undefined ? null : [found.place.line, found.text]).toEqual(parting[name]);
    if (found !== undefined && verdict === 'wrong')
      expect(message).toContain(`It first parts from the reference in line ${found.place.line}: \`${found.text}\``);
  },
);
