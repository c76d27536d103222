import type { Fraction } from '../../number/fraction';
import type { Calculus } from '../../operation/calculus';
import type { Elementary } from '../../operation/operation';

/** What draws are made with. */
export interface Drawing<T> {
  number(value: number): T;
  neg(a: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  min(a: T, b: T): T;
  log(a: T): T;
  sqrt(a: T): T;
  /** cos 2πv and sin 2πv. */
  turned(v: T): readonly [T, T];
  /** Where u is below the limit the first, else the second. */
  below(u: T, limit: number, a: T, b: T): T;
  /** The same value, computed once; one at a time. */
  shared(a: T): T;
}

/** How draws come from uniform ones, strictly between 0 and 1: from one each, or from two of them two. */
export type Draw =
  | {
      readonly uniforms: 1;
      /** The quantile at u, or at 1 − u, which serves as well. */
      at<T>(drawing: Drawing<T>, u: T): T;
    }
  | {
      readonly uniforms: 2;
      pair<T>(drawing: Drawing<T>, u: T, v: T): readonly [T, T];
      /** The quantile in doubles. */
      quantile(elementary: Elementary): (u: number) => number;
    };

/**
 * How fast a density falls off far out on one side: as e^(−z²/2), as e^(−|z|), faster than e^(−cz²) for every c, or there is nothing
 * beyond some point.
 */
export type Tail = 'gaussian' | 'exponential' | 'any' | 'none';

/** All reals, those that are at least 0, or those from 0 to 1. */
export type Support = 'line' | 'half-line' | 'unit';

/**
 * The standard member of a family of distributions of one number, of which independent draws are made. Its density is
 * infinitely often differentiable inside its support, but perhaps at 0.
 */
export interface NoiseFamily {
  readonly support: Support;
  readonly tails: { readonly right: Tail; readonly left: Tail };
  /** Whether the density is even. */
  readonly isSymmetric: boolean;
  /** Whether the density is 1 on the support. */
  readonly isFlat: boolean;
  /** E Zⁿ, or null where it is not known to be a fraction. */
  moment(n: number): Fraction | null;
  /** The density and its logarithm, on the support. */
  density<T>(calculus: Calculus<T>, z: T): T;
  logDensity<T>(calculus: Calculus<T>, z: T): T;
  readonly draw: Draw;
  /** What `name(location, scale)` is, or null where the library gives the family other parameters. */
  readonly ofLocationAndScale: string | null;
  /** Where Simpson's rule has its nodes. Nothing is concluded from it. */
  readonly simpson: { readonly from: number; readonly to: number; readonly intervals: number };
  /**
   * A variable t from −1 to 1 in which the density falls off to nothing at both ends: z is `reach`·t, the square of a number
   * up to `reach`, with a sign, sinh(`reach`·t); or the density does not fall off. Nothing is concluded from it.
   */
  readonly falloff: Falloff;
}

export type Falloff =
  | { readonly along: 'line' | 'square' | 'signed square' | 'sinh'; readonly reach: number }
  | { readonly along: 'unit' };
