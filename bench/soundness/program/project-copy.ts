import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Mutant, mutated } from './mutant';

/** What is not copied: what is made of the sources, and the tests of the table itself, which every bug would fail. */
const left: ReadonlySet<string> = new Set(['.git', 'node_modules', 'dist', 'test/soundness/nets/planted.test.ts']);

/** Copies the project to a new folder, and links to the packages that it uses. */
export function copyOf(project: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'planted-')));
  cpSync(project, root, { recursive: true, filter: (path) => !left.has(relative(project, path)) });
  symlinkSync(realpathSync(join(project, 'node_modules')), join(root, 'node_modules'));
  return root;
}

export const removeCopy = (root: string): void => rmSync(root, { recursive: true, force: true });

/** Plants a bug in a copy. @returns what puts its file back @throws Error where its place is not found, or not unique */
export function plant(mutant: Mutant, copy: string): () => void {
  const file = join(copy, mutant.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(mutant, text));
  return () => writeFileSync(file, text);
}
