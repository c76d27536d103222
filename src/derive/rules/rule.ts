import type { Proposition, Theorem } from '../../kernel/theorem';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/** A step of a derivation: `left` on the line before, `right` on this one. */
export interface Step {
  readonly graph: Graph;
  readonly left: Node;
  readonly relation: Relation;
  readonly right: Node;
}

/** What suffices for a step: statements that must be proved, and what is taken for granted. */
export interface Way {
  readonly obligations: readonly Statement[];
  /** Those obligations that say what the rule comes to: where one fails, the rule gives another step than this one. */
  readonly matches?: readonly Statement[];
  readonly hypotheses: readonly string[];
  /** What the kernel makes of theorems of the obligations, at one choice of the sizes; null where it makes nothing. */
  conclude(proofs: readonly Theorem[], at: Context): Concluded | null | Promise<Concluded | null>;
}

/** Where a step is taken, and what else the engines are asked to prove there. */
export interface Context extends Omit<Proposition, 'statements'> {
  readonly prove: (statement: Statement) => Promise<Theorem | null>;
}

/** Theorems by which the sides of the step are linked, and the terms between them: first and last are equal to the sides. */
export interface Concluded {
  readonly premises: readonly Theorem[];
  readonly through: readonly Node[];
}

/** The ways in which a rule gives a step (any one suffices), or why it gives none. */
export type Application = { readonly ways: readonly Way[] } | { readonly refusal: string };

/** A named rule of inference. Sound: wherever the obligations and the hypotheses of a way hold, the step holds. */
export interface Rule {
  readonly name: string;
  /** Other names by which a line may call it. */
  readonly aliases: readonly string[];
  /** What it says, in a line. */
  readonly summary: string;
  apply(step: Step): Application;
}

export const refuse = (refusal: string): Application => ({ refusal });

/** A theorem of one relation gives the step where its sides are those of the step. */
export function bySides(theorem: Theorem | null): Concluded | null {
  const statement = theorem?.propositions[0]?.statements[0];
  return theorem && statement ? { premises: [theorem], through: [statement.left, statement.right] } : null;
}

/** The kernel makes nothing of it by itself: that the sides are equal is a law for the engines as well. */
export const byEngines = (): null => null;

/** That of the last obligation is the step itself. */
export function byLast(proofs: readonly Theorem[]): Concluded | null {
  const last = proofs.at(-1);
  return last === undefined ? null : { premises: [last], through: [] };
}

/** The same from the right side to the left one. */
export const turned = (way: Way): Way => ({
  ...way,
  conclude: async (proofs, at) => {
    const found = await way.conclude(proofs, at);
    return found && { ...found, through: [...found.through].reverse() };
  },
});
