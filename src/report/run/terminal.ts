import { isExpected } from '../../run/expected';
import type { ClaimResult, RunResult, RunSummary } from '../../run/result';
import { showErrorBound } from '../../statement/error-bound';
import { byQuestion, questionName } from '../by-question';
import { nextStep } from '../next-step';
import type { Palette, Surface } from '../palette';
import { sampleLines } from '../samples';
import { hanging, oneLine, padded, truncate, widthOf } from '../text-layout';
import { witnessLines } from '../witness';
import type { RunReporter } from './reporter';

const verdictWidth = 'undecided'.length;
/** A title narrower than this is not worth its column. */
const leastTitle = 20;

/**
 * A run as a person reads it: a line for each claim, what was not met beneath, and a summary.
 * @param replay the command that shows all that is known of a claim
 */
export function terminalReport(run: RunResult, surface: Surface, replay: (id: string) => string): string {
  const columns = columnsOf(run.claims, surface.width);
  const lines = run.claims.flatMap((result) => [
    claimLine(result, columns, surface.palette),
    ...(result.met ? [] : unmetLines(result, replay(result.id), surface)),
  ]);
  const blank = lines.length > 0 && lines.at(-1) !== '' ? [''] : [];
  const questions = questionLines(run.claims, surface);
  return [...lines, ...blank, ...questions, ...summaryLines(run.summary, run.seed, surface), ''].join('\n');
}

interface Columns {
  readonly id: number;
  readonly title: number;
  readonly how: number;
}

/** Widths of the columns; on a narrow terminal the title is left out, then what the verdict rests on. */
function columnsOf(results: readonly ClaimResult[], width: number): Columns {
  const widest = (text: (result: ClaimResult) => string) => Math.max(0, ...results.map((each) => widthOf(text(each))));
  const fixed = 2 + verdictWidth + 2 + 2 + secondsWidth;
  const id = Math.min(
    widest(({ id }) => id),
    Math.max(8, width - fixed),
  );
  const left = width - fixed - id;
  const how = Math.min(widest(howText), 24);
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
  const cell = (text: string, width: number) =>
    width === 0 ? '' : `${padded(truncate(oneLine(text), width), width)}  `;
  const seconds = `${result.seconds.toFixed(2)} s`.padStart(secondsWidth);
  return [
    `${colour(`${result.met ? '✓' : '✗'} ${padded(result.verdict, verdictWidth)}`)}  `,
    palette.bold(cell(result.id, columns.id)),
    cell(result.title, columns.title),
    palette.dim(cell(howText(result), columns.how)),
    palette.dim(seconds),
  ].join('');
}

/** What the verdict rests on, in a few characters. */
function howText({ engine, errorBound }: ClaimResult): string {
  if (engine === null) return '';
  return errorBound === null ? engine : `${engine} ≤ ${showErrorBound(errorBound)}`;
}

function unmetLines(result: ClaimResult, replay: string, { width, palette }: Surface): string[] {
  const indent = '    ';
  const room = width - indent.length;
  const twins = result.twins.filter(({ met }) => !met);
  const isSurprise = !isExpected(result.expect, result.verdict);
  const isBroken = result.derivation !== undefined && !result.derivation.accepted;
  const lines = [
    ...hanging('', result.title, room),
    ...(isSurprise ? hanging('', `expected: ${result.expect}; found: ${result.verdict}`, room) : []),
    ...(isSurprise ? result.evidence.flatMap((each) => hanging(`${each.engine}: `, each.summary, room)) : []),
    ...(isSurprise && result.witness !== null ? witnessLines(result.witness, room) : []),
    ...(isSurprise ? hanging('next: ', nextStep(result), room) : []),
    ...(isBroken ? brokenLines(result, room) : []),
    ...twins.flatMap((twin) => hanging('false twin not refuted: ', `${twin.title} (${twin.verdict})`, room)),
    ...sampleLines(result.samples, room),
  ];
  return [...lines.map((line) => palette.warn(indent + line)), palette.accent(indent + replay), ''];
}

/** What is wrong with the proof. */
function brokenLines({ evidence }: ClaimResult, width: number): string[] {
  const broken = evidence.filter(({ engine }) => engine === 'derivation');
  return broken.flatMap(({ summary, witness }) => [
    ...hanging('proof: ', summary, width),
    ...(witness === null ? [] : witnessLines(witness, width)),
  ]);
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

function summaryLines(summary: RunSummary, seed: string, { width, palette }: Surface): string[] {
  const { claims, met, unmet, rejected, faults, seconds } = summary;
  const { good, bad, dim } = palette;
  const parts: readonly (readonly [string, (text: string) => string])[] = [
    [`${met} of ${claims + rejected + faults} claims met`, unmet + rejected + faults === 0 ? good : bad],
    ...(unmet === 0 ? [] : [[`${unmet} not met`, bad] as const]),
    ...(rejected === 0 ? [] : [[`${rejected} not readable`, bad] as const]),
    ...(faults === 0 ? [] : [[`${faults} lost to a fault of the program`, bad] as const]),
    [`${seconds.toFixed(2)} s`, dim],
    [`seed ${seed}`, dim],
  ];
  const lines: string[] = [];
  let used = 0;
  for (const [text, colour] of parts) {
    const isBreak = lines.length === 0 || used + 3 + widthOf(text) > width;
    if (isBreak) lines.push(colour(text));
    else lines.push(`${lines.pop() ?? ''}${dim(' · ')}${colour(text)}`);
    used = isBreak ? widthOf(text) : used + 3 + widthOf(text);
  }
  return lines;
}

export const text: RunReporter = {
  gives: 'a line for each claim, what was not met beneath, and a summary',
  render: (run, { surface, replay }) =>
    run.claims.length === 0 && run.faults.length === 0 ? '' : terminalReport(run, surface, replay),
};
