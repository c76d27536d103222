import { declaredFunctions } from '../concrete/declared-functions';
import { classInstances } from '../concrete/made/class-members';
import type { CompiledClaim } from '../language/compile-claim';
import type { Fact } from '../language/fact';

/**
 * What holds of the declared names of a claim; nothing where no function is known that is in all the classes of a declared one: of a
 * class without members everything holds.
 */
export function factsOf({
  facts,
  statements,
  assumptions,
}: Pick<CompiledClaim, 'facts' | 'statements' | 'assumptions'>): readonly Fact[] {
  if (facts === undefined) return [];
  const declared = declaredFunctions([...statements, ...assumptions].flatMap(({ left, right }) => [left, right]));
  const haveMembers = declared.every(
    ({ symbol, space, differentiated }) =>
      symbol.classes === undefined ||
      classInstances(symbol, space.length > 0).some(({ smooth }) => smooth || !differentiated),
  );
  return haveMembers ? facts() : [];
}
