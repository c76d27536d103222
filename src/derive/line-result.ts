import type { Theorem } from '../kernel/theorem';
import type { LineResult, Mark } from './derivation-result';
import type { Established } from './established';
import type { Line } from './read/line';

type Found = Partial<Pick<LineResult, 'verdict' | 'by' | 'reason' | 'witness'>> & { readonly theorem?: Theorem };

/** The result of a line, with what is left out taken as nothing. */
export function lineResult(line: Line, mark: Mark, found: Found = {}): LineResult {
  const { verdict = null, by = null, reason = '', witness = null, theorem = null } = found;
  const { errorBound = null, hypotheses = [], conditions = [] } = theorem ?? {};
  return { text: line.shown, mark, verdict, by, reason, theorem, errorBound, hypotheses, conditions, witness };
}

/** A line that holds. */
export const holding = (line: Line, established: Established): LineResult =>
  lineResult(line, 'holds', { verdict: 'proved', ...established });
