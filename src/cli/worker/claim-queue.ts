import { readFileSync } from 'node:fs';
import type { ClaimLocation } from '../corpus';

export interface QueuedClaim {
  /** Its place among the claims of the run. */
  readonly index: number;
  readonly location: ClaimLocation;
}

export interface ClaimQueue {
  /** The next claim for a worker, by the worker's number from 0; none where none is left. */
  next(worker: number): readonly QueuedClaim[];
}

/**
 * Claims that are checked in the same way are checked by the same worker, whose code is then compiled already: those
 * with instances and derivations wait at one end, identities at the other, and workers take from both ends in
 * turn. A long file has many twins and lines to check, so the short ones are left for the end, in the middle.
 */
export function claimQueue(claims: readonly ClaimLocation[]): ClaimQueue {
  const known = claims.map((location, index) => ({ index, location, ...kindAndSize(location) }));
  const concrete = known.filter(({ isConcrete }) => isConcrete).sort((a, b) => b.size - a.size);
  const general = known.filter(({ isConcrete }) => !isConcrete).sort((a, b) => a.size - b.size);
  const waiting: QueuedClaim[] = [...concrete, ...general];
  return { next: (worker) => (worker % 2 === 0 ? waiting.splice(0, 1) : waiting.splice(-1, 1)) };
}

function kindAndSize({ file, text: known }: ClaimLocation): { readonly isConcrete: boolean; readonly size: number } {
  try {
    const text = known ?? readFileSync(file, 'utf8');
    return { isConcrete: /^(instances|proof):/m.test(text), size: text.length };
  } catch {
    // Whoever checks the claim says why it cannot be read.
    return { isConcrete: false, size: 0 };
  }
}
