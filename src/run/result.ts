import type { Diagnostic } from '../claim/diagnostic';
import type { Evidence, Verdict, Witness } from '../engine/evidence';

export type { Evidence, Verdict, Witness } from '../engine/evidence';
export { verdicts } from '../engine/evidence';

export interface TwinResult {
  readonly title: string;
  readonly verdict: Verdict;
  readonly met: boolean;
  readonly evidence: readonly Evidence[];
}

export interface ClaimResult {
  readonly id: string;
  readonly title: string;
  readonly question: string | null;
  readonly statement: string | null;
  readonly erratum: string | null;
  readonly expect: 'holds' | 'refuted';
  readonly verdict: Verdict;
  readonly met: boolean;
  readonly engine: string | null;
  readonly scope: string;
  readonly errorBound: string | null;
  readonly hypotheses: readonly string[];
  readonly witness: Witness | null;
  readonly evidence: readonly Evidence[];
  readonly twins: readonly TwinResult[];
  readonly seconds: number;
}

/** A claim file that could not be read, next to the claims that could. */
export interface RejectedClaim {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A claim on which the program itself failed: nothing is known of the claim. */
export interface FaultedClaim {
  readonly id: string;
  readonly message: string;
}

export interface RunResult {
  readonly seed: string;
  readonly claims: readonly ClaimResult[];
  readonly rejected: readonly RejectedClaim[];
  readonly faults: readonly FaultedClaim[];
  readonly summary: RunSummary;
}

export interface RunSummary {
  readonly claims: number;
  readonly met: number;
  readonly unmet: number;
  readonly rejected: number;
  readonly faults: number;
  readonly seconds: number;
}
