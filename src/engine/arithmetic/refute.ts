import { createAlgebra } from '../../normal-form/algebra';
import { NoNormalForm } from '../../normal-form/polynomial';
import { anySign } from '../../number/residue/signs';
import { consequences } from './consequences';
import { contradicts } from './contradicts';
import { type Facts, inequalities, nothingKnown, undecidedSign, withSigns } from './facts';
import type { Formula } from './formula';
import { createReading, type Question } from './reading';

/** Cases that are looked at, and those in which products are formed, before a question is left to others. */
const limits = { cases: 48, withProducts: 12 } as const;

/**
 * Whether no real numbers satisfy all formulas: in every case of the conditions that matter, inequalities among the
 * facts, products of two of them and squares add up to 0 > 0. False says nothing.
 * @param formulas the last is the one that is thought not to fit the others, such as the denial of a claim
 */
export function refute(formulas: readonly Formula[]): boolean {
  const algebra = createAlgebra();
  const { assume } = createReading(algebra);
  let cases = 0;
  let withProducts = 0;

  /** All facts that follow, and for each formula, from the last, what is left to be asked; null where the facts contradict one another. */
  function propagate(start: Facts): { readonly facts: Facts; readonly open: readonly (Question | null)[] } | null {
    let facts = start;
    for (;;) {
      const open: (Question | null)[] = [];
      let found = facts;
      for (const formula of formulas) {
        const assumed = assume(formula, true, found);
        if (assumed === null) return null;
        found = assumed.facts;
        open.unshift(assumed.open);
      }
      if (found === facts) return { facts, open };
      facts = found;
    }
  }

  function isImpossible(start: Facts): boolean {
    const found = propagate(start);
    if (found === null) return true;
    if (++cases > limits.cases) return false;
    const { facts, open } = found;
    const known = inequalities(facts);
    if (contradicts(known)) return true;
    const [goal = null] = open;
    if (goal === null) {
      if (++withProducts > limits.withProducts) return false;
      if (contradicts(consequences(known, algebra))) return true;
    }
    const next = goal ?? undecidedSign(facts) ?? open.find((question) => question !== null);
    return next !== undefined && next !== null && isImpossibleEitherWay(facts, next);
  }

  const isImpossibleEitherWay = (facts: Facts, { polynomial, signs }: Question): boolean =>
    [signs, anySign & ~signs].every((own) => {
      const more = withSigns(facts, polynomial, own);
      return more === null || isImpossible(more);
    });

  try {
    return isImpossible(nothingKnown(algebra.one));
  } catch (error) {
    if (error instanceof NoNormalForm) return false;
    throw error;
  }
}
