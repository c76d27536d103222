import type { Graded } from '../../grade/graded';
import { oneLine } from '../text-layout';
import { studentText } from './message';
import type { SummaryQuestion } from './reporter';
import type { StudentStandings } from './standings';

/** What a student may read of an answer, in one line. */
export const feedbackLine = (graded: Graded): string =>
  oneLine(studentText({ ...graded, lines: null, diagnostic: null }));

/** What a student may read of the whole sheet, a line for each question. */
export function feedbackLines(
  { byQuestion, isNothingHandedIn }: StudentStandings,
  questions: readonly SummaryQuestion[],
): string[] {
  if (isNothingHandedIn) return ['Handed in nothing.'];
  return questions.map(({ name, points }) => {
    const standing = byQuestion.get(name);
    if (standing === undefined) return `${name}: 0/${points} Not answered.`;
    const isOpen = standing.verdict === 'undecided' || standing.isStale;
    if (standing.isUnread) return `${name}: What could not be read may hold this answer. A person will look at it.`;
    return isOpen ? `${name}: A person will look at it.` : `${name}: ${standing.points}/${points} ${standing.text}`;
  });
}
