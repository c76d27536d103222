import type { FindingRuleName } from './finding-rules';
import type { Finding } from './findings';
import type { RunReporter, RunView } from './reporter';

/** How bad it is, of info, minor, major, critical and blocker: what is known to be false before what is not known. */
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

const degradation = ({ rule, claim, file, place, message, fingerprint }: Finding, { path }: RunView): object => ({
  description: `${claim}: ${message}`,
  check_name: rule,
  fingerprint,
  severity: severities[rule],
  location: { path: path(file ?? claim), lines: { begin: place?.line ?? 1 } },
});

export const gitlab: RunReporter = {
  gives: 'a report of code quality, which GitLab shows in merge requests',
  render: ({ findings }, view) =>
    `${JSON.stringify(
      findings.map((finding) => degradation(finding, view)),
      null,
      2,
    )}\n`,
};
