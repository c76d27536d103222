import { closeSync, openSync, statSync } from 'node:fs';
import { answerLength } from '../../grade/answer/answer';
import { gradedFromLine } from '../../grade/graded';
import { seedMaker } from '../../grade/grader';
import { isSealed } from '../../grade/sealed-line';
import { BadInput } from '../bad-input';
import { usualCourse } from '../flags';
import { using } from '../system-error';
import { linesOf } from './line-file';

/** As many results as are looked at. */
const mostLooked = 500;

/**
 * Results of another course are no results of this one: students had other numbers. What a judgement is replayed from follows from
 * the course, the question and the answer, so that a single result tells.
 * @throws BadInput where all results in a file are of another
 */
export function requireSameCourse(file: string, course: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
  const [isOf, isOfUsual] = [seedMaker(course), seedMaker(usualCourse)];
  let [looked, ofUsual] = [0, false];
  const descriptor = using(file, () => openSync(file, 'r'));
  try {
    for (const { text, isComplete } of linesOf(file, descriptor)) {
      if (!isComplete || looked >= mostLooked) break;
      if (!isSealed(text)) continue;
      const { student, claim, question, answer, seed } = gradedFromLine(text);
      // An answer that is cut short, or an array, does not tell; nor do those to no question.
      if (claim === null || seed === '' || answer.length >= answerLength || answer.startsWith('an array')) continue;
      looked++;
      const seeds = [question, `${claim}#${question}`].flatMap((name) => {
        const submission = { student, question: name, answer: { kind: 'text' as const, text: answer }, earlier: {} };
        if (isOfUsual(submission) === seed) ofUsual = true;
        return [isOf(submission)];
      });
      if (seeds.includes(seed)) return;
    }
  } finally {
    closeSync(descriptor);
  }
  if (looked > 0) throw otherCourse(file, ofUsual);
}

const otherCourse = (file: string, isUsual: boolean): BadInput =>
  new BadInput(
    'other-course',
    `The results in ${file} are of another course: they were found ${isUsual ? 'without --seed' : 'with another --seed'}, for other numbers of the students.`,
    `${isUsual ? 'Leave --seed away' : 'Give the same --seed'} to go on with them; for another course, give another path.`,
  );
