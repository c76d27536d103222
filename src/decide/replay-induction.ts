import type { Problem } from '../engine/engine';
import type { ByInduction } from '../kernel/certificate';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import { type Establish, replayed } from './every-size/replay-every-size';
import { levelStep } from './level-step';

/**
 * The theorem for every level that a certificate gives of a problem; why it gives none.
 * @throws ExpressionError where its texts say nothing about any level
 */
export async function replayInduction(
  { inductions: [induction, another] = [] }: Problem,
  { first, step, argument }: ByInduction,
  establish: Establish,
): Promise<Theorem | string> {
  const way = induction?.steps[step];
  if (induction === undefined || another !== undefined || way === undefined)
    return 'it is not for the levels of the claim';
  const bases: Theorem[] = [];
  for (const [i, sized] of induction.first.entries()) {
    const certificate = first[i];
    const found = certificate && establish(certificate, propositionsOf([sized]));
    if (typeof found === 'string') return found;
    if (found === undefined) return 'it is not shown of the first levels';
    bases.push(found);
  }
  const [least] = bases as [Theorem];
  const { asking, conclude } = levelStep(way);
  const premise = await replayed(asking, argument, establish);
  return typeof premise === 'string' ? premise : conclude(least, premise);
}
