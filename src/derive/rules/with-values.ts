import { openObligations } from '../../definedness/open-obligations';
import type { Theorem } from '../../kernel/theorem';

/** A theorem under conditions, on the word that they hold wherever its assumptions do; null where that is not seen. */
export function withValues(theorem: Theorem | null): Theorem | null {
  if (theorem === null || theorem.conditions.length === 0) return theorem;
  const isSeen = theorem.propositions.every(({ graph, statements, assumptions }) => {
    const sides = statements.flatMap(({ left, right }) => [left, right]);
    return openObligations(graph, sides, assumptions).open.length === 0;
  });
  return isSeen ? theorem.everywhere('where the sides have values') : null;
}
