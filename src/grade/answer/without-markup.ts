const fence = /^(`{3,}|~{3,})[ \t]*[\w+-]*[ \t]*\r?\n/;
const around = /^(\*\*|`)(?=\S)((?:(?!\1)[\s\S])+)\1$/;
const label = /^\*\*[^*\n]{1,80}[:=]\*\*/;

/**
 * An answer without what Markdown puts around all of it: the fences of code, `**3**`, and `**Answer:** 3`. Blanks stand in its place, so that
 * places and lines stay.
 */
export function withoutMarkup(text: string): string {
  const bare = text.trim();
  if (!/^[`~*]/.test(bare)) return text;
  const start = text.indexOf(bare);
  return `${text.slice(0, start)}${withoutMarks(bare)}${text.slice(start + bare.length)}`;
}

function withoutMarks(bare: string): string {
  const [opening, mark] = fence.exec(bare) ?? [];
  if (opening !== undefined && mark !== undefined) {
    const inner = bare.slice(opening.length, -mark.length);
    const isWhole = bare.length > opening.length + mark.length && bare.endsWith(mark) && !inner.includes(mark);
    return isWhole ? `${blank(opening)}${inner}${blank(mark)}` : bare;
  }
  const [whole, sign = '', inner = ''] = around.exec(bare) ?? [];
  if (whole !== undefined) return `${blank(sign)}${inner}${blank(sign)}`;
  const name = label.exec(bare)?.[0];
  return name === undefined ? bare : `  ${name.slice(2, -2)}  ${bare.slice(name.length)}`;
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
