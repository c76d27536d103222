import type { Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { PythonFault, unsupported } from '../fault';
import { type Compiled, readGrammar } from '../grammar/read-grammar';
import type { Names, Statement } from '../syntax';
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
  const grammar = outcomeOf(() => readGrammar(text));
  const known = grammar instanceof PythonFault ? { names: new Map<number, Names>(), keepsAnnotations: false } : grammar;
  const statements = outcomeOf(() => readTree(text, known));
  if (!(grammar instanceof PythonFault)) {
    if (!(statements instanceof PythonFault)) return statements;
    throw statements.code === 'syntax-error' ? unread(statements) : statements;
  }
  // Both refuse the file: the one that says more is told.
  const isTold = statements instanceof PythonFault && statements.kind === 'error' && grammar.kind === 'error';
  throw isTold && statements.reason !== plainReason ? statements : grammar;
}

const plainReason = 'SyntaxError: invalid syntax';

function outcomeOf<T>(read: () => T): T | PythonFault {
  try {
    return read();
  } catch (error) {
    if (error instanceof PythonFault) return error;
    throw error;
  }
}

/** What Python reads though it is not read here. */
function unread({ span }: PythonFault): PythonFault {
  const fault = outcomeOf<never>(() => unsupported('this way to write it'));
  return span === null ? fault : fault.at(span);
}

/** The statements of a file, by a grammar that is more lenient than Python. */
function readTree(text: string, known: Compiled): readonly Statement[] {
  requireIndentation(text);
  const tree = parser.parse(asNumbersAndNames(text));
  const cursor = tree.cursor();
  do {
    if (!cursor.type.isError) continue;
    // The parser gives up what it holds open where that is too much.
    if (depthOf(tree) > deepest) unsupported(tooLong, 'Write several shorter ones.');
    const start = Math.min(cursor.from, Math.max(0, text.trimEnd().length - 1));
    return syntaxError({ start, end: Math.max(start + 1, cursor.to) });
  } while (cursor.next());
  try {
    return readStatements(partsOf(tree.topNode), { text, ...known });
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
 * The grammar knows no `2.` and no `1.e-5`, and takes `print` for a word of its own: in what it reads, a number or name of the same
 * length stands for each, while what is read of it is taken from the file.
 */
const asNumbersAndNames = (text: string): string =>
  text
    .replaceAll('\f', ' ')
    .replace(/\bprint\b/g, 'PRINT')
    .replace(/(?<![\w.])(?<digits>\d[\d_]*)\.(?=[eE][+-]?\d)/g, '$<digits>0')
    .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, '$1j');
