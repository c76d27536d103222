import type { Theorem } from '../kernel/theorem';
import type { Verdict } from '../statement/verdict';
import type { Witness } from '../statement/witness';

/**
 * What a line is to the one before.
 * - `start`: the first of a chain
 * - `holds`: it follows
 * - `forward`: it follows, but the line before does not follow from it (⇒ only)
 * - `backward`: the line before follows from it, not the other way round (⇐ only)
 * - `unknown`: nothing was established
 * - `fails`: it does not follow
 * For equalities of terms the statements are "the value is v": a term that has a value at more points than the one
 * before follows only forward, one that has at fewer only backward.
 */
export const marks = ['start', 'holds', 'forward', 'backward', 'unknown', 'fails'] as const;
export type Mark = (typeof marks)[number];

export interface LineResult {
  readonly text: string;
  readonly mark: Mark;
  /** How well it is established; null for a first line. */
  readonly verdict: Verdict | null;
  /** The engine or rule that established it, null if none did. */
  readonly by: string | null;
  /** What was found, in a sentence; empty where the mark says all. */
  readonly reason: string;
  /** What was shown of it; null where nothing was. What is said of its error, hypotheses and conditions is said by it. */
  readonly theorem: Theorem | null;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  /** Those hypotheses that could fail at a point of the declared domain. */
  readonly conditions: readonly string[];
  /** Values at which the line fails, or at which a side has no value while the other has one. */
  readonly witness: Witness | null;
}

export interface GoalResult {
  readonly text: string;
  /** How the goal follows; `no` if it was not shown to. */
  readonly reached: 'chain' | 'directly' | 'no';
  /** The engine that proved it directly. */
  readonly by: string | null;
  /** The goal, from all that it rests on; null where it is not reached. */
  readonly theorem: Theorem | null;
  /** Of the step from the lines to the goal. */
  readonly errorBound: number | null;
}

export interface DerivationResult {
  /** The sizes at which every line was checked, as text; null if there are none. */
  readonly sizes: string | null;
  readonly lines: readonly LineResult[];
  /** Zero-based index of the first line that is not established, or null. */
  readonly firstBad: number | null;
  /** What the chains show as a whole, as text. */
  readonly conclusions: readonly string[];
  readonly goals: readonly GoalResult[];
  /** Every line is established, and every goal is reached. */
  readonly accepted: boolean;
  /** `proved`, or that of the first line that is not. */
  readonly verdict: Verdict;
  /** Of all goals, or of all lines where there is none; null where it is not accepted. */
  readonly theorem: Theorem | null;
  /** Of the theorem. */
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  readonly conditions: readonly string[];
}
