/** The tests that stand nearest to proofs for every size. */
export const nearEverySize = [
  'test/kernel/every-size',
  'test/kernel/rules/every-size.test.ts',
  'test/soundness/every-size.test.ts',
  'test/soundness/every-size-segments.test.ts',
  'test/soundness/every-size-reversal.test.ts',
] as const;
