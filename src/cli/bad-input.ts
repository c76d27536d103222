import type { Diagnostic } from '../statement/diagnostic';

/** Something the caller wrote that cannot be used: a flag, an id, a file. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly diagnostic: Diagnostic;

  constructor(code: string, reason: string, next: string) {
    super(reason);
    this.diagnostic = { code, place: null, reason, next };
  }
}
