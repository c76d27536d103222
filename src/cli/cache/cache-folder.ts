import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Where verdicts are kept unless a folder is given: with what else is kept of the packages that are installed for the
 * project of a folder. Null where none are, or nothing tells a project.
 */
export function usualCacheFolder(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(join(folder, 'package.json')))
      return existsSync(modules) ? join(modules, '.cache', 'claimcheck') : null;
    if (folder === dirname(folder)) return null;
  }
}
