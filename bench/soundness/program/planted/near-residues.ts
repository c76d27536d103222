/** The tests that stand nearest to formal expressions over residues. */
export const nearResidues = [
  'test/engine/formal-system.test.ts',
  'test/kernel/laws',
  'test/number/residue-element.test.ts',
  'test/soundness/twins-of-laws.test.ts',
  'test/soundness/near-misses.test.ts',
  'test/engine/identity.test.ts',
] as const;
