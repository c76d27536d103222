import type { Graded } from '../grade/graded';
import { judged } from '../grade/judgement';
import type { RowFault } from '../grade/read/submission-row';

/** A result line for what is no answer at all. */
export function rowFaultLine({ place, reason, student, question }: RowFault): string {
  const graded: Graded = {
    ...judged('invalid', `${place}: ${reason}`),
    student: student ?? '',
    question: question ?? '',
    claim: null,
    answer: '',
    points: 0,
    maxPoints: 0,
    seed: '',
    key: '',
    fault: null,
  };
  return `${JSON.stringify(graded)}\n`;
}
