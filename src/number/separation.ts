import { greatestCommonDivisor } from './greatest-common-divisor';

/**
 * A bound on how near to 0 a real algebraic number may be without being 0 (Burnikel, Funke, Mehlhorn, Schirra, Schmitt, A
 * Separation Bound for Real Algebraic Expressions, 2001). The number is U/L for algebraic integers of a field that the radicals
 * generate over the rationals: its degree is at most the product D of theirs. If all conjugates of U are below 2^u, then U is 0 or
 * its norm, the product of its conjugates, is a whole number other than 0, so that |U| ≥ 2^(−u(D − 1)); and |L| < 2^l.
 */
export interface Separation {
  /** Whole numbers: binary logarithms of bounds on the conjugates of U and of L. */
  readonly u: number;
  readonly l: number;
  /** The degrees of the radicals, each an object of its own. */
  readonly radicals: ReadonlyMap<object, number>;
  /** The cosines are those of multiples of π/cosines, of which the field has at most that degree. */
  readonly cosines: number;
}

/** The largest degree and bounds that are kept. */
const limits = { degree: 4096, bits: 100_000 } as const;

const none: ReadonlyMap<object, number> = new Map();

/** The degree of a field that contains the number. */
const degreeOf = ({ radicals, cosines }: Separation): number => [...radicals.values()].reduce((a, b) => a * b, cosines);

/** A number n for which |x| ≥ 2^-n, unless x is 0. */
export const separationBits = (x: Separation): number => x.l + (degreeOf(x) - 1) * x.u;

const kept = (x: Separation): Separation | null =>
  x.u > limits.bits || x.l > limits.bits || degreeOf(x) > limits.degree ? null : x;

type Field = Pick<Separation, 'radicals' | 'cosines'>;

const union = (a: Field, b: Field): Field => ({
  radicals: a.radicals.size === 0 ? b.radicals : new Map([...a.radicals, ...b.radicals]),
  cosines: (a.cosines / Number(greatestCommonDivisor(BigInt(a.cosines), BigInt(b.cosines)))) * b.cosines,
});

/** Of a fraction whose numerator and denominator have so many digits. */
export const ofFraction = (numeratorBits: number, denominatorBits: number): Separation | null =>
  kept({ u: numeratorBits, l: denominatorBits, radicals: none, cosines: 1 });

/** U₁/L₁ ± U₂/L₂ = (U₁L₂ ± U₂L₁)/(L₁L₂). */
export const ofSum = (a: Separation, b: Separation): Separation | null =>
  kept({ u: Math.max(a.u + b.l, b.u + a.l) + 1, l: a.l + b.l, ...union(a, b) });

export const ofProduct = (a: Separation, b: Separation): Separation | null =>
  kept({ u: a.u + b.u, l: a.l + b.l, ...union(a, b) });

export const ofQuotient = (a: Separation, b: Separation): Separation | null =>
  kept({ u: a.u + b.l, l: a.l + b.u, ...union(a, b) });

export const ofPower = (a: Separation, n: number): Separation | null =>
  kept(n < 0 ? { ...a, u: -n * a.l, l: -n * a.u } : { ...a, u: n * a.u, l: n * a.l });

/** (U/L)^(1/k) = (U·L^(k − 1))^(1/k)/L. */
export const ofRoot = (a: Separation, k: number): Separation | null =>
  kept({ ...a, u: Math.ceil((a.u + (k - 1) * a.l) / k), radicals: new Map([...a.radicals, [{}, k]]) });

/** Twice the cosine of a fraction of π with this denominator is ζ + 1/ζ for a root of unity ζ of twice that order. */
export const ofCosine = (denominator: number): Separation | null =>
  kept({ u: 1, l: 1, radicals: none, cosines: denominator });
