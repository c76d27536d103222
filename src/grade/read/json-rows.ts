import { jsonValue } from './json-value';
import { faultyRow, type Row, rowOf } from './submission-row';
import { filedAs, unsaid, type Whose } from './whose';

/**
 * The answers in a JSON value: `{student, question, answer}`, `{student, answers: {question: answer}}`, or a list of
 * these.
 */
export function jsonRows(value: unknown, place: string, whose: Whose = unsaid): Row[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => jsonRows(item, `${place}, item ${i + 1}`, whose));
  const fault = (reason: string): Row[] => [faultyRow(place, reason, filedAs(whose))];
  if (typeof value !== 'object' || value === null) return fault('This is no object with student and answers.');
  const entries = new Map<string, unknown>(Object.entries(value));
  const student = entries.get('student');
  const answers = entries.get('answers');
  if (answers !== undefined) {
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
      return fault('answers is no object: question → answer.');
    return Object.entries(answers).map(([question, answer]) => rowOf({ student, question, answer }, place, whose));
  }
  if (!entries.has('question') && !entries.has('answer'))
    return fault('This object has neither answers, nor question and answer.');
  return [rowOf({ student, question: entries.get('question'), answer: entries.get('answer') }, place, whose)];
}

/** The answers in one line of JSON. */
export function jsonLineRows(line: string | null, place: string, whose: Whose = unsaid): Row[] {
  const fault = (reason: string): Row[] => [faultyRow(place, reason, filedAs(whose))];
  if (line === null) return fault('This line is too long.');
  try {
    return jsonRows(jsonValue(line), place, whose);
  } catch (error) {
    if (error instanceof SyntaxError) return fault(`This is no JSON: ${error.message}.`);
    if (error instanceof RangeError) return fault('This JSON is nested too deeply.');
    throw error;
  }
}
