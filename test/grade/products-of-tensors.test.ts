import { describe, expect, it } from 'vitest';
import { formulaSheet, judging } from './table';

const given = { A: 'tensor[2,2]', B: 'tensor[2,2]', x: 'tensor[2]', y: 'tensor[2]', c: 'real' };
const judgeOf = (reference: string) => {
  const judge = judging(formulaSheet(reference, given));
  return (answer: string) => judge('q', answer);
};
/** What is read as the reference, what as something else, and what is asked back. */
const rows: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  [
    'matmul(A, B)',
    [
      ...['A @ B', 'AB', 'A B', String.raw`\mathbf{A}\mathbf{B}`, String.raw`A\,B`, '(B^T A^T)^T', '(BᵀAᵀ)ᵀ'],
      ...['np.dot(A, B)', 'A.dot(B)', 'torch.mm(A, B)', 'A.mm(B)', 'np.matmul(A, B)', 'AB = A @ B'],
    ],
    ['A * B', 'BA', 'A ⊙ B', 'A .* B', String.raw`A \odot B`, 'np.dot(B, A)'],
    ['A · B', 'A × B', String.raw`A \cdot B`, String.raw`A \times B`, 'A x B', 'dot(A, B)'],
  ],
  [
    'A*B',
    ['A * B', 'A ∗ B', 'A ⊙ B', 'A∘B', String.raw`A\circ B`, 'A .* B'],
    ['AB', 'A B', 'A @ B', 'np.dot(A, B)'],
    ['A·B', String.raw`A \cdot B`, 'A × B'],
  ],
  [
    'matmul(A, A)',
    ['AA', 'A A', 'A @ A'],
    ['A ** 2', 'A * A', 'A .^ 2'],
    ['A^2', 'A²', 'A^{2}', 'A·A', 'A^n'.replace('n', '3')],
  ],
  ['A*A', ['A ** 2', 'A * A', 'A .^ 2'], ['AA', 'A @ A'], ['A^2', 'A²', String.raw`A \cdot A`]],
  ['inv(A)', ['inv(A)'], ['1 / A', 'A ** -1'], ['A^-1', 'A^{-1}', 'A⁻¹']],
  [
    'matmul(A, x)',
    ['A @ x', 'Ax', 'A x', String.raw`A\mathbf{x}`, 'np.dot(A, x)', 'A.dot(x)', 'A.mv(x)', '(x^T A^T)^T', 'A @ x.T'],
    ['A^T x', '2Ax', 'A.T @ x'],
    ['A·x', String.raw`A \cdot x`, 'x A^T'.replace('x A', 'A x^T A'), 'Ax^T'],
  ],
  [
    'matmul(matmul(x, A), y)',
    ['x^T A y', 'xᵀAy', String.raw`x^\top A y`, 'x @ A @ y', '(x^T A) y'],
    ['y^T A x'],
    ['x·A·y'],
  ],
  [
    'dot(x, y)',
    [
      'x^T y',
      'xᵀy',
      String.raw`\mathbf{x}^\top\mathbf{y}`,
      'x @ y',
      'np.dot(x, y)',
      'x.dot(y)',
      'sum(x*y)',
      'sum(x y)',
      'sum(x·y)',
      'sum(yx)',
      'y^Tx',
      'dot(x, y)',
    ],
    ['x^T x', '2x^T y'],
    ['x·y', String.raw`x \cdot y`, 'x y', 'xy', 'x × y', 'x y^T'],
  ],
  ['x*y', ['x*y', 'x ⊙ y', String.raw`x\circ y`], ['x * x'], ['x·y', 'xy', 'x y', 'x × y', 'x^T y'.replace('^T', '')]],
  ['c*x', ['c x', 'cx', 'c·x', String.raw`c \cdot x`, 'x c', 'c*x', 'c × x'], ['c'.concat(' + x')], []],
  [
    'x/sqrt(sum(x^2) + 1)',
    [
      ...['x/√(‖x‖² + 1)', 'x/sqrt(||x||^2 + 1)', String.raw`\frac{x}{\sqrt{\|x\|^2 + 1}}`, 'x/sqrt(x^T x + 1)'],
      ...[String.raw`\frac{x}{\sqrt{\lVert x \rVert_2^2 + 1}}`, 'x/sqrt(‖x‖₂² + 1)', 'x/sqrt(norm(x)^2 + 1)'],
      String.raw`\frac{\mathbf{x}}{\sqrt{1 + \left\|\mathbf{x}\right\|_{2}^{2}}}`,
    ],
    ['x/sqrt(‖x‖_1^2 + 1)', String.raw`x/\sqrt{\|x\|_\infty^2 + 1}`, 'x/sqrt(x*x + 1)', 'x/sqrt(x ** 2 + 1)'],
    ['x/sqrt(|x|^2 + 1)', 'x/sqrt(x·x + 1)', String.raw`x/\sqrt{1 + x \cdot x}`],
  ],
  ['sum(abs(x))', ['‖x‖_1', '‖x‖₁', String.raw`\|x\|_1`, '||x||_{1}'], ['‖x‖', '‖x‖_2'], ['|x|', '|x|^1']],
  ['max(abs(x))', ['‖x‖_∞', String.raw`\|x\|_\infty`, String.raw`\lVert x\rVert_{\infty}`], ['‖x‖', 'x^T x'], ['|x|']],
  ['abs(x)', ['abs(x)', 'np.abs(x)'], ['‖x‖', '||x||'], ['|x|', String.raw`\left|x\right|`]],
  ['abs(c)*x', ['|c| x', '‖c‖ x', '||c|| x', 'abs(c)*x'], ['‖x‖ x', 'c x'], ['|x| x', '|c x|']],
  ['norm(A)', ['‖A‖_F', String.raw`\|A\|_F`, 'norm(A)'], ['det(A)'], ['‖A‖', '|A|', '‖A‖_2', '||A||']],
];

describe('products, powers and bars of tensors', () => {
  it.each(rows)('for %s', (reference, same, others, doubtful) => {
    const judge = judgeOf(reference);
    for (const answer of same) expect(judge(answer), answer).toMatchObject({ verdict: 'correct' });
    for (const answer of others) expect(judge(answer), answer).toMatchObject({ score: 0 });
    for (const answer of doubtful) expect(judge(answer), answer).toMatchObject({ verdict: 'invalid', score: 0 });
  });

  it('name both readings, and how each is written', () => {
    const judge = judgeOf('matmul(A, B)');
    expect(judge('A · B').message).toBe(
      'This may mean A * B, element by element, or A @ B, as matrices are multiplied. Write A * B or A @ B.',
    );
    expect(judge('A^2').message).toBe('This may mean A ** 2, element by element, or A @ A. Write A ** 2 or A @ A.');
    expect(judgeOf('x')('|x|').message).toBe(
      'This may mean abs(x), element by element, or norm(x). Write abs(x) or norm(x).',
    );
    expect(judgeOf('x')('x·y').message).toMatch(/^This may mean x \* y, element by element, or dot\(x, y\)/);
  });

  it('tell what an answer is where another shape is asked for', () => {
    const judge = judgeOf('matmul(A, x)');
    expect(judge('A').message).toMatch(
      /^This answer is a matrix of 2 × 2 numbers, it should be a vector of 2 numbers\./,
    );
    expect(judgeOf('dot(x, y)')('x').message).toMatch(/^This answer is a vector of 2 numbers, it should be a number\./);
  });
});
