/** Characters that HTML obeys, in text and in quoted attributes. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no page may hold (control characters but tab and line break) or would turn the order of what is read. */
const unprintable = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Any text as text of a page, in which it is nothing else. */
export const escaped = (text: string): string =>
  text.replace(unprintable, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '');

/**
 * A part of a page. Only `html` makes one from text, which it escapes, and `Markup.trusted` from what a library has rendered:
 * so whatever comes from a file stands on a page as text, or the types do not fit.
 */
export class Markup {
  private constructor(readonly text: string) {}

  static trusted(text: string): Markup {
    return new Markup(text);
  }
}

/** What may stand in a template: text and numbers are escaped, lists joined, null is nothing. */
export type Part = string | number | null | Markup | readonly Part[];

export const nothing = Markup.trusted('');

/** A part of a page from a template, as html`<p>${text}</p>`. Attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return Markup.trusted(strings.map((string, i) => (i === 0 ? string : textOf(parts[i - 1]) + string)).join(''));
}

function textOf(part: Part | undefined): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}
