import { type Graded, isUnread } from '../../grade/graded';
import { type JudgementKind, judgements } from '../../grade/judgement';
import type { Surface } from '../palette';
import { counted, oneLine, padded, truncate, widthOf } from '../text-layout';
import { feedbackLine } from './feedback';
import { isFault } from './is-fault';
import type { Chosen, GradeReporter, ReportedBatch, SummaryQuestion } from './reporter';

/** How the answers to each question were judged, as a table; what a person must look at beneath. */
export function gradeSummary(
  { graded, questions }: Pick<ReportedBatch, 'graded' | 'questions'>,
  { width, palette }: Surface,
  chosen: Chosen,
): string {
  const { counts, answers, students, unknown, faults, open, stale, missing, lost } = talliesOf(graded(), questions);
  const kinds = new Set([...counts.values()].flatMap(({ byKind }) => [...byKind.keys()]));
  const shown = judgements.filter((kind) => kinds.has(kind) || unknown.has(kind));
  const head = ['question', 'answers', ...shown, 'mean'];
  const rows = questions.map(({ name, points }) => {
    const { all, sum, byKind } = counts.get(name) ?? emptyTally();
    const mean = all === 0 ? '' : `${(sum / all).toFixed(2)} / ${points}`;
    const answered = all - (byKind.get('unanswered') ?? 0);
    return [truncate(oneLine(name), 40), `${answered}`, ...shown.map((kind) => `${byKind.get(kind) ?? '·'}`), mean];
  });
  const widths = head.map((title, i) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    truncate(
      cells.map((cell, i) => (i === 0 ? padded(cell, widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
      width,
    );
  const strange = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  return [
    palette.bold(line(head)),
    ...rows.map(line),
    '',
    `${counted(answers, 'answer')} of ${counted(students, 'student')}`,
    ...(strange === 0 ? [] : [palette.warn(`${counted(strange, 'answer')} to questions that are not on the sheet`)]),
    ...(faults === 0
      ? []
      : [palette.warn(`${counted(faults, 'file or row', 'files or rows')} that could not be read`)]),
    ...told(lost, 'may have answers in what could not be read').map(palette.warn),
    ...told(missing, 'handed in nothing').map(palette.warn),
    ...told(open, 'undecided, for a person to look at').map(palette.warn),
    ...told(stale, 'changed since a person marked them').map(palette.warn),
    ...(chosen === null ? [] : chosenLines(graded(), chosen)),
    '',
  ].join('\n');
}

const told = ({ count, names }: Listing, what: string): string[] =>
  count === 0 ? [] : [`${count} ${what}: ${names.join(', ')}${count > names.length ? ', …' : ''}`];

/** The results that were asked for, one by one. */
function chosenLines(graded: Iterable<Graded>, chosen: NonNullable<Chosen>): string[] {
  const lines: string[] = [''];
  for (const each of graded) {
    if (!chosen(each)) continue;
    const { student, question, verdict, answer } = each;
    lines.push(`${oneLine(student)}  ${oneLine(question)}  ${verdict}: ${oneLine(answer)}`, `  ${feedbackLine(each)}`);
  }
  return lines;
}

/** What became of the answers to one question. */
interface Tally {
  /** But for what could not be read, which has no points. */
  all: number;
  sum: number;
  readonly byKind: Map<JudgementKind, number>;
}

const emptyTally = (): Tally => ({ all: 0, sum: 0, byKind: new Map() });
/** How many of each kind of things are named. */
const mostListed = 8;

/** Things of which some are named. */
interface Listing {
  count: number;
  readonly names: string[];
}

function list(listing: Listing, name: string): void {
  if (listing.count++ < mostListed) listing.names.push(name);
}

interface Tallies {
  readonly counts: ReadonlyMap<string, Tally>;
  readonly answers: number;
  /** Who handed in anything. */
  readonly students: number;
  readonly open: Listing;
  readonly stale: Listing;
  /** Who handed in nothing. */
  readonly missing: Listing;
  /** Who may have answers in what could not be read. */
  readonly lost: Listing;
  /** What is no answer at all. */
  readonly faults: number;
  /** Answers to no question of the sheet. */
  readonly unknown: ReadonlyMap<JudgementKind, number>;
}

function talliesOf(graded: Iterable<Graded>, questions: readonly SummaryQuestion[]): Tallies {
  const counts = new Map(questions.map(({ name }) => [name, emptyTally()]));
  const students = new Set<string>();
  const silent = new Set<string>();
  const unknown = new Map<JudgementKind, number>();
  const lostOnes = new Set<string>();
  const [open, stale, missing, lost] = [empty(), empty(), empty(), empty()];
  let [answers, faults] = [0, 0];
  for (const each of graded) {
    const { student, question, verdict, points, staleMark } = each;
    if (isFault(each)) {
      faults++;
      continue;
    }
    const isLost = isUnread(each);
    if (isLost) lostOnes.add(student);
    else if (verdict === 'unanswered') silent.add(student);
    else {
      answers++;
      students.add(student);
    }
    const tally = counts.get(question);
    const byKind = tally?.byKind ?? unknown;
    byKind.set(verdict, (byKind.get(verdict) ?? 0) + 1);
    if (tally !== undefined && !isLost) {
      tally.all++;
      tally.sum += points;
    }
    const name = `${oneLine(student)} ${oneLine(question)}`;
    if (verdict === 'undecided') list(open, name);
    if (staleMark !== null) list(stale, name);
  }
  for (const student of silent) if (!students.has(student) && !lostOnes.has(student)) list(missing, oneLine(student));
  for (const student of lostOnes) list(lost, oneLine(student));
  return { counts, answers, students: students.size, unknown, faults, open, stale, missing, lost };
}

const empty = (): Listing => ({ count: 0, names: [] });

export const summary: Extract<GradeReporter, { readonly of: 'screen' }> = {
  of: 'screen',
  gives: 'a table of judgements by question (the default on a terminal)',
  render: gradeSummary,
};
