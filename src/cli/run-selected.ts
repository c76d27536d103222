import { collectRun } from '../run/collect-run';
import type { ClaimOutcome, RejectedClaim, RunResult } from '../run/result';
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
import { type Selection, selectClaims } from './select-claims';

export interface SelectedRun {
  readonly run: RunResult;
  /** What became of each claim, in their order, and then of what selects none. */
  readonly outcomes: readonly ClaimOutcome[];
  readonly claims: readonly ClaimLocation[];
  /** The command that shows all that is known of a claim of this run. */
  readonly replay: (id: string) => string;
}

/** What is asked for. */
export interface Asked {
  readonly claims: readonly ClaimLocation[];
  /** Patterns that select nothing, told as files that cannot be read. */
  readonly unselected: readonly RejectedClaim[];
  /** What every claim is checked with. */
  readonly options: CheckOptions;
}

interface SelectedOptions extends Partial<Pick<CheckOptions, 'smallTwinWitnesses'>> {
  /** What is known of claims before, on terms; nothing where it is left out. */
  readonly cacheOn?: (terms: RunTerms) => VerdictCache | null;
  /** What of all that is asked for is this run's to do; all where it is left out. */
  readonly share?: (asked: Asked) => Pick<Asked, 'claims' | 'unselected'>;
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
    share = (asked) => asked,
    inThreads = false,
    beforeWork = () => {},
    onOutcome = () => {},
  }: SelectedOptions = {},
): Promise<SelectedRun> {
  const start = performance.now();
  const given = seedFlag(flags);
  const seed = given ?? freshSeed();
  const selection = await selectClaims(patterns, claimsFolder(flags.claims));
  const all = changedClaims(selection.claims, flags);
  const options = {
    seed,
    // What sampling may err in a run is split over its claims, whether or not they are sampled.
    alpha: runAlpha / Math.max(1, all.length),
    ...limitsOf(flags),
    jobs: jobsFlag(flags),
    inThreads,
    smallTwinWitnesses,
    showsAll: evidenceFlag(flags),
    certifies: flags.certificate !== undefined,
  };
  const { claims, unselected } = share({ claims: all, unselected: selection.unknown.map(rejectedPattern), options });
  beforeWork(filesRead(selection.known, flags), claims);
  const rejected = unselected.map((each): ClaimOutcome => ({ kind: 'rejected', rejected: each }));
  for (const outcome of rejected) onOutcome(outcome);
  const check: Check = async (open, each) => (await import('./check-claims')).checkClaims(open, options, each);
  const cache = cacheOn?.({ ...options, seed: given }) ?? null;
  const checked = await (cache === null ? check(claims, onOutcome) : throughCache(claims, cache, check, onOutcome));
  const outcomes = [...checked, ...rejected];
  const run = collectRun(outcomes, seed, (performance.now() - start) / 1000);
  const names = new Map(all.map((location) => [location.id, nameToReplay(location)]));
  return { run, outcomes, claims, replay: replayCommand(names, run, flags.claims) };
}

const rejectedPattern = ({ pattern, diagnostic }: Selection['unknown'][number]): RejectedClaim => ({
  id: pattern,
  file: null,
  diagnostics: [diagnostic],
});

/** What `verify explain` calls a claim. */
export const nameToReplay = ({ id, file, isOutside, text }: ClaimLocation): string =>
  text === undefined ? (isOutside ? file : id) : '-';

/** @param folder what `--claims` says */
export function replayCommand(
  names: ReadonlyMap<string, string>,
  run: RunResult,
  folder: string | undefined,
): (id: string) => string {
  const where = folder === undefined ? '' : ` --claims ${quoted(folder)}`;
  const seeds = new Map(run.claims.map(({ id, cached }) => [id, cached?.seed]));
  return (id) => `verify explain ${quoted(names.get(id) ?? id)} --seed ${seeds.get(id) ?? run.seed}${where}`;
}

/** As a shell reads it. */
const quoted = (text: string): string => (/^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
