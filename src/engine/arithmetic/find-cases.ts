import { isQuotient, type Question, type Value } from '../../kernel/arithmetic/case-system';
import type { Cases, Summand } from '../../kernel/arithmetic/cases';
import { type Fact, type Facts, nothingKnown, withFact } from '../../kernel/arithmetic/facts';
import type { Reader } from '../../kernel/arithmetic/reader';
import { anySign, negative, positive } from '../../number/residue/signs';
import { consequences } from './consequences';
import { contradictionOf } from './contradiction';
import { higherConsequences } from './higher-consequences';
import { type Inequality, inequalities, writePolynomial } from './inequality';

/** Cases in which products are formed, before an element is left to others. */
const withProductsLimit = 12;
/** The same for products of higher degrees. */
const withHigherLimit = 4;

export interface FoundCases {
  readonly cases: Cases;
  /** Whether the element has a value in all of them. */
  readonly isTotal: boolean;
}

/**
 * Why an element of a statement cannot fail: in every case of the conditions that matter, inequalities among the
 * facts, products of two of them and squares add up to 0 > 0. Null says nothing.
 * @param caseLimit cases that are looked at
 * @param formsHigher whether products of higher degrees are formed
 */
export function findCases(
  { within }: Reader,
  element: number,
  caseLimit: number,
  formsHigher: boolean,
): FoundCases | null {
  let isTotal = true;
  let cases = 0;
  let withProducts = 0;
  let withHigher = 0;

  function impossible(start: Facts): Cases | null {
    const found = within(element, start);
    if (found === null) return atOnce;
    if (++cases > caseLimit) return null;
    const { facts, denial, truths } = found;
    const known = inequalities(facts);
    const linear = contradictionOf(known);
    if (linear !== null) return { sum: linear };
    const goal = openQuestion(denial);
    if (goal === null) {
      if (++withProducts > withProductsLimit) return null;
      const sum = contradictionOf(consequences(known)) ?? higher(known);
      if (sum !== null) return { sum };
    }
    if (denial === 'undefined') {
      isTotal = false;
      return atOnce;
    }
    const next = goal ?? unknownSign(facts) ?? truths.map(openQuestion).find((each) => each !== null);
    return next === undefined || next === null ? null : eitherWay(facts, next);
  }

  function higher(known: readonly Inequality[]): Summand[] | null {
    if (!formsHigher || ++withHigher > withHigherLimit) return null;
    for (const each of higherConsequences(known)) {
      const sum = contradictionOf(each);
      if (sum !== null) return sum;
    }
    return null;
  }

  function eitherWay(facts: Facts, { polynomial, signs }: Fact): Cases | null {
    const cases: Cases[] = [];
    for (const own of [signs, anySign & ~signs]) {
      const more = withFact(facts, { polynomial, signs: own });
      const found = more === null ? atOnce : impossible(more);
      if (found === null) return null;
      cases.push(found);
    }
    return { split: writePolynomial(polynomial), signs, cases: cases as [Cases, Cases] };
  }

  const found = impossible(nothingKnown);
  return found && { cases: found, isTotal };
}

const atOnce: Cases = { sum: [] };

/** What has to be known before a value is. */
const openQuestion = (value: Value): Question | null =>
  typeof value === 'object' && !isQuotient(value) && !value.isAnswer ? value : null;

/** A polynomial that is known not to be 0, without its sign. */
const unknownSign = (facts: Facts): Fact | undefined => {
  const apart = [...facts.values()].find(({ signs }) => signs === (negative | positive));
  return apart && { ...apart, signs: positive };
};
