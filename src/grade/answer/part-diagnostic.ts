import type { Diagnostic } from '../../statement/diagnostic';
import { answerDiagnostic } from './answer-diagnostic';

/** What is wrong with a part of an answer, at its place in the whole. */
export function partDiagnostic({ code, reason, next, place }: Diagnostic, answer: string, start: number): Diagnostic {
  const from = start + (place === null || place.line > 1 ? 0 : place.column - 1);
  return answerDiagnostic(code, reason, next, answer, from, from + (place?.length ?? 1));
}
