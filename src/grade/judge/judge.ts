import type { Allowance } from '../../engine/effort';
import type { Solver } from '../../engine/smt/solver';
import type { Memories } from '../../number/memory';
import type { Answer } from '../answer/answer';
import type { Judgement } from '../judgement';
import type { NumbersByName } from '../question/draw-values';

/** An answer with what its judgement may depend on. */
export interface Submitted {
  readonly student: string;
  readonly answer: Answer;
  /** Numbers to judge it with, instead of the student's. */
  readonly numbers?: NumbersByName | undefined;
  /** What the same student answered to another question of the sheet; null if nothing. */
  earlier(question: string): Answer | null;
}

export interface JudgeContext extends Allowance {
  /** All randomness derives from this. */
  readonly seed: string;
  readonly course: string;
  readonly memories?: Memories | undefined;
  /** An SMT solver, where one can be asked. */
  readonly solver?: Solver | undefined;
}

/** A judgement that waits for nothing. */
export type Judging = (submitted: Submitted, context: JudgeContext) => Judgement;

/** Judges the answers to one question; what they have in common is worked out once. */
export interface Judge {
  readonly judge: (submitted: Submitted, context: JudgeContext) => Judgement | Promise<Judgement>;
  /** True when it has met so many answers that a new one should take its place. */
  isWorn(): boolean;
}

/** A judge that waits for nothing. */
export interface JudgeAtOnce extends Judge {
  readonly judge: Judging;
}
