import type { Statement } from '../language/compile-claim';
import type { Graph } from '../tensor/graph';
import type { GuardedObligation } from '../tensor/guarded-obligations';

export const verdicts = ['proved', 'certified', 'supported', 'refuted', 'undefined', 'undecided'] as const;

/**
 * - proved: holds for all values, functions and densities of the declared kinds, at the sizes printed
 * - certified: holds within a rigorous enclosure: a statement that leaves nothing open, or the printed instances
 * - supported: the same within τ at confidence 1 − α
 * - refuted: false, by a witness re-checked in exact or interval arithmetic; by sampling only where samples are asked for, with its error bound
 * - undefined: a side has no value at a point of the declared domain
 * - undecided: nothing was established
 */
export type Verdict = (typeof verdicts)[number];

/** A point at which a claim fails (or has no value), small enough to read. */
export interface Witness {
  /** The sizes at which it fails. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The values of the variables, as printed text: a number, the nonzero elements of a tensor, a formula for a function. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** The first place at which the sides differ, or null for scalars. */
  readonly element: string | null;
  readonly left: string;
  readonly relation: string;
  readonly right: string;
  /** How the two sides were compared: exactly, by disjoint enclosures, by an identity for all values, or by a confidence sequence that excludes equality. */
  readonly check: 'rational' | 'interval' | 'identity' | 'sampling';
}

/** What was established wherever both sides have a value, where that is not known to be everywhere. */
export interface Partial {
  readonly proof: Evidence;
  /** What is not granted: `x - y != 0`. */
  readonly conditions: readonly string[];
  /** Whether one of them is about an integrand: then an integral need not have a value anywhere. */
  readonly isInside: boolean;
  /** The same for an engine that can look into it. */
  readonly owed: readonly Owed[];
}

/** What a case owes. */
export interface Owed {
  readonly sizes: Readonly<Record<string, number>>;
  readonly graph: Graph;
  readonly assumptions: readonly Statement[];
  readonly open: readonly GuardedObligation[];
}

/** One thing that one engine established. */
export interface Evidence {
  readonly engine: string;
  readonly verdict: Verdict;
  /** What was done, in a sentence. */
  readonly summary: string;
  /** The sizes or instances it speaks of. */
  readonly scope: string;
  /** Set where it speaks in favour of instances only, while the claim speaks of more. */
  readonly onInstances?: true;
  /** Bound on the probability of a wrong verdict: null if exact, α for sampling. */
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  /** What this would be if the declarations granted that both sides have a value. */
  readonly partial?: Partial;
  /** Laws and facts the engine used. */
  readonly laws: readonly string[];
  readonly witness: Witness | null;
  /** Sampling only. */
  readonly sampling?: Sampling;
  /** Seconds spent waiting for the solver. */
  readonly seconds?: number;
}

export interface Sampling {
  readonly n: number;
  readonly interval: readonly [number, number];
  /** Differences up to this count as agreement. */
  readonly tau: number;
  readonly alpha: number;
  /** How far rounding may have moved the interval, about. */
  readonly epsilon: number;
  /** A difference of this size would have been told from agreement. */
  readonly detectable: number;
}
