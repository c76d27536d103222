import { type Proposition, Theorem } from '../theorem';

/** Of a theorem what it says at one choice of the sizes: its proposition with this index. */
export const atSizes = (theorem: Theorem, index: number): Theorem | null =>
  Theorem.inferred([theorem], theorem.propositions.slice(index, index + 1));

/** All that several theorems say. */
export const together = (theorems: readonly Theorem[]): Theorem | null =>
  Theorem.inferred(
    theorems,
    theorems.flatMap(({ propositions }) => propositions),
  );

/** What a rule gives at each choice of the sizes; null where it gives nothing at one. */
export function atEverySize<T extends Proposition>(
  propositions: readonly T[],
  rule: (proposition: T, index: number) => Theorem | null,
): Theorem | null {
  const each = propositions.map(rule).filter((theorem) => theorem !== null);
  return each.length < propositions.length ? null : together(each);
}
