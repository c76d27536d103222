import type { Graded } from '../graded';
import type { Judgement } from '../judgement';

/** Points that a person gave. */
export interface Mark {
  readonly points: number;
  readonly comment: string;
  /** The key of the answer that was marked; null where that is not said. */
  readonly key: string | null;
}

/** A mark on an answer, and what stands there without it. */
export interface AppliedMark extends Mark {
  readonly key: string;
  readonly judged: Judged;
}

type Judged = Pick<
  Judgement,
  'verdict' | 'score' | 'message' | 'diagnostic' | 'counterexample' | 'line' | 'lines' | 'tolerance'
> & { readonly points: number };

/** A result as it was before a person marked the answer. */
export function unmarked(graded: Graded): Graded {
  const { mark } = graded;
  return { ...graded, ...mark?.judged, mark: null, staleMark: null };
}

/**
 * A result on which a mark counts, instead of what was found. One that was given to another answer counts no more, and is kept
 * beside for a person to look at.
 */
export function marked(graded: Graded, { points, comment, key }: Mark): Graded {
  const plain = unmarked(graded);
  if (key !== null && key !== plain.key) return { ...plain, staleMark: { points, comment, key } };
  const { verdict, score, message, diagnostic, counterexample, line, lines, tolerance } = plain;
  const judged = { verdict, score, message, diagnostic, counterexample, line, lines, tolerance, points: plain.points };
  return {
    ...plain,
    diagnostic: null,
    counterexample: null,
    line: null,
    lines: null,
    tolerance: null,
    verdict: 'manual',
    score: plain.maxPoints === 0 ? 0 : points / plain.maxPoints,
    points,
    message: comment === '' ? 'Marked by hand.' : `Marked by hand: ${comment}`,
    mark: { points, comment, key: plain.key, judged },
  };
}
