import type { Proposition, Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import { inputsOf } from '../../tensor/inputs-of';
import { type Asking, type Closing, closedIntegrals, withoutIntegrals } from './closed-integrals';

/**
 * A statement about integrals from the same one about what they come to; null where no closed forms are found, or it is not shown of
 * them. What is asked for depends on the statement and on what was shown.
 */
export function* integrate(proposition: Proposition, statement: Statement): Asking<Theorem | null> {
  const { graph } = proposition;
  const roots = [statement.left, statement.right];
  const taken = new Set(inputsOf(roots).map(({ name }) => name));
  const fresh = (name: string): string => {
    let own = `${name}'`;
    for (let i = 1; taken.has(own); i++) own = `${name}'${i}`;
    taken.add(own);
    return own;
  };
  const closing: Closing = { proposition, fresh, isInside: false };
  const integrals = yield* closedIntegrals(closing, roots);
  if (integrals.size === 0) return null;
  const { statement: simpler, back } = withoutIntegrals(graph, statement, integrals);
  const theorem = yield simpler;
  return theorem && back(theorem, closing);
}
