import { type JudgementKind, judgements } from '../../grade/judgement';
import type { Outcome } from '../../grade/outcome';
import type { Surface } from '../palette';
import { oneLine, padded, truncate, widthOf } from '../text-layout';
import type { GradeReporter, SummaryQuestion } from './reporter';

/** How the answers to each question were judged, as a table; what a person must look at beneath. */
export function gradeSummary(
  outcomes: readonly Outcome[],
  questions: readonly SummaryQuestion[],
  { width, palette }: Surface,
): string {
  const own = new Map<string, Outcome[]>(questions.map(({ name }) => [name, []]));
  for (const outcome of outcomes) own.get(outcome.question)?.push(outcome);
  const shown = judgements.filter((kind) => outcomes.some(({ verdict }) => verdict === kind));
  const head = ['question', 'answers', ...shown, 'mean'];
  const rows = questions.map(({ name, points }) => {
    const all = own.get(name) ?? [];
    const mean =
      all.length === 0
        ? ''
        : `${(all.reduce((sum, each) => sum + each.points, 0) / all.length).toFixed(2)} / ${points}`;
    return [truncate(oneLine(name), 40), `${all.length}`, ...shown.map((kind) => countOf(all, kind)), mean];
  });
  const widths = head.map((title, i) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    truncate(
      cells.map((cell, i) => (i === 0 ? padded(cell, widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
      width,
    );
  const students = new Set(outcomes.map(({ student }) => student)).size;
  const open = outcomes.filter(({ verdict }) => verdict === 'undecided');
  const unknown = outcomes.filter(({ question }) => !own.has(question)).length;
  return [
    palette.bold(line(head)),
    ...rows.map(line),
    '',
    `${outcomes.length} answers of ${students} students`,
    ...(unknown === 0 ? [] : [palette.warn(`${unknown} answers to questions that are not on the sheet`)]),
    ...(open.length === 0 ? [] : [palette.warn(`${open.length} undecided, for a person to look at: ${listed(open)}`)]),
    '',
  ].join('\n');
}

const countOf = (all: readonly Outcome[], kind: JudgementKind): string => {
  const count = all.filter(({ verdict }) => verdict === kind).length;
  return count === 0 ? '·' : `${count}`;
};

function listed(open: readonly Outcome[]): string {
  const names = open.slice(0, 8).map(({ student, question }) => `${oneLine(student)} ${oneLine(question)}`);
  return `${names.join(', ')}${open.length > names.length ? ', …' : ''}`;
}

export const summary: Extract<GradeReporter, { readonly of: 'screen' }> = {
  of: 'screen',
  gives: 'a table of judgements by question (the default on a terminal)',
  render: gradeSummary,
};
