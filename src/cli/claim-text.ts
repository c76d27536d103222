import { readFileSync, statSync } from 'node:fs';
import type { ClaimLocation } from './corpus';
import { isSystemError } from './system-error';

/** A larger file is no claim. */
const sizeLimit = 256 * 1024;

/** The text of a claim file; null where it cannot be read. What is checked is this text, though the file may change meanwhile. */
export function claimText({ file, text }: Pick<ClaimLocation, 'file' | 'text'>): string | null {
  if (text !== undefined) return text;
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= sizeLimit ? readFileSync(file, 'utf8') : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
