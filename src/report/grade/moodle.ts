import type { ClassMember } from '../../grade/class/class-list';
import { columnTitle } from '../../grade/read/table';
import { csvText } from './csv-cell';
import { feedbackLine, feedbackLines } from './feedback';
import type { GradeReporter, ReportedBatch, SummaryQuestion } from './reporter';
import { type StudentStandings, standingsOf } from './standings';
import { writtenHead } from './written-table';

/**
 * What Moodle imports, with feedback. Where the class is a grading worksheet of an assignment, that worksheet with grades and
 * comments filled in; else rows for the import of grades, by whatever says who somebody is. Grades are left empty while a person
 * has to look at something.
 */
export function moodleCsv(batch: ReportedBatch): string {
  const { members } = batch;
  const standings = standingsOf(batch, feedbackLine);
  const byId = new Map(members?.members.map((member) => [member.id, member]));
  const titles = members?.titles ?? [];
  const isWorksheet = isOfWorksheet(titles);
  // Moodle refuses a table with somebody whom it does not know.
  const known = standings.filter(({ student }) => members === null || byId.has(student));
  const most = batch.questions.reduce((sum, { points }) => sum + points, 0);
  if (!isWorksheet) {
    const rows = known.map((each) => {
      const cells = byId.get(each.student)?.cells;
      const own = titles.length === 0 ? [each.student] : titles.map((title) => cells?.get(columnTitle(title)) ?? '');
      return [...own, gradeOf(each), commentOf(each, batch.questions)];
    });
    const head = titles.length === 0 ? ['ID number'] : titles;
    return csvText([[...head, batch.assignment, `${batch.assignment}${feedback}`], ...rows]);
  }
  const hasComments = titles.map(columnTitle).includes(commentTitle);
  const rows = known.map((each) => {
    const member = byId.get(each.student);
    const filled = titles.map((title) => cellOf(columnTitle(title), member, each, most));
    const comment = commentOf(each, batch.questions);
    return hasComments ? filled.map((cell) => cell ?? comment) : [...filled.map((cell) => cell ?? ''), comment];
  });
  return csvText([hasComments ? titles : [...titles, 'Feedback comments'], ...rows]);
}

/** What the titles of a grading worksheet have among them. */
const isOfWorksheet = (titles: readonly string[]): boolean =>
  ['identifier', 'grade', 'last modified (grade)'].every((title) => titles.map(columnTitle).includes(title));

const feedback = ' (feedback)';
const commentTitle = 'feedback comments';

/** A cell of a worksheet; null for that of comments. */
function cellOf(
  title: string,
  member: ClassMember | undefined,
  each: StudentStandings,
  most: number,
): string | number | null {
  if (title === commentTitle) return null;
  if (title !== 'grade') return member?.cells.get(title) ?? '';
  const grade = gradeOf(each);
  const scale = Number(member?.cells.get('maximum grade')?.replace(',', '.'));
  return grade === '' || !(scale > 0) || most === 0 ? grade : Math.round((grade / most) * scale * 1e5) / 1e5;
}

const gradeOf = ({ open, points }: StudentStandings): number | '' => (open.length > 0 ? '' : points);

/** Moodle shows comments as HTML. */
const commentOf = (each: StudentStandings, questions: readonly SummaryQuestion[]): string =>
  feedbackLines(each, questions).map(escaped).join('<br>');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const moodle: GradeReporter = {
  of: 'batch',
  gives: 'what Moodle imports, with feedback; `--class` is a grading worksheet, or any list of its users',
  render: moodleCsv,
  isOwn: (bytes) => {
    const titles = writtenHead(bytes)?.titles ?? [];
    return isOfWorksheet(titles) || (titles.length > 2 && titles.at(-1) === `${titles.at(-2)}${feedback}`);
  },
};
