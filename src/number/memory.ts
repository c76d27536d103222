/** What was found lately, by its key. */
export interface Memory<Key, Value> {
  /** Undefined where nothing is remembered. */
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  /** What is remembered, or else made, and remembered. */
  recall(key: Key, make: () => Value): Value;
  /** How much is remembered. */
  readonly size: number;
}

/** A memory for at most so many values: what nobody asked for while half as many others came is forgotten. */
export function boundedMemory<Key, Value>(limit: number): Memory<Key, Value> {
  let recent = new Map<Key, Value>();
  let older = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    older.delete(key);
    recent.set(key, value);
    if (recent.size * 2 < limit) return;
    older = recent;
    recent = new Map();
  };
  const get = (key: Key): Value | undefined => {
    const value = recent.get(key);
    if (value !== undefined) return value;
    const known = older.get(key);
    if (known !== undefined) set(key, known);
    return known;
  };
  return {
    get,
    set,
    recall: (key, make) => {
      const known = get(key);
      if (known !== undefined) return known;
      const value = make();
      set(key, value);
      return value;
    },
    get size() {
      return recent.size + older.size;
    },
  };
}

/** All that is remembered in a run, by what makes it: whoever starts the run owns it, and hands it down. */
export interface Memories {
  of<T extends object>(make: () => T): T;
}

export function createMemories(): Memories {
  const made = new Map<() => object, object>();
  return {
    of: <T extends object>(make: () => T): T => {
      const own = (made.get(make) as T | undefined) ?? make();
      made.set(make, own);
      return own;
    },
  };
}

/** The same each time, worked out when it is first asked for. */
export function once<T extends NonNullable<unknown>>(work: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= work();
    return made;
  };
}
