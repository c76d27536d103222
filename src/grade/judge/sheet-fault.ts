import type { FieldPath } from '../../claim/claim-file';
import { ExpressionError } from '../../language/expression-error';

/** A mistake of the sheet, not of an answer. */
export function sheetFault(code: string, reason: string, next: string, path: FieldPath): ExpressionError {
  return new ExpressionError(code, reason, next, path, 0, 1);
}
