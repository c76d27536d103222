import type { ReadStream } from 'node:tty';

/** What a key asks for. */
export type Key = 'quit' | 'interrupt' | 'all' | 'again';

const keys: Readonly<Record<string, Key>> = {
  q: 'quit',
  '\u0003': 'interrupt',
  a: 'all',
  '\r': 'again',
  '\n': 'again',
};

/** Hears keys as they are pressed, on a terminal; elsewhere as they are sent. */
export function listenToKeys(stream: NodeJS.ReadStream | ReadStream, onKey: (key: Key) => void): void {
  if (stream.isTTY) stream.setRawMode(true);
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    for (const character of text) {
      const key = keys[character];
      if (key !== undefined) onKey(key);
    }
  });
}
