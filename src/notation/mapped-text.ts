/** A text made from another one, each of whose characters knows what it was made from. */
export interface MappedText {
  readonly text: string;
  /** The place, in the original, of the characters from `start` to `end`. */
  origin(start: number, end: number): { readonly start: number; readonly end: number };
}

export const unmapped = (text: string): MappedText => ({ text, origin: (start, end) => ({ start, end }) });

/** Builds a mapped text piece by piece. */
export interface TextMapper {
  /** Adds `text` in place of the characters from `start` to `end` of the original. */
  put(text: string, start: number, end: number): void;
  /** Puts `text` in front of what was added from character `at` of the result on. */
  insert(at: number, text: string): void;
  /** The last characters of the result. */
  tail(count: number): { readonly text: string; readonly start: number };
  done(originalLength: number): MappedText;
}

export function textMapper(): TextMapper {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    put: (text, start, end) => {
      for (const character of text.split('')) {
        characters.push(character);
        starts.push(start);
        ends.push(end);
      }
    },
    insert: (at, text) => {
      const place = starts[at] ?? 0;
      characters.splice(at, 0, ...text.split(''));
      starts.splice(at, 0, ...text.split('').map(() => place));
      ends.splice(at, 0, ...text.split('').map(() => place));
    },
    tail: (count) => {
      const start = Math.max(0, characters.length - count);
      return { text: characters.slice(start).join(''), start };
    },
    done: (originalLength) => ({
      text: characters.join(''),
      origin: (start, end) => {
        const from = starts[start] ?? originalLength;
        return { start: from, end: Math.max(from, end > start ? (ends[end - 1] ?? originalLength) : from) };
      },
    }),
  };
}
