import { KeyTable } from './key-table';

/** Bytes of a part of the table; an entry that is longer has a part of its own. */
const partSize = 256 * 1024;
/** Bytes in front of an entry: the lengths of its key and its text, in characters. */
const headSize = 8;

/** Texts by key, outside the heap of objects: each takes its characters, twice, and some twenty bytes. */
export class TextTable {
  readonly #places = new KeyTable();
  readonly #parts: Buffer[] = [];
  /** What is free at the end of the last part. */
  #left = 0;

  set(key: string, text: string): void {
    const place = this.#write(key, text);
    this.#places.set(key, place, (other) => this.#keyAt(other) === key);
  }

  get(key: string): string | undefined {
    const place = this.#places.find(key, (other) => this.#keyAt(other) === key);
    if (place === null) return undefined;
    const { part, start, keyEnd } = this.#entryAt(place);
    return part.toString('utf16le', keyEnd, keyEnd + 2 * part.readUInt32LE(start + 4));
  }

  /** Where the entry is written: the parts before its own, as long as `partSize` each, and the bytes before it. */
  #write(key: string, text: string): number {
    const size = headSize + 2 * (key.length + text.length);
    let part = this.#parts.at(-1);
    if (part === undefined || size > this.#left) {
      part = Buffer.allocUnsafeSlow(Math.max(size, partSize));
      this.#parts.push(part);
      this.#left = part.length;
    }
    const start = part.length - this.#left;
    part.writeUInt32LE(key.length, start);
    part.writeUInt32LE(text.length, start + 4);
    part.write(key + text, start + headSize, 'utf16le');
    this.#left -= size;
    return (this.#parts.length - 1) * partSize + start;
  }

  #keyAt(place: number): string {
    const { part, start, keyEnd } = this.#entryAt(place);
    return part.toString('utf16le', start + headSize, keyEnd);
  }

  #entryAt(place: number): { readonly part: Buffer; readonly start: number; readonly keyEnd: number } {
    const part = this.#parts[Math.floor(place / partSize)];
    if (part === undefined) throw new RangeError(`There is no entry at ${place}.`);
    const start = place % partSize;
    return { part, start, keyEnd: start + headSize + 2 * part.readUInt32LE(start) };
  }
}
