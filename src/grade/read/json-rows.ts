import { type Row, rowOf } from './submission-row';

/**
 * The answers in a JSON value: `{student, question, answer}`, `{student, answers: {question: answer}}`, or a list of
 * these.
 * @param student whose answers they are where none is named
 */
export function jsonRows(value: unknown, place: string, student: string | null = null): Row[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => jsonRows(item, `${place}, item ${i + 1}`, student));
  if (typeof value !== 'object' || value === null) return [fault(place, 'This is no object with student and answers.')];
  const entries = new Map<string, unknown>(Object.entries(value));
  const who = entries.get('student') ?? student;
  const answers = entries.get('answers');
  if (answers !== undefined) {
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
      return [fault(place, 'answers is no object: question → answer.')];
    return Object.entries(answers).map(([question, answer]) => rowOf(who, question, answer, place));
  }
  if (!entries.has('question') && !entries.has('answer'))
    return [fault(place, 'This object has neither answers, nor question and answer.')];
  return [rowOf(who, entries.get('question'), entries.get('answer'), place)];
}

const fault = (place: string, reason: string): Row => ({
  ok: false,
  fault: { place, reason, student: null, question: null },
});

/** The answers in one line of JSON. */
export function jsonLineRows(line: string | null, place: string): Row[] {
  if (line === null) return [fault(place, 'This line is too long.')];
  try {
    return jsonRows(JSON.parse(line), place);
  } catch (error) {
    if (error instanceof SyntaxError) return [fault(place, `This is no JSON: ${error.message}.`)];
    if (error instanceof RangeError) return [fault(place, 'This JSON is nested too deeply.')];
    throw error;
  }
}
