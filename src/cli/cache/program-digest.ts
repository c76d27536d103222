import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isSystemError } from '../system-error';

/**
 * What tells this program from every other: a digest of all that was built, and the versions of what it runs with. Null
 * for one that was not built as a whole, of which nobody can say that.
 */
export function programDigest(): string | null {
  try {
    const digest = readFileSync(new URL('./digest.txt', import.meta.url), 'utf8');
    const solver = createRequire(import.meta.url).resolve('z3-solver/package.json');
    const { version } = JSON.parse(readFileSync(solver, 'utf8')) as { readonly version: string };
    return [digest.trim(), `node ${process.version} ${process.arch}`, `z3-solver ${version}`].join('\n');
  } catch (error) {
    if (isSystemError(error) || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
