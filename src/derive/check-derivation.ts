import type { FieldPath } from '../claim/claim-file';
import { diagnosticOf } from '../claim/diagnostic-of';
import type { DerivationFile } from '../claim/load-derivation';
import type { Locate } from '../claim/locate';
import { problemOf } from '../decide/problem';
import { strategies } from '../decide/strategy';
import type { EngineContext } from '../engine/engine';
import { ExpressionError } from '../language/expression-error';
import type { Names } from '../notation/names';
import { namesOfClaim } from '../notation/names-of-claim';
import { createMemories } from '../number/memory';
import type { Diagnostic } from '../statement/diagnostic';
import { checkWhole } from './check-proof';
import type { DerivationResult } from './derivation-result';
import { asClaimsWrite } from './read/as-written';

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
    const names = namesIn(body);
    const read = lines.map((line, i) => asClaimsWrite(line, names, ['lines', i]));
    return { ok: true, result: await checkWhole(body, read, 'lines', context) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, diagnostics: [diagnosticOf(error, locate, written)] };
  }
}

function namesIn(body: DerivationFile['body']): Names {
  const [first] = problemOf({ ...body, claim: [] }).cases;
  const names = first?.compiled().names;
  if (names === undefined) throw new Error('compiled without names');
  return namesOfClaim(names);
}

/** The goal takes the place of the claim. */
const written = ([field, ...rest]: FieldPath): FieldPath =>
  field === 'claim' ? ['goal', ...rest] : field === undefined ? [] : [field, ...rest];
