import type { Fraction } from './fraction';

/** Trial division stops here; what is left over counts as one factor, which is sound, only less is recognised. */
const trialLimit = 1000n;

/** |f| as a product of whole numbers to whole powers (primes up to a limit, the rest in one piece). */
export function primePowers(f: Fraction): Map<bigint, number> {
  const powers = new Map<bigint, number>();
  collect(f.numerator < 0n ? -f.numerator : f.numerator, 1, powers);
  collect(f.denominator, -1, powers);
  return powers;
}

function collect(n: bigint, sign: 1 | -1, powers: Map<bigint, number>): void {
  let rest = n;
  const note = (factor: bigint): void => {
    powers.set(factor, (powers.get(factor) ?? 0) + sign);
  };
  for (let prime = 2n; prime <= trialLimit && prime * prime <= rest; prime++) {
    while (rest % prime === 0n) {
      note(prime);
      rest /= prime;
    }
  }
  if (rest > 1n) note(rest);
}
