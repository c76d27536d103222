import { type Evidence, type Told, undecided } from '../../kernel/evidence';
import { primeCount } from '../../number/residue/residue';
import { showSizes } from '../../statement/show-sizes';
import type { SizedClaim } from '../engine';

/** That both sides agree, in so many trials. */
export const agreed = (cases: readonly Pick<SizedClaim, 'sizes'>[], trials: number, combinations: number): Told => {
  const enumerated = combinations > 1 ? `, for each of ${combinations} combinations of the finite variables` : '';
  const primes = primeCount * trials;
  return {
    engine: 'identity',
    summary: `both sides agree as formal expressions, at random points modulo ${primes} random 31-bit primes${enumerated}`,
    scope: showSizes(cases.map(({ sizes }) => sizes)),
  };
};

/** Why nothing was established. */
export const open = (summary: string, cases: readonly Pick<SizedClaim, 'sizes'>[]): Evidence =>
  undecided({ engine: 'identity', summary, scope: showSizes(cases.map((sized) => sized.sizes)) });
