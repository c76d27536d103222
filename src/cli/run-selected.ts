import type { ClaimOutcome, RunResult } from '../run/result';
import type { CheckOptions } from './check-claim';
import { checkClaims } from './check-claims';
import { type ClaimLocation, claimsFolder } from './corpus';
import { evidenceFlag, type Flags, jobsFlag, limitsOf, seedFlag } from './flags';
import { freshSeed } from './fresh-seed';
import { selectClaims } from './select-claims';

export interface SelectedRun {
  readonly run: RunResult;
  readonly claims: readonly ClaimLocation[];
  /** The command that shows all that is known of a claim of this run. */
  readonly replay: (id: string) => string;
}

interface SelectedOptions extends Partial<Pick<CheckOptions, 'smallTwinWitnesses'>> {
  /** Called as each claim ends, in any order. */
  readonly onOutcome?: (outcome: ClaimOutcome) => void;
}

/** Checks the claims that are asked for; a pattern that selects none is told like a file that cannot be read. */
export async function runSelected(
  patterns: readonly string[],
  flags: Flags,
  { smallTwinWitnesses = false, onOutcome = () => {} }: SelectedOptions = {},
): Promise<SelectedRun> {
  const seed = seedFlag(flags) ?? freshSeed();
  const options = {
    seed,
    ...limitsOf(flags),
    jobs: jobsFlag(flags),
    smallTwinWitnesses,
    showsAll: evidenceFlag(flags),
    certifies: flags.certificate !== undefined,
  };
  const { claims, unknown } = await selectClaims(patterns, claimsFolder(flags.claims));
  const unselected = unknown.map(({ pattern, diagnostic }) => ({ id: pattern, file: null, diagnostics: [diagnostic] }));
  for (const rejected of unselected) onOutcome({ kind: 'rejected', rejected });
  const run = await checkClaims(claims, options, onOutcome);
  const rejected = [...run.rejected, ...unselected];
  return {
    run: { ...run, rejected, summary: { ...run.summary, rejected: rejected.length } },
    claims,
    replay: replayCommand(claims, seed, flags),
  };
}

function replayCommand(claims: readonly ClaimLocation[], seed: string, flags: Flags): (id: string) => string {
  const folder = flags.claims === undefined ? '' : ` --claims ${quoted(flags.claims)}`;
  const nameOf = ({ id, file, isOutside, text }: ClaimLocation): string =>
    text === undefined ? (isOutside ? file : id) : '-';
  const named = new Map(claims.map((location) => [location.id, nameOf(location)]));
  return (id) => `verify explain ${quoted(named.get(id) ?? id)} --seed ${seed}${folder}`;
}

/** As a shell reads it. */
const quoted = (text: string): string => (/^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
