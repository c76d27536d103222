import type { ClaimFile } from '../claim/claim-file';
import { undecided } from '../kernel/evidence';
import type { ClaimResult } from './result';

/** The result of a claim whose check had to be ended: nothing is known of it or its twins. */
export function outOfTime(id: string, claim: ClaimFile, timeout: number): Omit<ClaimResult, 'seconds'> {
  const summary = `The clock ended the check after ${timeout} s (--timeout); nothing is known.`;
  const { title, question, statement, erratum, expect, twins } = claim;
  return {
    id,
    title,
    question,
    statement,
    erratum,
    expect,
    verdict: 'undecided',
    met: false,
    engine: null,
    scope: '',
    errorBound: null,
    hypotheses: [],
    witness: null,
    evidence: [undecided({ engine: 'none', summary })],
    twins: twins.map((twin) => ({ title: twin.title, verdict: 'undecided', met: false, evidence: [] })),
  };
}
