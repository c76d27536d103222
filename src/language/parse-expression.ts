import { parseArithmetic } from './arithmetic-parser';
import type { MathNode } from './math-node';
import { parseMathjs } from './mathjs-parser';
import { textMemory } from './text-memory';

const parsed = textMemory<MathNode>();

/** As {@link parseMathjs}, which is asked only where the faster parser of plain arithmetic cannot tell. */
export function parseExpression(text: string, path: readonly (string | number)[] = []): MathNode {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const node = parseArithmetic(text) ?? parseMathjs(text, path);
  parsed.set(text, node);
  return node;
}
