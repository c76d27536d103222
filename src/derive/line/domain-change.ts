import { hasValue } from '../../definedness/has-value';
import { openObligations, whatIsAsked } from '../../definedness/open-obligations';
import { searchUndefined } from '../../engine/search';
import { smt } from '../../engine/smt';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Statement } from '../../statement/statement';
import { mapSides } from '../../statement/statement';
import type { Witness } from '../../statement/witness';
import { canonicalVariables } from '../../tensor/canonical-variables';
import type { Node } from '../../tensor/node';
import { showObligation } from '../../tensor/obligations';
import type { DerivationContext } from '../derivation-context';
import { problemAt, type SizedChain } from '../read/compiled-chain';

/** What becomes of the points at which a term has a value. */
export interface DomainChange {
  /** Values at which the term before has a value and this one has none. */
  readonly lost: Witness | null;
  /** Values at which this term has a value and the one before has none. */
  readonly gained: Witness | null;
  /** Conditions of which it is not known whether they can fail. */
  readonly open: readonly string[];
}

/** Compares where the terms of lines k − 1 and k have values. */
export async function domainChange(
  chains: readonly SizedChain[],
  k: number,
  context: DerivationContext,
): Promise<DomainChange> {
  const lost = await shrinkage(chains, k - 1, k, { ...context, seed: `${context.seed} lost` });
  const gained = await shrinkage(chains, k, k - 1, { ...context, seed: `${context.seed} gained` });
  return { lost: lost.witness, gained: gained.witness, open: [...new Set([...lost.open, ...gained.open])] };
}

async function shrinkage(
  chains: readonly SizedChain[],
  from: number,
  to: number,
  context: DerivationContext,
): Promise<{ readonly witness: Witness | null; readonly open: readonly string[] }> {
  const open = chains.flatMap(({ compiled, terms }) => newConditions(compiled, terms[from] as Node, terms[to] as Node));
  if (open.length === 0) return { witness: null, open: [] };
  const premise = ({ compiled, terms }: SizedChain): Statement[] => [hasValue(compiled.graph, terms[from] as Node)];
  const before = Math.min(from, to);
  const both = ({ terms }: SizedChain): Statement[] => [
    { text: 'the line', left: terms[before] as Node, relation: '==', right: terms[before + 1] as Node },
  ];
  const found = searchUndefined.decide(problemAt(chains, both, premise), context);
  const witness = found?.witness ?? null;
  // Where nothing is known of the term itself, nothing is known to be lost.
  const own = from === before ? witness?.left : witness?.right;
  if (witness !== null) return own === 'unknown' ? { witness: null, open } : { witness, open: [] };
  const there = problemAt(chains, ({ compiled, terms }) => [hasValue(compiled.graph, terms[to] as Node)], premise);
  const always = await smt.decide(there, { ...context, allowVacuous: true });
  return { witness: null, open: always?.verdict === 'proved' ? [] : open };
}

/** What `to` asks of the variables where `from` has a value, as far as that is not granted. */
function newConditions({ graph, assumptions }: CompiledClaim, from: Node, to: Node): string[] {
  const both: Statement = { text: 'both terms', left: from, relation: '==', right: to };
  const [terms, ...given] = mapSides([both, ...assumptions], (sides) => canonicalVariables(graph, sides));
  const { left: a, right: b } = terms as Statement;
  const { open } = openObligations(graph, [b], [...given, ...whatIsAsked(graph, [a])]);
  return open.map(showObligation);
}
