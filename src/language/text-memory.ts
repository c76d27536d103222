/** More texts than these are not kept. */
const capacity = 256;

/** What was made of texts lately: a claim has the same texts at all its sizes, and most of them in all its twins. */
export function textMemory<T>() {
  const known = new Map<string, T>();
  return {
    get: (text: string): T | undefined => known.get(text),
    set: (text: string, made: T): void => {
      if (known.size >= capacity) known.clear();
      known.set(text, made);
    },
  };
}
