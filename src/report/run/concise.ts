import { placeText } from '../place';
import { oneLine } from '../text-layout';
import type { Finding } from './findings';
import { gateLines } from './gate-lines';
import type { RunReporter } from './reporter';
import { summaryParts } from './summary-parts';

/** A line of the form that compilers write, which editors and problem matchers read. */
function findingLine({ place, file, claim, rule, standing, message }: Finding): string {
  const where = place === null ? (file ?? claim) : placeText(place);
  return oneLine(`${where}: ${rule}: ${claim}: ${message}${standing === 'failing' ? '' : ` (${standing})`}`);
}

export const concise: RunReporter = {
  gives: 'a line for each thing that is wrong, `file:line:column: what: claim: why`, and a summary',
  isLog: true,
  render: (report) => {
    const summary = summaryParts(report.run).map(({ text }) => text);
    return [...report.findings.map(findingLine), ...gateLines(report), summary.join(' · '), ''].join('\n');
  },
};
