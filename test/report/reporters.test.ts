import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DOMParser, type Element } from '@xmldom/xmldom';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findingRuleNames } from '../../src/report/run/finding-rules';
import type { Finding } from '../../src/report/run/findings';
import { type RunReporterName, runReporterNames, runReporters } from '../../src/report/run/reporters';
import { type Gate, runReport } from '../../src/report/run/run-report';
import type { RunResult } from '../../src/run/result';
import { everything, knownUnmet, nothing, placeOf, proved, undecided, unmet, view } from './fixtures';

async function written(name: RunReporterName, run: RunResult, gate?: Gate): Promise<string> {
  const { each, render } = await runReporters[name]();
  const outcomes = [
    ...run.claims.map((result) => ({ kind: 'result', result }) as const),
    ...run.rejected.map((rejected) => ({ kind: 'rejected', rejected }) as const),
    ...run.faults.map((fault) => ({ kind: 'fault', fault }) as const),
  ];
  const lines = each === undefined ? [] : outcomes.map(each);
  return lines.join('') + (await render(runReport(run, gate), view));
}

const findingsOf = (run: RunResult): readonly Finding[] => runReport(run).findings;

/** What a reader of a form learns of a finding. */
interface Read {
  /** The rule, or words that only findings of that rule have. */
  readonly says: string;
  /** `file:line`, or the file alone; empty where there is none. */
  readonly at: string;
}

const at = (file: string | null, line: number | null | undefined): string =>
  file === null ? '' : line === null || line === undefined ? file : `${file}:${line}`;
const ofPlace = (text: string): string => /^[^\s:]+(?::\d+)?/.exec(text)?.[0] ?? '';

const wordsOf: Readonly<Record<string, RegExp>> = {
  'claim-refuted': /expected: holds; found: refuted/,
  'claim-undecided': /expected: holds; found: undecided/,
  'claim-undefined': /expected: holds; found: undefined/,
  'twin-not-refuted': /false twin not refuted/,
  'proof-not-accepted': /^\s*proof: /,
  'sample-misjudged': /sample "3 \* x" is judged wrong/,
};

/** Blocks of a text for people: what is said of a claim stands beneath its place. */
function readBlocks(text: string): Read[] {
  let place = '';
  return text.split('\n').flatMap((line) => {
    const own = /(claims\/[^\s:]+:\d+):\d+/.exec(line)?.[1];
    if (own !== undefined) place = own;
    const rule = Object.entries(wordsOf).find(([, words]) => words.test(line))?.[0];
    return rule === undefined ? [] : [{ says: rule, at: place }];
  });
}

const elements = (parent: Element, name: string): Element[] => [...parent.getElementsByTagName(name)];

function parsedXml(text: string): Element {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) });
  const document = parser.parseFromString(text, 'text/xml');
  expect(problems).toEqual([]);
  return document.documentElement as Element;
}

/** Each form read back. Whoever adds a form says here how it is read. */
const readers: { readonly [N in RunReporterName]: (text: string) => Read[] } = {
  terminal: readBlocks,
  markdown: readBlocks,
  concise: (text) =>
    text
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => ({ says: /: ([a-z-]+): /.exec(line)?.[1] ?? '', at: ofPlace(line) })),
  json: (text) =>
    (JSON.parse(text).findings as { rule: string; file: string | null; line: number | null }[]).map(
      ({ rule, file, line }) => ({ says: rule, at: at(file, line) }),
    ),
  jsonl: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'finding')
      .map(({ rule, file, line }) => ({ says: rule, at: at(file, line) })),
  junit: (text) =>
    [...elements(parsedXml(text), 'failure'), ...elements(parsedXml(text), 'error')].map((element) => ({
      says: element.getAttribute('type') ?? '',
      at: ofPlace(element.textContent ?? ''),
    })),
  sarif: (text) =>
    ((JSON.parse(text) as Log).runs[0]?.results ?? []).map(({ ruleId = '', locations = [] }) => {
      const location = locations[0]?.physicalLocation;
      return { says: ruleId, at: at(location?.artifactLocation?.uri ?? null, location?.region?.startLine) };
    }),
  github: (text) =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, properties = '', message] = /^::(?:error|warning|notice) ([^:]*)::(.+)$/.exec(line) ?? [];
        expect(message, line).toBeDefined();
        const values = new Map(properties.split(',').map((each) => each.split('=') as [string, string]));
        return {
          says: values.get('title')?.replace(/%3A.*/, '') ?? '',
          at: at(values.get('file') ?? null, values.has('line') ? Number(values.get('line')) : null),
        };
      }),
  gitlab: (text) =>
    (JSON.parse(text) as { check_name: string; location: { path: string; lines: { begin: number } } }[]).map(
      ({ check_name, location }) => ({ says: check_name, at: `${location.path}:${location.lines.begin}` }),
    ),
};

/** Files that cannot be read and faults are told on standard error, whatever form is written. */
const isToldBeside = (name: RunReporterName, { rule }: Finding): boolean =>
  name === 'terminal' && (rule === 'bad-input' || rule === 'program-fault');

