import type {
  ClaimResult,
  FaultedClaim,
  RejectedClaim,
  ReportedEvidence,
  RunSummary,
  SampleResult,
} from '../../run/result';
import { errorText } from '../../statement/error-bound';
import { jsonText } from '../../statement/json-text';
import { derivationJson } from '../derivation';
import { diagnosticJson } from '../diagnostic';
import { placeJson } from '../place';
import { witnessJson } from '../witness-json';
import type { Finding } from './findings';
import type { RunReporter } from './reporter';
import type { RunReport } from './run-report';

/** A run as JSON text: the same seed gives the same bytes, apart from `seconds`. */
export function runJson({ run, findings, baseline }: RunReport): string {
  const document = {
    seed: run.seed,
    claims: run.claims.map(claimJson),
    rejected: run.rejected.map(rejectedJson),
    faults: run.faults.map(faultJson),
    findings: findings.map(findingJson),
    ...(baseline === null ? {} : { baseline }),
    summary: summaryJson(run.summary),
  };
  return `${jsonText(document, 2)}\n`;
}

export const rejectedJson = ({ id, file, diagnostics }: RejectedClaim): object => ({
  id,
  file,
  diagnostics: diagnostics.map(diagnosticJson),
});

export const faultJson = ({ id, file, message }: FaultedClaim): object => ({ id, file, message });

export function findingJson({ rule, standing, claim, file, place, message, fingerprint }: Finding): object {
  const where = place === null ? { file, line: null, column: null, length: null } : placeJson(place);
  return { rule, standing, claim, ...where, message, fingerprint };
}

export function summaryJson(summary: RunSummary): object {
  const { claims, proved, withoutOracle, everySize, met, unmet, rejected, faults, seconds } = summary;
  return { claims, proved, withoutOracle, everySize, met, unmet, rejected, faults, seconds: milliseconds(seconds) };
}

export function claimJson(result: ClaimResult): object {
  return {
    id: result.id,
    place: placeJson(result.place),
    title: result.title,
    question: result.question,
    expect: result.expect,
    verdict: result.verdict,
    met: result.met,
    engine: result.engine,
    scope: result.scope,
    everySize: result.everySize,
    tolerance: result.tolerance,
    errorBound: errorText(result.errorBound),
    hypotheses: result.hypotheses,
    witness: witnessJson(result.witness),
    evidence: result.evidence.map(evidenceJson),
    twins: result.twins.map(({ title, place, verdict, met }) => ({ title, place: placeJson(place), verdict, met })),
    ...(result.samples === undefined ? {} : { samples: samplesJson(result.samples) }),
    ...(result.derivation === undefined ? {} : { derivation: derivationJson(result.derivation) }),
    ...(result.effort === undefined ? {} : { effort: result.effort }),
    ...(result.cached === undefined ? {} : { cached: result.cached }),
    seconds: milliseconds(result.seconds),
  };
}

const samplesJson = ({ questions, checked, faults, draws }: SampleResult): object => ({
  questions,
  checked,
  draws,
  faults: faults.map(({ place, ...told }) => ({ ...told, place: placeJson(place) })),
});

function evidenceJson(evidence: ReportedEvidence): object {
  const { engine, verdict, summary, scope, errorBound, hypotheses, laws, witness } = evidence;
  const { tolerance = null, sampling, seconds, onInstances, oracles } = evidence;
  const sampled = sampling === undefined ? {} : { sampling };
  const narrow = onInstances === undefined ? {} : { onInstances };
  const timed = seconds === undefined ? {} : { seconds: milliseconds(seconds) };
  const told = {
    engine,
    verdict,
    summary,
    scope,
    tolerance,
    errorBound: errorText(errorBound),
    hypotheses,
    laws,
    witness: witnessJson(witness),
  };
  const trusted = oracles === undefined ? {} : { oracles };
  return { ...told, ...trusted, ...narrow, ...sampled, ...timed };
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

export const json: RunReporter = {
  gives: 'all that is known of each claim, as JSON; the same as `--json`',
  render: runJson,
};
