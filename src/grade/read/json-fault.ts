/** What JSON is made of: values, of which only texts are looked into, and signs. */
const token =
  /[ \t\n\r]*(?:("[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null|NaN|-?Infinity)\b)|([{}[\],:]))/y;

type Open = '{' | '[';
/** What may come next: `first` is a value or key, or the end of what was opened just now. */
type Expected = 'value' | 'first' | 'key' | 'colon' | 'next';

/**
 * Where a text stops to be JSON: the offset of what cannot stand there, or the end of a text that lacks something. What is wrong
 * within a text in quotation marks is not looked for.
 */
export function jsonFaultAt(text: string): number {
  const open: Open[] = [];
  let expected: Expected = 'value';
  token.lastIndex = 0;
  for (let at = 0; ; at = token.lastIndex) {
    const found = token.exec(text);
    const start = at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
    if (found === null || (open.length === 0 && expected === 'next')) return start;
    const [, value, sign] = found;
    const next = after(expected, value ?? sign ?? '', open);
    if (next === null) return start;
    expected = next;
  }
}

/** What may come behind a token, or null where it cannot stand; `open` is kept up to date. */
function after(expected: Expected, read: string, open: Open[]): Expected | null {
  const inside = open.at(-1);
  const takesKey = expected === 'key' || (expected === 'first' && inside === '{');
  const takesValue = expected === 'value' || (expected === 'first' && inside === '[');
  switch (read) {
    case '{':
    case '[':
      if (!takesValue) return null;
      open.push(read);
      return 'first';
    case '}':
    case ']':
      if ((expected !== 'first' && expected !== 'next') || inside !== (read === '}' ? '{' : '[')) return null;
      open.pop();
      return 'next';
    case ',':
      if (expected !== 'next' || inside === undefined) return null;
      return inside === '{' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    default:
      if (takesKey) return read.startsWith('"') ? 'colon' : null;
      return takesValue ? 'next' : null;
  }
}
