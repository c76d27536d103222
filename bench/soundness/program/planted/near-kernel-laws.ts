/** The tests that stand nearest to the laws that the kernel applies, the fastest first. */
export const nearKernelLaws = [
  'test/kernel/laws/signs.test.ts',
  'test/kernel/laws/counted.test.ts',
  'test/kernel/laws/system.test.ts',
  'test/kernel/laws/functions.test.ts',
  'test/kernel/laws/trials.test.ts',
  'test/kernel/laws/seeds.test.ts',
  'test/kernel/by-residues.test.ts',
  'test/kernel/laws/forged.test.ts',
  'test/kernel/laws/edited.test.ts',
  'test/soundness/twins-of-laws.test.ts',
] as const;
