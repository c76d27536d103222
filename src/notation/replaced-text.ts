import { type MappedText, type TextMapper, textMapper } from './mapped-text';

/** The text of `second`, with its places followed back through `first`. */
export function chained(first: MappedText, second: MappedText): MappedText {
  return {
    text: second.text,
    origin: (start, end) => {
      const middle = second.origin(start, end);
      return first.origin(middle.start, middle.end);
    },
  };
}

/** The text with matches of a pattern replaced, as a whole; null leaves a match as it is. */
export function replaced(
  source: MappedText,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | null,
): MappedText {
  const { text } = source;
  let out: TextMapper | null = null;
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at++) out?.put(text.charAt(at), at, at + 1);
  };
  for (const match of text.matchAll(pattern)) {
    const replacement = by(match);
    if (replacement === null) continue;
    out ??= textMapper();
    copy(match.index);
    at = match.index + match[0].length;
    out.put(replacement, match.index, at);
  }
  if (out === null) return source;
  copy(text.length);
  return chained(source, out.done(text.length));
}
