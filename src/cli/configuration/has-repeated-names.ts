/** Whether a JSON text has a name before a colon twice, in one map or in several: of one map JSON takes the last, and says nothing. */
export function hasRepeatedNames(text: string): boolean {
  const names = [...text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)].flatMap(([, written = '""', colon]) =>
    colon === undefined ? [] : [JSON.parse(written)],
  );
  return new Set(names).size < names.length;
}
