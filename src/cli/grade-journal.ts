import { closeSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadInput } from './bad-input';
import { makeFolder } from './output/make-folder';
import { isFolder, replaceFile } from './output/replace-file';
import { targetOf } from './output/target';
import { whileWriting } from './output/while-writing';
import { writeWhole } from './output/write-whole';
import { using } from './system-error';

/** Results on disk, a line each: what is there survives whatever ends the program. */
export interface GradeJournal {
  /** The complete lines of an earlier run, by their key; a key that stands twice has its last line. */
  readonly known: ReadonlyMap<string, string>;
  append(text: string): void;
  /** Puts the lines into this order, all or nothing; what is no file keeps the order that it was written in. */
  rewrite(lines: readonly string[]): void;
  close(): void;
}

/** @throws BadInput for a file that holds anything but results, and for what cannot be written */
export function openJournal(file: string): GradeJournal {
  const target = whileWriting(file, () => targetOf(file));
  if (target.kind === 'folder') throw isFolder(file);
  const nothing = { known: new Map<string, string>(), rewrite: () => {} };
  if (target.kind === 'stream')
    return { ...nothing, append: (text) => void target.stream.write(text), close: () => {} };
  const { path } = target;
  const earlier = target.kind === 'file' && target.exists ? using(file, () => readFileSync(path, 'utf8')) : '';
  const complete = completeLines(earlier);
  const known = knownIn(complete, file);
  const descriptor = whileWriting(file, () => {
    makeFolder(dirname(path));
    // A line that was cut short is written anew.
    if (complete.length < earlier.length) truncateSync(path, Buffer.byteLength(complete));
    return openSync(path, 'a');
  });
  return {
    known,
    append: (text) => whileWriting(file, () => writeWhole(descriptor, text)),
    rewrite: target.kind === 'file' ? (lines) => replaceFile(file, lines.join('')) : nothing.rewrite,
    close: () => closeSync(descriptor),
  };
}

/**
 * The results of an earlier run, by their key.
 * @throws BadInput for a file that holds anything else
 */
export const readResults = (file: string): ReadonlyMap<string, string> =>
  knownIn(completeLines(using(file, () => readFileSync(file, 'utf8'))), file);

const completeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

function knownIn(complete: string, file: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const lines = complete.split('\n').slice(0, -1);
  if (lines.length > 0 && !lines.some(isResult))
    throw new BadInput('no-results', `${file} holds something else than results.`, 'Give the path of another file.');
  for (const line of lines) {
    const { key } = objectOf(line);
    if (typeof key === 'string') known.set(key, `${line}\n`);
  }
  return known;
}

/** What is no answer at all has a verdict, though no key. */
const isResult = (line: string): boolean => ['key', 'verdict'].some((name) => typeof objectOf(line)[name] === 'string');

function objectOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
