import type { Diagnostic } from '../statement/diagnostic';
import type { Witness } from '../statement/witness';

export const judgements = [
  'correct',
  'partly',
  'wrong',
  'invalid',
  'undefined',
  'undecided',
  'unanswered',
  'manual',
] as const;

/**
 * - correct: equal to the reference on the whole domain, or within the tolerance
 * - partly: a mistake of a known kind, for part of the points
 * - wrong: not equal, at the values of the counterexample
 * - invalid: cannot be read
 * - undefined: has no value (0/0, log(-1)), or the reference has none
 * - undecided: could not be told; a person must look. A timeout is this, never wrong
 * - unanswered: nothing was handed in by somebody of whom it is known that there should be something
 * - manual: marked by a person, whatever was found
 */
export type JudgementKind = (typeof judgements)[number];

export interface Judgement {
  readonly verdict: JudgementKind;
  /** The part of the points, from 0 to 1. */
  readonly score: number;
  /** What the student may be told. */
  readonly message: string;
  /** The formula as it was read; null where the answer is a plain number, or cannot be read. */
  readonly readAs: string | null;
  /** Why an answer cannot be read, and where. */
  readonly diagnostic: Diagnostic | null;
  /** Left the answer, right the reference. */
  readonly counterexample: Witness | null;
  /** The reference, for the teacher; null where it is a formula that the sheet shows anyway. */
  readonly reference: string | null;
  /** The rule of comparison for numbers. */
  readonly tolerance: string | null;
  /** The rule for which part of the points was given. */
  readonly rule: string | null;
  /** The question whose wrong answer was carried forward. */
  readonly carried: string | null;
  /** For a derivation, the first line that is wrong or undecided, counted from 1. */
  readonly line: number | null;
  /** For a derivation, what was found of each line. */
  readonly lines: readonly LineJudgement[] | null;
  readonly engine: string | null;
  readonly errorBound: number | null;
  readonly hypotheses: readonly string[];
}

export interface LineJudgement {
  readonly text: string;
  readonly verdict: 'holds' | 'fails' | 'undecided';
  /** Whether the line before follows from this one too; null where that is not asked, or not known. */
  readonly isEquivalent: boolean | null;
}

type Details = Partial<Omit<Judgement, 'verdict' | 'score' | 'message'>>;

const nothing: Omit<Judgement, 'verdict' | 'score' | 'message'> = {
  readAs: null,
  diagnostic: null,
  counterexample: null,
  reference: null,
  tolerance: null,
  rule: null,
  carried: null,
  line: null,
  lines: null,
  engine: null,
  errorBound: null,
  hypotheses: [],
};

export function judged(
  verdict: JudgementKind,
  message: string,
  details: Details = {},
  score = verdict === 'correct' ? 1 : 0,
): Judgement {
  return { verdict, score, message, ...nothing, ...details };
}

/** An answer that cannot be read. */
export const unreadable = (diagnostic: Diagnostic): Judgement =>
  judged('invalid', `${diagnostic.reason} ${diagnostic.next}`.trim(), { diagnostic });
