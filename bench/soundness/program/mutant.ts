/** A planted bug: one text in one file is replaced by another. */
export interface Mutant {
  readonly name: string;
  /** From the root of the project. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The tests that should notice it first, as paths from the root. */
  readonly near: readonly string[];
  /** Why the program is as sound as before, where it is. */
  readonly equivalent?: string;
}

/** How often a text occurs in another. */
export const occurrences = (text: string, of: string): number => text.split(of).length - 1;

/** The text of the file with the bug in it. @throws Error where the place of the bug is not found, or not unique */
export function mutated({ name, file, find, replace }: Mutant, text: string): string {
  const count = occurrences(text, find);
  if (count !== 1) throw new Error(`${name}: '${find}' occurs ${count} times in ${file}, not once`);
  // As a function: `$` means nothing in it.
  return text.replace(find, () => replace);
}
