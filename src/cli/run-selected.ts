import { collectRun } from '../run/collect-run';
import type { ClaimOutcome, RunResult } from '../run/result';
import { runAlpha } from '../run/run-alpha';
import type { RunTerms } from './cache/open-run-cache';
import { type Check, throughCache } from './cache/through-cache';
import type { VerdictCache } from './cache/verdict-cache';
import { changedClaims } from './changed-claims';
import type { CheckOptions } from './check-claim';
import { type ClaimLocation, claimsFolder } from './corpus';
import { filesRead } from './files-read';
import { evidenceFlag, type Flags, jobsFlag, limitsOf, seedFlag } from './flags';
import { freshSeed } from './fresh-seed';
import type { NamedFile } from './output/require-apart';
import { selectClaims } from './select-claims';

export interface SelectedRun {
  readonly run: RunResult;
  readonly claims: readonly ClaimLocation[];
  /** The command that shows all that is known of a claim of this run. */
  readonly replay: (id: string) => string;
}

interface SelectedOptions extends Partial<Pick<CheckOptions, 'smallTwinWitnesses'>> {
  /** What is known of claims before, on terms; nothing where it is left out. */
  readonly cacheOn?: (terms: RunTerms) => VerdictCache | null;
  /** Whether threads check even a few claims, so that this one goes on meanwhile. */
  readonly inThreads?: boolean;
  /** Called with what is read and what is checked, once that is known and before any work is done; what it throws ends the run. */
  readonly beforeWork?: (read: readonly NamedFile[], claims: readonly ClaimLocation[]) => void;
  /** Called as each claim ends, in any order. */
  readonly onOutcome?: (outcome: ClaimOutcome) => void;
}

/** Checks the claims that are asked for; a pattern that selects none is told like a file that cannot be read. */
export async function runSelected(
  patterns: readonly string[],
  flags: Flags,
  {
    smallTwinWitnesses = false,
    cacheOn,
    inThreads = false,
    beforeWork = () => {},
    onOutcome = () => {},
  }: SelectedOptions = {},
): Promise<SelectedRun> {
  const start = performance.now();
  const given = seedFlag(flags);
  const seed = given ?? freshSeed();
  const selection = await selectClaims(patterns, claimsFolder(flags.claims));
  const { unknown } = selection;
  const claims = changedClaims(selection.claims, flags);
  const options = {
    seed,
    // What sampling may err in a run is split over its claims, whether or not they are sampled.
    alpha: runAlpha / Math.max(1, claims.length),
    ...limitsOf(flags),
    jobs: jobsFlag(flags),
    inThreads,
    smallTwinWitnesses,
    showsAll: evidenceFlag(flags),
    certifies: flags.certificate !== undefined,
  };
  beforeWork(filesRead(selection.known, flags), claims);
  const unselected = unknown.map(({ pattern, diagnostic }) => ({ id: pattern, file: null, diagnostics: [diagnostic] }));
  for (const rejected of unselected) onOutcome({ kind: 'rejected', rejected });
  const check: Check = async (open, each) => (await import('./check-claims')).checkClaims(open, options, each);
  const cache = cacheOn?.({ ...options, seed: given }) ?? null;
  const outcomes = await (cache === null ? check(claims, onOutcome) : throughCache(claims, cache, check, onOutcome));
  const run = collectRun(outcomes, seed, (performance.now() - start) / 1000);
  const rejected = [...run.rejected, ...unselected];
  return {
    run: { ...run, rejected, summary: { ...run.summary, rejected: rejected.length } },
    claims,
    replay: replayCommand(claims, run, flags),
  };
}

function replayCommand(claims: readonly ClaimLocation[], run: RunResult, flags: Flags): (id: string) => string {
  const folder = flags.claims === undefined ? '' : ` --claims ${quoted(flags.claims)}`;
  const nameOf = ({ id, file, isOutside, text }: ClaimLocation): string =>
    text === undefined ? (isOutside ? file : id) : '-';
  const named = new Map(claims.map((location) => [location.id, nameOf(location)]));
  const seeds = new Map(run.claims.map(({ id, cached }) => [id, cached?.seed]));
  return (id) => `verify explain ${quoted(named.get(id) ?? id)} --seed ${seeds.get(id) ?? run.seed}${folder}`;
}

/** As a shell reads it. */
const quoted = (text: string): string => (/^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
