import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Row } from '../../grade/read/submission-row';
import type { Submissions, SubmittedFile } from '../submissions/read-submissions';
import { using } from '../system-error';
import { split } from './split';

/** To which shard, from 0, each answer goes. */
export interface AnswerPlan {
  /** All answers with their shards, in their order; of a file that is read by others alone, nothing is read where `of` is given. */
  rows(of?: number): AsyncIterable<OwnedRow>;
  /** Of the names and sizes of all files, and of what stands in those that several shards read. */
  readonly sha256: string;
}

export interface OwnedRow {
  readonly row: Row;
  readonly owner: number;
}

/** A file that holds more than this part of what a shard has to do is dealt to all shards. */
const largeShare = 1 / 4;
/** Answers of such a file that stay together. */
const dealt = 16;

/**
 * Files go to shards by their sizes, each to one, so that another shard need not read them; the answers of a large file are dealt
 * out, and every shard reads it. It depends on the names and sizes of the files alone.
 * @param areAllRead whether every shard reads all files, since answers are carried forward
 */
export function answerPlan(submissions: Submissions, shards: number, areAllRead: boolean): AnswerPlan {
  const files = [...submissions.files()].map((file) => ({ file, size: file.size }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const isLarge = ({ size }: { readonly size: number }): boolean => size > (largeShare * total) / shards;
  const owners = split(
    files.map((each) => (isLarge(each) ? 0 : each.size)),
    shards,
  );
  return {
    rows: async function* (of) {
      for (const [i, each] of files.entries()) {
        if (isLarge(each)) yield* dealtRows(each.file, i, shards);
        else if (of === undefined || owners[i] === of) yield* rowsOf(each.file, owners[i] ?? 0);
      }
    },
    sha256: digestOf(files.map((each) => ({ ...each, isRead: areAllRead || isLarge(each) }))),
  };
}

async function* rowsOf(file: SubmittedFile, owner: number): AsyncGenerator<OwnedRow> {
  for await (const rows of file.rows()) for (const row of rows) yield { row, owner };
}

async function* dealtRows(file: SubmittedFile, first: number, shards: number): AsyncGenerator<OwnedRow> {
  let place = 0;
  for await (const rows of file.rows())
    for (const row of rows) yield { row, owner: (first + Math.floor(place++ / dealt)) % shards };
}

interface Digested {
  readonly file: SubmittedFile;
  readonly size: number;
  readonly isRead: boolean;
}

function digestOf(files: readonly Digested[]): string {
  const hash = createHash('sha256');
  const part = Buffer.alloc(1024 * 1024);
  for (const { file, size, isRead } of files) {
    hash.update(JSON.stringify([file.path, size]));
    if (!isRead || size === 0) continue;
    const descriptor = using(file.path, () => openSync(file.path, 'r'));
    try {
      for (let read = -1; read !== 0; ) {
        read = using(file.path, () => readSync(descriptor, part));
        hash.update(part.subarray(0, read));
      }
    } finally {
      closeSync(descriptor);
    }
  }
  return hash.digest('hex');
}
