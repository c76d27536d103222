import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { jsonText } from '../../statement/json-text';
import { type FindingRule, findingRuleNames, findingRules } from './finding-rules';
import type { Finding, Standing } from './findings';
import type { RunReporter, RunView } from './reporter';
import type { RunReport } from './run-report';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const rules = findingRuleNames.map((name): ReportingDescriptor => {
  const { says, next }: FindingRule = findingRules[name];
  return {
    id: name,
    shortDescription: { text: says },
    help: { text: next },
    defaultConfiguration: { level: 'error' },
  };
});

const levels = { failing: 'error', tolerated: 'warning', known: 'note' } as const satisfies Readonly<
  Record<Standing, Result.level>
>;

/** Text in which `[a](1)` is no link. */
const plain = (text: string): string => text.replace(/\[(?=[^\]]*\]\()/g, '\\[');

/** A path relative to the top of the repository, or a URL of what lies elsewhere. */
function artifact(path: string): PhysicalLocation['artifactLocation'] {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return { uri: `file://${path.startsWith('/') ? uri : `/${uri}`}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}

function locationOf(file: string, { place }: Finding, { path }: RunView): PhysicalLocation {
  const artifactLocation = artifact(path(file));
  if (place === null) return { artifactLocation };
  const { line, column, length, excerpt } = place;
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
  return { artifactLocation, region: { ...region, snippet: { text: excerpt } } };
}

function resultOf(finding: Finding, isCompared: boolean, view: RunView): Result {
  const { rule, standing, claim, file, message, details, fingerprint } = finding;
  const isKnown = standing === 'known';
  return {
    ruleId: rule,
    ruleIndex: findingRuleNames.indexOf(rule),
    level: levels[standing],
    ...(isCompared ? { baselineState: isKnown ? 'unchanged' : 'new' } : {}),
    ...(isKnown ? { suppressions: [{ kind: 'external', justification: 'It is in the baseline.' }] } : {}),
    message: { text: plain([`${claim}: ${message}`, ...details].join('\n')) },
    locations: file === null ? [] : [{ physicalLocation: locationOf(file, finding, view) }],
    partialFingerprints: { 'claimcheck/v1': fingerprint },
    properties: { claim },
  };
}

/** A run as a log of the Static Analysis Results Interchange Format. A fault of the program is no success of the run. */
function sarifLog({ run, findings, baseline }: RunReport, view: RunView): Log {
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'claimcheck', semanticVersion: view.version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: run.faults.length === 0, startTimeUtc: view.began }],
        results: findings.map((finding) => resultOf(finding, baseline !== null, view)),
        properties: { seed: run.seed },
      },
    ],
  };
}

export const sarif: RunReporter = {
  gives: 'SARIF 2.1.0, for code scanning and editors',
  render: (report, view) => `${jsonText(sarifLog(report, view), 2)}\n`,
};
