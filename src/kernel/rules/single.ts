import type { Statement } from '../../statement/statement';
import type { Proposition, Theorem } from '../theorem';

/** The one statement of a theorem at one choice of the sizes; null where it says more. */
export function single({ propositions }: Theorem): (Omit<Proposition, 'statements'> & Statement) | null {
  const [proposition, ...others] = propositions;
  const [statement, ...more] = proposition?.statements ?? [];
  if (proposition === undefined || statement === undefined || others.length + more.length > 0) return null;
  const { graph, sizes, assumptions } = proposition;
  return { graph, sizes, assumptions, ...statement };
}
