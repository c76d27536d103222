import type { Mutant } from './mutant';
import { inBounds } from './planted/bounds';
import { inDefinedness } from './planted/definedness';
import { inDegrees } from './planted/degrees';
import { inDerivations } from './planted/derivations';
import { inDerivatives } from './planted/derivatives';
import { inIntegrals } from './planted/integrals';
import { inIntervals } from './planted/intervals';
import { inKeys } from './planted/keys';
import { inLaws } from './planted/laws';
import { inMeaning } from './planted/meaning';
import { moreInBounds } from './planted/more-bounds';
import { moreInDegrees } from './planted/more-degrees';
import { moreInDerivations } from './planted/more-derivations';
import { moreInDerivatives } from './planted/more-derivatives';
import { moreInLaws } from './planted/more-laws';
import { moreInSolver } from './planted/more-solver';
import { inPolicy } from './planted/policy';
import { inSolver } from './planted/solver';
import { inTensors } from './planted/tensors';

/** All planted bugs, by what they are planted in. */
export const topics: Readonly<Record<string, readonly Mutant[]>> = {
  degrees: [...inDegrees, ...moreInDegrees],
  keys: inKeys,
  laws: [...inLaws, ...moreInLaws],
  definedness: inDefinedness,
  bounds: [...inBounds, ...moreInBounds],
  derivatives: [...inDerivatives, ...moreInDerivatives],
  tensors: inTensors,
  solver: [...inSolver, ...moreInSolver],
  derivations: [...inDerivations, ...moreInDerivations],
  policy: inPolicy,
  intervals: inIntervals,
  integrals: inIntegrals,
  meaning: inMeaning,
};

export const planted: readonly Mutant[] = Object.values(topics).flat();
