import { parseArithmetic } from './arithmetic-parser';
import type { MathNode } from './math-node';
import { parseMathjs } from './mathjs-parser';

/** A claim has the same texts at all its sizes, and most of them in all its twins. */
const known = new Map<string, MathNode>();
const capacity = 256;

/** As {@link parseMathjs}, which is asked only where the faster parser of plain arithmetic cannot tell. */
export function parseExpression(text: string, path: readonly (string | number)[] = []): MathNode {
  const before = known.get(text);
  if (before !== undefined) return before;
  const node = parseArithmetic(text) ?? parseMathjs(text, path);
  if (known.size >= capacity) known.clear();
  known.set(text, node);
  return node;
}
