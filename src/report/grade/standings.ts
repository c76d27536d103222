import { type Graded, isUnread } from '../../grade/graded';
import type { ReportedBatch } from './reporter';

/** What a gradebook needs to know of the answer to a question. */
export interface Standing {
  readonly points: number;
  readonly maxPoints: number;
  readonly verdict: Graded['verdict'];
  readonly isStale: boolean;
  /** Whether there is no answer, but something that could not be read. */
  readonly isUnread: boolean;
  readonly text: string;
}

/** A student, and what became of the questions of the sheet. */
export interface StudentStandings {
  readonly student: string;
  /** By question; one that nobody answered, or had to answer, is not there. */
  readonly byQuestion: ReadonlyMap<string, Standing>;
  /** The points in all. */
  readonly points: number;
  /** Questions that a person must look at. */
  readonly open: readonly string[];
  /** Questions that a person has marked. */
  readonly byHand: readonly string[];
  readonly isNothingHandedIn: boolean;
  /** Questions whose answers may stand in what could not be read. */
  readonly unread: readonly string[];
}

/**
 * What became of all questions of all students: the class in the order of its list, then strangers by name. The last answer counts.
 * @param textOf what is kept of an answer in words
 */
export function standingsOf(
  { graded, questions, members }: ReportedBatch,
  textOf: (graded: Graded) => string = () => '',
): StudentStandings[] {
  const own = new Map<string, Map<string, Standing>>();
  for (const { id } of members?.members ?? []) own.set(id, new Map());
  const strangers = new Map<string, Map<string, Standing>>();
  for (const each of graded()) {
    const { student, claim, points, maxPoints, verdict, staleMark } = each;
    // What may be anybody's has no row.
    if (student === '') continue;
    // What is no answer takes the place of none.
    const question = claim === null ? '' : each.question;
    const theirs = own.get(student) ?? strangers.get(student) ?? new Map<string, Standing>();
    theirs.set(question, {
      points,
      maxPoints,
      verdict,
      isStale: staleMark !== null,
      isUnread: isUnread(each),
      text: textOf(each),
    });
    if (!own.has(student)) strangers.set(student, theirs);
  }
  const sorted = [...strangers].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...own, ...sorted].map(([student, theirs]) => {
    const all = questions.flatMap(({ name }) => {
      const standing = theirs.get(name);
      return standing === undefined ? [] : [{ name, standing }];
    });
    const named = (holds: (standing: Standing) => boolean): string[] =>
      all.flatMap(({ name, standing }) => (holds(standing) ? [name] : []));
    return {
      student,
      byQuestion: new Map(all.map(({ name, standing }) => [name, standing])),
      points: Math.round(all.reduce((sum, { standing }) => sum + standing.points, 0) * 1e6) / 1e6,
      open: named(({ verdict, isStale }) => verdict === 'undecided' || isStale),
      unread: named(({ isUnread }) => isUnread),
      byHand: named(({ verdict }) => verdict === 'manual'),
      isNothingHandedIn: theirs.size > 0 && [...theirs.values()].every(({ verdict }) => verdict === 'unanswered'),
    };
  });
}

/** What is to be said of a student beside points. */
export const remarksOn = ({ isNothingHandedIn, unread, byHand }: StudentStandings): string =>
  [
    ...(isNothingHandedIn ? ['handed in nothing'] : []),
    ...(unread.length > 0 ? [`perhaps in what could not be read: ${unread.join(', ')}`] : []),
    ...(byHand.length > 0 ? [`marked by hand: ${byHand.join(', ')}`] : []),
  ].join('; ');
