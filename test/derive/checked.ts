import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import type { DerivationResult } from '../../src/derive/derivation-result';
import type { Solver } from '../../src/engine/smt/solver';

/** A derivation file, checked; what is wrong with the file is an exception. */
export async function checked(text: string, solver?: Solver): Promise<DerivationResult> {
  const load = loadDerivation(text, 'derivation.yaml');
  if (!load.ok) throw new Error(load.diagnostics.map(({ reason }) => reason).join('\n'));
  const options = { seed: 'test', isOver: () => false, ...(solver === undefined ? {} : { solver }) };
  const outcome = await checkDerivation(load.derivation, load.locate, options);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ reason }) => reason).join('\n'));
  return outcome.result;
}

export const marksOf = ({ lines }: DerivationResult): string[] => lines.map(({ mark }) => mark);
