import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { replaceFile } from './replace-file';
import { using } from './system-error';

/** Results on disk, a line each: what is there survives whatever ends the program. */
export interface GradeJournal {
  /** The complete lines of an earlier run, by their key; a key that stands twice has its last line. */
  readonly known: ReadonlyMap<string, string>;
  append(text: string): void;
  /** Puts the lines into this order, all or nothing. */
  rewrite(lines: readonly string[]): void;
  close(): void;
}

export function openJournal(file: string): GradeJournal {
  const known = new Map<string, string>();
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
    const text = using(file, () => readFileSync(file, 'utf8'));
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    // A line that was cut short is written anew.
    if (complete.length < text.length) truncateSync(file, Buffer.byteLength(complete));
    for (const line of complete.split('\n')) {
      const key = keyOf(line);
      if (key !== null) known.set(key, `${line}\n`);
    }
  }
  const descriptor = openSync(file, 'a');
  return {
    known,
    append: (text) => {
      using(file, () => writeSync(descriptor, text));
    },
    rewrite: (lines) => replaceFile(file, lines.join('')),
    close: () => closeSync(descriptor),
  };
}

function keyOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
      ? value.key
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
