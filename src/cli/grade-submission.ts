import type { Answer } from '../grade/answer/answer';
import type { Submission } from '../grade/grader';
import type { SubmissionRow } from '../grade/read/submission-row';
import { questionNamed, type Sheet } from '../grade/sheet';
import { ownText } from './own-text';

/** Students' answers so far, as far as other questions carry them forward. */
export interface EarlierAnswers {
  note(row: SubmissionRow): void;
  submission(row: SubmissionRow): Submission;
}

/** What is kept of an answer; no more of its file than itself. */
type Kept = string | Exclude<Answer, { readonly kind: 'text' }>;

export function earlierAnswers(sheet: Sheet): EarlierAnswers {
  const sources = new Set(
    sheet.questions.flatMap(({ part, question }) => Object.values(question.carry).map((id) => `${part.id}#${id}`)),
  );
  /** By question, then by student: the text alone of those that are one. */
  const answers = new Map([...sources].map((id) => [id, new Map<string, Kept>()]));
  const idOf = (name: string): string | null => {
    const found = questionNamed(sheet, name);
    return 'part' in found ? `${found.part.id}#${found.question.id}` : null;
  };
  return {
    note: ({ student, question, answer }) => {
      const id = sources.size === 0 ? null : idOf(question);
      const given = id === null ? undefined : answers.get(id);
      given?.set(ownText(student), answer.kind === 'text' ? ownText(answer.text) : answer);
    },
    submission: ({ student, question, answer }) => {
      const found = sources.size === 0 ? null : questionNamed(sheet, question);
      if (found === null || !('part' in found)) return { student, question, answer, earlier: {} };
      const earlier = Object.values(found.question.carry).flatMap((id): [string, Answer][] => {
        const given = answers.get(`${found.part.id}#${id}`)?.get(student);
        return given === undefined ? [] : [[id, typeof given === 'string' ? { kind: 'text', text: given } : given]];
      });
      return { student, question, answer, earlier: Object.fromEntries(earlier) };
    },
  };
}
