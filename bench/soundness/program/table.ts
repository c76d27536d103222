import type { Mutant } from './mutant';
import { inAnswers } from './planted/answers';
import { inArithmetic } from './planted/arithmetic';
import { inAxiomsOfFunctions } from './planted/axioms-of-functions';
import { inBounds } from './planted/bounds';
import { inBoundsArithmetic } from './planted/bounds-arithmetic';
import { inBoxes } from './planted/boxes';
import { inCasesAndParts } from './planted/cases-and-parts';
import { inClosedIntegrals } from './planted/closed-integrals';
import { inComparisonsForEverySize } from './planted/comparisons-for-every-size';
import { inComparisonsOfIntegrals } from './planted/comparisons-of-integrals';
import { inDeclaredClasses } from './planted/declared-classes';
import { inDefinedness } from './planted/definedness';
import { inDegrees } from './planted/degrees';
import { inDerivations } from './planted/derivations';
import { inDerivatives } from './planted/derivatives';
import { inDerivativesOfIntegrals } from './planted/derivatives-of-integrals';
import { inDegreesInWeights, inPointsOfSupport } from './planted/every-size';
import { inExistingIntegrals } from './planted/existing-integrals';
import { inFunctionsAndNoise } from './planted/functions-and-noise';
import { inGrowth } from './planted/growth';
import { inImages } from './planted/images';
import { inInferences } from './planted/inferences';
import { inIntegrals } from './planted/integrals';
import { inIntervals } from './planted/intervals';
import { inJointIntegrals } from './planted/joint-integrals';
import { inKernel } from './planted/kernel';
import { inKernelLaws } from './planted/kernel-laws';
import { inKeys } from './planted/keys';
import { inLaws } from './planted/laws';
import { inLevels } from './planted/levels';
import { inMeaning } from './planted/meaning';
import { moreInBounds } from './planted/more-bounds';
import { moreInDegrees } from './planted/more-degrees';
import { moreInDerivations } from './planted/more-derivations';
import { moreInDerivatives } from './planted/more-derivatives';
import { moreInKernelLaws } from './planted/more-kernel-laws';
import { moreInLaws } from './planted/more-laws';
import { moreInSolver } from './planted/more-solver';
import { inNullSets } from './planted/null-sets';
import { inOneSidedDerivatives } from './planted/one-sided-derivatives';
import { inPolicy } from './planted/policy';
import { inRealNumbers } from './planted/real-numbers';
import { inRootsSignsAndOrder } from './planted/roots-signs-and-order';
import { inRounding } from './planted/rounding';
import { inRules } from './planted/rules';
import { inRulesAboutIntegrals } from './planted/rules-about-integrals';
import { inRulesOfEverySize } from './planted/rules-of-every-size';
import { inSampling } from './planted/sampling';
import { inSigns } from './planted/signs';
import { inSolver } from './planted/solver';
import { inSumsOfSquares } from './planted/sums-of-squares';
import { inTensors } from './planted/tensors';
import { inValuesOfKernelLaws } from './planted/values-of-kernel-laws';
import { inWholeParts } from './planted/whole-parts';

/** All planted bugs, by what they are planted in. */
export const topics: Readonly<Record<string, readonly Mutant[]>> = {
  degrees: [...inDegrees, ...moreInDegrees],
  kernel: [...inKernel, ...inInferences, ...inRulesAboutIntegrals, ...inClosedIntegrals],
  'laws-of-kernel': [...inKernelLaws, ...moreInKernelLaws, ...inValuesOfKernelLaws],
  keys: inKeys,
  laws: [...inLaws, ...inRootsSignsAndOrder, ...moreInLaws],
  'declared-classes': inDeclaredClasses,
  signs: inSigns,
  definedness: [...inDefinedness, ...inSumsOfSquares, ...inNullSets],
  'existing-integrals': inExistingIntegrals,
  bounds: [...inBounds, ...inBoundsArithmetic, ...moreInBounds],
  derivatives: [...inDerivatives, ...inDerivativesOfIntegrals, ...inOneSidedDerivatives, ...moreInDerivatives],
  tensors: inTensors,
  arithmetic: inArithmetic,
  solver: [...inSolver, ...inComparisonsOfIntegrals, ...inAxiomsOfFunctions, ...moreInSolver],
  derivations: [...inDerivations, ...inRules, ...moreInDerivations],
  policy: inPolicy,
  intervals: [...inIntervals, ...inRounding],
  integrals: [...inIntegrals, ...inSampling, ...inGrowth],
  meaning: inMeaning,
  functions: inFunctionsAndNoise,
  'real-numbers': inRealNumbers,
  'whole-parts': inWholeParts,
  boxes: inBoxes,
  'cases-and-parts': inCasesAndParts,
  'joint-integrals': inJointIntegrals,
  answers: inAnswers,
  levels: inLevels,
  'every-size': [
    ...inPointsOfSupport,
    ...inDegreesInWeights,
    ...inRulesOfEverySize,
    ...inComparisonsForEverySize,
    ...inImages,
  ],
};

export const planted: readonly Mutant[] = Object.values(topics).flat();
