import type { Mutant } from './mutant';
import { nearTests } from './near-tests';
import { plant, removeCopy } from './project-copy';
import { planted } from './table';

/** What a worker tells of a mutant. */
export interface Told {
  readonly name: string;
  /** The test that noticed it; null if none of the near ones did. */
  readonly killer: string | null;
}

/**
 * Plants bugs one after the other in a copy of the project, and tells which of the nearest tests notices each. Runs in a
 * process of its own, which is ended where a bug makes it run for ever.
 */
export async function work(copy: string, names: readonly string[]): Promise<void> {
  process.once('disconnect', () => {
    removeCopy(copy);
    process.exit(1);
  });
  const tests = await nearTests(copy);
  let before: readonly string[] = [];
  for (const name of names) {
    const mutant = planted.find((each) => each.name === name) as Mutant;
    const restore = plant(mutant, copy);
    const killer = await tests.run(mutant.near, [...before, mutant.file]);
    restore();
    before = [mutant.file];
    const told: Told = { name, killer };
    await new Promise<void>((resolve) => process.send?.(told, undefined, undefined, () => resolve()));
  }
  process.exit(0);
}
