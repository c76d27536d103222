import { provedWhereDefined } from '../../derive/line/established';
import type { EngineContext } from '../../engine/engine';
import { identity } from '../../engine/identity';
import { boundedMemory, type Memory } from '../../number/memory';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { FieldForms } from './field-forms';
import { oneStatement } from './one-statement';

/** That two expressions are equal wherever both have a value, with a bound on the probability that they are not. */
export interface Agreement {
  readonly engine: string;
  readonly errorBound: number | null;
}

/** What was asked before, by the texts of the forms; null for what was not proved. */
export type KnownAgreements = Memory<string, Agreement | null>;

export const knownAgreements = (): KnownAgreements => boundedMemory(5_000);

/**
 * Proves equations of answers by residues, once for all answers that field arithmetic makes the same: what is proved is that
 * the forms of both sides are equal, and where a side has a value, so has its form, which is equal to it. All depends on the
 * forms alone, whichever answer is met first.
 * @param known kept when a new graph is begun
 */
export function agreements(graph: Graph, forms: FieldForms, seed: string, known: KnownAgreements) {
  return (left: Node, right: Node, { isOver, spend }: EngineContext): Agreement | null => {
    const [form, other] = [forms.formOf(left), forms.formOf(right)];
    if (form === null || other === null) return null;
    const name = `${form.text} == ${other.text}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const statement = { text: 'answer == reference', left: form.node, relation: '==', right: other.node } as const;
    const evidence = identity.decide(oneStatement(graph, statement), { seed, isOver, spend });
    const proof = evidence && provedWhereDefined([evidence]);
    const found = proof && { engine: proof.by, errorBound: proof.theorem.errorBound };
    if (isOver()) return found;
    known.set(name, found);
    return found;
  };
}
