import type { JudgementKind } from '../judgement';

/** What a class got, and what it got wrong; plain data. */
export interface ClassReport {
  readonly students: number;
  readonly maxPoints: number;
  readonly meanPoints: number;
  readonly medianPoints: number;
  /** Students by their points, in tenths of all points; the last has those with all of them. */
  readonly distribution: readonly number[];
  /** The hardest first. */
  readonly questions: readonly QuestionReport[];
}

export interface QuestionReport {
  readonly question: string;
  readonly kind: string;
  readonly prompt: string;
  readonly points: number;
  /** Students who answered it. */
  readonly answered: number;
  /** How many of all students answered it rightly, from 0 to 1. */
  readonly shareRight: number;
  readonly meanPoints: number;
  readonly verdicts: Readonly<Partial<Record<JudgementKind, number>>>;
  /** Answers without full points by what they are, those of most students first. */
  readonly groups: readonly WrongGroup[];
  /** Students with such answers who are in no group that is shown. */
  readonly others: number;
}

/** How the answers of a group are known to be the same. */
export type GroupedBy = 'proof' | 'value' | 'rule' | 'text';

/** Answers that are wrong in the same way. */
export interface WrongGroup {
  readonly students: number;
  readonly verdict: JudgementKind;
  readonly by: GroupedBy;
  /** As they were written, the most frequent first. */
  readonly spellings: readonly string[];
  /** Where they differ from the reference, or what a student was told. */
  readonly shown: string;
  /** The rule of the question that applies. */
  readonly rule: string | null;
  /** A rule that would apply, tried on these answers. */
  readonly suggested: SuggestedCredit | null;
  /** Who gave them, if that is asked for. */
  readonly names?: readonly string[];
}

export interface SuggestedCredit {
  readonly when: string;
  readonly message: string;
  /** The entry, to be put under `credit`. */
  readonly yaml: string;
}
