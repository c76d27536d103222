import { type StrayByte, Utf8Scan } from './utf8-scan';

/** The encodings in which texts are handed in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text in two encodings at once: whichever it is read in, some of its characters are others than were written. */
export class MixedText extends Error {
  override readonly name = 'MixedText';

  constructor(readonly stray: StrayByte) {
    const byte = stray.byte.toString(16).toUpperCase();
    super(
      `This text is UTF-8, but for bytes such as ${byte} here; it was put together of texts in two encodings. Save it as UTF-8.`,
    );
  }
}

/** Tells the encoding of a file from its bytes: a byte order mark says it; what has nothing of UTF-8 is of Windows or Latin-1. */
export class EncodingTest {
  #found: Encoding | null = null;
  #isStarted = false;
  readonly #scan = new Utf8Scan();

  /** The bytes of the file, one part after the other; the first is at least two bytes long, if the file is. */
  take(bytes: Uint8Array): void {
    if (!this.#isStarted) this.#found = markedBy(bytes);
    this.#isStarted = true;
    if (this.#found === null) this.#scan.take(bytes);
  }

  /**
   * What it is, after all bytes.
   * @throws MixedText
   */
  end(): Encoding {
    if (this.#found !== null) return this.#found;
    this.#scan.end();
    const { stray, hasLongCharacters } = this.#scan;
    if (stray === null) return 'utf-8';
    if (hasLongCharacters) throw new MixedText(stray);
    return 'windows-1252';
  }
}

function markedBy([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** What the bytes from 0x80 on stand for in the encoding of Windows, which not every decoder of that name knows. */
const ofWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Makes text of bytes that come in parts; what it is called without are no more. A byte order mark is left out. */
export function decoderOf(encoding: Encoding): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  const decoded = (bytes?: Uint8Array): string =>
    bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  if (encoding !== 'windows-1252') return decoded;
  return (bytes) =>
    decoded(bytes).replace(/\p{Cc}/gu, (control) => ofWindows.charAt(control.charCodeAt(0) - 0x80) || control);
}

/**
 * The text in a file, without a byte order mark.
 * @throws MixedText
 */
export function fileText(bytes: Uint8Array): string {
  const test = new EncodingTest();
  test.take(bytes);
  const decode = decoderOf(test.end());
  return decode(bytes) + decode();
}
