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
import { LinePlaces } from './line-places';
import { LineReader } from './line-reader';

/** The results of a batch: a line for each answer, by its place among the submissions. */
export interface BatchResults {
  /** What was there before. */
  readonly known: Omit<KnownResults, 'end' | 'lines'>;
  /** Keeps a line. */
  put(place: number, line: string): void;
  /** A line that is there already is the result of an answer. */
  keep(place: number, offset: number): void;
  /** What was put survives whatever ends the program, if results are in a file. */
  flush(): void;
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
    flush: () => {},
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
 * @param visit is shown each result with a mark that is there
 */
export function resultsInFile(file: string, visit: (graded: Graded) => void): BatchResults {
  const path = followedPath(file);
  const descriptor = whileWriting(file, () => {
    makeFolder(dirname(path));
    return openSync(path, 'a+');
  });
  const known = knownResults(file, descriptor, visit);
  // A line that was cut short is written anew.
  if (known.end < fstatSync(descriptor).size) whileWriting(file, () => ftruncateSync(descriptor, known.end));
  return new ResultsInFile(file, path, descriptor, known);
}

/** Bytes that wait to be written, at the most. */
const mostWaiting = 256 * 1024;

class ResultsInFile implements BatchResults {
  readonly #places = new LinePlaces();
  #reader: LineReader;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** Where the file ends, without what waits, and how many lines it has, with that. */
  #end: number;
  #lines: number;

  constructor(
    readonly file: string,
    readonly path: string,
    descriptor: number,
    readonly known: KnownResults,
  ) {
    this.#reader = new LineReader(file, descriptor);
    this.#end = known.end;
    this.#lines = known.lines;
  }

  get count(): number {
    return this.#places.count;
  }

  put(place: number, line: string): void {
    const bytes = Buffer.from(line);
    this.#places.set(place, this.#end + this.#waitingBytes);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#lines++;
    if (this.#waitingBytes > mostWaiting) this.flush();
  }

  keep(place: number, offset: number): void {
    this.#places.set(place, offset);
  }

  flush(): void {
    if (this.#waitingBytes === 0) return;
    this.#requireAlone();
    whileWriting(this.file, () => writeWhole(this.#reader.descriptor, Buffer.concat(this.#waiting)));
    this.#end += this.#waitingBytes;
    [this.#waiting, this.#waitingBytes] = [[], 0];
  }

  at(place: number): string {
    this.flush();
    return this.#reader.textAt(this.#places.at(place));
  }

  settle(): void {
    this.flush();
    this.#requireAlone();
    if (this.#isInOrder()) return;
    whileWriting(this.file, () => {
      putInPlace([{ path: this.path, data: this.#inOrder() }], true);
      this.close();
      this.#reader = new LineReader(this.file, openSync(this.path, 'a+'));
    });
    this.#end = fstatSync(this.#reader.descriptor).size;
    this.#lines = this.#places.count;
  }

  close(): void {
    closeSync(this.#reader.descriptor);
  }

  /** Where another run writes into the same file, nothing would stand where it is looked for. */
  #requireAlone(): void {
    const own = fstatSync(this.#reader.descriptor);
    if (own.size === this.#end && statSync(this.path, { throwIfNoEntry: false })?.ino === own.ino) return;
    throw new BadInput(
      'shared-results',
      `Another run writes into ${this.file}.`,
      'Wait for its end, or give another path.',
    );
  }

  /** Whether the lines stand one behind the other, and there are no others. */
  #isInOrder(): boolean {
    const count = this.#places.count;
    if (count !== this.#lines || (count > 0 && this.#places.at(0) !== 0)) return false;
    for (let place = 1; place < count; place++) if (this.#places.at(place - 1) >= this.#places.at(place)) return false;
    return true;
  }

  /** The lines in their order, many at a time; where they stood is forgotten. */
  *#inOrder(): Generator<Buffer> {
    let offset = 0;
    for (let from = 0; from < this.#places.count; from += partSize) {
      const lines: Buffer[] = [];
      for (let place = from; place < Math.min(from + partSize, this.#places.count); place++) {
        const line = this.#reader.bytesAt(this.#places.at(place));
        this.#places.set(place, offset);
        offset += line.length;
        lines.push(line);
      }
      yield Buffer.concat(lines);
    }
  }
}

const partSize = 1000;
