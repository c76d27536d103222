import type { Node } from '../tensor/node';
import type { Relation } from './relation';

/** Two tensors and how they are claimed (or assumed) to compare, element by element. */
export interface Statement {
  readonly text: string;
  readonly left: Node;
  readonly relation: Relation;
  readonly right: Node;
  /** For an implication or equivalence, which the sides put in terms of truth values: what it connects. */
  readonly connects?: Connection;
  /** For a part of a statement that something exists, of which this one is more: it holds of a value that is given, or of all. */
  readonly existence?: Existence;
}

/** That relations hold together for some number, whatever the other variables are. */
export interface Existence {
  /** The statement as it was written. */
  readonly text: string;
  readonly variable: Node<'input'>;
  /** The relations, of the variable. */
  readonly relations: readonly Statement[];
  /** The value that is given for it, as it was written; null for none. */
  readonly given: string | null;
}

/** The same statements, with what all their sides together become. */
export function mapSides(
  statements: readonly Statement[],
  map: (sides: readonly Node[]) => readonly Node[],
): Statement[] {
  const sides = map(statements.flatMap(({ left, right }) => [left, right]));
  return statements.map((statement, i) => ({
    ...statement,
    left: sides[2 * i] as Node,
    right: sides[2 * i + 1] as Node,
  }));
}

/** Whether the statements are equal one by one: the same relations between the same nodes. */
export const areSame = (a: readonly Statement[], b: readonly Statement[]): boolean =>
  a.length === b.length &&
  a.every(({ left, relation, right }, i) => {
    const other = b[i] as Statement;
    return relation === other.relation && left === other.left && right === other.right;
  });

export interface Connection {
  readonly connective: Connective;
  readonly from: readonly Statement[];
  readonly to: readonly Statement[];
}

export type Connective = 'implies' | 'equivalent';
