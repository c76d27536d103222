import { calculus } from './calculus';
import type { Evaluator } from './evaluate';
import { images } from './images';
import { matrices } from './matrices';
import { movements } from './movements';
import { probability } from './probability';
import { reductions } from './reductions';
import { type Formula, Unjudged } from './syntax';
import type { Tensor } from './tensor';
import type { Scope } from './world';

/** Functions that look at more than the numbers of their arguments. */
export const builtins: Readonly<
  Record<string, (evaluator: Evaluator, args: readonly Formula[], scope: Scope) => Tensor>
> = {
  ...reductions,
  ...matrices,
  ...movements,
  ...images,
  ...calculus,
  ...probability,
  where: (evaluator, [test, then, otherwise], scope) => {
    if (test === undefined || then === undefined || otherwise === undefined) throw new Unjudged('three arguments');
    return evaluator.choose(test, then, otherwise, scope);
  },
};
