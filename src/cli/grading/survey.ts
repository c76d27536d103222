import type { ClassList } from '../../grade/class/class-list';
import type { Row, SubmissionRow } from '../../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../../grade/sheet';
import { type EarlierAnswers, earlierAnswers } from '../grade-submission';
import { ownText } from '../own-text';
import type { Submissions } from '../submissions/read-submissions';

/** What is known of all submissions before the first is judged. */
export interface Survey {
  readonly count: number;
  readonly earlier: EarlierAnswers;
  /** All to whom anything is filed, where that was asked. */
  readonly students: ReadonlySet<string>;
  /** Those of whom it was asked, and to whom anything is filed. */
  readonly present: ReadonlySet<string>;
  /** Those who are not in the class, up to `mostStrangers`. */
  readonly strangers: ReadonlySet<string>;
  /** What the members of the class left out, in the order of their list and of the sheet. */
  readonly unanswered: readonly Unanswered[];
}

/** How many who are not in the class are told apart. */
export const mostStrangers = 10_000;

export interface Unanswered {
  readonly student: string;
  readonly question: SheetQuestion;
  /** Whether there is nothing of this student at all. */
  readonly isAllMissing: boolean;
}

/** What is asked about students: names of all of them take memory. */
export interface Asked {
  readonly members: ClassList | null;
  /** Of whom it is asked whether anything is there. */
  readonly watched: ReadonlySet<string>;
  /** Whether everybody's name is asked for. */
  readonly isByName: boolean;
}

export const nothingAsked: Asked = { members: null, watched: new Set(), isByName: false };

/** Goes through all submissions: answers may be carried forward from whatever place. */
export async function surveyOf(sheet: Sheet, submissions: Submissions, asked: Asked): Promise<Survey> {
  const { members, watched, isByName } = asked;
  const earlier = earlierAnswers(sheet);
  const [students, present, strangers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const attendance = members === null ? null : new Attendance(sheet, members);
  const note = (row: Row): void => {
    const student = row.ok ? row.row.student : (row.fault.student ?? '');
    if (isByName && !students.has(student)) students.add(ownText(student));
    if (watched.has(student)) present.add(student);
    const isStranger = members !== null && student !== '' && members.idOf(student) === null;
    if (isStranger && strangers.size < mostStrangers) strangers.add(ownText(student));
    attendance?.noteStudent(student);
    if (!row.ok) return;
    earlier.note(row.row);
    attendance?.note(row.row);
  };
  let count = 0;
  for await (const rows of submissions.rows()) {
    count += rows.length;
    rows.forEach(note);
  }
  return { count, earlier, students, present, strangers, unanswered: attendance?.unanswered() ?? [] };
}

/** Who of the class answered what. */
class Attendance {
  readonly #answered: ReadonlyMap<string, Uint8Array>;
  readonly #present = new Set<string>();
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    readonly sheet: Sheet,
    readonly list: ClassList,
  ) {
    this.#answered = new Map(list.members.map(({ id }) => [id, new Uint8Array(sheet.questions.length)]));
    this.#places = new Map(sheet.questions.map(({ name }, i) => [name, i]));
  }

  /** To whom something is filed, whatever it is. */
  noteStudent(student: string): void {
    if (this.#answered.has(student)) this.#present.add(student);
  }

  note({ student, question }: SubmissionRow): void {
    const own = this.#answered.get(student);
    const found = own === undefined ? null : questionNamed(this.sheet, question);
    if (own === undefined || found === null || !('part' in found)) return;
    own[this.#places.get(found.name) ?? 0] = 1;
  }

  unanswered(): Unanswered[] {
    return [...this.#answered].flatMap(([student, own]) =>
      this.sheet.questions.flatMap((question, i) =>
        own[i] === 1 ? [] : [{ student, question, isAllMissing: !this.#present.has(student) }],
      ),
    );
  }
}
