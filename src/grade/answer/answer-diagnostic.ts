import type { Diagnostic } from '../../statement/diagnostic';

/** What is wrong with an answer, at its place in the answer as it was written. */
export function answerDiagnostic(
  code: string,
  reason: string,
  next: string,
  answer: string,
  start: number,
  end: number,
): Diagnostic {
  const shown = answer.slice(0, 2000);
  const before = shown.slice(0, start);
  const line = before.split('\n').length;
  const column = start - (before.lastIndexOf('\n') + 1) + 1;
  const excerpt = (shown.split('\n')[line - 1] ?? '').slice(0, 200);
  return { code, place: { file: 'answer', line, column, length: Math.max(1, end - start), excerpt }, reason, next };
}
