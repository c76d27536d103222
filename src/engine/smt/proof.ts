import { byArithmetic } from '../../kernel/by-arithmetic';
import type { Argument, ByArithmetic } from '../../kernel/certificate';
import type { Owed } from '../../kernel/evidence';
import type { Proposition, Theorem } from '../../kernel/theorem';
import { trusting } from '../../kernel/trusting';
import { sumsOfInequalities } from '../arithmetic/find-argument';

/** That a statement holds where its sides have values. */
export interface Proof {
  readonly kind: 'proved';
  /** As the kernel checks it; null where it has to be believed. */
  readonly argument: Argument | null;
  /** By what it was found, and whose word is taken besides. */
  readonly names: readonly string[];
  readonly trusted: readonly string[];
  /** What the sides need to have values. */
  readonly owed: readonly Owed[];
  readonly hypotheses: readonly string[];
  readonly laws: readonly string[];
}

/** By what these were found, those first whose word is taken. */
export function allNames(proofs: readonly Proof[]): string[] {
  const names = [...new Set(proofs.flatMap((proof) => proof.names))];
  const isSum = (name: string): boolean => name === sumsOfInequalities;
  return [...names.filter((name) => !isSum(name)), ...names.filter(isSum)];
}

/** From proofs of all statements, in their order, what the kernel makes of them: by arguments alone, or on somebody's word. */
export function theoremOf(
  proofs: readonly Proof[],
  propositions: readonly Proposition[],
  spend: (cost: number) => void,
): Theorem | string {
  const found = certificateOf(proofs, propositions);
  if (found !== null) return byArithmetic(propositions, found, spend);
  const names = allNames(proofs).filter((name) => name !== sumsOfInequalities);
  const trusted = [...names, ...proofs.flatMap((proof) => proof.trusted)];
  return trusting([...new Set(trusted)], propositions, {
    hypotheses: [...new Set(proofs.flatMap((proof) => proof.hypotheses))],
  });
}

/** Null where an argument lacks. */
function certificateOf(proofs: readonly Proof[], propositions: readonly Proposition[]): ByArithmetic | null {
  const all = proofs.flatMap(({ argument }) => argument ?? []);
  if (all.length < proofs.length) return null;
  const waiting = all.values();
  const next = (): Argument => waiting.next().value as Argument;
  return { by: 'arithmetic', arguments: propositions.map(({ statements }) => statements.map(next)) };
}
