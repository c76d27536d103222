import type { ExpressionError } from '../language/expression-error';
import type { Diagnostic } from '../statement/diagnostic';
import type { FieldPath } from './claim-file';
import type { Locate } from './locate';

/**
 * A mistake in a text, at its place in the file.
 * @param written where in the file the field at a path was written, if not there
 */
export function diagnosticOf(
  { code, reason, next, path, start, end, place }: ExpressionError,
  locate: Locate,
  written: (path: FieldPath) => FieldPath = (own) => own,
): Diagnostic {
  return { code, place: place ?? locate(written(path), start, end - start), reason, next };
}
