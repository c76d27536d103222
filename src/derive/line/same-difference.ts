import { atEverySize, atSizes, together } from '../../kernel/rules/by-sizes';
import { rearranged, spaceOf } from '../../kernel/rules/rearranged';
import type { Theorem } from '../../kernel/theorem';
import type { Relation } from '../../statement/relation';
import { flip } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { DerivationContext } from '../derivation-context';
import { journal } from '../journal';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import { ways } from '../ways';
import { type Established, isProof } from './established';

/**
 * Two relations between equal (or opposite) differences say the same: a < b and a − b < 0, a ≤ b and −b ≤ −a.
 * @param fits whether the first relation (turned round, where the differences are opposite) gives the second
 * @returns that the first gives the second, and the other way round where that holds; null if it is not shown, or a side may have
 * no value
 */
export function sameDifference(
  chains: readonly SizedChain[],
  first: (chain: SizedChain) => Statement,
  second: (chain: SizedChain) => Statement,
  fits: (first: Relation, second: Relation) => boolean,
  context: DerivationContext,
): Established | null {
  const pairs = new Map(chains.map((chain) => [chain, [first(chain), second(chain)] as const]));
  const all = [...pairs.values()];
  if (!all.every(([a, b]) => spaceOf(a) === spaceOf(b))) return null;
  const asked = journal(context);
  for (const sign of [1, -1] as const) {
    const isFitting = all.every(([a, b]) => fits(sign === 1 ? a.relation : flip[a.relation], b.relation));
    if (!isFitting) continue;
    const problem = problemAt(chains, (chain) => {
      const { graph } = chain.compiled;
      const [a, b] = pairs.get(chain) as readonly [Statement, Statement];
      const right = sign === 1 ? graph.sub(b.left, b.right) : graph.sub(b.right, b.left);
      return [{ text: b.text, left: graph.sub(a.left, a.right), relation: '==', right }];
    });
    const proof = asked.context.provers.prove(problem, { ...context, seed: `${context.seed} difference ${sign}` });
    if (proof === null || !isProof(proof)) continue;
    const theorem = atEverySize(proof.theorem.propositions, (_, i) => bothWays(atSizes(proof.theorem, i), all[i]));
    if (theorem !== null) return { by: proof.engine, theorem: theorem.certifiedBy(asked.step(ways.rearranged)) };
  }
  return null;
}

/** That the first gives the second, and the second the first, as far as their relations do. */
function bothWays(difference: Theorem | null, pair: readonly [Statement, Statement] | undefined): Theorem | null {
  if (difference === null || pair === undefined) return null;
  const [first, second] = pair;
  const [there, back] = [rearranged(difference, first, second), rearranged(difference, second, first)];
  return there === null || back === null ? there : together([there, back]);
}
