import type { Answer } from '../grade/answer/answer';
import type { Submission } from '../grade/grader';
import type { SubmissionRow } from '../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../grade/sheet';
import { ownText } from './own-text';
import { TextTable } from './results/text-table';

/** Students' answers so far, as far as other questions carry them forward. */
export interface EarlierAnswers {
  note(row: SubmissionRow): void;
  submission(row: SubmissionRow): Submission;
}

/** Answers to one question by student: texts, of which there may be very many, take no memory of objects. */
class KeptAnswers {
  readonly #texts = new TextTable();
  readonly #others = new Map<string, Answer>();

  set(student: string, answer: Answer): void {
    if (answer.kind !== 'text') {
      this.#others.set(ownText(student), answer);
      return;
    }
    this.#others.delete(student);
    this.#texts.set(student, answer.text);
  }

  get(student: string): Answer | null {
    const text = this.#others.get(student) ?? this.#texts.get(student) ?? null;
    return typeof text === 'string' ? { kind: 'text', text } : text;
  }
}

export function earlierAnswers(sheet: Sheet): EarlierAnswers {
  /** Of the questions that others carry forward. */
  const kept = new Map<SheetQuestion, KeptAnswers>();
  const carried = new Map<SheetQuestion, readonly [string, SheetQuestion][]>();
  for (const asked of sheet.questions) {
    const sources = Object.values(asked.question.carry).flatMap((id): [string, SheetQuestion][] => {
      const source = sheet.byName.get(`${asked.part.id}#${id}`);
      return source === undefined ? [] : [[id, source]];
    });
    for (const [, source] of sources) kept.set(source, new KeptAnswers());
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
      own?.set(student, answer);
    },
    submission: ({ student, question, answer }) => {
      const asked = found(question);
      const sources = (asked === null ? undefined : carried.get(asked)) ?? [];
      const earlier = sources.flatMap(([id, source]): [string, Answer][] => {
        const given = kept.get(source)?.get(student) ?? null;
        return given === null ? [] : [[id, given]];
      });
      return { student, question, answer, earlier: Object.fromEntries(earlier) };
    },
  };
}
