import { hasIntegral } from '../../integral/linear-combination';
import type { Proposition, Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import { inputsOf } from '../../tensor/inputs-of';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { type Asking, type Closing, closedIntegrals, withoutIntegrals } from './closed-integrals';

/**
 * A statement about integrals from the same one about what they come to; null where no closed forms are found, or it is not shown of
 * them. What is asked for depends on the statement and on what was shown.
 */
export function* integrate(proposition: Proposition, statement: Statement): Asking<Integrated | null> {
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
  const shown = yield simpler;
  const theorem = shown && back(shown, closing);
  // What is assumed is not worked out.
  const left = [simpler, ...proposition.assumptions].flatMap((each) => [each.left, each.right]);
  return theorem && { theorem, haveIntegrals: areSimple(roots) && !left.some(hasIntegral) };
}

/** A statement with integrals, and whether all of them were shown to exist. */
export interface Integrated {
  readonly theorem: Theorem;
  readonly haveIntegrals: boolean;
}

/**
 * Whether integrals go over one number each: of such with an antiderivative that has limits the integrand is integrable, as it has finitely many
 * signs. Of one inside another the integrals one after the other may exist, and that over both not.
 */
const areSimple = (roots: readonly Node[]): boolean =>
  reachable(roots).every(
    (node) => node.kind !== 'expect' || (node.variable.axes.length === 0 && !node.args.some(hasIntegral)),
  );
