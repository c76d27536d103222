import { type Owed, type Proved, proved, type Told, type Undecided, undecided } from '../kernel/evidence';
import type { Theorem } from '../kernel/theorem';
import { showObligation } from '../tensor/obligations';

/** How many conditions are named; the others are counted. */
const shownConditions = 3;

/** A proof, or what is left of it where the sides are not known to have values everywhere. */
export function whereDefined(told: Told, theorem: Theorem, owed: readonly Owed[]): Proved | Undecided {
  const open = owed.flatMap((each) => each.open);
  if (open.length === 0) return proved(told, theorem);
  const conditions = [...new Set(open.map(showObligation))];
  const isInside = open.some(({ subject }) => subject.free.size > 0);
  const summary = `proved only where the sides have values: ${namedConditions(conditions)} is not granted by the declarations`;
  const partial = { kind: 'proof', told, theorem: theorem.where(conditions), conditions, isInside, owed } as const;
  return undecided({ ...told, summary, laws: [] }, { partial });
}

function namedConditions(conditions: readonly string[]): string {
  const rest = conditions.length - shownConditions;
  return `${conditions.slice(0, shownConditions).join(' and ')}${rest > 0 ? ` (and ${rest} more)` : ''}`;
}
