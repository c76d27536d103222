import { decideFully } from '../decide/portfolio';
import { prove, proveUnlessFalse } from '../decide/provers';
import type { Provers } from './journal';

/** The engines, asked for proofs. */
export const byEngines: Provers = {
  decide: (problem, context) => decideFully(problem, context, context.strategy),
  direct: prove,
  prove: proveUnlessFalse,
};
