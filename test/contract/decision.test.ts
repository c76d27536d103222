import type { Decision } from '../../src/decide/decision';
import { decideFully, decideWithoutSolver } from '../../src/decide/portfolio';
import { undecided } from '../../src/kernel/evidence';
import { claimProblem } from '../claim-problem';
import { type Decider, withSolver } from './decider';
import { keepsContract } from './keeps-contract';

/** What a decision rests on, where it decides. */
const resting = ({ verdict, deciding }: Decision) =>
  deciding === null || deciding.verdict === verdict ? deciding : undecided(deciding);

const quick: Decider = {
  name: 'the decision of all engines but the solver',
  decide: async (claim, context) => resting(decideWithoutSolver(claimProblem(claim), context)),
};

const full: Decider = {
  name: 'the decision of all engines',
  decide: async (claim, context) => resting(await decideFully(claimProblem(claim), context)),
};

keepsContract(quick, { proved: 30, certified: 2, refuted: 40, undefined: 12 });

keepsContract(withSolver(full), { proved: 55, certified: 2, refuted: 40, undefined: 12 });
