import { stepsOf } from '../../engine/effort';
import type { EngineContext } from '../../engine/engine';
import { lawfully } from '../../engine/identity/lawfully';
import { byResidues } from '../../kernel/by-residues';
import { withoutLaws } from '../../kernel/certificate';
import type { AtEverySize } from '../../kernel/rules/every-size';
import type { Theorem } from '../../kernel/theorem';

/** What an argument asks for, shown at random points; why it is not, as a text. */
export function inWeights({ asked }: AtEverySize, context: EngineContext): Theorem | string {
  const seed = `${context.seed} every size`;
  // To look for laws takes longer than to see that none are needed.
  const plain = byResidues([asked], {
    seed,
    spend: (cost) => context.spend?.(stepsOf.residue * cost),
    waysFor: () => [withoutLaws],
  });
  if (typeof plain !== 'string') return plain.theorem;
  const found = lawfully([asked], { ...context, seed });
  return typeof found === 'string' ? found : found.theorem;
}
