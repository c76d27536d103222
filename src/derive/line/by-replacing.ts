import { consequences } from '../../kernel/rules/consequence';
import { replaced, replacements } from '../../kernel/rules/replaced';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import type { DerivationContext } from '../derivation-context';
import { journal } from '../journal';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import { ways } from '../ways';
import { type Established, isProof } from './established';

type Side = (chain: SizedChain) => readonly Statement[];

/**
 * Whether statements follow from equations, the last ones first, by putting one side of an equation for the other: each is then
 * proved by itself. Null where that is not seen.
 */
export function byReplacing(
  chains: readonly SizedChain[],
  from: Side,
  to: Side,
  context: DerivationContext,
): Established | null {
  const asked = journal(context);
  const shown: Theorem[] = [];
  for (const chain of chains) {
    for (const [i, wanted] of to(chain).entries()) {
      const own = { ...asked.context, seed: `${context.seed} replaced ${i}`, allowVacuous: true };
      const theorem = afterReplacing(chain, from, wanted, own);
      if (theorem === null) return null;
      shown.push(theorem);
    }
  }
  const theorem = consequences(shown, propositionsOf(problemAt(chains, to, from).cases));
  return theorem && { by: 'identity', theorem: theorem.certifiedBy(asked.step(ways.replaced)) };
}

function afterReplacing(chain: SizedChain, from: Side, wanted: Statement, context: DerivationContext): Theorem | null {
  const { graph, assumptions } = chain.compiled;
  for (const given of [...assumptions, ...from(chain)].reverse()) {
    for (const each of replacements(graph, given, wanted)) {
      const problem = problemAt([chain], () => [each], from);
      const proof = context.provers.prove(problem, context);
      const theorem = proof !== null && isProof(proof) ? replaced(proof.theorem, given, wanted) : null;
      if (theorem !== null) return theorem;
    }
  }
  return null;
}
