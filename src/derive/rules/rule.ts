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
