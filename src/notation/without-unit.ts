import type { Segment } from './answer-tokens';

/** The unit that stands behind a value, in any spacing, and the value without it. */
export function withoutUnit(
  tokens: Segment,
  units: ReadonlySet<string>,
): { readonly tokens: Segment; readonly unit: string | null } {
  if (units.size === 0) return { tokens, unit: null };
  const longest = Math.max(...[...units].map(({ length }) => length));
  const braced = inBraces(tokens, units, longest);
  if (braced !== null) return braced;
  let tail = '';
  for (let from = tokens.length - 2; from > 0; from--) {
    const { text, end } = tokens[from] as Segment[number];
    tail = text + tail;
    if (tail.length > longest) break;
    if (!units.has(tail)) continue;
    const before = tokens[from - 1] as Segment[number];
    if (before.kind === 'sign' && before.text !== "'") continue;
    return { tokens: [...tokens.slice(0, from), { kind: 'end', text: '', gap: 'space', start: end, end }], unit: tail };
  }
  return { tokens, unit: null };
}

/** `2 \mathrm{m/s}`, of which the braces are left. */
function inBraces(
  tokens: Segment,
  units: ReadonlySet<string>,
  longest: number,
): { readonly tokens: Segment; readonly unit: string } | null {
  const last = tokens[tokens.length - 2];
  if (last?.text !== '}') return null;
  let open = tokens.length - 3;
  let unit = '';
  for (; open > 0 && tokens[open]?.text !== '{' && unit.length <= longest; open--)
    unit = `${tokens[open]?.text}${unit}`;
  const before = tokens[open - 1];
  if (tokens[open]?.text !== '{' || before === undefined || before.kind === 'sign' || !units.has(unit)) return null;
  const end: Segment[number] = { kind: 'end', text: '', gap: 'space', start: last.end, end: last.end };
  return { tokens: [...tokens.slice(0, open), end], unit };
}
