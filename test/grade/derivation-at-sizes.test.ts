import { describe, expect, it } from 'vitest';
import { judgingAll } from './table';

const sheet = (sizes: string, more = ''): string => `
title: t
sizes: ${sizes}
given: { x: "tensor[n]" }
claim: 1 == 1
ask:
  - id: q
    kind: derivation
    prompt: p
    from: "sum((x + 1)^2)"
    answer: sum(x^2) + 2*sum(x) + n
    ${more}
    samples: { right: ["sum((x + 1)^2) = sum(x^2) + 2*sum(x) + n"], wrong: ["0"] }
`;

const right = 'sum((x + 1)^2) = sum(x^2) + sum(2*x) + sum(x^0) = sum(x^2) + 2*sum(x) + n';
const wrongBeyondOne = 'sum((x + 1)^2) = (sum(x) + 1)^2 = sum(x^2) + 2*sum(x) + n';

describe('a derivation of any size', () => {
  const anySize = judgingAll(sheet('{ n: any }'));
  it('is not right for being right at the smallest size', async () => {
    expect(await anySize('q', wrongBeyondOne)).toMatchObject({
      verdict: 'wrong',
      score: 0,
      message: expect.stringContaining('This is at n = 2.'),
    });
  });
  it('is held against inequalities at each as well', async () => {
    const square = judgingAll(
      sheet('{ n: any }')
        .replace('sum((x + 1)^2)"', 'sum(x)^2"')
        .replace(/answer: .*/, 'answer: <= sum(x^2)'),
    );
    expect(await square('q', 'sum(x)^2 <= sum(x^2)')).toMatchObject({ verdict: 'wrong', score: 0 });
  });
  it('is right at each of the sizes that it says', async () => {
    expect(await anySize('q', right)).toMatchObject({
      verdict: 'correct',
      message: expect.stringContaining('Every line was checked at n = 1, 2, 3.'),
    });
  });
  it('is looked at where the question says, and at what a claim lists besides', async () => {
    const one = judgingAll(sheet('{ n: any }', 'sizes: { n: 1 }'));
    expect(await one('q', wrongBeyondOne)).toMatchObject({ verdict: 'correct' });
    const listed = judgingAll(sheet('{ n: [4, any] }'));
    expect((await listed('q', right)).message).toContain('at n = 4, 1, 2, 3.');
    const only = judgingAll(sheet('{ n: 2 }'));
    expect((await only('q', right)).message).not.toContain('checked at');
  });
});
