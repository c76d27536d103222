const modules: ReadonlySet<string> = new Set(
  'np numpy jnp torch tf math cmath scipy special nn functional F linalg sp sympy'.split(' '),
);
const next = /\.([A-Za-z_]\w*)/y;

/**
 * A name without the modules that Python finds it in: `np.exp` as `exp`, `torch.nn.functional.relu` as `relu`.
 * @param written the first word, which stands at `at` in `text`
 */
export function withoutModules(
  text: string,
  at: number,
  written: string,
): { readonly text: string; readonly length: number } {
  let name = written;
  let length = written.length;
  while (modules.has(name)) {
    next.lastIndex = at + length;
    const match = next.exec(text);
    if (match === null) break;
    name = match[1] ?? name;
    length += match[0].length;
  }
  return { text: name, length };
}
