import type { Graded } from '../../grade/graded';
import { jsonText } from '../../statement/json-text';
import { truncate } from '../text-layout';
import { isOpen } from './is-open';
import { jsonObject } from './json-object';
import { studentText } from './message';
import type { StudentReporter, SummaryQuestion } from './reporter';
import { isAnswer, wholeSheet } from './whole-sheet';

/** The results of one student in the form PrairieLearn reads from an external grader. */
export function prairielearnJson(graded: readonly Graded[], sheet: readonly SummaryQuestion[]): string {
  const { questions, others, points, maxPoints, open } = wholeSheet(graded, sheet);
  const answered = graded.filter(({ verdict }) => verdict !== 'unanswered');
  const unreadable = answered.filter((each) => each.verdict === 'invalid' || !isAnswer(each));
  const document = {
    // Where nothing could be read, the attempt does not count.
    gradable: answered.length > unreadable.length,
    score: maxPoints === 0 ? 0 : Math.round((points / maxPoints) * 1e6) / 1e6,
    message: open.length === 0 ? '' : `A person will look at ${open.join(', ')}.`,
    output: '',
    format_errors:
      answered.length === 0
        ? ['There is no answer.']
        : unreadable.map(({ question, message }) =>
            truncate(question === '' ? message : `${question}: ${message}`, 300),
          ),
    tests: [...questions, ...others].map(({ graded: each, is }) => ({
      name: each.question === '' ? 'what was handed in' : each.question,
      description: is,
      ...standing(each),
      message: studentText(each),
      output: '',
      images: [],
    })),
    undecided: open,
  };
  return `${jsonText(document, 2)}\n`;
}

/** What is not decided has not failed: PrairieLearn shows a test of no points as neither right nor wrong. */
const standing = (graded: Graded): object =>
  isOpen(graded) ? { points: 0, max_points: 0 } : { points: graded.points, max_points: graded.maxPoints };

export const prairielearn: StudentReporter = {
  of: 'student',
  gives: 'what PrairieLearn reads of a student',
  extension: '.json',
  render: prairielearnJson,
  isOwn: (bytes) => {
    const found = jsonObject(bytes) ?? {};
    return ['gradable', 'score', 'format_errors', 'tests', 'undecided'].every((name) => name in found);
  },
};
