import { isMetOnSupport } from '../../definedness/met-on-support';
import { namedConditions } from '../../definedness/named-conditions';
import { openObligations } from '../../definedness/open-obligations';
import { outermostExpectations } from '../../integral/outermost';
import { type Agreement, type Evidence, type Refuted, undecided } from '../../kernel/evidence';
import type { GuardedObligation } from '../../tensor/guarded-obligations';
import { showObligation } from '../../tensor/obligations';
import type { ConcreteCase } from '../concrete-case';

/**
 * What the integrands of a concrete case need to have a value at almost every draw, as far as neither signs nor intervals
 * over the supports grant it. Where a value is missing with a small probability, no sample need show it.
 */
function owedValues({ graph, statements }: ConcreteCase): GuardedObligation[] {
  const integrands = statements
    .flatMap(({ left, right }) => [...outermostExpectations(left), ...outermostExpectations(right)])
    .map(({ args }) => args[0]);
  return openObligations(graph, [...new Set(integrands)]).open.filter((obligation) => !isMetOnSupport(obligation));
}

/** What samples established, or what is left of it where integrands are not known to have values. */
export function whereIntegrandsHaveValues(established: Agreement | Refuted, cases: readonly ConcreteCase[]): Evidence {
  const owed = cases
    .map((each) => ({ graph: each.graph, sizes: each.sizes, assumptions: [], open: owedValues(each) }))
    .filter(({ open }) => open.length > 0);
  if (owed.length === 0) return established;
  const conditions = [...new Set(owed.flatMap(({ open }) => open.map(showObligation)))];
  const { engine, scope, sampling } = established;
  return undecided(
    { engine, summary: `it is not known that ${namedConditions(conditions)} at every draw`, scope },
    {
      ...(sampling === undefined ? {} : { sampling }),
      partial: { kind: 'samples', found: established, conditions, isInside: true, owed },
    },
  );
}
