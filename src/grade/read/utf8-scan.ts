/** A byte that no UTF-8 has where it stands. Lines and columns count from 1. */
export interface StrayByte {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
}

/** Goes through bytes that come in parts, and says whether they are UTF-8 (RFC 3629). */
export class Utf8Scan {
  /** The first byte that is none. */
  stray: StrayByte | null = null;
  /** Whether some characters beyond ASCII are written as UTF-8 writes them. */
  hasLongCharacters = false;
  #line = 1;
  #column = 1;
  /** The first byte of a character that is not complete, how many bytes it still needs, and how large the next may be. */
  #lead = 0;
  #needed = 0;
  #length = 0;
  #least = 0x80;
  #most = 0xbf;

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#needed > 0 && this.#goesOn(byte)) continue;
      if (byte >= 0x80) this.#start(byte);
      else if (byte === 0x0a) {
        this.#line++;
        this.#column = 1;
      } else this.#column++;
    }
  }

  /** After all bytes: a character that is cut short is none. */
  end(): void {
    if (this.#needed > 0) this.#refuse(this.#lead);
  }

  /** Whether a byte belongs to the character that was begun; else that one is none. */
  #goesOn(byte: number): boolean {
    if (byte < this.#least || byte > this.#most) {
      this.#refuse(this.#lead);
      return false;
    }
    [this.#least, this.#most] = [0x80, 0xbf];
    if (--this.#needed > 0) return true;
    this.hasLongCharacters = true;
    // Beyond the first 65536 a character is two units of a text.
    this.#column += this.#length === 4 ? 2 : 1;
    return true;
  }

  #start(byte: number): void {
    const length = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    if (length === 0) {
      this.#refuse(byte);
      return;
    }
    [this.#lead, this.#needed, this.#length] = [byte, length - 1, length];
    this.#least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  }

  #refuse(byte: number): void {
    this.stray ??= { byte, line: this.#line, column: this.#column };
    this.#needed = 0;
    this.#column++;
  }
}
