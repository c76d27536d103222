import type { ByTaylor } from '../kernel/certificate';
import { together } from '../kernel/rules/by-sizes';
import { byTaylor, taylorTerms } from '../kernel/rules/taylor';
import type { Proposition, Theorem } from '../kernel/theorem';
import type { Establish } from './every-size/replay-every-size';
import { expansionsOf } from './expansions';

/** The theorem that expansions give of a problem; why they give none. */
export function replayTaylor(
  propositions: readonly Proposition[],
  { expansions }: ByTaylor,
  establish: Establish,
): Theorem | string {
  const theorems: Theorem[] = [];
  for (const [i, proposition] of propositions.entries()) {
    const own = expansions[i];
    const [statement] = proposition.statements;
    const found = [...expansionsOf(proposition)].find(
      ({ variableNumber, centreNumber }) => variableNumber === own?.variable && centreNumber === own.centre,
    );
    if (own === undefined || found === undefined || statement === undefined) return 'there is no such expansion';
    const expansion = { ...found, order: own.order };
    const terms = taylorTerms(proposition.graph, statement, expansion) ?? [];
    const premises: Theorem[] = [];
    for (const [j, { relation, certificate }] of own.terms.entries()) {
      const statements = terms.slice(j, j + 1).map((term) => ({ ...term, relation }));
      const shown = establish(certificate, [{ ...proposition, statements }]);
      if (typeof shown === 'string') return shown;
      premises.push(shown);
    }
    const theorem = byTaylor(premises, proposition, expansion);
    if (theorem === null) return 'the terms do not give the inequality';
    theorems.push(theorem);
  }
  return together(theorems) ?? 'it holds under conditions';
}
