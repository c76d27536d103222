import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { integerSquareRoot } from '../../src/number/integer-square-root';

/** A real number within `error` of `value`, both in units of 2^-bits. */
export interface Reference {
  readonly value: bigint;
  readonly error: bigint;
}

/** Elementary functions in fixed-point arithmetic with `bits` fractional bits, as references for enclosures. */
export function fixedPoint(bits: number) {
  const scale = BigInt(bits);
  const one = 1n << scale;
  /** Far more than the few hundred truncations in any function below. */
  const slack = 1n << 20n;
  const mul = (a: bigint, b: bigint): bigint => (a * b) >> scale;

  const ofNumber = (x: number): bigint => {
    const { numerator, denominator } = fractionOfNumber(x);
    return (numerator << scale) / denominator;
  };

  function atanh(s: bigint): bigint {
    const square = mul(s, s);
    let sum = 0n;
    let power = s;
    for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
      sum += power / n;
      power = mul(power, square);
    }
    return sum;
  }

  function arctangentOfInverse(n: bigint): bigint {
    let sum = 0n;
    let power = one / n;
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += k % 4n === 1n ? power / k : -power / k;
      power /= n * n;
    }
    return sum;
  }

  const log2 = 2n * atanh(one / 3n);
  const pi = 16n * arctangentOfInverse(5n) - 4n * arctangentOfInverse(239n);
  const sqrtPi = integerSquareRoot(pi << scale);

  function taylor(x: bigint, first: bigint, step: (n: bigint) => bigint, start: bigint): bigint {
    let sum = 0n;
    let term = first;
    for (let n = start; term !== 0n && term !== -1n; n++) {
      sum += term;
      term = mul(term, x) / step(n);
    }
    return sum;
  }

  const roundQuotient = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b) - (2n * a + b < 0n ? 1n : 0n);

  function exp(x: number): Reference {
    const k = roundQuotient(ofNumber(x), log2);
    const reduced = taylor(ofNumber(x) - k * log2, one, (n) => n, 1n);
    if (k >= 0n) return { value: reduced << k, error: (slack + k) << k };
    return { value: reduced >> -k, error: slack };
  }

  function log(x: number): Reference {
    let m = ofNumber(x);
    let e = 0n;
    for (; m >= 2n * one; m /= 2n) e++;
    let factor = 0n;
    for (; m << factor < one; factor++) e--;
    const { numerator, denominator } = fractionOfNumber(x);
    const significand = e >= 0n ? (numerator << scale) / (denominator << e) : (numerator << (scale - e)) / denominator;
    return { value: 2n * atanh(((significand - one) << scale) / (significand + one)) + e * log2, error: slack };
  }

  function sin(x: number): Reference {
    const r = ofNumber(x) % (2n * pi);
    const square = mul(r, r);
    return {
      value: taylor(-square, r, (n) => 2n * n * (2n * n + 1n), 1n),
      error: slack + BigInt(Math.ceil(Math.abs(x))),
    };
  }

  function cos(x: number): Reference {
    const r = ofNumber(x) % (2n * pi);
    const square = mul(r, r);
    return {
      value: taylor(-square, one, (n) => 2n * n * (2n * n - 1n), 1n),
      error: slack + BigInt(Math.ceil(Math.abs(x))),
    };
  }

  /** The alternating Maclaurin series; for |x| ≤ 8. */
  function erf(x: number): Reference {
    const argument = ofNumber(x);
    const square = mul(argument, argument);
    let sum = 0n;
    let term = argument;
    for (let n = 0n; term !== 0n && term !== -1n; n++) {
      sum += term / (2n * n + 1n);
      term = mul(term, -square) / (n + 1n);
    }
    return { value: ((2n * sum) << scale) / sqrtPi, error: slack << 10n };
  }

  /** π/2 less the arctangent of the inverse beyond 1, and three times the double of that at x/(1 + √(1 + x²)). */
  function atan(x: number): Reference {
    const argument = ofNumber(Math.abs(x));
    const isLarge = argument > one;
    let t = isLarge ? (one << scale) / argument : argument;
    for (let k = 0; k < 3; k++) t = (t << scale) / (one + integerSquareRoot((one + mul(t, t)) << scale));
    const square = mul(t, t);
    let sum = 0n;
    let term = t;
    for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
      sum += term / n;
      term = mul(term, -square);
    }
    const size = isLarge ? pi / 2n - 8n * sum : 8n * sum;
    return { value: x < 0 ? -size : size, error: slack };
  }

  /** Whether the number lies between the doubles, with room for the error of the reference. */
  function isBetween(lo: number, reference: Reference, hi: number): boolean {
    const above = lo === -Infinity || ofNumber(lo) <= reference.value - reference.error;
    const below = hi === Infinity || ofNumber(hi) >= reference.value + reference.error;
    return above && below;
  }

  return { ofNumber, log2, pi, sqrtPi, exp, log, sin, cos, erf, atan, isBetween };
}
