import { parser } from '@lezer/python';
import { PythonFault } from '../fault';
import type { Statement } from '../syntax';
import { readStatements } from './read-statement';
import { partsOf, syntaxError } from './tree';

/** The most characters that a file of code may have. */
export const longestFile = 200_000;

/**
 * Reads a file of Python; nothing in it is executed.
 * @throws PythonFault where Python could not read it
 */
export function readPython(text: string): readonly Statement[] {
  if (text.length > longestFile) {
    const reason = `a file of code has at most ${longestFile} characters, this has ${text.length}`;
    throw new PythonFault('error', 'budget', reason, 'Leave out what the claim does not speak of.').at({
      start: 0,
      end: 1,
    });
  }
  const tree = parser.parse(text);
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError) misread(text, cursor.from, cursor.to);
  } while (cursor.next());
  try {
    return readStatements(partsOf(tree.topNode), { text });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return syntaxError({ start: 0, end: 1 }, 'too many nested parentheses or blocks', 'Nest less deeply.');
  }
}

/** What Python would say of the place at which the grammar fits no more. */
function misread(text: string, from: number, to: number): never {
  const at = Math.min(from, Math.max(0, text.trimEnd().length - 1));
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, from);
  const rest = /^[ \t]*\r?\n([ \t]*)(?=\S)/.exec(text.slice(from));
  const span = { start: at, end: Math.max(at + 1, to) };
  if (/:\s*(?:#.*)?$/.test(before) && rest !== null)
    return syntaxError(span, 'expected an indented block', 'Indent what belongs to the line above.');
  if (rest !== null && (rest[1]?.length ?? 0) > (/^[ \t]*/.exec(before)?.[0].length ?? 0) && before.trim() !== '')
    return syntaxError(span, 'unexpected indent on the next line', 'Indent the lines of one block alike.');
  return syntaxError(span);
}
