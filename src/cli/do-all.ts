import type { Diagnostic } from '../statement/diagnostic';
import { BadInput } from './bad-input';

export type Task = () => void | Promise<void>;

/**
 * Does one after the other, though one before could not be done.
 * @throws BadInput with all that could not be done
 */
export async function doAll(tasks: readonly Task[]): Promise<void> {
  const told: Diagnostic[] = [];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      told.push(...error.diagnostics);
    }
  }
  if (told.length > 0) throw BadInput.of(told);
}
