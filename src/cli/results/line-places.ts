/** Places in one part of the list. */
const partSize = 1 << 16;

/** Where lines of a file start, in bytes: a list that takes five bytes for each, for files below a tebibyte. */
export class LinePlaces {
  readonly #parts: { readonly low: Uint32Array; readonly high: Uint8Array }[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  set(index: number, offset: number): void {
    while (index >= this.#parts.length * partSize)
      this.#parts.push({ low: new Uint32Array(partSize), high: new Uint8Array(partSize) });
    const part = this.#parts[Math.floor(index / partSize)];
    if (part === undefined) throw new RangeError(`There is no line ${index}.`);
    part.low[index % partSize] = offset;
    part.high[index % partSize] = offset / 2 ** 32;
    this.#count = Math.max(this.#count, index + 1);
  }

  /** 0 where nothing was set. */
  at(index: number): number {
    const part = this.#parts[Math.floor(index / partSize)];
    return (part?.low[index % partSize] ?? 0) + 2 ** 32 * (part?.high[index % partSize] ?? 0);
  }
}
