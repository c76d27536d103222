import type { Row } from '../../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../../grade/sheet';
import { ownText } from '../own-text';

/** What is known of the hand-ins of one student that could not be read. */
interface Lost {
  /** What may hold the answer to any question. */
  all: string | null;
  /** What names a question of the sheet, by its name. */
  readonly byQuestion: Map<string, string>;
}

/**
 * What was handed in and is no answer to a question of the sheet, by whose it is: as long as it is not read, nobody knows that its
 * student left out what else is missing.
 */
export class Unread {
  readonly #own = new Map<string, Lost>();
  /** What may be anybody's. */
  #anybodys: string | null = null;

  constructor(readonly sheet: Sheet) {}

  /** All of whom something could not be read. */
  get students(): IterableIterator<string> {
    return this.#own.keys();
  }

  note(row: Row): void {
    if (row.ok) {
      const { student, question } = row.row;
      if (!('part' in questionNamed(this.sheet, question))) this.lose(student, `There is no question ${question}.`);
      return;
    }
    const { student, place, reason, question } = row.fault;
    this.lose(student, `${place}: ${reason}`, question);
  }

  /** @param student null where it may be anybody's */
  lose(student: string | null, what: string, question: string | null = null): void {
    if (student === null || student === '') {
      this.#anybodys ??= ownText(what);
      return;
    }
    const own = this.#own.get(student) ?? { all: null, byQuestion: new Map<string, string>() };
    const named = question === null ? null : questionNamed(this.sheet, question);
    if (named !== null && 'part' in named)
      own.byQuestion.set(named.name, own.byQuestion.get(named.name) ?? ownText(what));
    else own.all ??= ownText(what);
    if (!this.#own.has(student)) this.#own.set(ownText(student), own);
  }

  /** What may hold the answer of a student to a question, or null. */
  of(student: string, { name }: SheetQuestion, isInClass: boolean): string | null {
    const own = this.#own.get(student);
    return own?.byQuestion.get(name) ?? own?.all ?? (isInClass ? this.#anybodys : null);
  }
}
