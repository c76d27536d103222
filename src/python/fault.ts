import type { Span } from './syntax';

/**
 * - `error`: Python or PyTorch would stop here, and say so
 * - `unsupported`: it may well run, but what it means is not known here
 */
export type FaultKind = 'error' | 'unsupported';

/** Why code cannot be read as mathematics, and where: the innermost part of the file that is at fault. */
export class PythonFault extends Error {
  override readonly name = 'PythonFault';
  span: Span | null = null;

  constructor(
    readonly kind: FaultKind,
    /** Stable, kebab-case. */
    readonly code: string,
    readonly reason: string,
    readonly next: string,
  ) {
    super(reason);
  }

  at(span: Span): this {
    this.span ??= span;
    return this;
  }
}

/** What Python would complain about: `TypeError: …`. */
export function complain(type: string, reason: string, next: string): never {
  throw new PythonFault('error', kebab(type), `${type}: ${reason}`, next);
}

/** What has no meaning here. */
export function unsupported(what: string, next = 'Write it with what docs/code.md lists.'): never {
  throw new PythonFault('unsupported', 'unsupported-code', `${what} is not supported`, next);
}

const kebab = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
