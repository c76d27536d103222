import { type Answer, answerOf } from '../answer/answer';
import { identify, isTooLong, nameOf, shortName, unsaid, type Whose } from './whose';

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

/** An answer as a file gives it. */
export interface RawRow {
  readonly student: unknown;
  readonly question: unknown;
  readonly answer: unknown;
}

/** One answer from its parts. */
export function rowOf({ student, question, answer }: RawRow, place: string, whose: Whose = unsaid): Row {
  const which = nameOf(question);
  const identity = identify(whose, student);
  const refuse = (reason: string): Row => ({
    ok: false,
    fault: {
      place,
      reason,
      student: identity.ok ? identity.student : identity.filed,
      question: which !== null && isTooLong(which) ? shortName(which) : which,
    },
  });
  if (!identity.ok) return refuse(identity.reason);
  if (which === null) return refuse('The question is missing.');
  if (isTooLong(which)) return refuse('The name of the question is longer than 200 characters.');
  const read = answerOf(answer);
  return typeof read === 'string'
    ? refuse(read)
    : { ok: true, row: { student: identity.student, question: which, answer: read } };
}

/** What is no answer, and whose it would be. */
export const faultyRow = (place: string, reason: string, student: string | null): Row => ({
  ok: false,
  fault: { place, reason, student, question: null },
});
