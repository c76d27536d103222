import { jsonFaultAt } from './json-fault';
import { jsonValue } from './json-value';
import { startOf } from './place-in-text';
import { faultyRow, type Row, rowOf } from './submission-row';
import { filedAs, identify, nameOf, unsaid, type Whose } from './whose';

/**
 * The answers in a JSON value: `{student, question, answer}`, `{student, answers: {question: answer}}`, or a list of
 * these.
 */
export function jsonRows(value: unknown, place: string, whose: Whose = unsaid, at = startOf(place)): Row[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => jsonRows(item, `${place}, item ${i + 1}`, whose, at));
  const isObject = typeof value === 'object' && value !== null;
  const entries = new Map<string, unknown>(isObject ? Object.entries(value) : []);
  const student = entries.get('student');
  const fault = (reason: string): Row[] => {
    const identity = identify(whose, student);
    const owner = nameOf(student) === null ? filedAs(whose) : identity.ok ? identity.student : identity.filed;
    return [faultyRow(place, reason, owner, at)];
  };
  if (!isObject) return fault('This is no object with student and answers.');
  const answers = entries.get('answers');
  if (answers !== undefined) {
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
      return fault('answers is no object: question → answer.');
    return Object.entries(answers).map(([question, answer]) =>
      rowOf({ student, question, answer }, place, whose, () => at),
    );
  }
  if (!entries.has('question') && !entries.has('answer'))
    return fault('This object has neither answers, nor question and answer.');
  return [rowOf({ student, question: entries.get('question'), answer: entries.get('answer') }, place, whose, () => at)];
}

/** The answers in one line of JSON. */
export function jsonLineRows(line: string | null, place: string, whose: Whose = unsaid, at = startOf(place)): Row[] {
  const fault = (reason: string, column = 1): Row[] => [faultyRow(place, reason, filedAs(whose), { ...at, column })];
  if (line === null) return fault('This line is too long.');
  try {
    return jsonRows(jsonValue(line), place, whose, at);
  } catch (error) {
    if (error instanceof SyntaxError) return fault(`This is no JSON: ${error.message}.`, jsonFaultAt(line) + 1);
    if (error instanceof RangeError) return fault('This JSON is nested too deeply.');
    throw error;
  }
}
