import { boundedMemory } from '../number/memory';
import { parseArithmetic } from './arithmetic-parser';
import type { MathNode } from './math-node';
import { parseMathjs } from './mathjs-parser';
import { requirePlainQuotients } from './plain-quotients';

/** A claim has the same texts at all its sizes, and most of them in all its twins. What a text says depends on nothing else. */
const parsed = boundedMemory<string, MathNode>(512);

/**
 * As {@link parseMathjs}, which is asked only where the faster parser of plain arithmetic cannot tell.
 * @throws ExpressionError as that does, and where a product without a sign stands beside what is divided by
 */
export function parseExpression(text: string, path: readonly (string | number)[] = []): MathNode {
  return parsed.recall(text, () => requirePlainQuotients(parseArithmetic(text) ?? parseMathjs(text, path), text, path));
}
