import type { Strategy } from '../../decide/strategy';
import type { Problem } from '../../engine/engine';
import type { ByStep, Certificate } from '../../kernel/certificate';
import { type Evidence, proved } from '../../kernel/evidence';
import { type Proposition, propositionsOf, type Theorem } from '../../kernel/theorem';
import type { DerivationContext } from '../derivation-context';

/** What the kernel establishes from a certificate of what an engine proved. */
export type Replay = (certificate: Certificate, propositions: readonly Proposition[]) => Theorem | null;

/** The theorem of one answer; null where it is none that an engine gives. */
export const answered = (answer: Certificate | null | undefined, { cases }: Problem, replay: Replay): Theorem | null =>
  answer === null || answer === undefined ? null : replay(answer, propositionsOf(cases));

/** A context in which the answers of a certificate are given, in their order, to whoever asks for a proof. */
export function answering({ answers }: ByStep, replay: Replay): DerivationContext {
  const waiting = [...answers];
  const prove = (problem: Problem): Evidence | null => {
    const theorem = answered(waiting.shift(), problem, replay);
    return theorem === null || theorem.conditions.length > 0 ? null : proved(told, theorem);
  };
  const decide = async (problem: Problem) => {
    const deciding = prove(problem);
    const verdict = deciding === null ? 'undecided' : 'proved';
    return { verdict, deciding, evidence: deciding === null ? [] : [deciding] } as const;
  };
  return { seed: '', isOver: () => false, strategy: asFound, provers: { direct: () => [], prove, decide } };
}

/** The lines held; what settles them is given. */
const asFound: Strategy = { steps: [], withInstances: [], isBelieved: true, isQuick: false, witness: 'any' };

const told = { engine: 'certificate', summary: 'established again' };
