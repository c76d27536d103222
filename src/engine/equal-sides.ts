import { firstInstance, instanceTexts } from './adversary/first-instance';
import type { Engine, EngineContext, SizedClaim } from './engine';
import type { Evidence } from './evidence';
import { identity } from './identity';
import { isSatisfiable } from './satisfiable';
import { showSizes } from './show-sizes';
import { stoppable } from './stoppable';
import { whereDistributionsExist } from './where-distributions-exist';

/** Relations that equal sides never satisfy. */
const strict: ReadonlySet<string> = new Set(['<', '>', '!=']);

/**
 * Refutes <, > and != between sides that are equal for all values: then any values will do as a witness, if only there are
 * some. It says nothing of other relations.
 */
export const equalSides: Engine = stoppable({
  name: 'identity',
  decide: ({ cases: [sized] }, context) => (sized === undefined ? null : refutation(sized, context)),
});

function refutation({ sizes, compiled: compile }: SizedClaim, context: EngineContext): Evidence | null {
  const claim = whereDistributionsExist(compile());
  for (const statement of claim.statements.filter(({ relation }) => strict.has(relation))) {
    const equal = { ...claim, statements: [{ ...statement, relation: '==' as const }] };
    const proof = identity.decide({ cases: [{ sizes, compiled: () => equal }] }, context);
    if (proof?.verdict !== 'proved' || !isSatisfiable(equal, sizes, context)) continue;
    const first = claim.assumptions.length === 0 ? firstInstance(equal) : null;
    return {
      ...proof,
      verdict: 'refuted',
      summary: `the sides are equal for all values, so ${statement.text} fails for any: ${proof.summary}`,
      scope: showSizes([sizes]),
      witness: {
        sizes,
        values: first === null ? [] : instanceTexts(first),
        element: null,
        left: 'equal to the right side',
        relation: statement.relation,
        right: 'equal to the left side',
        check: 'identity',
      },
    };
  }
  return null;
}
