/**
 * What is wrong with one expression of a claim: `path` names the field it was written in (`['let', 'resnext']`),
 * `start` and `end` are character offsets within that field's text, `end` exclusive.
 */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  constructor(
    readonly code: string,
    readonly reason: string,
    readonly next: string,
    readonly path: readonly (string | number)[],
    readonly start: number,
    readonly end: number,
  ) {
    super(reason);
  }
}
