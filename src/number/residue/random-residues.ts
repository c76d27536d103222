import { hashKey } from '../hash-key';
import { type PhiloxKey, philoxInto } from '../philox';
import { randomPrime } from '../prime';
import type { RandomStream } from '../random-stream';
import { type Primes, primeCount, Residue } from './residue';

const block = new Uint32Array(4);

/**
 * Residues in turn, modulo each prime uniform over 1 … 2^30 − 1: different ones other than 0, as every prime is larger.
 * One block of random bits makes one, unless a residue would be 0.
 */
export function residueStream([k0, k1]: PhiloxKey): () => Residue {
  let number = 0;
  return () => {
    for (;;) {
      philoxInto(block, 0, k0, k1, number, Math.floor(number / 2 ** 32), 0, 0);
      number++;
      const a = (block[0] as number) >>> 2;
      const b = (block[1] as number) >>> 2;
      const c = (block[2] as number) >>> 2;
      const d = (block[3] as number) >>> 2;
      if (a > 0 && b > 0 && c > 0 && d > 0) return new Residue(a, b, c, d);
    }
  };
}

/** A random function from texts to residues, whatever else is asked before: equal texts have equal residues. */
export function randomOracle(key: PhiloxKey): (text: string) => Residue {
  const drawn = new Map<string, Residue>();
  return (text) => {
    const known = drawn.get(text);
    if (known !== undefined) return known;
    const fresh = residueStream(hashKey(...key, text))();
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
