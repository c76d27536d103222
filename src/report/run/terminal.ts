import type { ClaimResult, RunResult } from '../../run/result';
import { byQuestion, questionName } from '../by-question';
import type { Palette, Surface } from '../palette';
import { untriedLines } from '../samples';
import { hanging, oneLine, padded, truncate, widthOf } from '../text-layout';
import type { Finding } from './findings';
import { excuse, gateLines } from './gate-lines';
import type { RunReporter } from './reporter';
import { restsOn } from './rests-on';
import type { RunReport } from './run-report';
import { summaryParts } from './summary-parts';
import { unmetReasons } from './unmet-reasons';

const verdictWidth = 'undecided'.length;
/** A title narrower than this is not worth its column. */
const leastTitle = 20;

/**
 * A run as a person reads it: a line for each claim, what was not met beneath, and a summary.
 * @param replay the command that shows all that is known of a claim
 */
export function terminalReport(report: RunReport, surface: Surface, replay: (id: string) => string): string {
  const { run, findings } = report;
  const lines = claimLines(run.claims, surface, (result) =>
    result.met
      ? untriedLines(result.samples, surface.width - 4).map((line) => surface.palette.dim(`    ${line}`))
      : unmetLines(result, excuseOf(result, findings), replay(result.id), surface),
  );
  const blank = lines.length > 0 && lines.at(-1) !== '' ? [''] : [];
  const questions = questionLines(run.claims, surface);
  return [...lines, ...blank, ...questions, ...aboutLines(report, surface), ...summaryLines(run, surface), ''].join(
    '\n',
  );
}

/** What does not make the run fail, and what is known for nothing. */
export function aboutLines(report: RunReport, { width, palette }: Surface): string[] {
  const lines = gateLines(report).flatMap((line) => hanging('', line, width));
  return lines.length === 0 ? [] : [...lines.map(palette.warn), ''];
}

/** @param beneath what is said of a claim beneath its line */
export function claimLines(
  claims: readonly ClaimResult[],
  surface: Surface,
  beneath: (result: ClaimResult) => readonly string[],
): string[] {
  const columns = columnsOf(claims, surface.width);
  return claims.flatMap((result) => [claimLine(result, columns, surface.palette), ...beneath(result)]);
}

interface Columns {
  readonly id: number;
  readonly title: number;
  readonly how: number;
}

/** Lines of a pipe are read one by one: what one claim is called is no reason to pad the line of another. */
const unaligned: Columns = {
  id: Number.POSITIVE_INFINITY,
  title: Number.POSITIVE_INFINITY,
  how: Number.POSITIVE_INFINITY,
};

/** Widths of the columns; on a narrow terminal the title is left out, then what the verdict rests on. */
function columnsOf(results: readonly ClaimResult[], width: number): Columns {
  if (width === Number.POSITIVE_INFINITY) return unaligned;
  const widest = (text: (result: ClaimResult) => string) => Math.max(0, ...results.map((each) => widthOf(text(each))));
  const fixed = 2 + verdictWidth + 2 + 2 + secondsWidth;
  const id = Math.min(
    widest(({ id }) => id),
    Math.max(8, width - fixed),
  );
  const left = width - fixed - id;
  const how = Math.min(widest(restsOn), 26);
  const shownHow = left >= how + 2 ? how : 0;
  const title = Math.min(
    widest(({ title }) => oneLine(title)),
    left - (shownHow === 0 ? 0 : shownHow + 2) - 2,
  );
  return {
    id,
    title:
      title >=
      Math.min(
        leastTitle,
        widest(({ title }) => oneLine(title)),
      )
        ? title
        : 0,
    how: shownHow,
  };
}

const secondsWidth = '00.00 s'.length;

function claimLine(result: ClaimResult, columns: Columns, palette: Palette): string {
  const colour = result.met ? palette.good : palette.bad;
  const cell = (text: string, width: number): string => {
    if (width === Number.POSITIVE_INFINITY) return text === '' ? '' : `${oneLine(text)}  `;
    return width === 0 ? '' : `${padded(truncate(oneLine(text), width), width)}  `;
  };
  const time = result.cached === undefined ? `${result.seconds.toFixed(2)} s` : 'cached';
  const seconds = columns === unaligned ? time : time.padStart(secondsWidth);
  return [
    `${colour(`${result.met ? '✓' : '✗'} ${padded(result.verdict, verdictWidth)}`)}  `,
    palette.bold(cell(result.id, columns.id)),
    cell(result.title, columns.title),
    palette.dim(cell(restsOn(result), columns.how)),
    palette.dim(seconds),
  ].join('');
}

/** Why what is wrong with a claim does not count, or nothing. */
export const excuseOf = ({ id }: ClaimResult, findings: readonly Finding[]): string =>
  excuse(findings.filter(({ claim }) => claim === id));

/** @param excused why it does not count, or nothing */
export function unmetLines(
  result: ClaimResult,
  excused: string,
  replay: string,
  { width, palette }: Surface,
): string[] {
  const indent = '    ';
  const room = width - indent.length;
  const reasons = [...unmetReasons(result, room), ...(excused === '' ? [] : hanging('', excused, room))];
  return [...reasons.map((line) => palette.warn(indent + line)), palette.accent(indent + replay), ''];
}

const countWidth = '  000 of 000 met'.length;

/** How many claims of each question are met, if there are several questions. */
function questionLines(claims: readonly ClaimResult[], { width, palette }: Surface): string[] {
  const groups = byQuestion(claims, ({ question }) => question);
  if (groups.length < 2) return [];
  const names = groups.map(({ question }) =>
    truncate(oneLine(questionName(question)), Math.max(8, width - countWidth)),
  );
  const column = Math.max(...names.map(widthOf));
  const lines = groups.map(({ items }, i) => {
    const met = items.filter((each) => each.met).length;
    const colour = met === items.length ? palette.good : palette.bad;
    return `${padded(names[i] ?? '', column)}  ${colour(`${met} of ${items.length} met`)}`;
  });
  return [...lines, ''];
}

export function summaryLines(run: RunResult, { width, palette }: Surface): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const { text, tone } of summaryParts(run)) {
    const colour = palette[tone];
    const isBreak = lines.length === 0 || used + 3 + widthOf(text) > width;
    if (isBreak) lines.push(colour(text));
    else lines.push(`${lines.pop() ?? ''}${palette.dim(' · ')}${colour(text)}`);
    used = isBreak ? widthOf(text) : used + 3 + widthOf(text);
  }
  return lines;
}

export const terminal: RunReporter = {
  gives: 'a line for each claim, what was not met beneath, and a summary; unless another form is written there',
  isLog: true,
  render: (report, { surface, replay }) =>
    report.run.claims.length === 0 && report.run.faults.length === 0 ? '' : terminalReport(report, surface, replay),
};
