/** How many conditions are named; the others are counted. */
const shownConditions = 3;

/** Conditions in one phrase, of which the first few are named. */
export function namedConditions(conditions: readonly string[]): string {
  const rest = conditions.length - shownConditions;
  return `${conditions.slice(0, shownConditions).join(' and ')}${rest > 0 ? ` (and ${rest} more)` : ''}`;
}
