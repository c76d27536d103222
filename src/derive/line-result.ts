import type { LineResult, Mark } from './derivation-result';
import type { Line } from './read/line';

/** The result of a line, with what is left out taken as nothing. */
export function lineResult(line: Line, mark: Mark, found: Partial<Omit<LineResult, 'text' | 'mark'>> = {}): LineResult {
  const {
    verdict = null,
    by = null,
    reason = '',
    errorBound = null,
    hypotheses = [],
    conditions = [],
    witness = null,
  } = found;
  return { text: line.shown, mark, verdict, by, reason, errorBound, hypotheses, conditions, witness };
}
