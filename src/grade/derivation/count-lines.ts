import { flip } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { formKey } from '../../tensor/form-key';
import type { GradedChain } from './graded-chain';

/**
 * How many of the first lines of an answer count: a line that has the form of an earlier one is no step, so there are at most as
 * many as there are different forms in them; nor is one whose sides have one form, as `0 = 0` and `x = x`. Constants are worked out when they are read, so lines with other numbers differ too.
 */
export function countLines({ sized, places, texts }: GradedChain, first: number): number {
  const formOf = (k: number): string => {
    const term = sized.terms[k];
    return term === undefined ? (sized.statements[k] ?? []).map(statementKey).join(' and ') : formKey(term);
  };
  const forms = texts.flatMap((text, k) => {
    const place = places[k] ?? null;
    const isTrivial = sized.statements[k]?.every(({ left, right }) => formKey(left) === formKey(right)) === true;
    return place === null || place >= first || isTrivial ? [] : [`${formOf(k)} with ${numbersIn(text)}`];
  });
  return Math.min(first, new Set(forms).size);
}

/** The numbers of a text in ascending order, without those that change nothing as a term or a factor. */
const numbersIn = (text: string): string =>
  (text.match(/(?<![\w.])\d+(?:\.\d+)?/g) ?? [])
    .map(Number)
    .filter((number) => number > 1 || !Number.isInteger(number))
    .sort((a, b) => a - b)
    .join();

/** Equal for relations whose sides have the same form, in either order. */
export function statementKey({ left, relation, right }: Statement): string {
  const [a, b] = [formKey(left), formKey(right)];
  return [`${a} ${relation} ${b}`, `${b} ${flip[relation]} ${a}`].sort().join(' | ');
}