/** JUnit has one test for a file, some forms must have a place, and Markdown shows bad files as the terminal does. */
function expectedOf(name: RunReporterName, findings: readonly Finding[]): Read[] {
  const told = findings.filter((finding) => !isToldBeside(name, finding));
  const reads = told.map(({ rule, file, place, claim }) => ({
    says: rule,
    at:
      name === 'gitlab'
        ? at(file ?? claim, place?.line ?? 1)
        : at(name === 'concise' ? (file ?? claim) : file, place?.line),
  }));
  if (name === 'markdown') return reads.filter(({ says }) => says in wordsOf);
  if (name !== 'junit') return reads;
  return reads.filter(({ says }, i) => says !== 'bad-input' || told[i]?.claim !== told[i - 1]?.claim);
}

/** How each form shows that a known refutation, and an undecided claim that is tolerated, do not make a run fail. */
const excusesIn: { readonly [N in RunReporterName]: readonly [known: RegExp, tolerated: RegExp] } = {
  terminal: [/claim-refuted \(known\)/, /claim-undecided \(tolerated\)/],
  markdown: [/claim-refuted \(known\)/, /claim-undecided \(tolerated\)/],
  concise: [/: claim-refuted: .* \(known\)$/m, /: claim-undecided: .* \(tolerated\)$/m],
  json: [/"claim-refuted",\s*"standing": "known"/, /"claim-undecided",\s*"standing": "tolerated"/],
  jsonl: [/"claim-refuted","standing":"known"/, /"claim-undecided","standing":"tolerated"/],
  junit: [/<skipped message="known: .*type="claim-refuted">/, /<skipped message="tolerated: .*type="claim-undecided">/],
  sarif: [/"level": "note",\s*"baselineState": "unchanged"/, /"level": "warning",\s*"baselineState": "new"/],
  github: [/^::notice .*title=claim-refuted/m, /^::warning .*title=claim-undecided/m],
  gitlab: [/"claim-refuted",\s*.*\s*"severity": "info"/, /"claim-undecided",\s*.*\s*"severity": "minor"/],
};

const byText = (reads: readonly Read[]): string[] => reads.map(({ says, at: where }) => `${says} ${where}`).sort();

describe.each(runReporterNames)('%s', (name) => {
  it('tells of each thing that is wrong what kind it is of, and where', async () => {
    const text = await written(name, everything);
    expect(byText(readers[name](text))).toEqual(byText(expectedOf(name, findingsOf(everything))));
  });

  it('tells of nothing where nothing is wrong', async () => {
    const fine = { ...nothing, claims: [proved], summary: { ...nothing.summary, claims: 1, met: 1 } };
    expect(readers[name](await written(name, fine))).toEqual([]);
    expect(readers[name](await written(name, nothing))).toEqual([]);
  });

  it('says nothing of a claim that is stronger than what was established', async () => {
    const { says } = readers[name](await written(name, { ...nothing, claims: [undecided] }))[0] ?? {};
    expect(says).toBe('claim-undecided');
  });

  it('tells what is known and what is tolerated from what makes the run fail', async () => {
    const gated = await written(name, everything, { failOn: [], baseline: knownUnmet });
    for (const pattern of excusesIn[name]) expect(gated).toMatch(pattern);
    const strict = await written(name, everything);
    for (const pattern of excusesIn[name]) expect(strict).not.toMatch(pattern);
  });

  it('is the same whenever it is written', async () => {
    expect(await written(name, everything)).toBe(await written(name, everything));
  });

  it('lets no text of a file through that a terminal, a parser or a service would obey', async () => {
    const title =
      'a \u001b[31m]]> </failure> <b> & "q" \n::error::x\r\n%0A | `code` [a](1) \u0000\ud800\u202e\u2066\u0085\u200b\u{e0041}';
    const hostile = { ...unmet, title, place: placeOf('claims/a, b:c%.yaml', 3, 8, 'claim: x == y') };
    const text = await written(name, { ...everything, claims: [{ ...hostile, twins: [] }] });
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(text).not.toMatch(/^::error::x/m);
    if (!['terminal', 'markdown'].includes(name)) expect(readers[name](text).length).toBeGreaterThan(1);
  });
});

it('has a rule of its own for each kind, and a fingerprint that stays where lines move', () => {
  const moved = { ...unmet, place: { ...unmet.place, line: 30 } };
  const [before, after] = [unmet, moved].map((claim) => findingsOf({ ...nothing, claims: [claim] })[0]?.fingerprint);
  expect(after).toBe(before);
  const twice = { ...unmet, twins: [0, 1].map(() => ({ ...proved.twins[0], met: false }) as (typeof proved.twins)[0]) };
  const prints = findingsOf({ ...everything, claims: [...everything.claims.slice(1), twice] }).map(
    (f) => f.fingerprint,
  );
  expect(new Set(prints).size).toBe(prints.length);
  expect([...new Set(findingsOf(everything).map(({ rule }) => rule))].sort()).toEqual(
    findingRuleNames.filter((rule) => !['claim-supported', 'claim-certified', 'claim-proved'].includes(rule)).sort(),
  );
});

