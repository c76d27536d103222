import { loadClaim } from '../../src/claim/load';
import type { ClaimResult } from '../../src/run/result';
import { verifyClaim } from '../../src/run/verify-claim';
import type { Diagnostic } from '../../src/statement/diagnostic';
import { sharedSolver } from '../engine/smt/solver';

/** What a claim file comes to: a verdict, or what is wrong with the file. */
export type Checked =
  | { readonly kind: 'checked'; readonly result: Omit<ClaimResult, 'seconds'> }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] };

/** Seeds for statements where chance is involved. */
export const twentySeeds = Array.from({ length: 20 }, (_, i) => `${i + 1}`);

/** Checks the text of a claim file as the command line does, with a solver and without a time limit. */
export async function check(text: string, seed = '1', id = 'claim'): Promise<Checked> {
  const load = loadClaim(text, `${id}.yaml`);
  if (!load.ok) return { kind: 'rejected', diagnostics: load.diagnostics };
  const outcome = await verifyClaim(id, load.loaded, { seed, isOver: () => false, solver: await sharedSolver() });
  return outcome.ok
    ? { kind: 'checked', result: outcome.result }
    : { kind: 'rejected', diagnostics: outcome.diagnostics };
}

/** `proved`, `refuted`, …, or `invalid` where the file is refused. */
export async function verdictOf(text: string, seed = '1'): Promise<string> {
  const checked = await check(text, seed);
  return checked.kind === 'rejected' ? 'invalid' : checked.result.verdict;
}

export interface Statement {
  readonly claim: string | readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  readonly let?: Readonly<Record<string, string>>;
  readonly assume?: readonly string[];
  readonly sizes?: Readonly<Record<string, string | number>>;
  readonly proof?: readonly string[];
  readonly expect?: string;
  readonly instances?: readonly Readonly<Record<string, string>>[];
}

/** The text of a claim file (JSON is YAML). */
export const claimText = (statement: Statement): string => JSON.stringify({ title: 'A statement', ...statement });

/** The verdict on a statement. */
export const judged = (statement: Statement, seed = '1'): Promise<string> => verdictOf(claimText(statement), seed);
