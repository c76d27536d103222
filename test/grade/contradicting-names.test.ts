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

describe('what is asked for by a name', () => {
  const accepts = (fields: string, right: readonly string[], refused: readonly string[]) => {
    const score = judgeOf(fields);
    it.each(right)('may stand before the answer: %s', (answer) => expect(score(answer)).toBe(1));
    it.each(refused)('is nothing else: %s', (answer) => expect(score(answer)).toBe(0));
  };
  accepts(
    `kind: number\nanswer: "3"\n${exactly}\nsymbol: b`,
    ['b = 3', '$b = 3$', 'b: 3', 'mean = 3', 'b = 1 + 2 = 3', '3'],
    [
      'a = 3',
      'a: 3',
      'a -> 3',
      'a ≈ 3',
      'B = 3',
      'a = b = 3',
      'b = a = 3',
      'β = 3',
      '-b = 3',
      'b^2 = 3',
      '1/b = 3',
      'b_1 = 3',
    ],
  );
  accepts(
    `kind: number\nanswer: "3"\n${exactly}\nsymbol: [det(A), tr A]`,
    ['det(A) = 3', 'det A = 3', String.raw`\det(A) = 3`, 'tr(A) = 3', 'det = 3'],
    ['det(B) = 3', 'A = 3', '-det(A) = 3', 'det(A)^2 = 3', '1/det(A) = 3', 'det(A) = 3 = 4'],
  );
  accepts(
    `kind: tensor\nanswer: "[[1, -1], [-1, 2]]"\n${exactly}\nsymbol: A^-1`,
    [
      'A^-1 = [[1,-1],[-1,2]]',
      String.raw`A^{-1} = \begin{pmatrix} 1 & -1 \\ -1 & 2 \end{pmatrix}`,
      'A⁻¹ = [1 -1; -1 2]',
    ],
    ['A = [[1,-1],[-1,2]]', 'B^-1 = [[1,-1],[-1,2]]', 'A^-1 = [[1,-1],[-1,3]]'],
  );
  accepts(
    'kind: formula\nanswer: log(abs(a))\nvariables: { a: real != 0 }\nsymbol: ["log|det J|", "log|dz/dx|"]',
    ['ln|det(J)| = ln|a|', String.raw`\log\left|\frac{dz}{dx}\right| = \log|a|`, 'log|a|'],
    ['|det J| = log|a|', 'a = log|a|', '-log|det J| = log|a|', 'log|det K| = log|a|'],
  );
  accepts(
    'kind: values\nanswer: { mean: "1", var: "2" }\nsymbol: { mean: mu, var: [sigma^2, variance] }',
    ['μ = 1, σ² = 2', String.raw`\sigma^{2} = 2, \mu = 1`, 'mean = 1, variance = 2', '1, 2'],
    ['μ = 2, σ² = 1', 'mu = 1, sigma = 2', 'a = 1, b = 2'],
  );
  accepts(
    'kind: set\nanswer: ["1", "-1"]\nsymbol: x',
    ['x = 1, x = -1', 'x_1 = 1, x_2 = -1', String.raw`x_{1,2} = \pm 1`, 'x = 1 ∨ x = −1', '1 and -1'],
    ['y = 1, y = -1', 'x^2 = 1, x^2 = -1', 'x_max = 1, x_min = -1', 'x_1 = 1, x_3 = -1'],
  );
});

it('takes a derivative before the answer for a name, and nothing that is done to it', () => {
  const score = judgeOf('kind: formula\nanswer: 1 - tanh(x)^2\nvariables: { x: real }');
  const labels = ['d/dx tanh(x)', 'd/dx', 'dy/dx', String.raw`\frac{d}{dx}\tanh(x)`, String.raw`\frac{dy}{dx}`];
  for (const label of labels) expect(score(`${label} = 1 - tanh(x)^2`), label).toBe(1);
  const others = ['-dy/dx', '2 dy/dx', 'dy/dx * 2', 'd/dx tanh(x) + 1', '1/(dy/dx)', 'd^2/dx^2 y', '(dy/dx)^2', 'x/dx'];
  for (const label of others) expect(score(`${label} = 1 - tanh(x)^2`), label).toBe(0);
});

describe('a name with an argument', () => {
  const judge = judging(question('kind: formula\nanswer: "2*x + y"\nvariables: { x: real, y: real }'));
  it.each(['f(x, y)', 'f(x)', 'f(x|y)', 'g(f(x), y)', "f'(x)", 'H(1/4)', 'f(x; y)'])(
    'may stand before it: %s',
    (name) => expect(judge('q', `${name} = 2x + y`).verdict).toBe('correct'),
  );
  it.each(['f(2x)', 'f(x^2)', 'f(x, 2y)', 'f(x y)', 'f(|x|)', 'f(sin(x))', 'g(f(2x))', 'f(-x)'])(
    'that is another one says something else: %s',
    (name) => expect(judge('q', `${name} = 2x + y`).score).toBe(0),
  );
});
