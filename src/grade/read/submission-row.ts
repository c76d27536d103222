import type { Place } from '../../statement/diagnostic';
import { type Answer, answerOf } from '../answer/answer';
import { startOf } from './place-in-text';
import { identify, isTooLong, nameOf, shortName, unsaid, type Whose } from './whose';

/** One answer as it was handed in. */
export interface SubmissionRow {
  readonly student: string;
  readonly question: string;
  readonly answer: Answer;
  /** Where it stands: of most answers nobody asks. */
  readonly at: () => Place;
}

/** Something that is no answer: where it stands, and why. */
export interface RowFault {
  /** As results name it. */
  readonly place: string;
  readonly at: Place;
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
export function rowOf(
  { student, question, answer }: RawRow,
  place: string,
  whose: Whose = unsaid,
  at = () => startOf(place),
): Row {
  const which = nameOf(question);
  const identity = identify(whose, student);
  const refuse = (reason: string): Row => ({
    ok: false,
    fault: {
      place,
      at: at(),
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
    : { ok: true, row: { student: identity.student, question: which, answer: read, at } };
}

/** What is no answer, and whose it would be. */
export const faultyRow = (place: string, reason: string, student: string | null, at = startOf(place)): Row => ({
  ok: false,
  fault: { place, at, reason, student, question: null },
});
