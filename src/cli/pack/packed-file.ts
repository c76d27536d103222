/** A file of a pack. */
export interface PackedFile {
  /** Relative, with `/` between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly isProgram?: boolean;
}
