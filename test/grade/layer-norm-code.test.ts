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
