import type { Case } from './cases';

/** The body of a function of x, a matrix of 2 × 3 numbers, line by line. */
export const body = (...lines: readonly string[]): Case => ({
  body: lines.join('\n'),
  inputs: { x: { shape: [2, 3] } },
});

/** The same with a class or function that it uses. */
export const layered = (definition: string, ...lines: readonly string[]): Case => ({ ...body(...lines), definition });
