import type { RunResult } from '../../run/result';
import { type FindingRuleName, findingRuleNames, toleratedRuleNames } from './finding-rules';
import { type Finding, type Found, findingsOf, type Standing } from './findings';

/** What a run came to, and what is wrong in it. */
export interface RunReport {
  readonly run: RunResult;
  readonly findings: readonly Finding[];
  /** What a run is compared with; null where it is with nothing. */
  readonly baseline: {
    /** Fingerprints of what was wrong, and is not in this run. */
    readonly metAgain: readonly string[];
  } | null;
}

/** Findings that are known: fingerprints by the id of the claim. */
export type KnownFindings = ReadonlyMap<string, readonly string[]>;

/** What makes a run fail. */
export interface Gate {
  readonly failOn: readonly FindingRuleName[];
  /** Null where there is no baseline. */
  readonly known: KnownFindings | null;
}

const strict: Gate = { failOn: findingRuleNames, known: null };

/** A run with what is wrong in it, and whether that makes it fail. */
export function runReport(run: RunResult, { failOn, known }: Gate = strict): RunReport {
  const standingOf = ({ rule, claim, fingerprint }: Found): Standing => {
    if (!toleratedRuleNames.includes(rule)) return 'failing';
    if (known?.get(claim)?.includes(fingerprint) === true) return 'known';
    return failOn.includes(rule) ? 'failing' : 'tolerated';
  };
  const findings = findingsOf(run, standingOf);
  if (known === null) return { run, findings, baseline: null };
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const metAgain = run.claims.flatMap(({ id }) => (known.get(id) ?? []).filter((print) => !found.has(print)));
  return { run, findings, baseline: { metAgain } };
}

/**
 * What is known after a run: all that is wrong with the claims that were checked, and what was known of others.
 * @param isWhole whether there are no others
 */
export function knownAfter({ run, findings }: RunReport, known: KnownFindings, isWhole: boolean): KnownFindings {
  const checked = new Set(run.claims.map(({ id }) => id));
  const lost = new Set([...run.rejected, ...run.faults].map(({ id }) => id));
  const kept = [...known].filter(([id]) => !checked.has(id) && (!isWhole || lost.has(id)));
  const after = new Map<string, readonly string[]>(kept);
  for (const { claim, rule, fingerprint } of findings)
    if (toleratedRuleNames.includes(rule)) after.set(claim, [...(after.get(claim) ?? []), fingerprint]);
  return new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
}
