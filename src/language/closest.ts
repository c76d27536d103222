import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to what was written, or null if none is near: at most about a third of the letters differ, and
 * not all of them. Two letters in the wrong order are one mistake.
 */
export function closest(written: string, known: readonly string[]): string | null {
  const typed = written.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.round(typed.length / 3)) + 1;
  for (const name of known) {
    const meant = name.toLowerCase();
    const edits = isSwapped(typed, meant) ? 1 : distance(typed, meant);
    if (edits < least && edits < typed.length) [best, least] = [name, edits];
  }
  return best;
}

/** Whether two neighbouring letters are exchanged, and nothing else. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
