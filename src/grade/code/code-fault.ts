import { ExpressionError } from '../../language/expression-error';
import { capital } from '../../statement/capital';
import { type Judgement, judged } from '../judgement';
import { answerFile } from './code-names';

/** Faults for which Python does not even come to the code that is asked for, and what the question forbids. */
const unreadable: ReadonlySet<string> = new Set([
  'syntax-error',
  'indentation-error',
  'unknown-name',
  'budget',
  'forbidden-call',
]);

/** What an error says of code that was handed in; null where it speaks of something else, as of a mistake of the sheet. */
export function codeFault(error: unknown): Judgement | null {
  if (!(error instanceof ExpressionError)) return null;
  const { code, place, reason, next } = error;
  // Of the reference and the inputs it is known that they can be compared with something.
  if (code === 'truth-value') return judged('wrong', truthValues);
  // Without a length, the place is no part of what was written.
  const line = place === null || place.length === 0 ? null : place.line;
  const told = capital(`${line === null ? '' : `Line ${line}: `}${reason}. ${next}`);
  const details = { diagnostic: { code, place: line === null ? null : place, reason, next }, line };
  if (code === 'answer-shape') {
    return judged('wrong', told, details);
  }
  if (place?.file !== answerFile) return null;
  if (code === 'unsupported-code') return judged('undecided', told, details);
  return judged(unreadable.has(code) ? 'invalid' : 'wrong', told, details);
}

const truthValues = 'It gives truth values where numbers are asked for, or the other way round.';
