/** The lines, counted from 1, of the functions and classes of a file that some of them come to, by their names. */
export function linesOf(text: string, names: readonly string[]): Set<number> {
  const blocks: { readonly name: string; readonly from: number; readonly lines: string[] }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const [, name] = /^(?:class|def) (\w+)/.exec(line) ?? [];
    if (name !== undefined) blocks.push({ name, from: i + 1, lines: [line] });
    else blocks.at(-1)?.lines.push(line);
  }
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const block of blocks.filter((each) => each.name === name))
      for (const [word] of block.lines.join('\n').matchAll(/\w+/g))
        if (blocks.some((each) => each.name === word)) visit(word);
  };
  for (const name of names) visit(name);
  return new Set(
    blocks.filter(({ name }) => reached.has(name)).flatMap(({ from, lines }) => lines.map((_, i) => from + i)),
  );
}
