import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';

/** The most scalar operations at one place of a picture, which has hundreds. */
const limit = 5000;

/** Whether there is time to compute something all over a picture. */
export const isCheap = (roots: readonly Node[]): boolean => planCost(plan(roots)) <= limit;
