import type { ClaimContents } from '../claim/claim-contents';
import type { Expectation } from '../claim/claim-file';
import type { ReportedDerivation } from '../derive/reported-derivation';
import type { UsedEffort } from '../engine/effort';
import type { Certificate } from '../kernel/certificate';
import type { Undecided } from '../kernel/evidence';
import type { Diagnostic, Place } from '../statement/diagnostic';
import type { Verdict } from '../statement/verdict';
import type { Witness } from '../statement/witness';

export type { Verdict } from '../statement/verdict';
export { verdicts } from '../statement/verdict';
export type { Witness } from '../statement/witness';

/** Evidence as it is shown: what was told, without the graphs that it is about. */
export interface ReportedEvidence
  extends Omit<Undecided, 'verdict' | 'errorBound' | 'hypotheses' | 'partial' | 'onInstances'> {
  readonly verdict: Verdict;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  readonly onInstances?: true;
  /** Of a proof: whose word it takes for what the kernel did not check itself. */
  readonly oracles?: readonly string[];
}

export interface TwinResult {
  readonly title: string;
  /** Where its title stands. */
  readonly place: Place;
  readonly verdict: Verdict;
  readonly met: boolean;
  readonly evidence: readonly ReportedEvidence[];
}

/** What came of the sample answers to the questions of a claim. */
export interface SampleResult {
  readonly questions: number;
  readonly checked: number;
  readonly faults: readonly SampleFault[];
  /** Of the questions that draw numbers, with how many of these they were tried. */
  readonly draws: readonly DrawCoverage[];
}

/** How far a question was tried with the numbers that it may draw. */
export interface DrawCoverage {
  readonly question: string;
  /** How many choices of numbers satisfy its conditions; null where they were not counted. */
  readonly draws: number | null;
  /** How many there are, whether they satisfy the conditions or not. */
  readonly combinations: number;
  /** At how many the reference was worked out, and at how many every sample answer was compared with it. */
  readonly tried: number;
  readonly compared: number;
  /** Whether it is proved besides that the reference has a value whatever is drawn, and from values inside declared domains. */
  readonly isProved: boolean;
}

/** A sample answer that was not judged as its question says, a reference without a value somewhere, or a drawn name that is fixed. */
export interface SampleFault {
  readonly question: string;
  readonly kind: 'right' | 'partly' | 'wrong' | 'reference' | 'draw';
  readonly place: Place;
  readonly answer: string;
  readonly verdict: string;
  readonly message: string;
  /** The drawn numbers for which it is so, and how many others; null where none are drawn. */
  readonly where: string | null;
}

/** What a claim was proved by. */
export interface ProofOfClaim {
  /** Whose word it takes. */
  readonly oracles: readonly string[];
  /** Null where a word is all there is. */
  readonly certificate: Certificate | null;
}

export interface ClaimResult {
  readonly id: string;
  /** Where it is claimed. */
  readonly place: Place;
  readonly title: string;
  readonly question: string | null;
  readonly statement: string | null;
  readonly erratum: string | null;
  readonly expect: Expectation;
  readonly verdict: Verdict;
  readonly met: boolean;
  readonly engine: string | null;
  readonly scope: string;
  /** Of a proof: whether it is one for every size, as it is where a claim has no sizes. Null where there is none. */
  readonly everySize: boolean | null;
  /** What differs by no more counts as equal; null where nothing that differs does. */
  readonly tolerance: number | null;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
  readonly witness: Witness | null;
  /** Where it was asked for, and the claim is proved. */
  readonly proof?: ProofOfClaim;
  readonly evidence: readonly ReportedEvidence[];
  readonly twins: readonly TwinResult[];
  /** Of what is not met: what its file says. */
  readonly contents?: ClaimContents;
  /** The work it took with its twins, where it was counted. */
  readonly effort?: UsedEffort;
  /** For a claim with a proof. */
  readonly derivation?: ReportedDerivation;
  /** For a claim with questions. */
  readonly samples?: SampleResult;
  readonly seconds: number;
  /** Where an earlier run found it: the seed it was found with. */
  readonly cached?: { readonly seed: string };
}

/** A claim file that could not be read, next to the claims that could. */
export interface RejectedClaim {
  readonly id: string;
  /** The path of the file, null where there is none. */
  readonly file: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A claim on which the program itself failed: nothing is known of the claim. */
export interface FaultedClaim {
  readonly id: string;
  readonly file: string;
  readonly message: string;
}

/** What became of a claim. */
export type ClaimOutcome =
  | { readonly kind: 'result'; readonly result: ClaimResult; readonly lasting?: Lasting }
  | { readonly kind: 'rejected'; readonly rejected: RejectedClaim }
  | { readonly kind: 'fault'; readonly fault: FaultedClaim };

/** Of a result in which no clock had a say, so that it is what comes of the claim again: what it was found with. */
export interface Lasting {
  readonly seed: string;
  /** Whether samples had a say in it, and with them the error that a run allows. */
  readonly isSampled: boolean;
  /** The files of code that were read for it, with a digest of what each said; left out where there were none. */
  readonly code?: readonly (readonly [file: string, digest: string])[];
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
  /** Claims that are proved, and those of them that rest on no oracle's word. */
  readonly proved: number;
  readonly withoutOracle: number;
  /** Those of them that hold for every size, or have no sizes. */
  readonly everySize: number;
  readonly met: number;
  readonly unmet: number;
  readonly rejected: number;
  readonly faults: number;
  readonly seconds: number;
}
