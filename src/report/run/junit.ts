import type { ClaimResult, RunResult } from '../../run/result';
import { placeText } from '../place';
import { oneLine } from '../text-layout';
import type { Finding } from './findings';
import type { RunReporter, RunView } from './reporter';
import { restsOn } from './rests-on';
import type { RunReport } from './run-report';

/** One thing that is tested: a claim, a twin, a proof, the sample answers to questions, or that a file can be read. */
interface Case {
  readonly claim: string;
  readonly name: string;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

/** What is an error rather than a failure: nothing was found out. */
const isError = ({ findings }: Case): boolean =>
  findings.some(({ rule }) => rule === 'bad-input' || rule === 'program-fault');
const isFailure = (each: Case): boolean =>
  each.findings.some(({ standing }) => standing === 'failing') && !isError(each);
/** Skipped is what does not make the run fail, though it is wrong. */
const isSkipped = (each: Case): boolean => each.findings.length > 0 && !isFailure(each) && !isError(each);

const suiteName = (id: string): string => (id.includes('/') ? id.replace(/\/[^/]*$/, '') : 'claims');

/** The cases of a claim: each finding belongs to one of them. */
function casesOf({ id, title, seconds, twins, derivation, samples }: ClaimResult, own: readonly Finding[]): Case[] {
  const found = (rule: (name: string) => boolean): Finding[] => own.filter((finding) => rule(finding.rule));
  const part = (name: string, findings: readonly Finding[]): Case => ({ claim: id, name, seconds: 0, findings });
  const unrefuted = found((rule) => rule === 'twin-not-refuted');
  let next = 0;
  return [
    { claim: id, name: oneLine(title), seconds, findings: found((rule) => rule.startsWith('claim-')) },
    ...(derivation === undefined
      ? []
      : [
          part(
            'proof',
            found((rule) => rule === 'proof-not-accepted'),
          ),
        ]),
    // Findings of twins come in the order of the twins.
    ...twins.map((twin) => part(`false twin: ${oneLine(twin.title)}`, twin.met ? [] : unrefuted.slice(next, ++next))),
    ...(samples === undefined
      ? []
      : [
          part(
            'sample answers',
            found((rule) => rule === 'sample-misjudged'),
          ),
        ]),
  ];
}

function allCases({ run, findings }: RunReport): Case[] {
  const of = (id: string): Finding[] => findings.filter(({ claim }) => claim === id);
  const lost = (id: string, name: string): Case => ({ claim: id, name, seconds: 0, findings: of(id) });
  return [
    ...run.claims.flatMap((result) => casesOf(result, of(result.id))),
    ...run.rejected.map(({ id }) => lost(id, 'can be read')),
    ...run.faults.map(({ id }) => lost(id, 'can be checked')),
  ];
}

const told = ({ place, file, message, details }: Finding): string =>
  [`${place === null ? (file ?? '') : placeText(place)}: ${message}`, ...details].join('\n');

/** The verdict of each claim: that a test passes does not say how strong what was established is. */
const verdictLines = ({ claims }: RunResult, name: string): string =>
  claims
    .filter(({ id }) => suiteName(id) === name)
    .map((result) => oneLine(`${result.id}: ${result.verdict}, expected: ${result.expect}, ${restsOn(result)}`))
    .join('\n');

/** What a terminal or an editor would obey, instead of showing it. */
const unseen = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

const reference = (character: string): string => `&#x${character.codePointAt(0)?.toString(16)};`;

async function junitXml(report: RunReport, view: RunView): Promise<string> {
  const { default: xmlbuilder } = await import('xmlbuilder');
  const suites = new Map<string, Case[]>();
  for (const each of allCases(report)) {
    const name = suiteName(each.claim);
    suites.set(name, [...(suites.get(name) ?? []), each]);
  }
  const options = { encoding: 'UTF-8', invalidCharReplacement: ' ' };
  const root = xmlbuilder.create('testsuites', options);
  for (const [id, [name, cases]] of [...suites].entries()) {
    const suite = root.element('testsuite', suiteAttributes(id, name, cases, view));
    suite.element('properties').element('property', { name: 'seed', value: report.run.seed });
    for (const each of cases) {
      const { claim, name: title, seconds, findings } = each;
      const test = suite.element('testcase', { name: title, classname: claim, time: seconds.toFixed(3) });
      const first = findings.find(({ standing }) => standing === 'failing') ?? findings[0];
      if (first === undefined) continue;
      const { message, rule: type, standing } = first;
      const text = [...findings.map(told), ...(isError(each) ? [] : [view.replay(claim)])].join('\n\n');
      if (isSkipped(each)) test.element('skipped', { message: `${standing}: ${message}`, type }, text);
      else test.element(isError(each) ? 'error' : 'failure', { message, type }, text);
    }
    suite.element('system-out', {}, verdictLines(report.run, name));
    suite.element('system-err');
  }
  return `${root.end({ pretty: true }).replace(unseen, reference)}\n`;
}

function suiteAttributes(id: number, name: string, cases: readonly Case[], { began }: RunView): object {
  const seconds = cases.reduce((sum, each) => sum + each.seconds, 0);
  return {
    id,
    package: 'claimcheck',
    name,
    timestamp: began.replace(/(?:\.\d+)?Z$/, ''),
    hostname: 'localhost',
    tests: cases.length,
    failures: cases.filter(isFailure).length,
    errors: cases.filter(isError).length,
    skipped: cases.filter(isSkipped).length,
    time: seconds.toFixed(3),
  };
}

export const junit: RunReporter = {
  gives: 'XML as JUnit writes it: a test for each claim, twin, proof and file, for services that run tests',
  render: junitXml,
};
