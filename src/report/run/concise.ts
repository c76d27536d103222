import { placeText } from '../place';
import { oneLine } from '../text-layout';
import type { Finding } from './findings';
import type { RunReporter } from './reporter';
import { summaryParts } from './summary-parts';

/** A line of the form that compilers write, which editors and problem matchers read. */
const findingLine = ({ place, file, claim, rule, message }: Finding): string =>
  oneLine(`${place === null ? (file ?? claim) : placeText(place)}: ${rule}: ${claim}: ${message}`);

export const concise: RunReporter = {
  gives: 'a line for each thing that is wrong, `file:line:column: what: claim: why`, and a summary',
  isLog: true,
  render: ({ run, findings }) =>
    [
      ...findings.map(findingLine),
      summaryParts(run)
        .map(({ text }) => text)
        .join(' · '),
      '',
    ].join('\n'),
};
