import type { CreditRule, Question } from '../claim/question';
import { showFraction } from '../number/fraction';
import { hashKey } from '../number/hash-key';
import { hashText } from '../number/hash-text';
import type { Judgement } from './judgement';

/**
 * The rules on which a judgement depends, as a digest: those up to the one that applies, since the first that holds counts, or all
 * where none applies, or it is not said which. Null where rules had no say.
 */
export function rulesDigest(
  { credit }: Question,
  { verdict, rule }: Pick<Judgement, 'verdict' | 'rule'>,
): string | null {
  if (verdict !== 'wrong' && verdict !== 'partly' && verdict !== 'undecided') return null;
  const place = rule === null ? -1 : credit.findIndex(({ when }) => when === rule);
  return place < 0 ? allRules(credit) : rulesUpTo(credit, place);
}

/** Whether a judgement that was found with rules of this digest would be found with those of the question. */
export const isByRulesOf = ({ credit }: Question, digest: string | null): boolean =>
  digest === null || digest === allRules(credit) || credit.some((_, place) => digest === rulesUpTo(credit, place));

/** By the rules of a question, which are the same list for all answers to it. */
const digests = new WeakMap<readonly CreditRule[], string>();

function allRules(credit: readonly CreditRule[]): string {
  const known = digests.get(credit) ?? `all ${digestOf(credit)}`;
  digests.set(credit, known);
  return known;
}

const rulesUpTo = (credit: readonly CreditRule[], place: number): string =>
  `first ${place + 1} ${digestOf(credit.slice(0, place + 1))}`;

const digestOf = (rules: readonly CreditRule[]): string =>
  hashText(
    hashKey('rules'),
    JSON.stringify(rules.map(({ when, factor, message }) => [when, showFraction(factor), message])),
  )
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
