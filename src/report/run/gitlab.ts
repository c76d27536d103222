import { jsonText } from '../../statement/json-text';
import type { FindingRuleName } from './finding-rules';
import type { Finding } from './findings';
import type { RunReporter, RunView } from './reporter';

/**
 * How bad it is, of info, minor, major, critical and blocker: what is known to be false before what is not known. What does
 * not make the run fail is less.
 */
const severities = {
  'claim-refuted': 'critical',
  'claim-undefined': 'critical',
  'claim-undecided': 'major',
  'claim-supported': 'major',
  'claim-certified': 'major',
  'claim-proved': 'major',
  'twin-not-refuted': 'major',
  'proof-not-accepted': 'major',
  'sample-misjudged': 'major',
  'bad-input': 'blocker',
  'program-fault': 'blocker',
} as const satisfies Readonly<Record<FindingRuleName, string>>;

const severityOf = ({ rule, standing }: Finding): string =>
  ({ failing: severities[rule], tolerated: 'minor', known: 'info' })[standing];

const degradation = (finding: Finding, { path }: RunView): object => {
  const { rule, claim, file, place, message, fingerprint } = finding;
  return {
    description: `${claim}: ${message}`,
    check_name: rule,
    fingerprint,
    severity: severityOf(finding),
    location: { path: path(file ?? claim), lines: { begin: place?.line ?? 1 } },
  };
};

export const gitlab: RunReporter = {
  gives: 'a report of code quality, which GitLab shows in merge requests',
  render: ({ findings }, view) =>
    `${jsonText(
      findings.map((finding) => degradation(finding, view)),
      2,
    )}\n`,
};
