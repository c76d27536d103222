import type { Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { PythonFault, unsupported } from '../fault';
import type { Statement } from '../syntax';
import { requireIndentation } from './indentation';
import { readStatements } from './read-statement';
import { partsOf, syntaxError } from './tree';

/** The most characters that a file of code may have. */
export const longestFile = 200_000;

/** Nesting, of operators in one another as well, beyond which code is not read. */
const deepest = 300;

const tooLong = 'an expression or block that is so long or deep';

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
  requireIndentation(text);
  const tree = parser.parse(withWholeNumbers(text));
  const cursor = tree.cursor();
  do {
    if (!cursor.type.isError) continue;
    // The parser gives up what it holds open where that is too much.
    if (depthOf(tree) > deepest) unsupported(tooLong, 'Write several shorter ones.');
    // Python knows these, the grammar does not, or not everywhere.
    if (/^[ \t]*(?:async\b|finally\s*:)/m.test(text)) unsupported('a file with async or finally', 'Leave them out.');
    if (/\blambda\b[^:\n]*\/\s*[,:]/.test(text)) unsupported('a lambda with parameters before /', 'Write a function.');
    if (/\b[rR]?[fF][rR]?["'][^\n]*:=/.test(text))
      unsupported('a format that starts with =', 'Write a fill before it.');
    const start = Math.min(cursor.from, Math.max(0, text.trimEnd().length - 1));
    return syntaxError({ start, end: Math.max(start + 1, cursor.to) });
  } while (cursor.next());
  try {
    return readStatements(partsOf(tree.topNode), { text });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unsupported(tooLong, 'Write several shorter ones.');
  }
}

/** How deeply nodes are nested in one another. */
function depthOf(tree: Tree): number {
  let [depth, most] = [0, 0];
  tree.iterate({
    enter: () => {
      depth++;
      most = Math.max(most, depth);
    },
    leave: () => {
      depth--;
    },
  });
  return most;
}

/**
 * The grammar knows no `2.` and no `1.e-5`: in what it reads, a number of the same length stands for each, while what is
 * read of it is taken from the file.
 */
const withWholeNumbers = (text: string): string =>
  text
    .replaceAll('\f', ' ')
    .replace(/(?<![\w.])(?<digits>\d[\d_]*)\.(?=[eE][+-]?\d)/g, '$<digits>0')
    .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, '$1j');
