import type { RunResult } from '../../run/result';
import { type FindingRuleName, findingRuleNames, toleratedRuleNames } from './finding-rules';
import { type Finding, type Found, findingsOf, type Standing } from './findings';

/** What a run came to, and what is wrong in it. */
export interface RunReport {
  readonly run: RunResult;
  readonly findings: readonly Finding[];
  /** What a run is compared with; null where it is with nothing. */
  readonly baseline: Compared | null;
}

/** How what was known compares with a run: fingerprints. */
export interface Compared {
  /** What was wrong, and is not in this run. */
  readonly metAgain: readonly string[];
  /** What is wrong in this run as well, but with another verdict or in another text than the one that is known. */
  readonly changed: readonly string[];
  /** What was wrong with claims that there are no longer. */
  readonly gone: readonly string[];
}

/** What is known to be wrong: the fingerprint of the finding, what was found, and a digest of what the file says of it. */
export interface KnownFinding {
  readonly finding: string;
  readonly verdict: string;
  readonly content: string;
}

/** By the id of the claim. */
export type KnownFindings = ReadonlyMap<string, readonly KnownFinding[]>;

/** What makes a run fail. */
export interface Gate {
  readonly failOn: readonly FindingRuleName[];
  /** Null where there is no baseline. */
  readonly baseline: Baseline | null;
}

export interface Baseline {
  readonly known: KnownFindings;
  /** Of texts, such that nobody finds two of which it is the same. */
  readonly digestOf: (text: string) => string;
  /** Whether all claims are checked, so that what is known of others is of none. */
  readonly isWhole: boolean;
}

const strict: Gate = { failOn: findingRuleNames, baseline: null };

/** A run with what is wrong in it, and whether that makes it fail. */
export function runReport(run: RunResult, { failOn, baseline }: Gate = strict): RunReport {
  const standingOf = (found: Found): Standing => {
    if (!toleratedRuleNames.includes(found.rule)) return 'failing';
    if (baseline !== null && isKnown(found, baseline)) return 'known';
    return failOn.includes(found.rule) ? 'failing' : 'tolerated';
  };
  const findings = findingsOf(run, standingOf);
  return { run, findings, baseline: baseline === null ? null : comparedWith(run, findings, baseline) };
}

function isKnown(found: Found, { known, digestOf }: Baseline): boolean {
  const named = known.get(found.claim)?.find(({ finding }) => finding === found.fingerprint);
  return named !== undefined && named.verdict === found.verdict && named.content === digestOf(found.content);
}

function comparedWith(run: RunResult, findings: readonly Finding[], { known, isWhole }: Baseline): Compared {
  const standings = new Map(findings.map(({ fingerprint, standing }) => [fingerprint, standing]));
  const checked = run.claims.flatMap(({ id }) => printsOf(known.get(id)));
  const there = new Set([...run.claims, ...run.rejected, ...run.faults].map(({ id }) => id));
  return {
    metAgain: checked.filter((print) => !standings.has(print)),
    changed: checked.filter((print) => standings.has(print) && standings.get(print) !== 'known'),
    gone: isWhole ? [...known].flatMap(([id, own]) => (there.has(id) ? [] : printsOf(own))) : [],
  };
}

const printsOf = (known: readonly KnownFinding[] = []): string[] => known.map(({ finding }) => finding);

/** What is known after a run: all that is wrong with the claims that were checked, and what was known of others. */
export function knownAfter({ run, findings }: RunReport, { known, digestOf, isWhole }: Baseline): KnownFindings {
  const checked = new Set(run.claims.map(({ id }) => id));
  const lost = new Set([...run.rejected, ...run.faults].map(({ id }) => id));
  const kept = [...known].filter(([id]) => !checked.has(id) && (!isWhole || lost.has(id)));
  const after = new Map<string, readonly KnownFinding[]>(kept);
  for (const { claim, rule, fingerprint, verdict, content } of findings)
    if (toleratedRuleNames.includes(rule)) {
      const entry = { finding: fingerprint, verdict, content: digestOf(content) };
      after.set(claim, [...(after.get(claim) ?? []), entry]);
    }
  return new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
}
