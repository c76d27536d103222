import { comparisons } from './compile-expression';
import { isJunction } from './condition';
import type { MathNode } from './math-node';
import { partsOf } from './parts-of';

/** What may be done with a truth value that counts as 1 or 0 on purpose: choosing by it, counting it, averaging it. */
const counting: ReadonlySet<string> = new Set(['where', 'sum', 'mean', 'prod', 'E', 'P', 'integral']);

/** Whether a formula is a truth value by the way it is written. */
function isTruth(node: MathNode): boolean {
  switch (node.type) {
    case 'RelationalNode':
      return true;
    case 'OperatorNode':
      return comparisons.has(node.fn) || isJunction(node);
    case 'ConstantNode':
      return node.of === 'word' && (node.value === 'true' || node.value === 'false');
    case 'ParenthesisNode':
      return isTruth(node.content);
    default:
      return false;
  }
}

/**
 * The first truth value that serves as a number though nothing is multiplied by it: `2 + (1 or 0)`, `max(3, 4 > 5)`;
 * null where there is none. Indicators that are meant stay: `x * (x > 0)`, `sum(x > 0)`.
 */
export function strayTruth(node: MathNode): MathNode | null {
  if (node.type === 'ConstantNode' || node.type === 'SymbolNode') return null;
  if (node.type === 'ParenthesisNode') return strayTruth(node.content);
  const stray = numbersOf(node).find(isTruth);
  if (stray !== undefined) return stray;
  for (const part of partsOf(node)) {
    const found = strayTruth(part);
    if (found !== null) return found;
  }
  return null;
}

/** The parts of a formula that must be numbers. */
function numbersOf(node: MathNode): readonly MathNode[] {
  switch (node.type) {
    case 'OperatorNode': {
      // Behind and before the bar of E(… | …) a condition is one that is counted, or given.
      if (isJunction(node) || ['multiply', 'dotMultiply', 'bitOr'].includes(node.fn)) return [];
      // Two conditions may be compared with one another.
      return (node.fn === 'equal' || node.fn === 'unequal') && node.args.every(isTruth) ? [] : node.args;
    }
    case 'RelationalNode':
      return node.params;
    case 'FunctionNode':
      return counting.has(node.name) ? [] : node.args;
    case 'AccessorNode':
      return node.dimensions;
    case 'RangeNode':
      return partsOf(node);
    default:
      return [];
  }
}
