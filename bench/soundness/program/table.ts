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
import { moreInDegrees } from './planted/more-degrees';
import { moreElsewhere } from './planted/more-elsewhere';
import { moreInLaws } from './planted/more-laws';
import { inPolicy } from './planted/policy';
import { inSolver } from './planted/solver';
import { inTensors } from './planted/tensors';

/** All planted bugs, by what they are planted in. */
export const topics: Readonly<Record<string, readonly Mutant[]>> = {
  degrees: [...inDegrees, ...moreInDegrees],
  keys: inKeys,
  laws: [...inLaws, ...moreInLaws],
  definedness: inDefinedness,
  bounds: inBounds,
  derivatives: inDerivatives,
  tensors: inTensors,
  solver: inSolver,
  derivations: inDerivations,
  policy: inPolicy,
  intervals: inIntervals,
  integrals: inIntegrals,
  meaning: inMeaning,
  elsewhere: moreElsewhere,
};

export const planted: readonly Mutant[] = Object.values(topics).flat();
