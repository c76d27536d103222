import type { Finding, Standing } from './findings';
import { runMarkdown } from './markdown';
import type { RunReporter, RunView } from './reporter';

/** GitHub refuses summaries of more than 1 MiB. */
const longestSummary = 1_000_000;

/** Without characters that end a command or would be obeyed. */
const data = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n]|\p{Cf}/gu, ' ')
    .replaceAll('%', '%25')
    .replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const levels = { failing: 'error', tolerated: 'warning', known: 'notice' } as const satisfies Readonly<
  Record<Standing, string>
>;

/** A workflow command, of which GitHub makes an annotation at the place. */
function annotation(
  { rule, standing, claim, file, place, message, details }: Finding,
  { path, replay }: RunView,
): string {
  const region =
    place === null
      ? {}
      : { line: place.line, endLine: place.line, col: place.column, endColumn: place.column + place.length };
  const properties = { ...(file === null ? {} : { file: path(file) }), ...region, title: `${rule}: ${claim}` };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const known = rule === 'bad-input' ? [] : [replay(claim)];
  return `::${levels[standing]} ${listed.join(',')}::${data([message, ...details, ...known].join('\n'))}\n`;
}

function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  const cut = text.lastIndexOf('\n', longestSummary);
  return `${text.slice(0, cut)}\n\nThe rest is left out: the summary is too long.\n`;
}

export const github: RunReporter = {
  gives: 'annotations at the lines of what is wrong, and the summary of the job, in a workflow of GitHub',
  isLog: true,
  render: ({ findings }, view) => findings.map((finding) => annotation(finding, view)).join(''),
  stepSummary: (report, { replay }) => shortened(runMarkdown(report, replay)),
};
