import { type Row, rowOf } from './submission-row';
import type { Whose } from './whose';

type Fields = Readonly<Record<string, unknown>>;

/** What PrairieLearn hands to an external grader as `data.json`: the form of one student, among much else. */
export interface PrairielearnData extends Fields {
  readonly submitted_answers: Fields;
}

export const isPrairielearnData = (value: unknown): value is PrairielearnData =>
  isObject(value) && isObject(value.submitted_answers) && !('answers' in value) && !('question' in value);

/**
 * The answers in a form, each under the name of its question; fields that were left blank are no answers. PrairieLearn does not
 * say who the student is: numbers are drawn for the name that the question has put in its parameters.
 */
export function prairielearnRows({ submitted_answers, params }: PrairielearnData, place: string, whose: Whose): Row[] {
  // What a question drew for is nobody's claim to be somebody else.
  const student = whose.kind === 'one' ? null : drawnFor(params);
  return Object.entries(submitted_answers)
    .filter(([name, value]) => !name.startsWith('_') && !isBlank(value))
    .map(([question, value]) => rowOf({ student, question, answer: plain(value) }, place, whose));
}

/** The name in the parameters for which a question drew its numbers. */
function drawnFor(params: unknown): string | null {
  const own = isObject(params) ? params.claimcheck : null;
  return isObject(own) && typeof own.student === 'string' ? own.student : null;
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** What stands in a value that PrairieLearn has wrapped, such as an array of NumPy. */
const plain = (value: unknown): unknown =>
  isObject(value) && '_type' in value && '_value' in value ? value._value : value;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
