import type { Problem } from '../engine/engine';

/** That the derivatives of a problem may be taken under integrals, in words: a hypothesis, also where it is harmless. */
export const exchangesOf = ({ cases }: Problem): string[] => [
  ...new Set(cases.flatMap(({ compiled }) => [...(compiled().exchanges ?? [])])),
];
