import { dirname, join } from 'node:path';
import { type PlacedClaim, placed } from '../claim/places';
import { textsRead } from '../claim/texts-read';
import { impatientSolver } from '../engine/smt/impatient-solver';
import { askedBy, type Solver } from '../engine/smt/solver';
import { sampleAnswers } from '../grade/sample-answers';
import type { Memories } from '../number/memory';
import type { ClaimOutcome } from '../run/result';
import { verifyClaim } from '../run/verify-claim';
import { codeDigest } from './code-files';
import { concealForeign } from './conceal-foreign';
import type { ClaimLocation } from './corpus';
import { faultMessage } from './fault-message';
import { type Limits, limitedEffort } from './limited-effort';
import { loadFile } from './load-file';

export interface CheckOptions extends Limits {
  readonly seed: string;
  /** The probability with which sampling may err on the claim. */
  readonly alpha?: number;
  /** Only a report of all evidence shows the witnesses against twins. */
  readonly smallTwinWitnesses: boolean;
  /** Concrete cases are shown beside proofs too. */
  readonly showsAll: boolean;
  /** Results say what claims were proved by. */
  readonly certifies: boolean;
}

/** What the claims of a run, or those of one of its workers, have in common. */
export interface RunMeans {
  readonly solver: Solver;
  readonly memories: Memories;
}

/**
 * Reads a claim file and checks the claim. Never rejects: an exception is a fault of the program, told as such.
 * @param onLoaded called once the file is read, before checking starts
 */
export async function checkClaim(
  location: ClaimLocation,
  { seed, alpha, smallTwinWitnesses, showsAll, certifies, ...limits }: CheckOptions,
  { solver, memories }: RunMeans,
  onLoaded: (claim: PlacedClaim) => void = () => {},
): Promise<ClaimOutcome> {
  const effort = limitedEffort(limits);
  const watched = watchedSolver(impatientSolver(solver, effort.remaining));
  let isSampled = false;
  const { id, file } = location;
  try {
    const load = await loadFile(location);
    if (!load.ok) return { kind: 'rejected', rejected: { id, file, diagnostics: load.diagnostics } };
    onLoaded(placed(load.loaded));
    const verified = await verifyClaim(id, load.loaded, {
      ...effort,
      seed,
      solver: watched.solver,
      memories,
      smallTwinWitnesses,
      showsAll,
      certifies,
      checkSamples: sampleAnswers,
      alpha,
      onSampled: () => {
        isSampled = true;
      },
    });
    if (!verified.ok) {
      const diagnostics = concealForeign(verified.diagnostics, file, location.within ?? dirname(file));
      return { kind: 'rejected', rejected: { id, file, diagnostics } };
    }
    const result = { ...verified.result, seconds: effort.seconds() };
    const isTimeless = effort.used().endedBy !== 'timeout' && !watched.hasFailed();
    const code = Object.entries(textsRead(load.loaded.claim)).map(
      ([written, text]) => [join(dirname(file), written), codeDigest(text)] as const,
    );
    const lasting = { seed, isSampled, ...(code.length === 0 ? {} : { code }) };
    return { kind: 'result', result, ...(isTimeless ? { lasting } : {}) };
  } catch (error) {
    return { kind: 'fault', fault: { id, file, message: faultMessage(error) } };
  }
}

/** The same solver, of which is known whether it was ended or failed: asked again, it may answer. */
function watchedSolver(solver: Solver): { readonly solver: Solver; readonly hasFailed: () => boolean } {
  let failed = false;
  const check: Solver['check'] = async (script, limit, patience) => {
    const answer = await solver.check(script, limit, patience);
    failed ||= answer.status === 'failed';
    return answer;
  };
  return { solver: askedBy(solver, check), hasFailed: () => failed };
}
