import { describe, expect, it } from 'vitest';
import { findingRuleNames } from '../../src/report/run/finding-rules';
import { gateLines } from '../../src/report/run/gate-lines';
import { type Gate, type KnownFinding, knownAfter, runReport } from '../../src/report/run/run-report';
import type { RunResult } from '../../src/run/result';
import { baselineOf, everything, knownUnmet, nothing, proved, tooWeak, undecided, unmet } from './fixtures';

const standings = (run: RunResult, gate?: Gate): string[] =>
  runReport(run, gate).findings.map(({ rule, standing }) => `${rule} ${standing}`);
const none = { failOn: [], baseline: null } as const;
const of = (...claims: RunResult['claims'][number][]): RunResult => ({ ...nothing, claims });
const entry = (finding: string, verdict = finding.replace(/^claim-(\w+) .*/, '$1'), content = ''): KnownFinding => ({
  finding,
  verdict,
  content: `digest of ${content}`,
});

describe('what is wrong makes a run fail', () => {
  it('unless its kind is tolerated', () => {
    expect(standings(of(unmet, tooWeak))).toEqual(['claim-refuted failing', 'twin-not-refuted failing']);
    const gate = { failOn: ['claim-refuted'], baseline: null } as const;
    expect(standings(of(unmet, tooWeak), gate)).toEqual(['claim-refuted failing', 'twin-not-refuted tolerated']);
    expect(standings(of(unmet, tooWeak), none)).toEqual(['claim-refuted tolerated', 'twin-not-refuted tolerated']);
  });

  it('always where nothing is known of a claim', () => {
    const lost = { ...everything, claims: [] };
    const findings = runReport(lost).findings;
    const known = baselineOf({
      crash: [entry('program-fault crash', '')],
      'bad/file': findings.map(({ fingerprint }) => entry(fingerprint, '')),
    });
    expect(new Set(standings(lost, { failOn: [], baseline: known }))).toEqual(
      new Set(['bad-input failing', 'program-fault failing']),
    );
  });

  it('unless the same is known of the same claim', () => {
    const gate = {
      failOn: findingRuleNames,
      baseline: baselineOf({ 'jensen/steps': [entry('claim-undecided jensen/steps', 'undecided', 'x==y')] }),
    };
    expect(standings(of(undecided), gate)).toEqual(['claim-undecided known', 'proof-not-accepted failing']);
    const worse = { ...undecided, verdict: 'refuted' } as const;
    expect(standings(of(worse), gate)).toEqual(['claim-refuted failing', 'proof-not-accepted failing']);
    expect(standings(of({ ...unmet, id: 'other' }), gate)).toEqual(['claim-refuted failing']);
  });

  it('where another text is false than the one that is known to be, under the same id', () => {
    const gate = { failOn: findingRuleNames, baseline: knownUnmet };
    expect(standings(of(unmet), gate)).toEqual(['claim-refuted known']);
    const other = { ...unmet, contents: { claim: 'x==2*y', twins: [], proof: '', questions: '' } };
    expect(standings(of(other), gate)).toEqual(['claim-refuted failing']);
    expect(gateLines(runReport(of(other), gate))).toEqual([
      'wrong, but not as it is known: the claim or its verdict is another: claim-refuted a/b',
    ]);
  });

  it('where a twin that was undecided is now proved', () => {
    const twins = [
      { ...proved.twins[0], title: 'another', verdict: 'undecided', met: false } as (typeof proved.twins)[0],
    ];
    const weak = { ...tooWeak, twins };
    const finding = `twin-not-refuted ${weak.id} another`;
    const gate = { failOn: findingRuleNames, baseline: baselineOf({ [weak.id]: [entry(finding, 'undecided')] }) };
    expect(standings(of(weak), gate)).toEqual(['twin-not-refuted known']);
    const shown = { ...weak, twins: twins.map((twin) => ({ ...twin, verdict: 'proved' }) as const) };
    expect(standings(of(shown), gate)).toEqual(['twin-not-refuted failing']);
  });
});

describe('a baseline', () => {
  const entries = {
    'a/b': [entry('claim-refuted a/b', 'refuted', 'x==y')],
    [proved.id]: [entry(`claim-undecided ${proved.id}`)],
    elsewhere: [entry('claim-undecided elsewhere')],
  };
  const part = baselineOf(entries);
  const whole = baselineOf(entries, true);

  it('tells what is no longer wrong, of the claims that were checked, and of all what is no longer there', () => {
    const { baseline } = runReport(of(unmet, proved), { failOn: findingRuleNames, baseline: part });
    expect(baseline).toEqual({ metAgain: [`claim-undecided ${proved.id}`], changed: [], gone: [] });
    const compared = runReport(of(unmet, proved), { failOn: findingRuleNames, baseline: whole });
    expect(compared.baseline?.gone).toEqual(['claim-undecided elsewhere']);
    expect(gateLines(compared)).toContain('no longer there, though known: claim-undecided elsewhere');
    expect(runReport(of(unmet)).baseline).toBeNull();
  });

  it('holds all that is wrong once it is written anew, and what is known of claims that were not checked', () => {
    const report = runReport(of(unmet, proved, undecided));
    const after = [...knownAfter(report, part)];
    expect(after.map(([id, own]) => [id, ...own.map(({ finding }) => finding)])).toEqual([
      ['a/b', 'claim-refuted a/b'],
      ['elsewhere', 'claim-undecided elsewhere'],
      ['jensen/steps', 'claim-undecided jensen/steps', 'proof-not-accepted jensen/steps'],
    ]);
    const written = knownAfter(report, whole);
    expect(written.has('elsewhere')).toBe(false);
    const again = runReport(report.run, { failOn: findingRuleNames, baseline: { ...whole, known: written } });
    expect(again.findings.map(({ standing }) => standing)).toEqual(['known', 'known', 'known']);
    expect(again.baseline).toEqual({ metAgain: [], changed: [], gone: [] });
  });

  it('keeps what is known of claims that are lost to a fault, and never takes such for known', () => {
    const lost = { ...nothing, faults: everything.faults, rejected: everything.rejected };
    const before = baselineOf({ crash: [entry('claim-undecided crash')] }, true);
    expect([...knownAfter(runReport(lost), before)]).toEqual([...before.known]);
  });
});
