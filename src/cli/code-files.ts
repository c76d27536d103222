import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemError } from './system-error';

/** The files of code that a claim may speak of: all that it names as files. */
export function codeFiles(file: string): string[] {
  try {
    const named = readFileSync(file, 'utf8').matchAll(/\bfile[ \t]*:[ \t]*['"]?([^'",{}\s]+)/g);
    return [...named].map(([, name = '']) => join(dirname(file), name)).filter((code) => existsSync(code));
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

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
