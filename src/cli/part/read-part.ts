import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { z } from 'zod';
import { isSealed } from '../../grade/sealed-line';
import type { Place } from '../../statement/diagnostic';
import { BadInput } from '../bad-input';
import { printable } from '../printable';
import { type FileLine, linesOf } from '../results/line-file';
import { shardText } from '../shard/shard';
import { using } from '../system-error';
import { type PartFoot, type PartHead, partFormat } from './part';
import { placeInPart } from './place-in-part';

/** A part that is whole and as it was written. */
export interface Part {
  readonly file: string;
  readonly head: PartHead;
  readonly foot: PartFoot;
  /** All lines but the first and the last, without their ends. */
  readonly lines: () => Generator<FileLine>;
}

const headSchema = z.strictObject({
  format: z.literal(partFormat),
  kind: z.enum(['claims', 'answers']),
  shard: z.strictObject({ index: z.int().min(1), count: z.int().min(1) }),
  run: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const footSchema = z.strictObject({ began: z.string(), seconds: z.number(), sha256: z.string() });

/**
 * Reads a part, which may be larger than memory.
 * @throws BadInput for what is none, is not whole, or was changed
 */
export function readPart(file: string): Part {
  const descriptor = using(file, () => openSync(file, 'r'));
  try {
    const { head, foot } = ends(file, descriptor);
    return { file, head, foot, lines: () => linesBetween(file) };
  } finally {
    closeSync(descriptor);
  }
}

/** A line, and which it is. */
interface Last {
  readonly line: FileLine;
  readonly number: number;
}

function ends(file: string, descriptor: number): Pick<Part, 'head' | 'foot'> {
  const hash = createHash('sha256');
  let head: PartHead | null = null;
  let last: Last | null = null;
  let damaged: Last | null = null;
  let number = 0;
  for (const line of linesOf(file, descriptor)) {
    head ??= headOf(file, line);
    if (last !== null) {
      hash.update(`${last.line.text}\n`);
      if (last.number > 1 && !isSealed(last.line.text)) damaged ??= last;
    }
    last = { line, number: ++number };
  }
  if (head === null || last === null) throw noPart(file, '', 'it is empty');
  if (damaged !== null) throw changed(file, damaged, head, 'the checksum of a line is not that of its text');
  const foot = footSchema.safeParse(jsonOf(last.line.text));
  if (!foot.success || !last.line.isComplete || last.number === 1) throw unfinished(file, last, head);
  if (foot.data.sha256 !== hash.digest('hex'))
    throw changed(file, last, head, 'the lines before the last are not those that it was written for');
  return { head, foot: foot.data };
}

/** Parts are read side by side. */
const readAtOnce = 64 * 1024;

function* linesBetween(file: string): Generator<FileLine> {
  const descriptor = using(file, () => openSync(file, 'r'));
  try {
    let held: FileLine | null = null;
    let isFirst = true;
    for (const line of linesOf(file, descriptor, readAtOnce)) {
      if (held !== null) yield held;
      held = isFirst ? null : line;
      isFirst = false;
    }
  } finally {
    closeSync(descriptor);
  }
}

function headOf(file: string, { text }: FileLine): PartHead {
  const document = jsonOf(text);
  const read = headSchema.safeParse(document);
  if (read.success) return read.data;
  const format = z.object({ format: z.string() }).safeParse(document);
  if (format.success && format.data.format.startsWith('claimcheck part '))
    throw noPart(file, text, `it is a ${printable(format.data.format)}, and this program reads a ${partFormat}`);
  throw noPart(file, text, 'its first line does not say of which run it is');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const noPart = (file: string, text: string, why: string): BadInput =>
  badPart(
    'no-part',
    placeInPart(file, 1, text),
    `${file} is no part of a run: ${why}.`,
    'Parts are what `--shard i/n --out FILE` wrote.',
  );

const unfinished = (file: string, { line, number }: Last, head: PartHead): BadInput =>
  badPart(
    'unfinished-part',
    placeInPart(file, number, line.text),
    `${file} is not whole: its last line is missing.`,
    again(head),
  );

const changed = (file: string, { line, number }: Last, head: PartHead, why: string): BadInput =>
  badPart(
    'damaged-part',
    placeInPart(file, number, line.text),
    `${file} is not as it was written: ${why}.`,
    again(head),
  );

const again = ({ shard }: PartHead): string => `Run shard ${shardText(shard)} again, by itself.`;

const badPart = (code: string, place: Place, reason: string, next: string): BadInput =>
  BadInput.of([{ code, place, reason, next }]);
