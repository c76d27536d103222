import { type JudgementKind, judgements } from '../../grade/judgement';
import type { Outcome } from '../../grade/outcome';
import type { Surface } from '../palette';
import { oneLine, padded, truncate, widthOf } from '../text-layout';
import type { GradeReporter, SummaryQuestion } from './reporter';

/** How the answers to each question were judged, as a table; what a person must look at beneath. */
export function gradeSummary(
  outcomes: Iterable<Outcome>,
  questions: readonly SummaryQuestion[],
  { width, palette }: Surface,
): string {
  const { counts, students, open, openListed, answers, unknown } = talliesOf(outcomes, questions);
  const shown = judgements.filter(
    (kind) => [...counts.values()].some((count) => count.byKind.has(kind)) || unknown.has(kind),
  );
  const head = ['question', 'answers', ...shown, 'mean'];
  const rows = questions.map(({ name, points }) => {
    const { all, sum, byKind } = counts.get(name) ?? emptyTally();
    const mean = all === 0 ? '' : `${(sum / all).toFixed(2)} / ${points}`;
    return [truncate(oneLine(name), 40), `${all}`, ...shown.map((kind) => `${byKind.get(kind) ?? '·'}`), mean];
  });
  const widths = head.map((title, i) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    truncate(
      cells.map((cell, i) => (i === 0 ? padded(cell, widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
      width,
    );
  const strange = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const listed = `${openListed.join(', ')}${open > openListed.length ? ', …' : ''}`;
  return [
    palette.bold(line(head)),
    ...rows.map(line),
    '',
    `${answers} answers of ${students} students`,
    ...(strange === 0 ? [] : [palette.warn(`${strange} answers to questions that are not on the sheet`)]),
    ...(open === 0 ? [] : [palette.warn(`${open} undecided, for a person to look at: ${listed}`)]),
    '',
  ].join('\n');
}

/** What became of the answers to one question. */
interface Tally {
  all: number;
  sum: number;
  readonly byKind: Map<JudgementKind, number>;
}

const emptyTally = (): Tally => ({ all: 0, sum: 0, byKind: new Map() });
/** How many answers that a person must look at are named. */
const mostListed = 8;

interface Tallies {
  readonly counts: ReadonlyMap<string, Tally>;
  readonly answers: number;
  readonly students: number;
  readonly open: number;
  readonly openListed: readonly string[];
  /** Answers to no question of the sheet. */
  readonly unknown: ReadonlyMap<JudgementKind, number>;
}

function talliesOf(outcomes: Iterable<Outcome>, questions: readonly SummaryQuestion[]): Tallies {
  const counts = new Map(questions.map(({ name }) => [name, emptyTally()]));
  const students = new Set<string>();
  const unknown = new Map<JudgementKind, number>();
  const openListed: string[] = [];
  let [answers, open] = [0, 0];
  for (const { student, question, verdict, points } of outcomes) {
    answers++;
    students.add(student);
    const tally = counts.get(question);
    const byKind = tally?.byKind ?? unknown;
    byKind.set(verdict, (byKind.get(verdict) ?? 0) + 1);
    if (tally !== undefined) {
      tally.all++;
      tally.sum += points;
    }
    if (verdict !== 'undecided') continue;
    if (open++ < mostListed) openListed.push(`${oneLine(student)} ${oneLine(question)}`);
  }
  return { counts, answers, students: students.size, open, openListed, unknown };
}

export const summary: Extract<GradeReporter, { readonly of: 'screen' }> = {
  of: 'screen',
  gives: 'a table of judgements by question (the default on a terminal)',
  render: gradeSummary,
};
