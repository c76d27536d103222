import type { Problem } from '../engine/engine';
import type { ByRelations } from '../kernel/certificate';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import type { Establish } from './every-size/replay-every-size';
import { casesApart, fromRelations } from './relations-apart';

/** The theorem that a certificate gives of a problem relation by relation; why it gives none. */
export function replayRelations(
  { cases }: Problem,
  { relations }: ByRelations,
  establish: Establish,
): Theorem | string {
  const theorems: Theorem[] = [];
  for (const [index, { relation, certificate }] of relations.entries()) {
    const found = establish(certificate, propositionsOf(casesApart(cases, { index, relation })));
    if (typeof found === 'string') return found;
    theorems.push(found);
  }
  return fromRelations(theorems, cases) ?? 'its relations do not give the claim';
}
