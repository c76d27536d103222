import type { ByIntegration } from '../../kernel/certificate';
import { together } from '../../kernel/rules/by-sizes';
import type { Proposition, Theorem } from '../../kernel/theorem';
import type { Establish } from '../every-size/replay-every-size';
import { integrate } from './integrate';

/** The theorem that closed forms of integrals give of a problem; why they give none. */
export function replayIntegration(
  propositions: readonly Proposition[],
  { cases }: ByIntegration,
  establish: Establish,
): Theorem | string {
  const theorems: Theorem[] = [];
  for (const [i, proposition] of propositions.entries()) {
    const [statement, ...others] = proposition.statements;
    if (statement === undefined || others.length > 0) return 'there is more than one statement';
    const answers = cases[i]?.answers ?? [];
    const asking = integrate(proposition, statement);
    let step = asking.next();
    for (let k = 0; step.done !== true; k++) {
      const certificate = answers[k] ?? null;
      const found = certificate && establish(certificate, [{ ...proposition, statements: [step.value] }]);
      step = asking.next(typeof found === 'string' ? null : found);
    }
    if (step.value === null) return 'what its integrals need is not shown';
    theorems.push(step.value.theorem);
  }
  return together(theorems) ?? 'it holds under conditions';
}
