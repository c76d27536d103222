import { syntaxError } from './tree';

/** A line of Python without strings, comments and what stands within brackets, which may take several lines of text. */
interface LogicalLine {
  readonly start: number;
  readonly indent: number;
  readonly opensBlock: boolean;
}

/**
 * Requires that lines are indented as Python asks: deeper behind a colon and nowhere else, and back to where another block
 * stands. The grammar is more lenient.
 * @throws PythonFault at the first line that is not, or at a bracket or string without an end
 */
export function requireIndentation(text: string): void {
  const blocks = [0];
  let before: LogicalLine | null = null;
  for (const line of logicalLines(text)) {
    const deepest = blocks.at(-1) as number;
    const place = { start: line.start, end: line.start + 1 };
    if (before?.opensBlock === true) {
      if (line.indent <= deepest)
        syntaxError(place, 'expected an indented block', 'Indent what belongs to the line above.', 'IndentationError');
      blocks.push(line.indent);
    } else if (line.indent > deepest) {
      if (before !== null && opening.test(text.slice(before.start, line.start))) missingColon(text, before.start);
      syntaxError(place, 'unexpected indent', 'Indent the lines of one block alike.', 'IndentationError');
    } else {
      while (line.indent < (blocks.at(-1) as number)) blocks.pop();
      if (line.indent !== blocks.at(-1))
        syntaxError(
          place,
          'unindent does not match any outer indentation level',
          'Indent the lines of one block alike.',
          'IndentationError',
        );
    }
    before = line;
  }
  if (before?.opensBlock === true)
    syntaxError(
      { start: before.start, end: before.start + 1 },
      'expected an indented block behind this line',
      'Write what belongs to it.',
      'IndentationError',
    );
}

/** What begins a block. */
const opening = /^(?:async|class|def|elif|else|except|finally|for|if|try|while|with)\b/;

/** What stands at the end of the line in place of a colon. */
function missingColon(text: string, start: number): never {
  const end = start + (text.slice(start).split('\n')[0] ?? '').trimEnd().length;
  return syntaxError({ start: end - 1, end }, "expected ':'", 'End this line with a colon.');
}

const token = /[ \t\f]+|#[^\n]*|\\\n|\n|[A-Za-z]{0,2}("""|'''|"|')|[()[\]{}]|[A-Za-z_0-9]+|[^\n]/y;

function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = [];
  const brackets: number[] = [];
  let start: number | null = null;
  let [indent, last] = [0, ''];
  let lineStart = 0;
  const end = (): void => {
    if (start !== null) lines.push({ start, indent, opensBlock: last === ':' });
    start = null;
    last = '';
  };
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const [found = '', quote] = token.exec(text) ?? [];
    if (found === '\n') {
      if (brackets.length === 0) {
        end();
        lineStart = at + 1;
      }
    } else if (found.trim() !== '' && !found.startsWith('#') && found !== '\\\n') {
      if (start === null) {
        start = at;
        indent = widthOf(text.slice(lineStart, at));
      }
      if ('([{'.includes(found)) brackets.push(at);
      else if (')]}'.includes(found)) {
        if (brackets.pop() === undefined)
          syntaxError({ start: at, end: at + 1 }, `unmatched '${found}'`, 'Open it before.');
      }
      last = found;
    }
    at +=
      quote === undefined ? Math.max(1, found.length) : found.length + restOfString(text, at + found.length, quote, at);
  }
  const [open] = brackets.slice(-1);
  if (open !== undefined) syntaxError({ start: open, end: open + 1 }, `'${text[open]}' was never closed`, 'Close it.');
  end();
  return lines;
}

/** How many characters there are up to the end of a string. */
function restOfString(text: string, from: number, quote: string, start: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) return at + quote.length - from;
    else if (text[at] === '\n' && quote.length === 1) break;
  }
  return syntaxError(
    { start, end: start + 1 },
    'unterminated string literal',
    'Close it with the quote that opens it.',
  );
}

/** How far a line is indented: a tab leads to the next multiple of 8. */
const widthOf = (space: string): number =>
  [...space].reduce((width, character) => (character === '\t' ? width + 8 - (width % 8) : width + 1), 0);
