import type { Answer } from '../grade/answer/answer';
import type { Submission } from '../grade/grader';
import type { JudgementKind } from '../grade/judgement';

/** Answers as a worker is sent them, and their results: column by column, which is copied faster than row by row. */
export interface GradeTask {
  readonly students: readonly string[];
  readonly questions: readonly string[];
  /** A text stands for itself. */
  readonly answers: readonly (string | Answer)[];
  /** Null where there is nothing earlier. */
  readonly earlier: readonly (Readonly<Record<string, Answer>> | null)[];
}

export interface GradeResults {
  readonly lines: readonly string[];
  readonly verdicts: readonly JudgementKind[];
  readonly points: readonly number[];
  /** Whether the program failed on the answer. */
  readonly faults: readonly boolean[];
}

export function taskOf(submissions: readonly Submission[]): GradeTask {
  return {
    students: submissions.map(({ student }) => student),
    questions: submissions.map(({ question }) => question),
    answers: submissions.map(({ answer }) => (answer.kind === 'text' ? answer.text : answer)),
    earlier: submissions.map(({ earlier }) => (Object.keys(earlier).length === 0 ? null : earlier)),
  };
}

const nothing: Readonly<Record<string, Answer>> = Object.freeze(Object.create(null));

export function* submissionsOf({ students, questions, answers, earlier }: GradeTask): Generator<Submission> {
  for (const [i, student] of students.entries()) {
    const answer = answers[i] ?? '';
    yield {
      student,
      question: questions[i] ?? '',
      answer: typeof answer === 'string' ? { kind: 'text', text: answer } : answer,
      earlier: earlier[i] ?? nothing,
    };
  }
}
