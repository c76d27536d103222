import type { Place } from '../statement/diagnostic';

/**
 * What is wrong with one expression of a claim: `path` names the field it was written in (`['let', 'resnext']`),
 * `start` and `end` are character offsets within that field's text, `end` exclusive.
 */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  readonly reason: string;

  constructor(
    readonly code: string,
    reason: string,
    readonly next: string,
    readonly path: readonly (string | number)[],
    readonly start: number,
    readonly end: number,
    /** Where it is in another file, if it is. */
    readonly place: Place | null = null,
  ) {
    super(clipped(reason));
    this.reason = this.message;
  }
}

/** A reason may repeat what was written, however long that is. */
const clipped = (reason: string): string => (reason.length > 300 ? `${reason.slice(0, 200)} …` : reason);
