/** A place in a text a user wrote. Lines and columns count from 1; `length` is in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The line of text the place lies in, for the excerpt. */
  readonly excerpt: string;
}

/** What is wrong with something a user wrote, where, why, and what to do next. */
export interface Diagnostic {
  /** Stable, kebab-case: `unknown-name`, `axis-mismatch`. */
  readonly code: string;
  readonly place: Place | null;
  readonly reason: string;
  readonly next: string;
}
