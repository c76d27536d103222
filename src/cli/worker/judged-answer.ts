import { type Graded, gradedLine } from '../../grade/graded';
import type { Outcome } from '../../grade/outcome';

/** What becomes of an answer. */
export interface JudgedAnswer {
  /** As it is written to results. */
  readonly line: string;
  readonly outcome: Outcome;
  /** Whether the program failed on the answer. */
  readonly isFault: boolean;
}

export function judgedAnswer(graded: Graded): JudgedAnswer {
  const { student, question, verdict, points, fault } = graded;
  return { line: gradedLine(graded), outcome: { student, question, verdict, points }, isFault: fault !== null };
}
