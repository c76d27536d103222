import type { Problem, SizedClaim } from '../engine/engine';
import type { Evidence } from '../kernel/evidence';

/** The cases that a witness speaks of, those of its sizes; all where there is none. */
export function casesAt({ cases }: Problem, { witness }: Evidence): readonly SizedClaim[] {
  const wanted = Object.entries(witness?.sizes ?? {});
  return cases.filter(({ sizes }) => wanted.every(([name, size]) => sizes[name] === size));
}
