import type { MathNode, MathNodeOf } from '../language/math-node';

/** How strongly what is written binds, from the weakest. */
const strength = { choice: 0, or: 1, and: 2, not: 3, relation: 4, sum: 5, product: 6, sign: 7, power: 8, operand: 9 };

/** A formula in the grammar of claims, with all signs of multiplication, and with brackets only where it needs them. */
export function written(node: MathNode): string {
  switch (node.type) {
    case 'ConstantNode':
      return node.of === 'string' ? JSON.stringify(node.value) : node.value.replace(/\.$/, '');
    case 'SymbolNode':
      return node.name;
    case 'ParenthesisNode':
      return written(node.content);
    case 'OperatorNode':
      return operation(node);
    case 'RelationalNode':
      return node.params
        .map(
          (param, i) =>
            `${i === 0 ? '' : ` ${relationSigns[node.conditionals[i - 1] ?? '']} `}${above(param, strength.relation)}`,
        )
        .join('');
    case 'FunctionNode':
      return `${node.name}(${node.args.map(written).join(', ')})`;
    case 'AccessorNode':
      return `${above(node.object, strength.power)}[${node.dimensions.map(written).join(', ')}]`;
    case 'ArrayNode':
      return `[${node.items.map(written).join(', ')}]`;
    case 'RangeNode':
      return [node.from, ...(node.step === null ? [] : [node.step]), node.to]
        .map((part) => above(part, strength.choice))
        .join(':');
    case 'ConditionalNode': {
      const [condition, yes] = [node.condition, node.trueExpr].map((part) => above(part, strength.choice));
      return `${condition} ? ${yes} : ${written(node.falseExpr)}`;
    }
  }
}

const relationSigns: Readonly<Record<string, string>> = {
  equal: '==',
  unequal: '!=',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
};

function operation({ op, fn, args }: MathNodeOf<'OperatorNode'>): string {
  const [a, b] = args as [MathNode, MathNode];
  switch (fn) {
    case 'add':
    case 'subtract':
      return `${atLeast(a, strength.sum)} ${op} ${above(b, strength.sum)}`;
    case 'multiply':
    case 'divide':
    case 'dotMultiply':
    case 'dotDivide':
      return `${atLeast(a, strength.product)} ${op} ${above(b, strength.product)}`;
    case 'unaryMinus':
    case 'unaryPlus':
      return `${op}${atLeast(a, strength.sign)}`;
    case 'pow':
    case 'dotPow':
      return `${above(a, strength.power)}${op}${above(b, strength.power)}`;
    case 'factorial':
    case 'ctranspose':
      return `${above(a, strength.power)}${op}`;
    case 'not':
      return `not ${above(a, strength.not)}`;
    case 'and':
    case 'or':
      return args.map((arg) => above(arg, strength[fn])).join(` ${fn} `);
    default:
      return `${above(a, strength.relation)} ${op} ${above(b, strength.relation)}`;
  }
}

const above = (node: MathNode, bound: number): string => bracketed(node, strengthOf(node) > bound);
const atLeast = (node: MathNode, bound: number): string => bracketed(node, strengthOf(node) >= bound);
const bracketed = (node: MathNode, isStrong: boolean): string => (isStrong ? written(node) : `(${written(node)})`);

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
