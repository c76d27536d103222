import { type Answer, answerOf } from '../answer/answer';

/** One answer as it was handed in. */
export interface SubmissionRow {
  readonly student: string;
  readonly question: string;
  readonly answer: Answer;
}

/** Something that is no answer: where it stands, and why. */
export interface RowFault {
  readonly place: string;
  readonly reason: string;
  readonly student: string | null;
  readonly question: string | null;
}

export type Row = { readonly ok: true; readonly row: SubmissionRow } | { readonly ok: false; readonly fault: RowFault };

const nameLimit = 200;

/** A name of a student or question: a short text or a number. */
export function nameOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' || text.length > nameLimit ? null : text;
}

/** One answer from its parts. */
export function rowOf(student: unknown, question: unknown, value: unknown, place: string): Row {
  const [who, which] = [nameOf(student), nameOf(question)];
  const refuse = (reason: string): Row => ({ ok: false, fault: { place, reason, student: who, question: which } });
  if (who === null) return refuse('The student is missing.');
  if (which === null) return refuse('The question is missing.');
  const answer = answerOf(value);
  return typeof answer === 'string' ? refuse(answer) : { ok: true, row: { student: who, question: which, answer } };
}
