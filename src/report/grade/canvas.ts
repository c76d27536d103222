import type { ClassMember } from '../../grade/class/class-list';
import { csvText } from './csv-cell';
import { feedbackLine, feedbackLines } from './feedback';
import type { GradeReporter, ReportedBatch } from './reporter';
import { standingsOf } from './standings';
import { writtenHead } from './written-table';

const identityColumns = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];
const pointsPossible = '    Points Possible';

/**
 * What Canvas imports into its gradebook: students by the ids of its own export, and one assignment. A cell is left empty while a
 * person has to look at something. Canvas imports no comments: feedback goes where the export has a column of notes.
 */
export function canvasCsv(batch: ReportedBatch): string {
  const { questions, members, assignment } = batch;
  const byId = new Map(members?.members.map((member) => [member.id, member]));
  const hasNotes = members?.titles.some((title) => title.toLowerCase() === 'notes') === true;
  const most = questions.reduce((sum, { points }) => sum + points, 0);
  const notes = (text: string): string[] => (hasNotes ? [text] : []);
  const rows = standingsOf(batch, hasNotes ? feedbackLine : undefined)
    // Canvas takes a name that it does not know for a new student.
    .filter(({ student }) => members === null || byId.has(student))
    .map((standings) => [
      ...identityOf(standings.student, byId.get(standings.student)),
      ...notes(feedbackLines(standings, questions).join(' ')),
      standings.open.length > 0 ? '' : standings.points,
    ]);
  return csvText([
    [...identityColumns, ...notes('Notes'), assignment],
    [pointsPossible, '', '', '', '', ...notes(''), most],
    ...rows,
  ]);
}

function identityOf(student: string, member: ClassMember | undefined): string[] {
  const cell = (...titles: string[]): string => titles.flatMap((title) => member?.cells.get(title) || [])[0] ?? '';
  // Without a list of Canvas, the name that is known is that under which students log in.
  const isExport = member?.cells.has('sis login id') === true || member?.cells.has('section') === true;
  const sisUser = cell('sis user id', 'id number', 'student id');
  const login = cell('sis login id', 'username', 'login');
  const isKnown = login !== '' || sisUser !== '' || (isExport && cell('id') !== '');
  const name = cell('student', 'name', 'full name') || (member?.name ?? student);
  return [name, isExport ? cell('id') : '', sisUser, isKnown ? login : student, cell('section')];
}

export const canvas: GradeReporter = {
  of: 'batch',
  gives: 'what the gradebook of Canvas imports; `--class` is the export of that gradebook',
  render: canvasCsv,
  isOwn: (bytes) => {
    const { titles, next } = writtenHead(bytes) ?? { titles: [], next: [] };
    // An export has more columns than what is imported.
    const own = titles.slice(0, -1).filter((title) => title !== 'Notes');
    return own.join() === identityColumns.join() && next[0] === pointsPossible;
  },
};
