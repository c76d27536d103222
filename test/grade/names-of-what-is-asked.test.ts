import { describe, expect, it } from 'vitest';
import { judging, question } from './table';

const judgeOf = (prompt: string, answer: string, more = '') => {
  const judge = judging(
    question(
      `prompt: ${JSON.stringify(prompt)}\nkind: number\nanswer: "${answer}"\ntolerance: { abs: 0, rel: 0 }\n${more}`,
    ),
  );
  return (text: string) => judge('q', text);
};

describe('with symbols of the question', () => {
  const judge = judgeOf('Compute it.', '6', 'symbol: [det(A), L]');
  it.each([
    'dL/dx = 6',
    '∂L/∂x = 6',
    '\\frac{dL}{dx} = 6',
    '\\nabla L = 6',
    '∇_w L = 6',
    '\\nabla^2 L = 6',
    'L_2 = 6',
    'L2 = 6',
    'L_max = 6',
    'L_{max} = 6',
    'L_a = 6',
    'L_{val} = 6',
    "L' = 6",
    'L(2) = 6',
    'L(2, x) = 6',
    'det(B) = 6',
    'A = 6',
    'M = 6',
  ])('is the same of something else: %s', (answer) => {
    expect(judge(answer)).toMatchObject({ verdict: 'invalid', score: 0 });
  });
  it.each(['L = 6', 'det(A) = 6', 'det A = 6', '\\det(A) = 6', 'answer = 6', 'L(x) = 6', '6', 'det = 6'])(
    'is a name of it: %s',
    (answer) => {
      expect(judge(answer)).toMatchObject({ verdict: 'correct' });
    },
  );
  it('takes the derivative, or the index, that the question names', () => {
    const derivative = judgeOf('Compute it.', '6', 'symbol: [dL/dw, L_2]');
    for (const answer of ['dL/dw = 6', '∂L/∂w = 6', '\\frac{\\partial L}{\\partial w} = 6', 'L_2 = 6', 'L2 = 6'])
      expect(derivative(answer), answer).toMatchObject({ verdict: 'correct' });
    for (const answer of ['dL/db = 6', 'dw/dL = 6', 'L_1 = 6', 'L = 6'])
      expect(derivative(answer), answer).toMatchObject({ verdict: 'invalid' });
  });
});

describe('by the text of the question', () => {
  it.each([
    [
      'Compute KL(p‖q).',
      ['KL(q‖p)', 'H(p)', 'KL(p,p)', 'KL(p|p)', 'E[p]'],
      ['KL(p‖q)', 'KL(p||q)', 'D_KL(p||q)', 'KL', 'x'],
    ],
    ['Compute f(2).', ['f(3)', "f'(2)", 'g(2)', 'df/dx', '∇f'], ['f(2)', 'x', 'y', 'answer']],
    [
      'What is the standard deviation?',
      ['σ²', 'σ^2', 's^2', 'E[X]', 'Var(X)', 'Var[X]', 'μ'],
      ['σ', 's', 'SD', 'std', 'x'],
    ],
    [
      'What is the variance of X?',
      ['σ', 'Var(Y)', 'E[X]', 'X', 'Std(X)', 'SD'],
      ['Var(X)', 'Var[X]', 'σ²', 'V(X)', 'variance', 'v'],
    ],
    [
      'Compute E[X].',
      ['Var[X]', 'E[Y]', 'P(X)', 'H(X)', 'E[X^2]', 'X'],
      ['E[X]', 'E(X)', '\\mathbb{E}[X]', 'μ', 'mean'],
    ],
    ['Compute the gradient of L.', ['L', 'dx/dL', 'dL^2/dx'], ['dL/dx', '∇L', '∂L/∂w', 'g', 'grad']],
    ['Let y = 3x. Compute x when y = 6.', ['y', 'dy/dx', 'dx/dy'], ['x', 'z', 'answer']],
    ['Let X have E[X] = 2. What is P(A|B)?', ['P(B|A)', 'P(A)', 'P(A,B)', 'E[X]'], ['P(A|B)', 'Pr(A|B)', 'p']],
  ] as const)('%s', (prompt, others, own) => {
    const judge = judgeOf(prompt, '2');
    for (const name of others) expect(judge(`${name} = 2`), name).toMatchObject({ verdict: 'invalid', score: 0 });
    for (const name of own) expect(judge(`${name} = 2`), name).toMatchObject({ verdict: 'correct' });
  });

  it.each([
    [
      'Compute KL(N(1, 1) ‖ N(0, 1)).',
      ['KL(p‖q)', 'D_KL(q||p)', 'KL(N(1,1)||N(0,1))'],
      ['KL(N(0,1)||N(1,1))', 'KL(p||p)'],
    ],
    ['Give the density of N(0, 1) at 1.', ['N(1;0,1)', 'p(1)', 'f(1)', 'φ(1)'].slice(1), ['N(0,2)']],
    ['Let y = x^2. What is y at x = 1?', ['y', 'y(1)'], ['x']],
    ['The loss L has the gradient 2 at w = 1. Compute the slope.', ['dL/dw', "L'(1)"], ['w']],
  ] as const)('keeps names that abbreviate it: %s', (prompt, own, others) => {
    const judge = judgeOf(prompt, '2');
    for (const name of own) expect(judge(`${name} = 2`), name).toMatchObject({ verdict: 'correct' });
    for (const name of others) expect(judge(`${name} = 2`), name).toMatchObject({ verdict: 'invalid', score: 0 });
  });
});
