import type { Evidence, Witness } from '../engine/evidence';
import type { ClaimResult, RunResult } from '../run/result';
import { diagnosticJson } from './diagnostic';

/** A run as JSON text: the same seed gives the same bytes, apart from `seconds`. */
export function runJson(run: RunResult): string {
  const { claims, met, unmet, rejected, faults, seconds } = run.summary;
  const document = {
    seed: run.seed,
    claims: run.claims.map(claimJson),
    rejected: run.rejected.map(({ id, diagnostics }) => ({ id, diagnostics: diagnostics.map(diagnosticJson) })),
    faults: run.faults.map(({ id, message }) => ({ id, message })),
    summary: { claims, met, unmet, rejected, faults, seconds: milliseconds(seconds) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function claimJson(result: ClaimResult): object {
  return {
    id: result.id,
    title: result.title,
    question: result.question,
    expect: result.expect,
    verdict: result.verdict,
    met: result.met,
    engine: result.engine,
    scope: result.scope,
    errorBound: result.errorBound,
    hypotheses: result.hypotheses,
    witness: witnessJson(result.witness),
    evidence: result.evidence.map(evidenceJson),
    twins: result.twins.map(({ title, verdict, met }) => ({ title, verdict, met })),
    seconds: milliseconds(result.seconds),
  };
}

function evidenceJson(evidence: Evidence): object {
  const { engine, verdict, summary, scope, errorBound, hypotheses, laws, witness, sampling } = evidence;
  const sampled = sampling === undefined ? {} : { sampling };
  return { engine, verdict, summary, scope, errorBound, hypotheses, laws, witness: witnessJson(witness), ...sampled };
}

export function witnessJson(witness: Witness | null): object | null {
  if (witness === null) return null;
  const { sizes, values, element, left, relation, right, check } = witness;
  return { sizes, values: values.map(({ name, value }) => ({ name, value })), element, left, relation, right, check };
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
