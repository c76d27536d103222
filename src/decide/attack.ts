import { proposals } from '../engine/adversary';
import { enclosure } from '../engine/enclosure';
import type { Engine } from '../engine/engine';
import { stoppable } from '../engine/stoppable';

/** Proposals that are looked at. */
const proposalLimit = 8;

/**
 * A refutation of a claim about functions, densities and numbers under expectations: doubles propose instances on which it
 * seems to fail, enclosures decide. It says nothing where no failure is confirmed.
 */
export const attack: Engine = stoppable({
  name: 'adversary',
  decide: (problem, context) => {
    let looked = 0;
    for (const instance of proposals(problem, context)) {
      const found = enclosure.decide({ cases: problem.cases, instances: [instance] }, context);
      if (found?.verdict === 'refuted') return found;
      if (++looked >= proposalLimit) break;
    }
    return null;
  },
});
