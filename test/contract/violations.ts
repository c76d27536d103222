import { EffortSpent } from '../../src/engine/effort';
import type { EngineContext } from '../../src/engine/engine';
import type { ClaimParts } from '../claim-problem';
import { casesOfFunctions } from './cases-of-functions';
import { casesOfNumbers } from './cases-of-numbers';
import type { ContractCase } from './contract-case';
import type { Decider } from './decider';
import type { Answer, Asked } from './rules';

export const contractCases: readonly ContractCase[] = [...casesOfNumbers, ...casesOfFunctions];

const free: EngineContext = { seed: 'contract', isOver: () => false };

const spent: EngineContext = {
  seed: 'contract',
  isOver: () => true,
  spend: () => {
    throw new EffortSpent('budget');
  },
};

/** Which claims are asked about once more: true ones and false ones. */
const isRepeated = (_: unknown, i: number): boolean => i % 4 < 2 && i % 8 < 4;

/** What a decider answers to every claim, to some of them once more in the opposite order, and without effort. */
export async function askedOf(decider: Decider): Promise<Asked[]> {
  const answer = async (claim: ClaimParts, context: EngineContext): Promise<Answer> => {
    try {
      return { evidence: await decider.decide(claim, context) };
    } catch (thrown) {
      return { thrown };
    }
  };
  const all = async (cases: readonly ContractCase[], context: EngineContext): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (const each of cases) answers.push(await answer(each, context));
    return answers;
  };
  const first = await all(contractCases, free);
  const repeated = contractCases.filter(isRepeated).reverse();
  const repeatedAnswers = await all(repeated, free);
  const again = new Map(repeated.map((claim, i) => [claim, repeatedAnswers[i] as Answer]));
  const late = await all(contractCases, spent);
  return contractCases.map((claim, i) => ({
    claim,
    answer: first[i] as Answer,
    again: again.get(claim) ?? null,
    late: late[i] as Answer,
  }));
}
