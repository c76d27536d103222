import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asCode } from '../python/read/as-code';
import { isSystemError } from './system-error';

/** The files of code that a claim may speak of: all that it names as files. */
export function codeFiles(file: string): string[] {
  try {
    return codeFilesIn(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** The same of the text of a claim file. */
const codeFilesIn = (text: string, file: string): string[] =>
  [...text.matchAll(/\bfile[ \t]*:[ \t]*['"]?([^'",{}\s]+)/g)]
    .map(([, name = '']) => join(dirname(file), name))
    .filter((code) => existsSync(code));

/** What these files say, for whoever has to know whether it is the same; null for what cannot be read. */
export const codeTexts = (file: string): (string | null)[] =>
  codeFiles(file).map((code) => {
    try {
      return readFileSync(code, 'utf8');
    } catch (error) {
      if (isSystemError(error)) return null;
      throw error;
    }
  });

/** A larger file is no code that a claim speaks of. */
const largest = 1024 * 1024;

/** The files of code that a claim with this text may speak of, each with a digest of what it says; null for what cannot be read, or is too large. */
export const codeDigests = (text: string, file: string): (readonly [file: string, digest: string | null])[] =>
  codeFilesIn(text, file).map((code) => {
    try {
      const stats = statSync(code);
      const isRead = stats.isFile() && stats.size <= largest;
      return [code, isRead ? codeDigest(readFileSync(code, 'utf8')) : null];
    } catch (error) {
      if (isSystemError(error)) return [code, null];
      throw error;
    }
  });

/** Equal for texts that are read alike. */
export const codeDigest = (text: string): string => createHash('sha256').update(asCode(text)).digest('hex');
