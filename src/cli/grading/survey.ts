import type { ClassList } from '../../grade/class/class-list';
import type { Row, SubmissionRow } from '../../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../../grade/sheet';
import { type EarlierAnswers, earlierAnswers } from '../grade-submission';
import { ownText } from '../own-text';
import type { PassedOver, Submissions } from '../submissions/read-submissions';
import { Unread } from './unread';

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
  /**
   * What the members of the class left out, in the order of their list and of the sheet; then, where it is asked, what is missing
   * of others who handed in something that could not be read.
   */
  readonly unanswered: readonly Unanswered[];
  /** Files that are not read. */
  readonly passedOver: readonly PassedOver[];
}

/** How many who are not in the class are told apart. */
export const mostStrangers = 10_000;

export interface Unanswered {
  readonly student: string;
  readonly question: SheetQuestion;
  /** Whether there is nothing of this student at all. */
  readonly isAllMissing: boolean;
  /** What was handed in, could not be read, and may hold this answer; or null. */
  readonly unread: string | null;
}

/** What is asked about students: names of all of them take memory. */
export interface Asked {
  readonly members: ClassList | null;
  /** Of whom it is asked whether anything is there. */
  readonly watched: ReadonlySet<string>;
  /** Whether everybody's name is asked for. */
  readonly isByName: boolean;
  /** Whether it is asked of those in no class what is missing: where results are written answer by answer, it is not. */
  readonly isWholeSheet: boolean;
}

export const nothingAsked: Asked = { members: null, watched: new Set(), isByName: false, isWholeSheet: false };

/** Goes through all submissions: answers may be carried forward from whatever place. */
export async function surveyOf(sheet: Sheet, submissions: Submissions, asked: Asked): Promise<Survey> {
  const { members, watched, isByName, isWholeSheet } = asked;
  const earlier = earlierAnswers(sheet);
  const [students, present, strangers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const attendance = new Attendance(sheet, members?.members.map(({ id }) => id) ?? []);
  const unread = new Unread(sheet);
  const passedOver = [...submissions.passedOver()];
  for (const { path, student } of passedOver) {
    if (student === null) continue;
    unread.lose(student, `${path}: Files of this kind are not read.`);
    if (isByName) students.add(student);
    attendance.noteStudent(student);
  }
  const note = (row: Row): void => {
    const student = row.ok ? row.row.student : (row.fault.student ?? '');
    if (isByName && !students.has(student)) students.add(ownText(student));
    if (watched.has(student)) present.add(student);
    const isStranger = members !== null && student !== '' && members.idOf(student) === null;
    if (isStranger && strangers.size < mostStrangers) strangers.add(ownText(student));
    attendance.noteStudent(student);
    unread.note(row);
    if (!row.ok) return;
    earlier.note(row.row);
    attendance.note(row.row);
  };
  let count = 0;
  for await (const rows of submissions.rows()) {
    count += rows.length;
    rows.forEach(note);
  }
  // A document is one of somebody, if there is anybody.
  if (students.size > 1) students.delete('');
  const unanswered = [
    ...attendance.unanswered((student, question) => unread.of(student, question, true)),
    ...(isWholeSheet ? await missingOfOthers(sheet, submissions, { attendance, unread }) : []),
  ];
  return { count, earlier, students, present, strangers, unanswered, passedOver };
}

/** What those who are in no class did not answer, and may have: they handed in something that could not be read. */
async function missingOfOthers(
  sheet: Sheet,
  submissions: Submissions,
  { attendance, unread }: { readonly attendance: Attendance; readonly unread: Unread },
): Promise<readonly Unanswered[]> {
  const others = [...unread.students].filter((student) => !attendance.knows(student));
  if (others.length === 0) return [];
  const theirs = new Attendance(sheet, others);
  for await (const rows of submissions.rows()) for (const row of rows) if (row.ok) theirs.note(row.row);
  return theirs
    .unanswered((student, question) => unread.of(student, question, false))
    .filter((missing) => missing.unread !== null);
}

/** Who of some students answered what. */
class Attendance {
  readonly #answered: ReadonlyMap<string, Uint8Array>;
  readonly #present = new Set<string>();
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    readonly sheet: Sheet,
    students: readonly string[],
  ) {
    this.#answered = new Map(students.map((id) => [id, new Uint8Array(sheet.questions.length)]));
    this.#places = new Map(sheet.questions.map(({ name }, i) => [name, i]));
  }

  knows(student: string): boolean {
    return this.#answered.has(student);
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

  unanswered(unreadOf: (student: string, question: SheetQuestion) => string | null): Unanswered[] {
    return [...this.#answered].flatMap(([student, own]) =>
      this.sheet.questions.flatMap((question, i) =>
        own[i] === 1
          ? []
          : [{ student, question, isAllMissing: !this.#present.has(student), unread: unreadOf(student, question) }],
      ),
    );
  }
}
