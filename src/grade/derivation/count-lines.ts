import { flip } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { formKey } from '../../tensor/form-key';
import type { GradedChain } from './graded-chain';

/**
 * How many of the first lines of an answer count: a line that has the form of an earlier one is no step, so there are at most as
 * many as there are different forms in them; nor is one whose sides have one form, as `0 = 0` and `x = x`. Constants are worked out when they are read, so lines with other numbers differ too.
 * @param enough lines after which no more are counted
 */
export function countLines({ sized, places, texts }: GradedChain, first: number, enough = first): number {
  const formOf = (k: number): string => {
    const term = sized.terms[k];
    return term === undefined ? (sized.statements[k] ?? []).map(statementKey).join(' and ') : formKey(term);
  };
  /** The lines that count by the numbers in them, and their forms where several lines have the same. */
  const lines = new Map<string, { readonly line: number; forms: Set<string> | null }>();
  let count = 0;
  for (let k = 0; k < texts.length && count < Math.min(first, enough); k++) {
    const place = places[k] ?? null;
    const isTrivial = sized.statements[k]?.every(({ left, right }) => formKey(left) === formKey(right)) === true;
    if (place === null || place >= first || isTrivial) continue;
    const numbers = numbersIn(texts[k] ?? '');
    const others = lines.get(numbers);
    if (others === undefined) {
      lines.set(numbers, { line: k, forms: null });
      count++;
      continue;
    }
    others.forms ??= new Set([formOf(others.line)]);
    const before = others.forms.size;
    count += others.forms.add(formOf(k)).size - before;
  }
  return count;
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
