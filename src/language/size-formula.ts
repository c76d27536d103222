import { Graph } from '../tensor/graph';
import { compileExpression } from './compile-expression';
import { ExpressionError } from './expression-error';
import { builtins } from './library/table';
import { parseExpression } from './parse-expression';
import { isTruth } from './scope';
import { createSession } from './session';
import { staticInteger } from './static-value';

/**
 * The size a formula of other sizes stands for, such as `2^K` or `paths * width`.
 * @throws ExpressionError if it is no positive whole number
 */
export function sizeOfFormula(
  text: string,
  sizes: Readonly<Record<string, number>>,
  path: readonly (string | number)[],
): number {
  const session = createSession(
    new Graph(),
    { sizes, given: {}, let: {}, assume: [], claim: [] },
    builtins,
    compileExpression,
  );
  const value = compileExpression(parseExpression(text, path), { session, locals: new Map(), path });
  const size = value.kind === 'tensor' && !isTruth(value) ? staticInteger(value.node) : null;
  if (size !== null && size >= 0) return size;
  throw new ExpressionError(
    'bad-size',
    `${text} is no whole number of at least 0`,
    'Use sizes declared before, with + * ^.',
    path,
    0,
    text.length,
  );
}
