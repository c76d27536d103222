import type { RowFault, SubmissionRow } from '../../grade/read/submission-row';
import { questionNamed, type Sheet } from '../../grade/sheet';
import { oneLine, truncate } from '../../report/text-layout';
import type { Diagnostic } from '../../statement/diagnostic';
import { ownText } from '../own-text';

/** How many are told one by one. */
const mostTold = 20;
/** How many questions of a sheet are listed. */
const mostListed = 12;
/** The longest name that is told, and what is kept of a line behind a place. */
const nameLimit = 80;
const widest = 200;

/** What was handed in and counts for nothing: it is no answer, or one to no question of the sheet. */
export class NotTaken {
  /** The first of them, with their places. */
  readonly told: Diagnostic[] = [];
  count = 0;

  constructor(readonly sheet: Sheet) {}

  noteFault({ at, place, reason, student }: RowFault): void {
    // What results name is told where it is more than a line of a file.
    const part = place.startsWith(`${at.file}, `) ? `${place.slice(at.file.length + 2)}: ` : '';
    const whose = student === null || student === '' ? ' It may be of any student.' : ` It is of ${oneLine(student)}.`;
    this.#tell({
      code: 'no-answer',
      place: at,
      reason: `${part}${reason}${whose}`,
      next: 'Put it right where it stands, then give the command again: what is judged stays. Until then, what it may hold is open.',
    });
  }

  noteUnknown({ question, student, at }: SubmissionRow): void {
    const found = questionNamed(this.sheet, question);
    const meant = 'meant' in found ? found.meant : null;
    const known = this.sheet.questions.slice(0, mostListed).map(({ name }) => name);
    const more = this.sheet.questions.length > mostListed ? ', …' : '';
    this.#tell({
      code: 'unknown-question',
      place: at(),
      reason: `There is no question ${truncate(oneLine(question), nameLimit)}, to which ${oneLine(student)} has an answer.`,
      next: meant === null ? `The questions are ${known.join(', ')}${more}.` : `Did you mean ${meant}?`,
    });
  }

  #tell(diagnostic: Diagnostic): void {
    this.count++;
    if (this.told.length >= mostTold) return;
    const { place } = diagnostic;
    // No more is kept of a line than is shown.
    const excerpt = place === null ? '' : ownText(place.excerpt.slice(0, place.column + widest));
    this.told.push({ ...diagnostic, place: place === null ? null : { ...place, excerpt } });
  }
}
