import * as mathjs from 'mathjs/number';
import { expressionBudget } from './expression-budget';
import { ExpressionError } from './expression-error';
import { leafCursor, type Readable } from './leaf-cursor';
import { leafTokens } from './leaf-tokens';
import type { MathNode } from './math-node';
import { nodeConstructors } from './math-node-constructors';
import { syntaxError } from './syntax-error';

type Path = readonly (string | number)[];

/** The grammar of mathjs, without the rest of mathjs, which exports it though its types do not say so. */
const createParse = (mathjs as unknown as { createParse: CreateParse }).createParse;
type CreateParse = (parts: Record<string, unknown>) => (expression: Readable) => { readonly node: MathNode };

/**
 * Parses one expression with the grammar of mathjs into plain data; nothing can be evaluated from it.
 * Line breaks count as spaces; `#` is refused: whatever stood behind it would not be read.
 * @param path the field the text stands in, for errors
 * @throws ExpressionError on a syntax error, on what has no mathematical reading (assignments, objects, blocks,
 *   percentages), and on an expression over {@link expressionBudget}
 */
export function parseMathjs(text: string, path: Path = []): MathNode {
  const refuse = (code: string, reason: string, next: string, start = 0, end = text.length): never => {
    throw new ExpressionError(code, reason, next, path, start, end);
  };
  const { characters, brackets } = expressionBudget;
  if (text.length > characters) {
    refuse(
      'expression-too-long',
      `This expression has ${text.length} characters, the limit is ${characters}.`,
      splitIt,
      0,
      1,
    );
  }
  if (text.trim() === '') refuse('empty-expression', 'This expression is empty.', 'Write a formula.');
  const { leaves, blanked, comment } = leafTokens(text);
  if (comment !== null)
    refuse(
      'unread-text',
      'What stands behind # would not be read.',
      'Put remarks into # comments of the file, outside of the formula.',
      comment,
      comment + 1,
    );
  const tooDeep = deepBracket(blanked, brackets);
  if (tooDeep !== null) {
    refuse('nesting-too-deep', `More than ${brackets} brackets are open at once.`, splitIt, tooDeep, tooDeep + 1);
  }
  const cursor = leafCursor(blanked, leaves);
  try {
    return createParse({
      typed: justStrings,
      numeric: (literal: string) => ({ literal }),
      config: { number: 'number' },
      ...nodeConstructors(blanked, cursor, path),
    })(cursor.readable).node;
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    if (error instanceof RangeError)
      return refuse('nesting-too-deep', 'This expression is nested too deeply.', splitIt);
    if (error instanceof SyntaxError) throw syntaxError(error, blanked, path);
    throw error;
  }
}

const splitIt = 'Give parts of it names of their own under let.';

/** Stands in for typed-function: the parser is only ever called with a string. */
const justStrings = Object.assign((_name: string, signatures: { readonly string: unknown }) => signatures.string, {
  addConversion: () => {},
});

function deepBracket(text: string, limit: number): number | null {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ('([{'.includes(character)) open++;
    if (')]}'.includes(character)) open--;
    if (open > limit) return at;
  }
  return null;
}
