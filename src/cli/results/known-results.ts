import { closeSync, openSync } from 'node:fs';
import { type Graded, gradedFromLine, hasMark, keyOfLine } from '../../grade/graded';
import { isSealed } from '../../grade/sealed-line';
import { BadInput } from '../bad-input';
import { using } from '../system-error';
import { KeyTable } from './key-table';
import { linesOf } from './line-file';
import { LineReader } from './line-reader';

/** Results of an earlier run. */
export interface KnownResults {
  /** Where the last result of that key (`keyOfLine`) stands, and what it is, with its end. */
  find(key: string): { readonly offset: number; readonly line: string } | null;
  /** Whether there is any. */
  readonly isAny: boolean;
  /** Lines that are not as they were written: their answers are judged again. */
  readonly damaged: number;
  /** How many complete lines there are, whatever they hold, and where they end, in bytes. */
  readonly lines: number;
  readonly end: number;
}

/**
 * Goes through the results in a file. A last line that was cut short is none.
 * @throws BadInput for a file that holds anything else
 * @param visit is shown each result with a mark
 */
export function knownResults(file: string, descriptor: number, visit: (graded: Graded) => void): KnownResults {
  const table = new KeyTable();
  const reader = new LineReader(file, descriptor);
  const isOf = (key: string) => (offset: number) => keyOfLine(reader.textAt(offset)) === key;
  let [damaged, end, lines, found] = [0, 0, 0, 0];
  for (const { text, offset, next, isComplete } of linesOf(file, descriptor)) {
    if (!isComplete) {
      if (end === 0 && !mayBecomeResult(text)) throw noResults(file);
      break;
    }
    end = next;
    lines++;
    if (!isSealed(text)) {
      damaged++;
      if (isResult(text)) found++;
      continue;
    }
    found++;
    if (hasMark(text)) visit(gradedFromLine(text));
    const key = keyOfLine(text);
    table.set(key, offset, isOf(key));
  }
  if (end > 0 && found === 0) throw noResults(file);
  return {
    find: (key) => {
      const offset = table.find(key, isOf(key));
      return offset === null ? null : { offset, line: reader.textAt(offset) };
    },
    isAny: table.count > 0,
    damaged,
    lines,
    end,
  };
}

/** Whether a line is a result, if a damaged one: there is a verdict in it. */
const isResult = (text: string): boolean => text.startsWith('{') && /"verdict":"/.test(text);

/** How a result starts. */
const start = '{"student":"';
const mayBecomeResult = (text: string): boolean => text.startsWith(start) || start.startsWith(text);

const noResults = (file: string): BadInput =>
  new BadInput('no-results', `${file} holds something else than results.`, 'Give the path of another file.');

/** Results in a file that is only read. */
export interface ReadResults extends KnownResults {
  close(): void;
}

export function readResults(file: string, visit: (graded: Graded) => void): ReadResults {
  const descriptor = using(file, () => openSync(file, 'r'));
  return { ...knownResults(file, descriptor, visit), close: () => closeSync(descriptor) };
}
