import type { ClaimFile } from '../../src/claim/claim-file';
import type { LoadedClaim } from '../../src/claim/load';
import { sizeCases } from '../../src/decide/size-cases';
import { createEffort } from '../../src/engine/effort';
import type { Solver } from '../../src/engine/smt/solver';
import { ExpressionError } from '../../src/language/expression-error';
import { type Verified, verifyClaim } from '../../src/run/verify-claim';
import { type Judged, judgeVerdict } from './judge-verdict';
import type { Statement } from './oracle/judge-claim';

export interface Checker {
  readonly solver: Solver;
  readonly seed: string;
  /** Points at which the oracle looks. */
  readonly points: number;
  /** Steps after which the program is stopped, which counts as undecided. */
  readonly steps: number;
}

export interface Found extends Judged {
  readonly verdict: string;
  readonly by: string;
}

/** The program's verdict on a claim, and what the oracle says of it. An exception of the program is a finding too. */
export async function verdictOn(
  id: string,
  loaded: LoadedClaim,
  { solver, seed, points, steps }: Checker,
): Promise<Found> {
  let verified: Verified;
  try {
    verified = await verifyClaim(id, loaded, { seed, solver, ...createEffort(steps, () => false) });
  } catch (error) {
    return {
      verdict: 'fault',
      by: '',
      finding: 'not confirmed',
      seen: error instanceof Error ? `${error.name}: ${error.message}` : '',
    };
  }
  if (!verified.ok)
    return { verdict: 'invalid', by: '', finding: 'refused', seen: verified.diagnostics[0]?.code ?? '' };
  const { result } = verified;
  return {
    verdict: result.verdict,
    by: result.engine ?? '',
    ...judgeVerdict(result, statementsOf(loaded.claim), seed, points),
  };
}

/** A claim at its smallest sizes, as the oracle takes it. */
export function statementsOf(claim: ClaimFile): Statement[] {
  const { given, let: definitions, assume, claim: relations } = claim;
  try {
    return sizeCases(claim)
      .slice(0, 2)
      .map((sizes) => ({ sizes, given, let: definitions, assume, claim: relations }));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}
