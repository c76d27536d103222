import { ExpressionError } from '../../language/expression-error';
import { isUnseen } from '../../notation/visible-text';
import { capital } from '../../statement/capital';
import { ShapeError } from '../../tensor/shape-error';
import type { OpenQuestion } from '../question/open-question';
import { adviceFor } from './advice';

/** Why an answer is not read, and where in it. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
  readonly next: string;
  readonly start: number;
  readonly end: number;
}

/** That there is nothing in an answer; null where there is. */
export const emptyAnswer = (text: string): Refusal | null =>
  isUnseen(text) ? { code: 'no-answer', reason: 'There is no answer.', next: '', start: 0, end: 1 } : null;

/** What an error says of the answer; null where it does not speak of it, as a mistake of the sheet. */
export function refusalOf(error: unknown, text: string, open: OpenQuestion): Refusal | null {
  if (error instanceof ExpressionError) {
    if (error.path[0] === 'ask') return null;
    const { code, reason, start, end } = error;
    return { code, reason: sentence(reason), next: adviceFor(error, text, open), start, end };
  }
  const whole = { start: 0, end: text.length };
  if (error instanceof ShapeError)
    return { code: error.code, reason: sentence(error.reason), next: sentence(error.next), ...whole };
  // The stack or the largest whole number ran out: this answer is too large, whatever it means.
  if (!(error instanceof RangeError)) return null;
  const reason = 'This answer is too large to be worked out.';
  return { code: 'answer-too-large', reason, next: 'Write a shorter answer.', ...whole };
}

const sentence = (text: string): string => (text === '' ? '' : `${capital(text)}${/[.!?…]$/.test(text) ? '' : '.'}`);
