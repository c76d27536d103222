import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How the repository that the working directory lies in calls a file: by its path from the top, between slashes. What
 * lies outside keeps its full path; where there is no repository, the top is the working directory.
 */
export function repositoryPath(environment: Environment): (file: string) => string {
  const top = resolve(environment.GITHUB_WORKSPACE ?? environment.CI_PROJECT_DIR ?? topOf(process.cwd()) ?? '.');
  return (file) => {
    const full = resolve(file);
    const inside = relative(top, full);
    const isOutside = inside.startsWith('..') || isAbsolute(inside);
    return (isOutside ? full : inside).split(sep).join('/');
  };
}

/** The folder of the repository that a folder lies in, null where it lies in none. */
export function topOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : topOf(parent);
}
