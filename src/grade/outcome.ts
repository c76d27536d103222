import type { JudgementKind } from './judgement';

/** What a summary or gradebook needs to know of a judged answer. */
export interface Outcome {
  readonly student: string;
  readonly question: string;
  readonly verdict: JudgementKind;
  readonly points: number;
}
