import type { FieldPath } from '../claim/claim-file';
import { diagnosticOf } from '../claim/diagnostic-of';
import type { DerivationFile } from '../claim/load-derivation';
import type { Locate } from '../claim/locate';
import { strategies } from '../decide/strategy';
import type { EngineContext } from '../engine/engine';
import { ExpressionError } from '../language/expression-error';
import { createMemories } from '../number/memory';
import type { Diagnostic } from '../statement/diagnostic';
import { checkProof } from './check-proof';
import type { DerivationResult } from './derivation-result';

export type CheckedDerivation =
  | { readonly ok: true; readonly result: DerivationResult }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Checks a derivation that stands by itself. Mistakes in the file come back as diagnostics, never as exceptions. */
export async function checkDerivation(
  { body, lines }: DerivationFile,
  locate: Locate,
  options: EngineContext,
): Promise<CheckedDerivation> {
  try {
    const context = { memories: createMemories(), ...options, strategy: strategies.believed };
    return { ok: true, result: await checkProof(body, lines, 'lines', context) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, diagnostics: [diagnosticOf(error, locate, written)] };
  }
}

/** The goal takes the place of the claim. */
const written = ([field, ...rest]: FieldPath): FieldPath =>
  field === 'claim' ? ['goal', ...rest] : field === undefined ? [] : [field, ...rest];
