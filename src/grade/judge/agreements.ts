import { provedWhereDefined } from '../../derive/line/established';
import type { EngineContext } from '../../engine/engine';
import { identity } from '../../engine/identity';
import { boundedMemory, type Memory } from '../../number/memory';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { FieldForm, FieldForms } from './field-forms';
import { oneStatement } from './one-statement';

/** That two expressions are equal wherever both have a value, with a bound on the probability that they are not. */
export interface Agreement {
  readonly engine: string;
  readonly errorBound: number | null;
}

/** What was asked before, by the texts of the forms; null for what was not proved. */
export type KnownAgreements = Memory<string, Agreement | null>;

export const knownAgreements = (): KnownAgreements => boundedMemory(5_000);

export interface Agreements {
  /** What was found before; undefined where nothing was asked. */
  known(left: Node, right: Node): Agreement | null | undefined;
  /** What proves them equal; null where nothing does. */
  prove(left: Node, right: Node, context: EngineContext): Agreement | null;
}

/**
 * Proves equations of answers by residues, once for all answers that field arithmetic makes the same: what is proved is that
 * the forms of both sides are equal, and where a side has a value, so has its form, which is equal to it. All depends on the
 * forms alone, whichever answer is met first.
 * @param remembered kept when a new graph is begun
 */
export function agreements(graph: Graph, forms: FieldForms, seed: string, remembered: KnownAgreements): Agreements {
  const formsOf = (left: Node, right: Node): readonly [FieldForm, FieldForm] | null => {
    const [form, other] = [forms.formOf(left), forms.formOf(right)];
    return form === null || other === null ? null : [form, other];
  };
  const prove = (
    [form, other]: readonly [FieldForm, FieldForm],
    { isOver, spend }: EngineContext,
  ): Agreement | null => {
    const statement = { text: 'answer == reference', left: form.node, relation: '==', right: other.node } as const;
    const evidence = identity.decide(oneStatement(graph, statement), { seed, isOver, spend });
    const proof = evidence && provedWhereDefined([evidence]);
    const found = proof && { engine: proof.by, errorBound: proof.theorem.errorBound };
    if (!isOver()) remembered.set(nameOf([form, other]), found);
    return found;
  };
  return {
    known: (left, right) => {
      const pair = formsOf(left, right);
      return pair === null ? null : remembered.get(nameOf(pair));
    },
    prove: (left, right, context) => {
      const pair = formsOf(left, right);
      if (pair === null) return null;
      const before = remembered.get(nameOf(pair));
      return before === undefined ? prove(pair, context) : before;
    },
  };
}

const nameOf = ([form, other]: readonly [FieldForm, FieldForm]): string => `${form.text} == ${other.text}`;
