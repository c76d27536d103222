import type { Flags } from '../flags';
import { isCi } from '../is-ci';
import { followedPath } from '../output/followed-path';
import { makeFolder } from '../output/make-folder';
import { whileWriting } from '../output/while-writing';
import { usualCacheFolder } from './cache-folder';
import { programDigest } from './program-digest';
import { type CacheTerms, openCache, type VerdictCache } from './verdict-cache';

/** What a run says of itself. */
export type RunTerms = Omit<CacheTerms, 'program'>;

/**
 * The cache of a run, or null where there is none: where `--no-cache` says so, certificates are asked for, the program
 * was not built as a whole, or no `--cache` is given where no package is installed, or in CI: there verdicts of others may lie about.
 */
export function openRunCache(flags: Flags, terms: RunTerms): VerdictCache | null {
  if (flags.cache === false || flags.certificate !== undefined) return null;
  // Whoever names a folder hears of it where it cannot be made.
  const { cache } = flags;
  if (cache !== undefined) whileWriting(cache, () => makeFolder(followedPath(cache)));
  const folder = cache ?? (isCi(process.env) ? null : usualCacheFolder(process.cwd()));
  const program = programDigest();
  return folder === null || program === null ? null : openCache(folder, { ...terms, program });
}
