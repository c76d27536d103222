/** What may be declared of a square matrix. A definite one is symmetric. */
export type MatrixClass = 'symmetric' | 'positive semidefinite' | 'positive definite' | 'orthogonal';

const classes: Readonly<Record<string, MatrixClass>> = {
  symmetric: 'symmetric',
  'positive semidefinite': 'positive semidefinite',
  'symmetric positive semidefinite': 'positive semidefinite',
  'positive definite': 'positive definite',
  'symmetric positive definite': 'positive definite',
  orthogonal: 'orthogonal',
};

/** The class that words in front of `matrix[n, n]` name; null for other words. */
export const matrixClassOf = (words: string): MatrixClass | null =>
  Object.hasOwn(classes, plain(words)) ? (classes[plain(words)] as MatrixClass) : null;

const plain = (words: string): string =>
  words
    .trim()
    .replace(/[\s,-]+/g, ' ')
    .toLowerCase();
