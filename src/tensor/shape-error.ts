/** Tensors that do not fit together: what is wrong and what to do about it. */
export class ShapeError extends Error {
  constructor(
    readonly code: string,
    readonly reason: string,
    readonly next: string,
  ) {
    super(reason);
    this.name = 'ShapeError';
  }
}
