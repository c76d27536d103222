import type { MappedText } from './mapped-text';
import { plainCharacters } from './plain-characters';
import { replaced } from './replaced-text';

/** How LaTeX writes what stands between the lines and terms of a derivation. */
const layout: Readonly<Record<string, string>> = {
  le: '<=',
  leq: '<=',
  leqslant: '<=',
  ge: '>=',
  geq: '>=',
  geqslant: '>=',
  lt: '<',
  gt: '>',
  ne: '!=',
  neq: '!=',
  implies: '=>',
  Rightarrow: '=>',
  Longrightarrow: '=>',
  iff: '<=>',
  Leftrightarrow: '<=>',
  Longleftrightarrow: '<=>',
  impliedby: '<==',
  Leftarrow: '<==',
  therefore: '∴',
};

const commands =
  /\\(?:(?:begin|end)\s*\{(?:align|aligned|equation|gather|split|eqnarray)\*?\}|\\|[A-Za-z]+(?![A-Za-z]))|(?<!\\)&|\$|\\[[\]()]/g;
const matrices = /\\begin\s*\{(?:[pbBv]?matrix|array|cases)\}/;

/** A derivation with its lines and relations as plain text has them: `\\` ends a line, `&=` and `\le` are relations. */
export function derivationText(text: string): MappedText {
  const plain = plainCharacters(text);
  const laid = matrices.test(plain.text) ? plain : replaced(plain, commands, ([found]) => asLayout(found));
  return withoutNumbering(withContinued(laid));
}

function asLayout(found: string): string | null {
  if (found === '\\\\') return '\n';
  if (/^\\(?:begin|end)/.test(found) || /^(?:&|\$|\\[[\]()])$/.test(found)) return ' ';
  const name = found.slice(1);
  return Object.hasOwn(layout, name) ? (layout[name] ?? null) : null;
}

/** A line that goes on the one before it, by the sign at the break: `a +` and `b`, or `a` and `+ b`. */
const withContinued = (source: MappedText): MappedText =>
  replaced(source, /(?<=[-+*/=,(])[ \t]*\n|\n(?=[ \t]*[+*/](?![^\n]*[=<>]))/g, () => ' ');

const numbers = /^[ \t]*\(?(\d+)[.)][ \t]+/gm;

/** Lines that are numbered from 1, each of them. */
function withoutNumbering(source: MappedText): MappedText {
  const lines = source.text.split('\n').filter((line) => line.trim() !== '');
  const found = [...source.text.matchAll(numbers)].map(([, number]) => Number(number));
  const isNumbered = lines.length > 1 && found.length === lines.length && found.every((number, i) => number === i + 1);
  return isNumbered ? replaced(source, numbers, ([all]) => ' '.repeat(all.length)) : source;
}
