/** How full a table may be, and how much larger the next one is. */
const filling = 0.85;
const growth = 1.5;

/**
 * Where the line of a key starts, in some ten bytes for each: a digest of the key and the place. Digests of two keys may be the same,
 * so that whoever looks for one says whether what stands at a place is of that key.
 */
export class KeyTable {
  #digests = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #high = new Uint8Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @param isOf whether the line at a place is of the key: the place is then put in place of that */
  set(key: string, offset: number, isOf: (offset: number) => boolean): void {
    if (this.#count + 1 > filling * this.#digests.length) this.#grow();
    const digest = digestOf(key);
    let slot = this.#slotOf(digest);
    for (; this.#digests[slot] !== 0; slot = this.#next(slot))
      if (this.#digests[slot] === digest && isOf(this.#offset(slot))) break;
    if (this.#digests[slot] === 0) this.#count++;
    this.#put(slot, digest, offset);
  }

  /** The place of the key, or null. */
  find(key: string, isOf: (offset: number) => boolean): number | null {
    const digest = digestOf(key);
    for (let slot = this.#slotOf(digest); this.#digests[slot] !== 0; slot = this.#next(slot))
      if (this.#digests[slot] === digest && isOf(this.#offset(slot))) return this.#offset(slot);
    return null;
  }

  #slotOf(digest: number): number {
    return Math.floor((digest / 2 ** 32) * this.#digests.length);
  }

  #next(slot: number): number {
    return slot + 1 === this.#digests.length ? 0 : slot + 1;
  }

  #offset(slot: number): number {
    return (this.#low[slot] ?? 0) + 2 ** 32 * (this.#high[slot] ?? 0);
  }

  #put(slot: number, digest: number, offset: number): void {
    this.#digests[slot] = digest;
    this.#low[slot] = offset;
    this.#high[slot] = offset / 2 ** 32;
  }

  #grow(): void {
    const [digests, low, high] = [this.#digests, this.#low, this.#high];
    const size = Math.ceil(digests.length * growth);
    [this.#digests, this.#low, this.#high] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)];
    for (let old = 0; old < digests.length; old++) {
      const digest = digests[old] ?? 0;
      if (digest === 0) continue;
      let slot = this.#slotOf(digest);
      while (this.#digests[slot] !== 0) slot = this.#next(slot);
      this.#put(slot, digest, (low[old] ?? 0) + 2 ** 32 * (high[old] ?? 0));
    }
  }
}

/** 32 bits of a key (FNV-1a, and a last stir so that the high ones tell keys apart), never 0. */
function digestOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}
