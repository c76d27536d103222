import { ExpressionError } from './expression-error';

/** What is read; null where the language does not say it. */
export function ifRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
