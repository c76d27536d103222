import type { ClaimBody, FieldPath } from '../claim/claim-file';
import type { Diagnostic } from '../claim/diagnostic';
import type { LoadedClaim } from '../claim/load';
import { twinBody } from '../claim/twin-body';
import { ExpressionError } from '../language/expression-error';
import { type Decision, decide } from './portfolio';
import { problemOf } from './problem';
import type { ClaimResult, TwinResult, Verdict } from './result';

export interface VerifyOptions {
  readonly seed: string;
  /** True when the time for this claim is up. */
  readonly deadline: () => boolean;
  /** The probability with which sampling may err on this claim or a twin: what the run allows, split over its claims. */
  readonly alpha?: number;
}

/** The probability with which sampling may err anywhere in a run. */
export const runAlpha = 1e-6;

export type Verified =
  | { readonly ok: true; readonly result: Omit<ClaimResult, 'seconds'> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const affirmative: readonly Verdict[] = ['proved', 'certified', 'supported'];

/** Checks a claim and its twins. Mistakes in the file come back as diagnostics, never as exceptions. */
export async function verifyClaim(
  id: string,
  { claim, locate }: LoadedClaim,
  options: VerifyOptions,
): Promise<Verified> {
  const diagnostics: Diagnostic[] = [];
  const alpha = (options.alpha ?? runAlpha) / (1 + claim.twins.length);
  const attempt = (body: ClaimBody, seed: string, origin: (path: FieldPath) => FieldPath): Decision | null => {
    try {
      return decide(problemOf(body, [], claim.instances), { seed, deadline: options.deadline, alpha });
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      diagnostics.push({
        code: error.code,
        place: locate(origin(error.path), error.start, error.end - error.start),
        reason: error.reason,
        next: error.next,
      });
      return null;
    }
  };
  const decision = attempt(claim, `${options.seed} ${id}`, (path) => path);
  const twins = claim.twins.map((twin, index): TwinResult | null => {
    const { body, origin } = twinBody(claim, twin, index);
    const its = attempt(body, `${options.seed} ${id} twin ${index}`, origin);
    return its && { title: twin.title, verdict: its.verdict, met: its.verdict === 'refuted', evidence: its.evidence };
  });
  if (decision === null || diagnostics.length > 0) return { ok: false, diagnostics };

  const checked = twins.filter((twin) => twin !== null);
  const { verdict, deciding, evidence } = decision;
  const asExpected = claim.expect === 'refuted' ? verdict === 'refuted' : affirmative.includes(verdict);
  return {
    ok: true,
    result: {
      id,
      title: claim.title,
      question: claim.question,
      statement: claim.statement,
      erratum: claim.erratum,
      expect: claim.expect,
      verdict,
      met: asExpected && checked.every((twin) => twin.met),
      engine: deciding?.engine ?? null,
      scope: deciding?.scope ?? '',
      errorBound: deciding?.errorBound ?? null,
      hypotheses: deciding?.hypotheses ?? [],
      witness: deciding?.witness ?? null,
      evidence,
      twins: checked,
    },
  };
}
