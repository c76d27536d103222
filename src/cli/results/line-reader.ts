import { readSync } from 'node:fs';
import { using } from '../system-error';

const blockSize = 64 * 1024;
/** Blocks that are kept: lines are asked for in about the order in which they stand. */
const mostBlocks = 32;

/** A part of a file: its bytes, as far as the file went when they were read. */
interface Block {
  readonly bytes: Buffer;
  readonly length: number;
}

/** Reads lines of a file by where they start, wherever that is. The file may grow; what is in it must not change. */
export class LineReader {
  /** By their number, the one that was not asked for the longest first. */
  readonly #blocks = new Map<number, Block>();

  constructor(
    readonly file: string,
    readonly descriptor: number,
  ) {}

  /** The line that starts at a place, in bytes, with its end. */
  bytesAt(offset: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = offset; ; ) {
      const part = this.#lineIn(this.#blockOf(at), at) ?? this.#lineIn(this.#read(at), at);
      if (part === null) return Buffer.concat(parts);
      if (parts.length === 0 && part.at(-1) === 10) return part;
      parts.push(part);
      at += part.length;
      if (part.at(-1) === 10) return Buffer.concat(parts);
    }
  }

  textAt(offset: number): string {
    return this.bytesAt(offset).toString('utf8');
  }

  /** What a block holds of a line from a place on, with its end or up to that of the block; null where that is not there yet. */
  #lineIn({ bytes, length }: Block, at: number): Buffer | null {
    const from = at % blockSize;
    const end = bytes.indexOf(10, from);
    if (end >= 0 && end < length) return bytes.subarray(from, end + 1);
    return length === blockSize ? bytes.subarray(from) : null;
  }

  /** The block that holds a place, as it was when it was read. */
  #blockOf(at: number): Block {
    const number = Math.floor(at / blockSize);
    const known = this.#blocks.get(number);
    if (known === undefined) return this.#read(at);
    this.#blocks.delete(number);
    this.#blocks.set(number, known);
    return known;
  }

  #read(at: number): Block {
    const number = Math.floor(at / blockSize);
    const bytes = Buffer.allocUnsafe(blockSize);
    let length = 0;
    for (let read = -1; read !== 0 && length < blockSize; length += read)
      read = using(this.file, () =>
        readSync(this.descriptor, bytes, length, blockSize - length, number * blockSize + length),
      );
    this.#blocks.delete(number);
    this.#blocks.set(number, { bytes, length });
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > mostBlocks && oldest !== undefined) this.#blocks.delete(oldest);
    return { bytes, length };
  }
}
