import type { ClaimBody, FieldPath, Twin } from '../claim/claim-file';
import type { LoadedClaim } from '../claim/load';
import { twinBody } from '../claim/twin-body';
import { type Decision, decideFully } from '../decide/portfolio';
import { problemOf } from '../decide/problem';
import { checkProof } from '../derive/check-proof';
import { derivationEvidence } from '../derive/derivation-evidence';
import type { DerivationResult } from '../derive/derivation-result';
import type { Effort } from '../engine/effort';
import type { EngineContext } from '../engine/engine';
import type { Solver } from '../engine/smt/solver';
import { type Evidence, propositionsOf } from '../kernel/evidence';
import { ExpressionError } from '../language/expression-error';
import type { Diagnostic } from '../statement/diagnostic';
import { aimOf } from './aim-of';
import { checkProofTwin } from './check-proof-twin';
import { isExpected } from './expected';
import type { ClaimResult, ReportedEvidence, TwinResult } from './result';
import { runAlpha } from './run-alpha';

export interface VerifyOptions extends Pick<Effort, 'deadline'>, Partial<Omit<Effort, 'deadline'>> {
  readonly seed: string;
  /** The probability with which sampling may err on this claim or a twin: what the run allows, split over its claims. */
  readonly alpha?: number;
  readonly solver?: Solver;
  /** Whether witnesses against twins are made small, as those against the claim are; they are unless this is false. */
  readonly smallTwinWitnesses?: boolean;
  /** Whether enclosures and samples of concrete cases are shown beside a proof too; they are not unless this is true. */
  readonly showsAll?: boolean;
}

export type Verified =
  | { readonly ok: true; readonly result: Omit<ClaimResult, 'seconds'> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

interface Decided {
  readonly decision: Decision;
  readonly derivation: DerivationResult | null;
}

/** Checks a claim and its twins. Mistakes in the file come back as diagnostics, never as exceptions. */
export async function verifyClaim(
  id: string,
  { claim, locate }: LoadedClaim,
  options: VerifyOptions,
): Promise<Verified> {
  const diagnostics: Diagnostic[] = [];
  const alpha = (options.alpha ?? runAlpha) / (1 + claim.twins.length + claim.proof.length);
  const contextOf = (part: string): EngineContext => ({
    seed: `${options.seed} ${id}${part}`,
    deadline: options.deadline,
    ...(options.spend === undefined ? {} : { spend: options.spend }),
    alpha,
    ...(options.solver === undefined ? {} : { solver: options.solver }),
  });
  const attempt = async <T>(check: () => Promise<T>, origin: (path: FieldPath) => FieldPath): Promise<T | null> => {
    try {
      return await check();
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
  const checkOwn = async (): Promise<Decided> => {
    const derivation =
      claim.proof.length === 0
        ? null
        : await checkProof(claim, claim.proof, 'proof', { ...contextOf(' proof'), hopeful: true });
    const context = { ...contextOf(''), hopeful: claim.expect !== 'refuted' };
    const problem = problemOf(claim, [], claim.instances);
    const known = derivation === null ? null : derivationEvidence(derivation, propositionsOf(problem.cases));
    const aim = aimOf(claim.expect, problem);
    const decision = await decideFully(problem, context, { aim, known, showsAll: options.showsAll ?? false });
    return { decision, derivation };
  };
  const checkTwin = async (twin: Twin, body: ClaimBody, index: number): Promise<TwinResult> => {
    const context = { ...contextOf(` twin ${index}`), anyWitness: options.smallTwinWitnesses === false };
    if (twin.line !== null) return checkProofTwin(twin, twin.line, body, claim.proof, { ...context, hopeful: false });
    const { verdict, evidence } = await decideFully(problemOf(body, [], claim.instances), context, {
      samplesRefute: claim.expect === 'supported',
    });
    return { title: twin.title, verdict, met: verdict === 'refuted', evidence: evidence.map(forReports) };
  };
  const decided = await attempt(checkOwn, (path) => path);
  const twins: (TwinResult | null)[] = [];
  for (const [index, twin] of claim.twins.entries()) {
    const { body, origin } = twinBody(claim, twin, index);
    twins.push(await attempt(() => checkTwin(twin, body, index), origin));
  }
  if (decided === null || diagnostics.length > 0) return { ok: false, diagnostics };

  const checked = twins.filter((twin) => twin !== null);
  const { verdict, deciding, evidence } = decided.decision;
  const { derivation } = decided;
  const asExpected = isExpected(claim.expect, verdict);
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
      met: asExpected && (derivation?.accepted ?? true) && checked.every((twin) => twin.met),
      engine: deciding?.engine ?? null,
      scope: deciding?.scope ?? '',
      errorBound: deciding?.errorBound ?? null,
      hypotheses: deciding?.hypotheses ?? [],
      witness: deciding?.witness ?? null,
      evidence: evidence.map(forReports),
      twins: checked,
      ...(options.used === undefined ? {} : { effort: options.used() }),
      ...(derivation === null ? {} : { derivation }),
    },
  };
}

/** Without what only engines look into; of a theorem, whose word it takes. */
function forReports(evidence: Evidence): ReportedEvidence {
  if (evidence.verdict === 'proved') {
    const { theorem, ...told } = evidence;
    return { ...told, oracles: theorem.oracles };
  }
  const { partial, ...told } = evidence;
  return told;
}
