import type { Decision } from '../../src/decide/decision';
import { decideAtOnce, decideFully } from '../../src/decide/portfolio';
import { strategies } from '../../src/decide/strategy';
import { undecided } from '../../src/kernel/evidence';
import { claimProblem } from '../claim-problem';
import { type Decider, withSolver } from './decider';
import { keepsContract } from './keeps-contract';

/** What a decision rests on, where it decides. */
const resting = ({ verdict, deciding }: Decision) =>
  deciding === null || deciding.verdict === verdict ? deciding : undecided(deciding);

const quick: Decider = {
  name: 'the decision of all engines but the solver',
  decide: async (claim, context) => resting(decideAtOnce(claimProblem(claim), context)),
};

const full: Decider = {
  name: 'the decision of all engines',
  decide: async (claim, context) => resting(await decideFully(claimProblem(claim), context, strategies.doubted)),
};

keepsContract(quick, { proved: 30, certified: 2, refuted: 40, undefined: 12 });

keepsContract(withSolver(full), { proved: 55, certified: 2, refuted: 40, undefined: 12 });
