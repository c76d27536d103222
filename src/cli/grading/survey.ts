import type { ClassList } from '../../grade/class/class-list';
import type { SubmissionRow } from '../../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../../grade/sheet';
import { type EarlierAnswers, earlierAnswers } from '../grade-submission';
import type { Submissions } from '../submissions/read-submissions';

/** What is known of all submissions before the first is judged. */
export interface Survey {
  readonly count: number;
  readonly earlier: EarlierAnswers;
  /** All to whom anything is filed. */
  readonly students: ReadonlySet<string>;
  /** What the members of the class left out, in the order of their list and of the sheet. */
  readonly unanswered: readonly Unanswered[];
}

export interface Unanswered {
  readonly student: string;
  readonly question: SheetQuestion;
  /** Whether there is nothing of this student at all. */
  readonly isAllMissing: boolean;
}

/** Goes through all submissions: answers may be carried forward from whatever place. */
export async function surveyOf(sheet: Sheet, submissions: Submissions, members: ClassList | null): Promise<Survey> {
  const earlier = earlierAnswers(sheet);
  const students = new Set<string>();
  const attendance = members === null ? null : new Attendance(sheet, members);
  let count = 0;
  for await (const rows of submissions.rows()) {
    count += rows.length;
    for (const row of rows) {
      students.add(row.ok ? row.row.student : (row.fault.student ?? ''));
      if (!row.ok) continue;
      earlier.note(row.row);
      attendance?.note(row.row);
    }
  }
  return { count, earlier, students, unanswered: attendance?.unanswered(students) ?? [] };
}

/** Who of the class answered what. */
class Attendance {
  readonly #answered: ReadonlyMap<string, Uint8Array>;
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    readonly sheet: Sheet,
    readonly list: ClassList,
  ) {
    this.#answered = new Map(list.members.map(({ id }) => [id, new Uint8Array(sheet.questions.length)]));
    this.#places = new Map(sheet.questions.map(({ name }, i) => [name, i]));
  }

  note({ student, question }: SubmissionRow): void {
    const own = this.#answered.get(student);
    const found = own === undefined ? null : questionNamed(this.sheet, question);
    if (own === undefined || found === null || !('part' in found)) return;
    own[this.#places.get(found.name) ?? 0] = 1;
  }

  /** @param students to whom anything is filed */
  unanswered(students: ReadonlySet<string>): Unanswered[] {
    return [...this.#answered].flatMap(([student, own]) =>
      this.sheet.questions.flatMap((question, i) =>
        own[i] === 1 ? [] : [{ student, question, isAllMissing: !students.has(student) }],
      ),
    );
  }
}