describe('what the formats ask for', () => {
  it('SARIF: the schema of version 2.1.0', async () => {
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
    const gate = { failOn: [], baseline: knownUnmet };
    for (const [run, given] of [[everything], [nothing], [everything, gate]] as const) {
      const log: Log = JSON.parse(await written('sarif', run, given));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      const [only] = log.runs;
      expect(only?.tool.driver.rules?.map(({ id }) => id)).toEqual(findingRuleNames);
      for (const { ruleId, ruleIndex = -1 } of only?.results ?? [])
        expect(only?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    }
    expect(validate({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
  });

  it('GitLab: the fields of a report of code quality', async () => {
    const report = z.array(
      z.strictObject({
        description: z.string().min(1),
        check_name: z.string().min(1),
        fingerprint: z.string().min(1),
        severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
        location: z.strictObject({
          path: z.string().regex(/^(?![./])/),
          lines: z.strictObject({ begin: z.number().int().min(1) }),
        }),
      }),
    );
    const read = report.parse(JSON.parse(await written('gitlab', everything)));
    expect(new Set(read.map(({ fingerprint }) => fingerprint)).size).toBe(read.length);
  });

  it('JUnit: suites that count their tests, with all attributes and elements in order', async () => {
    const root = parsedXml(await written('junit', everything, { failOn: findingRuleNames, baseline: knownUnmet }));
    expect(root.tagName).toBe('testsuites');
    const suites = elements(root, 'testsuite');
    expect(suites.length).toBeGreaterThan(3);
    for (const [index, suite] of suites.entries()) {
      const attribute = (name: string): string => suite.getAttribute(name) ?? '';
      const counts = { tests: 'testcase', failures: 'failure', errors: 'error', skipped: 'skipped' };
      for (const [name, element] of Object.entries(counts))
        expect(Number(attribute(name)), name).toBe(elements(suite, element).length);
      expect(attribute('id')).toBe(`${index}`);
      expect(attribute('timestamp')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      for (const name of ['name', 'package', 'hostname']) expect(attribute(name)).not.toBe('');
      const children = [...suite.childNodes].filter((node) => node.nodeType === 1).map((node) => node.nodeName);
      const inOrder = ['properties', 'testcase', 'system-out', 'system-err'];
      expect([...new Set(children)]).toEqual(inOrder);
      expect(children).toEqual([...children].sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b)));
      for (const test of elements(suite, 'testcase')) {
        expect([...test.attributes].map(({ name }) => name).sort()).toEqual(['classname', 'name', 'time']);
        expect(test.getAttribute('time')).toMatch(/^\d+\.\d{3}$/);
        expect([...test.childNodes].filter((node) => node.nodeType === 1).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('JUnit: a test that passes does not say how strong what was established is, but the output of its suite does', async () => {
    const root = parsedXml(await written('junit', everything));
    const texts = elements(root, 'system-out').map(({ textContent }) => textContent ?? '');
    expect(texts.join('\n')).toContain('tv/bound: certified, expected: certified, enclosure');
  });

  it('GitHub: properties and messages from which the runner reads what was written', async () => {
    const title = '100 %, 50%25 and a%0Ab';
    const place = placeOf('claims/a, b:c%2C.yaml', 3, 8, 'claim: x == y');
    const text = await written('github', { ...nothing, claims: [{ ...unmet, title, place }] });
    const [, listed = '', message = ''] = /^::error (.*?)::(.*)\n$/.exec(text) ?? [];
    // As the runner reads them: properties at commas and the first =, escapes last.
    const data = (escaped: string): string =>
      escaped.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
    const property = (escaped: string): string => data(escaped.replaceAll('%3A', ':').replaceAll('%2C', ','));
    const values = new Map(listed.split(',').map((each) => each.split(/=(.*)/s, 2) as [string, string]));
    expect(property(values.get('file') ?? '')).toBe(place.file);
    expect(property(values.get('title') ?? '')).toBe('claim-refuted: a/b');
    expect(data(message).split('\n')[0]).toBe(`expected: holds; found: refuted: ${title}`);
  });

  it('GitHub: a summary that is not too long', async () => {
    const { stepSummary } = await runReporters.github();
    const claims = Array.from({ length: 3000 }, (_, i) => ({ ...unmet, id: `claim-${i}`, title: 't'.repeat(400) }));
    const run = { ...everything, claims };
    const text = stepSummary?.(runReport(run), view) ?? '';
    expect(text.length).toBeLessThan(1024 * 1024);
    expect(text).toContain('The rest is left out');
  });
});

it.each(runReporterNames.filter((name) => name !== 'json' && name !== 'jsonl' && name !== 'sarif'))(
  '%s as it is written',
  async (name) => {
    await expect(await written(name, everything)).toMatchFileSnapshot(`written/${name}.txt`);
  },
);
