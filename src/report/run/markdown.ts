import type { ClaimResult } from '../../run/result';
import { diagnosticText } from '../diagnostic';
import { plainPalette } from '../palette';
import { oneLine } from '../text-layout';
import type { Finding } from './findings';
import { excuse, gateLines } from './gate-lines';
import type { RunReporter } from './reporter';
import { restsOn } from './rests-on';
import type { RunReport } from './run-report';
import { summaryParts } from './summary-parts';
import { unmetReasons } from './unmet-reasons';

/** Text from a file as a line of Markdown that is nothing but this text. */
const literal = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|#~&$@]/g, '\\$&');

/** Lines as they stand. */
const verbatim = (lines: readonly string[]): string[] => ['', ...lines.map((line) => `    ${line}`), ''];

const wide = { width: Number.POSITIVE_INFINITY, palette: plainPalette };

const row = (result: ClaimResult): string =>
  `| ${result.met ? '✓' : '✗'} | ${result.verdict} | ${literal(result.id)} | ${literal(result.title)} | ${literal(restsOn(result))} |`;

function excused(id: string, findings: readonly Finding[]): string[] {
  const text = excuse(findings.filter(({ claim }) => claim === id));
  return text === '' ? [] : [text];
}

/** A run as Markdown, for the summary of a job or a comment: what was not met first, then all claims. */
export function runMarkdown(report: RunReport, replay: (id: string) => string): string {
  const { run, findings } = report;
  const unmet = run.claims.filter(({ met }) => !met);
  const [first, ...parts] = summaryParts(run).map(({ text }) => literal(text));
  return [
    `**${first}** · ${parts.join(' · ')}`,
    '',
    ...gateLines(report).flatMap((line) => [literal(line), '']),
    ...unmet.flatMap((result) => [
      `### ✗ ${literal(result.id)}`,
      ...verbatim([...unmetReasons(result, wide.width), ...excused(result.id, findings), replay(result.id)]),
    ]),
    ...run.rejected.flatMap(({ id, diagnostics }) => [
      `### ✗ ${literal(id)}`,
      ...verbatim(diagnostics.flatMap((each) => diagnosticText(each, wide).split('\n'))),
    ]),
    ...run.faults.flatMap(({ id, message }) => [`### ✗ ${literal(id)}`, ...verbatim([oneLine(message)])]),
    ...(run.claims.length === 0 ? [] : ['| | verdict | claim | title | rests on |', '|---|---|---|---|---|']),
    ...run.claims.map(row),
    '',
  ].join('\n');
}

export const markdown: RunReporter = {
  gives: 'Markdown, for the summary of a job: what was not met first, then a table of all claims',
  render: (report, { replay }) => runMarkdown(report, replay),
};
