import type { Answer } from '../grade/answer/answer';
import type { Submission } from '../grade/grader';
import type { SubmissionRow } from '../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../grade/sheet';
import { ownText } from './own-text';

/** Students' answers so far, as far as other questions carry them forward. */
export interface EarlierAnswers {
  note(row: SubmissionRow): void;
  submission(row: SubmissionRow): Submission;
}

/** What is kept of an answer; no more of its file than itself. */
type Kept = string | Exclude<Answer, { readonly kind: 'text' }>;

export function earlierAnswers(sheet: Sheet): EarlierAnswers {
  /** Of the questions that others carry forward: what is kept, by student. */
  const kept = new Map<SheetQuestion, Map<string, Kept>>();
  const carried = new Map<SheetQuestion, readonly [string, SheetQuestion][]>();
  for (const asked of sheet.questions) {
    const sources = Object.values(asked.question.carry).flatMap((id): [string, SheetQuestion][] => {
      const source = sheet.byName.get(`${asked.part.id}#${id}`);
      return source === undefined ? [] : [[id, source]];
    });
    for (const [, source] of sources) kept.set(source, new Map());
    carried.set(asked, sources);
  }
  const found = (name: string): SheetQuestion | null => {
    const named = kept.size === 0 ? null : questionNamed(sheet, name);
    return named !== null && 'part' in named ? named : null;
  };
  return {
    note: ({ student, question, answer }) => {
      const asked = found(question);
      const own = asked === null ? undefined : kept.get(asked);
      own?.set(ownText(student), answer.kind === 'text' ? ownText(answer.text) : answer);
    },
    submission: ({ student, question, answer }) => {
      const asked = found(question);
      const sources = (asked === null ? undefined : carried.get(asked)) ?? [];
      const earlier = sources.flatMap(([id, source]): [string, Answer][] => {
        const given = kept.get(source)?.get(student);
        return given === undefined ? [] : [[id, typeof given === 'string' ? { kind: 'text', text: given } : given]];
      });
      return { student, question, answer, earlier: Object.fromEntries(earlier) };
    },
  };
}
