import { type Judgement, unreadable } from '../judgement';
import { answerDiagnostic } from './answer-diagnostic';
import type { Refusal } from './refusal';

/** The judgement of an answer that is not read. */
export const refused = ({ code, reason, next, start, end }: Refusal, answer: string): Judgement =>
  unreadable(answerDiagnostic(code, reason, next, answer, start, end));
