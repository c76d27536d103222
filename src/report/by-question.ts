/** What belongs to one question, or to none. */
export interface QuestionGroup<T> {
  readonly question: string | null;
  readonly items: readonly T[];
}

/** Items by the question they belong to, questions in their natural order (1, 1(a), 2, 10), those without one at the end. */
export function byQuestion<T>(
  items: readonly T[],
  questionOf: (item: T) => string | null,
): readonly QuestionGroup<T>[] {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const question = questionOf(item);
    const group = groups.get(question);
    if (group === undefined) groups.set(question, [item]);
    else group.push(item);
  }
  return [...groups]
    .map(([question, own]) => ({ question, items: own }))
    .sort((a, b) => naturalOrder(a.question, b.question));
}

export const questionName = (question: string | null): string =>
  question === null ? 'no question' : `question ${question}`;

/** Digits are compared as numbers, whatever the language of the machine. */
function naturalOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [own, other] = [partsOf(a), partsOf(b)];
  for (const [i, part] of own.entries()) {
    const against = other[i];
    if (against === undefined) return 1;
    if (part === against) continue;
    const difference = Number(part) - Number(against);
    return Number.isNaN(difference) ? (part < against ? -1 : 1) : difference;
  }
  return own.length - other.length;
}

const partsOf = (text: string): readonly string[] => text.match(/\d+|\D+/g) ?? [];
