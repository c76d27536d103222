import { closeSync, fstatSync, ftruncateSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Graded } from '../../grade/graded';
import { BadInput } from '../bad-input';
import { followedPath } from '../output/followed-path';
import { makeFolder } from '../output/make-folder';
import { putInPlace } from '../output/put-in-place';
import { isFolder } from '../output/replace-file';
import { targetOf } from '../output/target';
import { whileWriting } from '../output/while-writing';
import { writeWhole } from '../output/write-whole';
import { type KnownResults, knownResults } from './known-results';
import { lineAt } from './line-file';
import { type Span, Spans } from './spans';

/** The results of a batch: a line for each answer, by its place among the submissions. */
export interface BatchResults {
  /** What was there before. */
  readonly known: Omit<KnownResults, 'end'>;
  /** Keeps a line, which survives whatever ends the program if results are in a file. */
  put(place: number, line: string): void;
  /** A line that is there already is the result of an answer. */
  keep(place: number, span: Span): void;
  readonly count: number;
  at(place: number): string;
  /** Brings the file, if there is one, into the order of the submissions, without what an earlier run had besides. */
  settle(): void;
  close(): void;
}

/** All lines, in the order of the submissions. */
export function* linesOfBatch(results: BatchResults): Generator<string> {
  for (let place = 0; place < results.count; place++) yield results.at(place);
}

export function resultsInMemory(): BatchResults {
  const lines: string[] = [];
  return {
    known: { find: () => null, isAny: false, damaged: 0 },
    put: (place, line) => {
      lines[place] = line;
    },
    keep: () => {},
    get count() {
      return lines.length;
    },
    at: (place) => lines[place] ?? '',
    settle: () => {},
    close: () => {},
  };
}

/**
 * Whether lines can be kept at a path: in a pipe or a device nothing is found again.
 * @throws BadInput for a folder
 */
export function canKeepLines(file: string): boolean {
  const { kind } = whileWriting(file, () => targetOf(file));
  if (kind === 'folder') throw isFolder(file);
  return kind === 'file';
}

/**
 * Results in a file, which grows with each; of those in memory there are only the places.
 * @param visit is shown each result that is there
 */
export function resultsInFile(file: string, visit: (graded: Graded) => void): BatchResults {
  const path = followedPath(file);
  let descriptor = whileWriting(file, () => {
    makeFolder(dirname(path));
    return openSync(path, 'a+');
  });
  const known = knownResults(file, descriptor, visit);
  // A line that was cut short is written anew.
  if (known.end < fstatSync(descriptor).size) whileWriting(file, () => ftruncateSync(descriptor, known.end));
  let end = known.end;
  const spans = new Spans();
  /** Where another run writes into the same file, nothing would stand where it is looked for. */
  const requireAlone = (): void => {
    const own = fstatSync(descriptor);
    if (own.size === end && statSync(path, { throwIfNoEntry: false })?.ino === own.ino) return;
    throw new BadInput('shared-results', `Another run writes into ${file}.`, 'Wait for its end, or give another path.');
  };
  const at = (place: number): string => lineAt(file, descriptor, spans.at(place));
  return {
    known,
    put: (place, line) => {
      const bytes = Buffer.from(line);
      requireAlone();
      whileWriting(file, () => writeWhole(descriptor, bytes));
      spans.set(place, { offset: end, length: bytes.length });
      end += bytes.length;
    },
    keep: (place, span) => spans.set(place, span),
    get count() {
      return spans.count;
    },
    at,
    settle: () => {
      requireAlone();
      if (isInOrder(spans, end)) return;
      whileWriting(file, () => {
        putInPlace([{ path, data: inParts(spans.count, at) }], true);
        closeSync(descriptor);
        descriptor = openSync(path, 'a+');
      });
      end = rearranged(spans);
    },
    close: () => closeSync(descriptor),
  };
}

/** Whether the lines stand one behind the other, and nothing else. */
function isInOrder(spans: Spans, end: number): boolean {
  let at = 0;
  for (let place = 0; place < spans.count; place++) {
    const { offset, length } = spans.at(place);
    if (offset !== at) return false;
    at += length;
  }
  return at === end;
}

/** Lines stand one behind the other now; returns where the last ends. */
function rearranged(spans: Spans): number {
  let offset = 0;
  for (let place = 0; place < spans.count; place++) {
    const { length } = spans.at(place);
    spans.set(place, { offset, length });
    offset += length;
  }
  return offset;
}

/** The lines in their order, many at a time. */
function* inParts(count: number, at: (place: number) => string): Generator<string> {
  for (let from = 0; from < count; from += partSize)
    yield Array.from({ length: Math.min(partSize, count - from) }, (_, i) => at(from + i)).join('');
}

const partSize = 1000;
