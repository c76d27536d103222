import type { Witness } from '../../statement/witness';
import { type Graded, isUnread } from '../graded';
import type { JudgementKind } from '../judgement';

/** Answers without full points that read the same, to the same numbers. */
export interface WrongAnswer {
  readonly text: string;
  readonly verdict: JudgementKind;
  readonly rule: string | null;
  readonly message: string;
  /** The right value, where it is a number. */
  readonly reference: string | null;
  readonly counterexample: Witness | null;
  /** One of those who gave it, whose numbers it is about. */
  readonly student: string;
  readonly students: string[];
}

/** What became of a question in a class. */
export interface QuestionTally {
  readonly verdicts: Map<JudgementKind, number>;
  sum: number;
  readonly wrong: Map<string, WrongAnswer>;
}

export interface ClassTally {
  /** Points by student. */
  readonly points: ReadonlyMap<string, number>;
  readonly questions: ReadonlyMap<string, QuestionTally>;
}

/** What says of an answer that it is worth a look together with others. */
const told: ReadonlySet<JudgementKind> = new Set(['wrong', 'partly', 'undefined']);

/**
 * Counts what became of each question; the last answer of a student counts.
 * @param graded is gone through twice
 * @param versionOf a text that is equal for students with equal numbers
 */
export function classTally(
  graded: () => Iterable<Graded>,
  names: readonly string[],
  versionOf: (question: string, student: string) => string,
): ClassTally {
  const last = new Map<string, number>();
  let place = 0;
  const keyOf = ({ student, question }: Graded): string => `${question}\n${student}`;
  for (const each of graded()) {
    if (each.claim !== null) last.set(keyOf(each), place);
    place++;
  }
  const points = new Map<string, number>();
  const questions = new Map(
    names.map((name): [string, QuestionTally] => [name, { verdicts: new Map(), sum: 0, wrong: new Map() }]),
  );
  place = 0;
  for (const each of graded()) {
    const own = questions.get(each.question);
    // What could not be read says nothing of what a class knows.
    if (last.get(keyOf(each)) !== place++ || own === undefined || isUnread(each)) continue;
    points.set(each.student, (points.get(each.student) ?? 0) + each.points);
    own.sum += each.points;
    own.verdicts.set(each.verdict, (own.verdicts.get(each.verdict) ?? 0) + 1);
    if (told.has(each.verdict)) note(own, each, versionOf(each.question, each.student));
  }
  return { points, questions };
}

function note({ wrong }: QuestionTally, each: Graded, version: string): void {
  const { answer: text, verdict, rule, message, reference, counterexample, student } = each;
  const key = `${version}\n${verdict}\n${rule ?? ''}\n${text}`;
  const known = wrong.get(key);
  if (known === undefined)
    wrong.set(key, { text, verdict, rule, message, reference, counterexample, student, students: [student] });
  else known.students.push(student);
}
