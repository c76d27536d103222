import { closeSync, openSync } from 'node:fs';
import { type Graded, gradedFromLine } from '../../grade/graded';
import { isSealed } from '../../grade/sealed-line';
import { BadInput } from '../bad-input';
import { using } from '../system-error';
import { lineAt, linesOf } from './line-file';
import { type Span, Spans } from './spans';

/** Results of an earlier run. */
export interface KnownResults {
  /** Where the last result of that key stands, and what it is. */
  find(key: string): { readonly span: Span; readonly line: string } | null;
  /** Whether there is any. */
  readonly isAny: boolean;
  /** Lines that are not as they were written: their answers are judged again. */
  readonly damaged: number;
  /** Where its complete lines end, in bytes. */
  readonly end: number;
}

/**
 * Goes through the results in a file. A last line that was cut short is none.
 * @throws BadInput for a file that holds anything else
 * @param visit is shown each result
 */
export function knownResults(file: string, descriptor: number, visit: (graded: Graded) => void): KnownResults {
  const places = new Map<string, number>();
  const spans = new Spans();
  let [damaged, end, found] = [0, 0, 0];
  for (const { text, span, isComplete } of linesOf(file, descriptor)) {
    if (!isComplete) {
      if (end === 0 && !mayBecomeResult(text)) throw noResults(file);
      break;
    }
    end = span.offset + span.length;
    if (!isSealed(text)) {
      damaged++;
      if (isResult(text)) found++;
      continue;
    }
    found++;
    const graded = gradedFromLine(text);
    visit(graded);
    if (graded.key !== '') places.set(graded.key, spans.push(span));
  }
  if (end > 0 && found === 0) throw noResults(file);
  return {
    find: (key) => {
      const place = places.get(key);
      if (place === undefined) return null;
      const span = spans.at(place);
      return { span, line: lineAt(file, descriptor, span) };
    },
    isAny: places.size > 0,
    damaged,
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
