import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';

/** A Gauss–Legendre rule with n nodes on [−1, 1]; the weights are for an interval of length 1. */
export interface GaussRule {
  readonly nodes: readonly Interval[];
  readonly weights: readonly Interval[];
  /** The order 2n of the Taylor coefficient in the error. */
  readonly order: number;
  /** The error on an interval of width w is w²ⁿ⁺¹·error times that coefficient somewhere in it. */
  readonly error: Interval;
}

const ratio = (n: number, d: number): Interval => interval.rational(BigInt(n), BigInt(d));
const root = (n: number, d: number): Interval => interval.sqrt(ratio(n, d));
const third = root(1, 3);
const outer = root(3, 5);

/**
 * ∫ f = Σ wᵢ f(xᵢ) + (n!)⁴(2n)!/((2n + 1)((2n)!)²)·w²ⁿ⁺¹·f⁽²ⁿ⁾(ξ)/(2n)! for n = 1, 2, 3 (Abramowitz and Stegun 25.4.30).
 */
export const gaussRules: readonly GaussRule[] = [
  { nodes: [point(0)], weights: [point(1)], order: 2, error: ratio(1, 12) },
  { nodes: [interval.neg(third), third], weights: [ratio(1, 2), ratio(1, 2)], order: 4, error: ratio(1, 180) },
  {
    nodes: [interval.neg(outer), point(0), outer],
    weights: [ratio(5, 18), ratio(4, 9), ratio(5, 18)],
    order: 6,
    error: ratio(1, 2800),
  },
];

export const highestOrder = 6;
