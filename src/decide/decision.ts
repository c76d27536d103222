import type { Evidence, Proved } from '../kernel/evidence';
import { type Verdict, verdicts } from '../statement/verdict';
import { inductionEngine } from './by-induction';
import { requireConsistent } from './require-consistent';
import type { Aim } from './strategy';

/** What is known of a problem, and what that comes to. */
export interface Decision {
  readonly verdict: Verdict;
  /** The evidence the verdict rests on, or null if no engine had anything to say. */
  readonly deciding: Evidence | null;
  readonly evidence: readonly Evidence[];
}

/** Whether a proof is one for every size, or for every level of a recursion, and not at those of its scope alone. */
export const isForEverySize = ({ engine, theorem }: Proved): boolean => theorem.isGeneral || engine === inductionEngine;

/** What is proved for every size says more than what is proved at some. */
const reach = (each: Evidence): number => (each.verdict === 'proved' && isForEverySize(each) ? 0 : 1);

/**
 * What holds on instances, or at some sizes, decides nothing about a claim that speaks of more, unless the instances are what is asked for. Nor
 * do samples that speak against a claim, unless samples are what is asked for: a refutation has a witness that is checked.
 * @throws Contradiction where the claim is proved and shown to be false
 */
export function decisionFrom(evidence: readonly Evidence[], aim: Aim, samplesRefute: boolean): Decision {
  requireConsistent(evidence);
  const verdictBy = ({ engine, verdict, onInstances }: Evidence): Verdict => {
    const isBySamples = engine === 'sampling' && verdict === 'refuted' && !samplesRefute;
    return isBySamples || (onInstances === true && aim === 'truth') ? 'undecided' : verdict;
  };
  const rank = (each: Evidence): number => verdicts.indexOf(verdictBy(each));
  const [deciding] = [...evidence].sort((a, b) => rank(a) - rank(b) || reach(a) - reach(b));
  if (deciding === undefined) return { verdict: 'undecided', deciding: null, evidence };
  return { verdict: verdictBy(deciding), deciding, evidence };
}
