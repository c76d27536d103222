import type { Problem } from '../engine/engine';
import { ifRead } from '../language/if-read';

/** The problem at larger sizes, where a claim speaks of any and can be read there; null where there are none. */
export function atLargerSizes({ larger = () => [] }: Problem): Problem | null {
  const cases = larger().filter(({ compiled }) => ifRead(compiled) !== null);
  return cases.length === 0 ? null : { cases };
}
