import { expressionBudget } from './expression-budget';
import { ExpressionError } from './expression-error';
import type { MathNode } from './math-node';

/** A node under construction, with the members by which the grammar of mathjs tells nodes apart. */
export class DraftNode {
  constructor(
    readonly node: MathNode,
    /** Nodes of the tree, and its height. */
    readonly size: number,
    readonly depth: number,
    readonly args: readonly DraftNode[],
  ) {}

  get isNode(): boolean {
    return true;
  }
  get isConstantNode(): boolean {
    return this.node.type === 'ConstantNode';
  }
  get isSymbolNode(): boolean {
    return this.node.type === 'SymbolNode';
  }
  get isOperatorNode(): boolean {
    return this.node.type === 'OperatorNode';
  }
  get isAccessorNode(): boolean {
    return this.node.type === 'AccessorNode';
  }
  get op(): string {
    return this.node.type === 'OperatorNode' ? this.node.op : '';
  }
  get fn(): string {
    return this.node.type === 'OperatorNode' ? this.node.fn : '';
  }
  get items(): readonly DraftNode[] {
    return this.args;
  }
}

export type Drafting = (node: MathNode, parts: readonly DraftNode[]) => DraftNode;

/**
 * Puts a node above the drafts of its parts. What is created counts, not only what remains: the grammar reads the
 * right side of every `%` twice.
 * @throws ExpressionError when the tree, or the work, outgrows the budget
 */
export function drafting(path: readonly (string | number)[]): Drafting {
  const { nodes, depth: levels } = expressionBudget;
  let created = 0;
  return (node, parts) => {
    const size = parts.reduce((sum, part) => sum + part.size, 1);
    const depth = parts.reduce((height, part) => Math.max(height, part.depth), 0) + 1;
    const refuse = (code: string, reason: string) => {
      const next = 'Give parts of it names of their own under let.';
      return new ExpressionError(code, reason, next, path, node.start, node.end);
    };
    created++;
    if (Math.max(created / 2, size) > nodes) {
      throw refuse('expression-too-large', `This expression has more than ${nodes} parts.`);
    }
    if (depth > levels) throw refuse('nesting-too-deep', `This expression is nested more than ${levels} levels deep.`);
    return new DraftNode(node, size, depth, parts);
  };
}
