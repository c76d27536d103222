import { ExpressionError } from '../language/expression-error';

/** @throws ExpressionError at a sign, or word, that says that a value is about so much */
export function refuseApproximation({ start, end }: { readonly start: number; readonly end: number }): never {
  const reason = 'This says that the value is about so much, and it is asked for exactly.';
  throw new ExpressionError('approximation', reason, 'Write the exact value alone.', [], start, end);
}
