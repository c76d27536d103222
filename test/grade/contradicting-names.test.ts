import { describe, expect, it } from 'vitest';
import { judging, numberSheet, question } from './table';

const judgeOf = (fields: string) => {
  const judge = judging(question(fields));
  return (answer: string) => judge('q', answer).score;
};
const exactly = 'tolerance: { abs: 0, rel: 0 }';

describe('no points where the name before a value says that it is another one', () => {
  const number = judging(numberSheet('3', '{ abs: 0, rel: 0 }', 'units: { nats: 1, bits: log(2) }'));
  it.each([
    ...['-q = 3', 'q^2 = 3', '1/q = 3', 'e^q = 3', 'log q = 3', '|q| = 3', 'round(q) = 3', 'q + r = 3'],
    ...['q ~= 3', 'q /= 3', 'q += 3', String.raw`q \not= 3`, 'not_q = 3', 'minus: 3', 'maybe: 3', 'half = 3'],
    ...['bits = 3', 'bits: 3', String.raw`\text{3 or } q = 5`, 'q ≠ 3', 'q = 3 = 4', '3 = 4', '2 -1', '13₁₀'],
  ])('%s', (answer) => expect(number('q', answer).score).toBe(0));

  const tensor = judgeOf(`kind: tensor\nanswer: "[1, 2]"\n${exactly}`);
  it.each(['q_2 = 1, q_1 = 2', 'z = 1, y = 2', '(y, x) = (1, 2)', 'q ∈ [1, 2]', 'A^-1 = [1, 2]', '|1 2|'])(
    '%s',
    (answer) => expect(tensor(answer)).toBe(0),
  );

  const values = judgeOf('kind: values\nanswer: { mu: "1", sigma: "2" }');
  it.each([
    ...[
      'σ = 1, μ = 2',
      String.raw`\sigma = 1, \mu = 2`,
      String.raw`\text{sigma} = 1, \text{mu} = 2`,
      'std = 1, mean = 2',
    ],
    ...['σ: 1, μ: 2', 'σ → 1, μ → 2', 'sigma^2 = 1, mu = 2', 'σ(X) = 1, μ(X) = 2', 'μ = 1, -σ = 2'],
  ])('%s', (answer) => expect(values(answer)).toBe(0));
  it.each(['σ = 2, μ = 1', 'mu = 1, sigma = 2', String.raw`\text{sigma} = 2, \mu = 1`])('but for %s', (answer) =>
    expect(values(answer)).toBe(1),
  );

  const set = judgeOf('kind: set\nanswer: ["1", "2"]');
  it.each([
    'x ∈ [1, 2]',
    String.raw`x \in (1, 2)`,
    String.raw`x \not\in \{1, 2\}`,
    '-x = 1, -x = 2',
    'x² ∈ {1, 2}',
    '|x| = {1, 2}',
  ])('%s', (answer) => expect(set(answer)).toBe(0));
  const interval = judgeOf('kind: interval\nanswer: "[0, inf)"');
  it.each(['[0, -∞)', '(-∞, 0]', '[0, ∞) or (1, ∞)'])('%s', (answer) => expect(interval(answer)).toBe(0));
});
