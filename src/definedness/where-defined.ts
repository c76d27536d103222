import { type Owed, type Proved, type Undecided, undecided } from '../kernel/evidence';
import { showObligation } from '../tensor/obligations';

/** How many conditions are named; the others are counted. */
const shownConditions = 3;

/** A proof, or what is left of it where the sides are not known to have values everywhere. */
export function whereDefined(proof: Proved, owed: readonly Owed[]): Proved | Undecided {
  const open = owed.flatMap((each) => each.open);
  if (open.length === 0) return proof;
  const conditions = [...new Set(open.map(showObligation))];
  const isInside = open.some(({ subject }) => subject.free.size > 0);
  const summary = `proved only where the sides have values: ${namedConditions(conditions)} is not granted by the declarations`;
  return undecided({ ...proof, summary, laws: [] }, { partial: { proof, conditions, isInside, owed } });
}

function namedConditions(conditions: readonly string[]): string {
  const rest = conditions.length - shownConditions;
  return `${conditions.slice(0, shownConditions).join(' and ')}${rest > 0 ? ` (and ${rest} more)` : ''}`;
}
