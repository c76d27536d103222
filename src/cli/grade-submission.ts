import type { Answer } from '../grade/answer/answer';
import type { Submission } from '../grade/grader';
import type { SubmissionRow } from '../grade/read/submission-row';
import { questionNamed, type Sheet } from '../grade/sheet';

/** Students' answers so far, as far as other questions carry them forward. */
export interface EarlierAnswers {
  note(row: SubmissionRow): void;
  submission(row: SubmissionRow): Submission;
}

export function earlierAnswers(sheet: Sheet): EarlierAnswers {
  const sources = new Set(
    sheet.questions.flatMap(({ part, question }) => Object.values(question.carry).map((id) => `${part.id}#${id}`)),
  );
  const answers = new Map<string, Map<string, Answer>>();
  const idOf = (name: string): string | null => {
    const found = questionNamed(sheet, name);
    return 'part' in found ? `${found.part.id}#${found.question.id}` : null;
  };
  return {
    note: ({ student, question, answer }) => {
      const id = sources.size === 0 ? null : idOf(question);
      if (id === null || !sources.has(id)) return;
      const own = answers.get(student) ?? new Map<string, Answer>();
      own.set(id, answer);
      answers.set(student, own);
    },
    submission: ({ student, question, answer }) => {
      const found = sources.size === 0 ? null : questionNamed(sheet, question);
      if (found === null || !('part' in found)) return { student, question, answer, earlier: {} };
      const earlier = Object.values(found.question.carry).flatMap((id): [string, Answer][] => {
        const given = answers.get(student)?.get(`${found.part.id}#${id}`);
        return given === undefined ? [] : [[id, given]];
      });
      return { student, question, answer, earlier: Object.fromEntries(earlier) };
    },
  };
}
