import type { Extent } from '../tensor/extent';
import type { GraphBudget } from '../tensor/graph-budget';
import type { OpenCode } from './code';
import type { Level } from './level';
import type { MathNode } from './math-node';

/** The texts of one claim, with every size a number. */
export interface ClaimSource {
  readonly sizes: Readonly<Record<string, number>>;
  /** Sizes that stand for any number; the number given for one is that of its points of support. */
  readonly extents?: Readonly<Record<string, Extent>>;
  /** Where it is compiled at a level of a recursion, that level, or the one below. */
  readonly level?: { readonly of: Level; readonly isTop: boolean };
  /** By name the size that each is any index of: it has an axis of its own. */
  readonly indices?: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, string>>;
  readonly let: Readonly<Record<string, string>>;
  /** Functions and modules that are read from code, by name. */
  readonly code?: Readonly<Record<string, OpenCode>>;
  /** What the graph may hold; the usual where it is left out. */
  readonly budget?: GraphBudget | undefined;
  readonly assume: readonly ClaimText[];
  readonly claim: readonly (ClaimText | Equation)[];
}

/** A text and the field it stands in, for errors. */
export interface ClaimText {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** Two sides written separately. */
export interface Equation {
  readonly left: Side;
  readonly right: Side;
}

/** A formula, perhaps read by another grammar than that of claims. */
export interface Side extends ClaimText {
  readonly syntax?: MathNode;
}
