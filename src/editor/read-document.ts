import type { ClaimFile, FieldPath } from '../claim/claim-file';
import { diagnosticOf } from '../claim/diagnostic-of';
import { hasCode } from '../claim/has-code';
import { type LoadedClaim, type LoadResult, loadClaim } from '../claim/load';
import { twinBody } from '../claim/twin-body';
import { problemOf } from '../decide/problem';
import { readChains } from '../derive/read/read-chains';
import { ExpressionError } from '../language/expression-error';
import { type AxesRead, axesRead } from '../run/axes-read';
import type { Diagnostic } from '../statement/diagnostic';

/** What can be said of a claim file while it is written, without checking it. */
export interface ReadDocument {
  /** Null where it is no claim file. */
  readonly claim: ClaimFile | null;
  /** Null where its formulas have none yet. */
  readonly axes: AxesRead | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of code that a claim names. */
export type ReadCode = (loaded: LoadedClaim, file: string) => LoadResult;

/**
 * Reads a claim, its twins and the lines of its proof at the smallest sizes.
 * @param readCode null where code cannot be read yet: of a claim that has some, formulas are not looked at then
 */
export function readDocument(text: string, file: string, readCode: ReadCode | null = null): ReadDocument {
  const written = loadClaim(text, file);
  const isOfCode = written.ok && hasCode(written.loaded.claim);
  if (written.ok && isOfCode && readCode === null) return { claim: written.loaded.claim, axes: null, diagnostics: [] };
  const load = written.ok && isOfCode && readCode !== null ? readCode(written.loaded, file) : written;
  if (!load.ok) return { claim: null, axes: null, diagnostics: load.diagnostics };
  const { claim } = load.loaded;
  const diagnostics: Diagnostic[] = [];
  const attempt = attempting(load.loaded, diagnostics);
  const axes = attempt(() => axesRead(claim));
  attempt(() => readChains(claim.proof, 'proof'));
  attempt(() => problemOf(claim, [], claim.instances));
  for (const [index, twin] of claim.twins.entries()) {
    const { body, origin } = twinBody(claim, twin, index);
    const { line } = twin;
    attempt(() => problemOf(body).cases[0]?.compiled(), origin);
    if (line !== null) attempt(() => readChains(claim.proof.with(line.index, line.text), 'proof'), origin);
  }
  return { claim, axes, diagnostics: distinct(diagnostics) };
}

type Attempt = <T>(read: () => T, written?: (path: FieldPath) => FieldPath) => T | null;

const attempting =
  ({ locate }: LoadedClaim, diagnostics: Diagnostic[]): Attempt =>
  (read, written) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      diagnostics.push(inClaim(error, diagnosticOf(error, locate, written), locate, written));
      return null;
    }
  };

/** What is wrong in a file of code is told where the claim speaks of it. */
function inClaim(
  { place, path }: ExpressionError,
  diagnostic: Diagnostic,
  locate: LoadedClaim['locate'],
  written: (path: FieldPath) => FieldPath = (own) => own,
): Diagnostic {
  if (place === null) return diagnostic;
  const reason = `${place.file}:${place.line}:${place.column}: ${diagnostic.reason}`;
  return { ...diagnostic, place: locate([...written(path), 'file']), reason };
}

/** A mistake in a claim is one in all of its twins that keep it. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map(
    diagnostics.map((each) => [`${each.code} ${each.place?.line} ${each.place?.column}`, each] as const),
  );
  return [...byPlace.values()];
}
