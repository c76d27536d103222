import { randomPrime } from '../prime';
import type { RandomStream } from '../random-stream';
import { type Primes, primeCount, Residue } from './residue';

/** Modulo each prime uniform over 1 … 2^30 − 1: different residues other than 0, as every prime is larger. */
export const randomResidue = (stream: RandomStream): Residue =>
  new Residue(nonzero(stream), nonzero(stream), nonzero(stream), nonzero(stream));

function nonzero(stream: RandomStream): number {
  for (;;) {
    const candidate = stream.nextUint32() >>> 2;
    if (candidate > 0) return candidate;
  }
}

/** A random function from texts to residues, drawn as it is asked: equal texts have equal residues. */
export function randomOracle(stream: RandomStream): (text: string) => Residue {
  const drawn = new Map<string, Residue>();
  return (text) => {
    const known = drawn.get(text);
    if (known !== undefined) return known;
    const fresh = randomResidue(stream);
    drawn.set(text, fresh);
    return fresh;
  };
}

/** Different primes in [2^30, 2^31), every choice of them equally likely. */
export function randomPrimes(stream: RandomStream): Primes {
  const primes = new Set<number>();
  while (primes.size < primeCount) primes.add(randomPrime(stream));
  return [...primes] as unknown as Primes;
}
