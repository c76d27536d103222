import type { Radical } from '../../../number/residue/radical';
import { oneResidue } from '../../../number/residue/residue';
import { anySign, evenSigns, type Signs } from '../../../number/residue/signs';
import type { FormalValue } from './formal';
import type { FormalContext } from './formal-context';

export function signsOf(context: FormalContext, a: FormalValue): Signs {
  return context.gathers ? a.signs & sharedSigns(context, a) : a.signs;
}

export function learn(context: FormalContext, a: FormalValue, signs: Signs): void {
  a.signs &= signs;
  if (!context.gathers) return;
  context.facts.set(context.ring.key(a.residue), sharedSigns(context, a) & signs);
}

/** What is known of the values with this residue. Whoever asks is recognised by it, and counted. */
function sharedSigns(context: FormalContext, { residue }: { readonly residue: Radical }): Signs {
  const key = context.ring.key(residue);
  const known = context.facts.get(key);
  if (known !== undefined) return known;
  context.facts.set(key, anySign);
  return anySign;
}

/** What is known of an atom itself or of an expression with its residue. */
export const atomSigns = (context: FormalContext, id: number): Signs => {
  const atom = context.atoms.atom(id);
  if (atom.kind === 'absolute') return evenSigns(atomSigns(context, atom.of));
  return context.gathers ? atom.signs & sharedSigns(context, atom) : atom.signs;
};

/** A symbol for an unknown sign: 1 or −1. Null when there are too many. */
export function signSymbol(context: FormalContext, label: string): Radical | null {
  const known = context.signSymbols.get(label);
  if (known !== undefined) return known;
  const symbol =
    context.choices === null
      ? context.ring.root(oneResidue, 2, label)
      : context.field.rational(context.choices[context.signSymbols.size] === '-' ? -1n : 1n, 1n);
  if (symbol !== null) context.signSymbols.set(label, symbol);
  return symbol;
}
