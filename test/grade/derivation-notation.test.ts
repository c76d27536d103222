import { describe, expect, it } from 'vitest';
import { judgingAll, question } from './table';

const judge = (from: string, answer: string, lines: string) =>
  judgingAll(
    question(`kind: derivation\nfrom: "${from}"\nanswer: "${answer}"`).replace(
      'claim: 1 == 1',
      'given: { x: real }\nclaim: x == x',
    ),
  )('q', lines);

describe('a derivation as people write it', () => {
  const [square, equation] = [
    ['(x+1)^2', 'x^2 + 2*x + 1'],
    ['2*x + 1 == 5', 'x == 2'],
  ] as const;
  it.each([
    [square, String.raw`\begin{align*} &= (x+1)(x+1) \\ &= x^2 + 2x + 1 \end{align*}`, 'correct'],
    [square, '1. = (x+1)(x+1)\n2. = x^2 + x\n  + x + 1\n3. = x² + 2x + 1', 'correct'],
    [square, '= (x+1)(x+1) = x^2 + 2x + 1', 'correct'],
    [square, '= x^2 + 1 = x^2 + 2x + 1', 'wrong'],
    [square, '= (x+1)(x+1)\n= x^2 + 1/2x + 1', 'invalid'],
    [equation, '2x = 5 - 1\nx = (5-1)/2 = 2', 'correct'],
    [equation, String.raw`2x = 4 \Rightarrow x = 2`, 'correct'],
    [equation, '2x = 4\nx = 4/2 = 3', 'wrong'],
    [equation, 'x = 3 = 2', 'wrong'],
    [equation, 'x = 2 or x = 3', 'invalid'],
    [['x > 3', 'x > 1'], 'x > 3 > 4\nx > 1', 'wrong'],
  ] as const)('%s by %s is %s', async ([from, answer], lines, verdict) => {
    expect((await judge(from, answer, lines)).verdict).toBe(verdict);
  });

  it('has as many relations as can be looked at', async () => {
    const { verdict, message } = await judge(...square, '= (x+1)^2 '.repeat(202));
    expect([verdict, message]).toEqual(['invalid', expect.stringMatching(/has more than 200 relations/)]);
  });
});
