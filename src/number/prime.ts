import { mulMod } from './modular';
import type { RandomStream } from './random-stream';

/** How many primes there are in [2^30, 2^31): π(2^31) − π(2^30), counted by a sieve. */
export const randomPrimeCount = 50_697_537;

/** Bases that expose every composite below 4,759,123,141 (Jaeschke, Math. Comp. 61, 1993). */
const witnesses = [2, 7, 61];

/** Whether the integer n, 0 ≤ n < 2^32, is prime; exact. Throws RangeError on other numbers. */
export function isPrime(n: number): boolean {
  if (!(Number.isInteger(n) && n >= 0 && n < 2 ** 32)) throw new RangeError(`${n} is not an integer in [0, 2^32)`);
  if (n < 2) return false;
  for (const p of [2, 3, 5, 7, 11, 13, 61]) {
    if (n % p === 0) return n === p;
  }
  return witnesses.every((base) => isStrongProbablePrime(n, base));
}

/** Uniform over the primes in [2^30, 2^31). */
export function randomPrime(stream: RandomStream): number {
  for (;;) {
    const candidate = 2 ** 30 + 2 * stream.below(2 ** 29) + 1;
    if (isPrime(candidate)) return candidate;
  }
}

/** Miller and Rabin's test of an odd n that does not divide the base. */
function isStrongProbablePrime(n: number, base: number): boolean {
  let odd = n - 1;
  let twos = 0;
  while (odd % 2 === 0) {
    odd /= 2;
    twos++;
  }
  let x = power(base, odd, n);
  if (x === 1 || x === n - 1) return true;
  for (let i = 1; i < twos; i++) {
    x = multiply(x, x, n);
    if (x === n - 1) return true;
  }
  return false;
}

function power(base: number, exponent: number, n: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square, n);
    square = multiply(square, square, n);
  }
  return result;
}

/** a·b mod n for a, b < n < 2^32: in the second way every intermediate is an integer below 2^49. */
const multiply = (a: number, b: number, n: number): number => {
  if (n > 2 ** 20 && n < 2 ** 31) return mulMod(a, b, n, 1 / n);
  const high = (a * (b >>> 16)) % n;
  return (high * 65536 + a * (b & 0xffff)) % n;
};
