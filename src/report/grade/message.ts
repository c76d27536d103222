import type { Graded } from '../../grade/graded';
import { oneLine } from '../text-layout';

/** The longest text about an answer: results as a whole must be small for the systems that read them. */
const most = 3000;

/** What a student may read of a judgement: the message, where an answer cannot be read, and the lines of a derivation. */
export function studentText(graded: Graded): string {
  if (graded.verdict === 'manual' || graded.verdict === 'unanswered') return graded.message;
  const { message, answer, readAs, diagnostic, lines, verdict, tolerance } = graded;
  const marks = { holds: '✓', fails: '✗', undecided: '?' } as const;
  const place = diagnostic?.place ?? null;
  const pointer =
    place === null || place.excerpt === ''
      ? []
      : [place.excerpt, `${' '.repeat(Math.min(200, place.column - 1))}${'^'.repeat(Math.min(60, place.length))}`];
  const text = [
    message,
    ...(readAs === null || isAsTyped(readAs, answer) ? [] : [`Read as ${oneLine(readAs)}.`]),
    ...(verdict === 'wrong' && tolerance !== null ? [`The rule is ${tolerance}.`] : []),
    ...pointer,
    ...(lines ?? []).map((line) => `${marks[line.verdict]} ${oneLine(line.text)}`),
  ].join('\n');
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Whether a formula was read just as it was typed, spaces aside. */
const isAsTyped = (readAs: string, answer: string): boolean => readAs.replace(/\s/g, '') === answer.replace(/\s/g, '');
