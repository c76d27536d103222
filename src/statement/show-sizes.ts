type Sizes = Readonly<Record<string, number>>;

/** Choices of sizes as a person would list them: `C = 1, 64; H = 1` where all combinations occur, else one by one. */
export function showSizes(choices: readonly Sizes[]): string {
  const names = Object.keys(choices[0] ?? {});
  if (names.length === 0) return 'no sizes';
  const values = names.map((name) => [...new Set(choices.map((sizes) => sizes[name] as number))]);
  const all = values.reduce((n, list) => n * list.length, 1);
  if (all === choices.length) return names.map((name, i) => `${name} = ${range(values[i] as number[])}`).join('; ');
  return choices.map((sizes) => `(${names.map((name) => `${name} = ${sizes[name]}`).join(', ')})`).join(', ');
}

/** `1..4` for a run of whole numbers, else the list. */
function range(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const run = sorted.length > 2 && sorted.every((value, i) => value === (sorted[0] as number) + i);
  return run ? `${sorted[0]}..${sorted.at(-1)}` : sorted.join(', ');
}
