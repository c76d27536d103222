import type { MathNode } from './math-node';

/** The formulas that a formula is made of, in the order in which they are written. */
export function partsOf(node: MathNode): readonly MathNode[] {
  switch (node.type) {
    case 'OperatorNode':
    case 'FunctionNode':
      return node.args;
    case 'RelationalNode':
      return node.params;
    case 'AccessorNode':
      return [node.object, ...node.dimensions];
    case 'ArrayNode':
      return node.items;
    case 'RangeNode':
      return [node.from, node.to, ...(node.step === null ? [] : [node.step])];
    case 'ConditionalNode':
      return [node.condition, node.trueExpr, node.falseExpr];
    case 'ParenthesisNode':
      return [node.content];
    case 'ConstantNode':
    case 'SymbolNode':
      return [];
  }
}
