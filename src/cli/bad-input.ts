import type { Diagnostic } from '../statement/diagnostic';

/** Something the caller wrote that cannot be used: a flag, an id, a file. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly diagnostics: readonly Diagnostic[];

  constructor(code: string, reason: string, next: string) {
    super(reason);
    this.diagnostics = [{ code, place: null, reason, next }];
  }

  /** What is wrong with a file, at several places perhaps. */
  static of(diagnostics: readonly Diagnostic[]): BadInput {
    const [first] = diagnostics;
    return Object.assign(new BadInput(first?.code ?? '', first?.reason ?? '', first?.next ?? ''), { diagnostics });
  }
}
