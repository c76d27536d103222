import type { LeafToken } from './leaf-tokens';

/** The three members of String by which the grammar of mathjs reads an expression. */
export interface Readable {
  substr(start: number, length: number): string;
  charAt(index: number): string;
  slice(start: number, end: number): string;
}

/**
 * Tells where a leaf stands that the grammar has just read. The grammar creates leaves from left to right and says no
 * places; it looks further ahead than the leaf, and may step back (`a % b`), which shows in what it reads.
 */
export interface LeafCursor {
  readonly readable: Readable;
  /** The place of the next such leaf, or an empty place for a leaf that was not written (`1` in `[:3]`). */
  place(matches: (text: string) => boolean): { readonly start: number; readonly end: number };
}

export function leafCursor(text: string, leaves: readonly LeafToken[]): LeafCursor {
  let at = 0;
  let next = 0;
  const readable: Readable = {
    substr: (start, length) => {
      if (start < at) while (next > 0 && (leaves[next - 1]?.start ?? -1) >= start) next--;
      at = start;
      return text.slice(start, start + length);
    },
    charAt: (index) => text.charAt(index),
    slice: (start, end) => text.slice(start, end),
  };
  const place = (matches: (text: string) => boolean) => {
    for (let index = next; index < leaves.length; index++) {
      const leaf = leaves[index];
      if (leaf === undefined || leaf.start > at) break;
      if (!matches(leaf.text)) continue;
      next = index + 1;
      return { start: leaf.start, end: leaf.end };
    }
    const here = Math.min(at, text.length);
    return { start: here, end: here };
  };
  return { readable, place };
}
