import { addMod, inverseMod, mulMod, powerMod, reduceMod, subMod } from '../modular';
import type { NumberSystem } from '../number-system';

/** No residue: a zero denominator, or an operation that a field does not have. */
const none = Number.NaN;

/** n/d mod p; `none` where p divides d. */
export function residueOf(numerator: bigint, denominator: bigint, p: number): number {
  const modulus = BigInt(p);
  const [n, d] = [Number(((numerator % modulus) + modulus) % modulus), Number(denominator % modulus)];
  return d === 0 ? none : mulMod(n, inverseMod(d, p), p, 1 / p);
}

/**
 * The field of residues modulo a prime 2^20 < p < 2^31 as plain numbers: for claims that use only
 * + − × ÷ and function symbols. Everything that needs an order or a transcendental function, and
 * every undefined value, is NaN: nothing follows from it.
 */
export function residueField(p: number): NumberSystem<number> {
  const inverse = 1 / p;
  const isNone = Number.isNaN;
  const outside = (): number => none;
  const add = (a: number, b: number): number => (isNone(a + b) ? none : addMod(a, b, p));
  const mul = (a: number, b: number): number => (isNone(a + b) ? none : mulMod(a, b, p, inverse));
  const invert = (a: number): number => (isNone(a) || a === 0 ? none : inverseMod(a, p));
  return {
    name: `residues mod ${p}`,
    rational: (n, d) => residueOf(n, d, p),
    named: outside,
    add,
    mul,
    sub: (a, b) => (isNone(a + b) ? none : subMod(a, b, p)),
    div: (a, b) => mul(a, invert(b)),
    neg: (a) => (isNone(a) ? none : subMod(0, a, p)),
    power: (a, n) => (isNone(a) ? none : n < 0 ? powerMod0(invert(a), -n) : powerMod(a, n, p, inverse)),
    abs: outside,
    exp: outside,
    log: outside,
    sqrt: outside,
    sin: outside,
    cos: outside,
    erf: outside,
    max: outside,
    min: outside,
    less: outside,
    lessEqual: outside,
    equal: outside,
    select: (condition, a, b) => (condition === 1 ? a : condition === 0 ? b : none),
    standing: (a) => (isNone(a) ? 'unknown' : 'value'),
    isZero: (a) => a === 0,
    pivotQuality: (a) => (isNone(a) || a === 0 ? 0 : 1),
    // Read and written by index only; large tensors cost the garbage collector less this way.
    allocate: (count) => new Float64Array(count) as unknown as number[],
    dot,
  };

  function powerMod0(a: number, n: number): number {
    return isNone(a) ? none : powerMod(a, n, p, inverse);
  }

  /** Second factors are split into high and low bits; 2^31 + 64·(2^31 − 1)(2^16 − 1) < 2^53, so 64 terms need one reduction. */
  function dot(
    a: ArrayLike<number>,
    aIndex: Int32Array,
    aStart: number,
    b: ArrayLike<number>,
    bIndex: Int32Array,
    bStart: number,
    count: number,
  ): number {
    let high = 0;
    let low = 0;
    let poison = 0;
    for (let from = 0; from < count; from += 64) {
      const to = Math.min(from + 64, count);
      for (let i = from; i < to; i++) {
        const x = a[aStart + (aIndex[i] as number)] as number;
        const y = b[bStart + (bIndex[i] as number)] as number;
        poison += x - x + (y - y);
        high += x * (y >>> 16);
        low += x * (y & 0xffff);
      }
      high = reduceMod(high, p, inverse);
      low = reduceMod(low, p, inverse);
    }
    return isNone(poison) ? none : reduceMod(high * 65536 + low, p, inverse);
  }
}
