import { type Owed, type Proved, proved, type Told, type Undecided, undecided } from '../kernel/evidence';
import type { Theorem } from '../kernel/theorem';
import { showObligation } from '../tensor/obligations';
import { namedConditions } from './named-conditions';

/**
 * A proof, or what is left of it where the sides are not known to have values everywhere. Conditions of the theorem that are
 * not owed any more were met on the word of this folder.
 */
export function whereDefined(told: Told, theorem: Theorem, owed: readonly Owed[]): Proved | Undecided {
  const open = owed.flatMap((each) => each.open);
  if (open.length === 0)
    return proved(told, theorem.conditions.length > 0 ? theorem.everywhere('where the sides have values') : theorem);
  const conditions = [...new Set(open.map(showObligation))];
  const isInside = open.some(({ subject }) => subject.free.size > 0);
  const summary = `proved only where the sides have values: ${namedConditions(conditions)} is not granted by the declarations`;
  const partial = { kind: 'proof', told, theorem: theorem.where(conditions), conditions, isInside, owed } as const;
  return undecided({ ...told, summary, laws: [] }, { partial });
}
