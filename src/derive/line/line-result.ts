import type { Theorem } from '../../kernel/theorem';
import type { LineResult, Mark } from '../derivation-result';
import { stepOf } from '../journal';
import type { Line } from '../read/line';
import { ways } from '../ways';
import type { Established } from './established';

type Found = Partial<Pick<LineResult, 'verdict' | 'by' | 'reason' | 'witness'>> & { readonly theorem?: Theorem };

/** The result of a line, with what is left out taken as nothing. */
export function lineResult(line: Line, mark: Mark, found: Found = {}): LineResult {
  const { verdict = null, by = null, reason = '', witness = null, theorem = null } = found;
  const { errorBound = null, hypotheses = [], conditions = [] } = theorem ?? {};
  return { text: line.shown, mark, verdict, by, reason, theorem, errorBound, hypotheses, conditions, witness };
}

/** A line that holds. */
export function holding(line: Line, { by, theorem }: Established): LineResult {
  const step = theorem.certificate?.by === 'step' ? theorem.certificate : stepOf(ways.directly, [theorem]);
  return lineResult(line, 'holds', { verdict: 'proved', by, theorem: theorem.certifiedBy(step) });
}
