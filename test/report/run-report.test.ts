import { describe, expect, it } from 'vitest';
import { findingRuleNames } from '../../src/report/run/finding-rules';
import { type Gate, knownAfter, runReport } from '../../src/report/run/run-report';
import type { RunResult } from '../../src/run/result';
import { everything, nothing, proved, tooWeak, undecided, unmet } from './fixtures';

const standings = (run: RunResult, gate?: Gate): string[] =>
  runReport(run, gate).findings.map(({ rule, standing }) => `${rule} ${standing}`);
const none = { failOn: [], known: null } as const;
const of = (...claims: RunResult['claims'][number][]): RunResult => ({ ...nothing, claims });

describe('what is wrong makes a run fail', () => {
  it('unless its kind is tolerated', () => {
    expect(standings(of(unmet, tooWeak))).toEqual(['claim-refuted failing', 'twin-not-refuted failing']);
    const gate = { failOn: ['claim-refuted'], known: null } as const;
    expect(standings(of(unmet, tooWeak), gate)).toEqual(['claim-refuted failing', 'twin-not-refuted tolerated']);
    expect(standings(of(unmet, tooWeak), none)).toEqual(['claim-refuted tolerated', 'twin-not-refuted tolerated']);
  });

  it('always where nothing is known of a claim', () => {
    const known = new Map([
      ['crash', ['program-fault crash']],
      ['bad/file', ['bad-input bad/file unknown-name There is no function summ.']],
    ]);
    const lost = { ...everything, claims: [] };
    expect(new Set(standings(lost, { failOn: [], known }))).toEqual(
      new Set(['bad-input failing', 'program-fault failing']),
    );
  });

  it('unless the same is known of the same claim', () => {
    const known = new Map([['jensen/steps', ['claim-undecided jensen/steps']]]);
    const gate = { failOn: findingRuleNames, known };
    expect(standings(of(undecided), gate)).toEqual(['claim-undecided known', 'proof-not-accepted failing']);
    const worse = { ...undecided, verdict: 'refuted' } as const;
    expect(standings(of(worse), gate)).toEqual(['claim-refuted failing', 'proof-not-accepted failing']);
    expect(standings(of({ ...unmet, id: 'other' }), gate)).toEqual(['claim-refuted failing']);
  });
});

describe('a baseline', () => {
  const known = new Map([
    ['a/b', ['claim-refuted a/b']],
    [proved.id, [`claim-undecided ${proved.id}`]],
    ['elsewhere', ['claim-undecided elsewhere']],
  ]);

  it('tells what is no longer wrong, of the claims that were checked', () => {
    const { baseline } = runReport(of(unmet, proved), { failOn: findingRuleNames, known });
    expect(baseline).toEqual({ metAgain: [`claim-undecided ${proved.id}`] });
    expect(runReport(of(unmet)).baseline).toBeNull();
  });

  it('holds all that is wrong once it is written anew, and what is known of claims that were not checked', () => {
    const report = runReport(of(unmet, proved, undecided));
    expect([...knownAfter(report, known, false)]).toEqual([
      ['a/b', ['claim-refuted a/b']],
      ['elsewhere', ['claim-undecided elsewhere']],
      ['jensen/steps', ['claim-undecided jensen/steps', 'proof-not-accepted jensen/steps']],
    ]);
    expect(knownAfter(report, known, true).has('elsewhere')).toBe(false);
    const after = runReport(report.run, { failOn: findingRuleNames, known: knownAfter(report, known, true) });
    expect(after.findings.map(({ standing }) => standing)).toEqual(['known', 'known', 'known']);
  });

  it('keeps what is known of claims that are lost to a fault, and never takes such for known', () => {
    const lost = { ...nothing, faults: everything.faults, rejected: everything.rejected };
    const before = new Map([['crash', ['claim-undecided crash']]]);
    expect([...knownAfter(runReport(lost), before, true)]).toEqual([...before]);
  });
});
