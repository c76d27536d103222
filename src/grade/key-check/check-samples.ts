import type { FieldPath } from '../../claim/claim-file';
import { diagnosticOf } from '../../claim/diagnostic-of';
import type { LoadedClaim } from '../../claim/load';
import { ExpressionError } from '../../language/expression-error';
import type { DrawCoverage, SampleFault } from '../../run/result';
import type { Samples, VerifyOptions } from '../../run/verify-claim';
import type { Diagnostic } from '../../statement/diagnostic';
import { createGrader } from '../grader';
import { sheetOf } from '../sheet';
import { checkQuestion, sampled } from './check-question';
import type { Misjudgement } from './judged-samples';

/** Judges the sample answers of all questions of a claim: right ones must be accepted, wrong ones must not, whatever is drawn. */
export async function checkSamples(
  { claim, locate }: LoadedClaim,
  { seed, isOver, spend, solver }: VerifyOptions,
): Promise<Samples> {
  const faults: SampleFault[] = [];
  const diagnostics: Diagnostic[] = [];
  const draws: DrawCoverage[] = [];
  let checked = 0;
  const grader = createGrader(sheetOf([{ id: sampled, claim }]), { course: sampled, seed, isStrict: true, solver });
  const trial = {
    claim,
    grader,
    context: { seed, isOver, spend },
    note: (fault: Misjudgement, path: FieldPath): void => {
      const isKnown = faults.some((other) => other.question === fault.question && other.answer === fault.answer);
      if (!isKnown) faults.push({ ...fault, place: locate(path) });
    },
    count: () => checked++,
  };
  for (const index of claim.ask.keys()) {
    try {
      const coverage = await checkQuestion(trial, index);
      if (coverage !== null) draws.push(coverage);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      diagnostics.push(diagnosticOf(error, locate, (path) => (path.length === 0 ? ['ask', index] : path)));
    }
  }
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, result: { questions: claim.ask.length, checked, faults, draws } };
}
