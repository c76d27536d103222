/** The table under a key, begun where there is none. */
export function tableOf<Key, Own, Value>(tables: Map<Key, Map<Own, Value>>, key: Key): Map<Own, Value> {
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = new Map<Own, Value>();
  tables.set(key, table);
  return table;
}
