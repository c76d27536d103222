import type { Problem } from '../engine/engine';
import type { Evidence } from '../engine/evidence';

/** That the derivatives of a problem may be taken under integrals, in words: a hypothesis, also where it is harmless. */
export const exchangesOf = ({ cases }: Problem): string[] => [
  ...new Set(cases.flatMap(({ compiled }) => [...(compiled().exchanges ?? [])])),
];

/** The same for what a witness rests on: its own sizes alone. */
export function exchangesAt({ cases }: Problem, { witness }: Evidence): string[] {
  const isThere = (sizes: Readonly<Record<string, number>>): boolean =>
    Object.entries(witness?.sizes ?? {}).every(([name, size]) => sizes[name] === size);
  return exchangesOf({ cases: cases.filter(({ sizes }) => isThere(sizes)) });
}
