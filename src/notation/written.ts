import type { MathNode, MathNodeOf } from '../language/math-node';

/** How strongly what is written binds, from the weakest. */
const strength = { choice: 0, or: 1, and: 2, not: 3, relation: 4, sum: 5, product: 6, sign: 7, power: 8, operand: 9 };

/** A formula in the grammar of claims, with all signs of multiplication, and with brackets only where it needs them. */
export function written(node: MathNode): string {
  if (node.type === 'ConstantNode' || node.type === 'SymbolNode') return leaf(node);
  const pieces: string[] = [];
  write(node, pieces);
  return pieces.join('');
}

function leaf(node: MathNodeOf<'ConstantNode' | 'SymbolNode'>): string {
  if (node.type === 'SymbolNode') return node.name;
  if (node.of === 'string') return JSON.stringify(node.value);
  return node.value.endsWith('.') ? node.value.slice(0, -1) : node.value;
}

/** Adds the pieces that a formula is written of, in one list: a text made of texts is a text of many parts. */
function write(node: MathNode, to: string[]): void {
  switch (node.type) {
    case 'ConstantNode':
    case 'SymbolNode':
      to.push(leaf(node));
      return;
    case 'ParenthesisNode':
      write(node.content, to);
      return;
    case 'OperatorNode':
      operation(node, to);
      return;
    case 'RelationalNode':
      for (const [i, param] of node.params.entries()) {
        if (i > 0) to.push(` ${relationSigns[node.conditionals[i - 1] ?? '']} `);
        above(param, strength.relation, to);
      }
      return;
    case 'FunctionNode':
      to.push(node.name);
      list('(', node.args, ')', to);
      return;
    case 'AccessorNode':
      above(node.object, strength.power, to);
      list('[', node.dimensions, ']', to);
      return;
    case 'ArrayNode':
      list('[', node.items, ']', to);
      return;
    case 'RangeNode':
      for (const [i, part] of [node.from, ...(node.step === null ? [] : [node.step]), node.to].entries()) {
        if (i > 0) to.push(':');
        above(part, strength.choice, to);
      }
      return;
    case 'ConditionalNode':
      above(node.condition, strength.choice, to);
      to.push(' ? ');
      above(node.trueExpr, strength.choice, to);
      to.push(' : ');
      write(node.falseExpr, to);
      return;
  }
}

function list(open: string, parts: readonly MathNode[], close: string, to: string[]): void {
  to.push(open);
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) to.push(', ');
    write(parts[i] as MathNode, to);
  }
  to.push(close);
}

const relationSigns: Readonly<Record<string, string>> = {
  equal: '==',
  unequal: '!=',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
};

function operation({ op, fn, args }: MathNodeOf<'OperatorNode'>, to: string[]): void {
  const a = args[0] as MathNode;
  const b = args[1] as MathNode;
  switch (fn) {
    case 'add':
    case 'subtract':
      infix(a, strength.sum - 1, ` ${op} `, b, strength.sum, to);
      return;
    case 'multiply':
    case 'divide':
    case 'dotMultiply':
    case 'dotDivide':
      infix(a, strength.product - 1, ` ${op} `, b, strength.product, to);
      return;
    case 'unaryMinus':
    case 'unaryPlus':
      to.push(op);
      above(a, strength.sign - 1, to);
      return;
    case 'pow':
    case 'dotPow':
      infix(a, strength.power, op, b, strength.power, to);
      return;
    case 'factorial':
    case 'ctranspose':
      above(a, strength.power, to);
      to.push(op);
      return;
    case 'not':
      to.push('not ');
      above(a, strength.not, to);
      return;
    case 'and':
    case 'or':
      for (const [i, arg] of args.entries()) {
        if (i > 0) to.push(` ${fn} `);
        above(arg, strength[fn], to);
      }
      return;
    default:
      infix(a, strength.relation, ` ${op} `, b, strength.relation, to);
      return;
  }
}

/** Two operands, in brackets where they do not bind more strongly than what is given for each. */
function infix(a: MathNode, left: number, sign: string, b: MathNode, right: number, to: string[]): void {
  above(a, left, to);
  to.push(sign);
  above(b, right, to);
}

/** What binds more strongly than that as it is, anything else in brackets. */
function above(node: MathNode, bound: number, to: string[]): void {
  const isStrong = strengthOf(node) > bound;
  if (!isStrong) to.push('(');
  write(node, to);
  if (!isStrong) to.push(')');
}

const strengths: Readonly<Record<string, number>> = {
  add: strength.sum,
  subtract: strength.sum,
  multiply: strength.product,
  divide: strength.product,
  dotMultiply: strength.product,
  dotDivide: strength.product,
  unaryMinus: strength.sign,
  unaryPlus: strength.sign,
  pow: strength.power,
  dotPow: strength.power,
  factorial: strength.operand,
  ctranspose: strength.operand,
  not: strength.not,
  and: strength.and,
  or: strength.or,
};

function strengthOf(node: MathNode): number {
  switch (node.type) {
    case 'OperatorNode':
      return strengths[node.fn] ?? strength.relation;
    case 'ConditionalNode':
      return strength.choice;
    case 'RangeNode':
      return strength.choice;
    case 'RelationalNode':
      return strength.relation;
    case 'ParenthesisNode':
      return strengthOf(node.content);
    default:
      return strength.operand;
  }
}
