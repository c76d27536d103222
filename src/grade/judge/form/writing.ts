import type { MathNode } from '../../../language/math-node';
import { partsOf } from '../../../language/parts-of';

/** Whether a formula is proved to have one value wherever it has any. */
export type IsConstant = (node: MathNode) => boolean;

/** The same of parts of an answer, and of parts of the reference, in which other names stand. */
export interface Constancy {
  readonly inAnswer: IsConstant;
  readonly inReference: IsConstant;
}

/** Nothing depends on anything in a number. */
export const constancyOfNumbers: Constancy = { inAnswer: () => true, inReference: () => true };

export const bare = (node: MathNode): MathNode => (node.type === 'ParenthesisNode' ? bare(node.content) : node);

/** Whether variables stand in a formula, as far as its writing tells. */
export const dependsOnNames = (node: MathNode): boolean =>
  node.type === 'SymbolNode' ? !/^(?:e|pi)$/.test(node.name) : partsOf(node).some(dependsOnNames);

/** `a + b`, `a - b`, or one of these with a sign before it. */
export function isSum(written: MathNode): boolean {
  const node = bare(written);
  if (node.type !== 'OperatorNode') return false;
  if (node.fn === 'add' || node.fn === 'subtract') return true;
  return node.args.length === 1 && isSum(node.args[0] as MathNode);
}

const place = { start: 0, end: 1 } as const;

export const number = (value: string): MathNode => ({ type: 'ConstantNode', of: 'number', value, ...place });

/** A number as it was handed in, perhaps with a sign. */
export function plainNumber(text: string): MathNode {
  const [, sign = '', digits = ''] = /^\s*([-+\u2212]?)\s*(.*?)\s*$/s.exec(text) ?? [];
  if (sign === '' || sign === '+') return number(digits);
  return { type: 'OperatorNode', op: '-', fn: 'unaryMinus', args: [number(digits)], implicit: false, ...place };
}

const operator = (op: string, fn: string, a: MathNode, b: MathNode): MathNode => ({
  type: 'OperatorNode',
  op,
  fn,
  args: [a, b],
  implicit: false,
  ...place,
});

export const times = (a: MathNode, b: MathNode): MathNode => operator('*', 'multiply', a, b);
export const over = (a: MathNode, b: MathNode): MathNode => operator('/', 'divide', a, b);

/** A power however it is written: `a^b`, `pow(a, b)`, `square(a)`, `sqrt(a)`, `exp(b)`; null for anything else. */
export function powerIn(written: MathNode): { readonly base: MathNode; readonly exponent: MathNode } | null {
  const node = bare(written);
  if (node.type === 'OperatorNode' && node.fn === 'pow')
    return { base: node.args[0] as MathNode, exponent: node.args[1] as MathNode };
  if (node.type !== 'FunctionNode') return null;
  const [first, second] = node.args;
  if (first === undefined) return null;
  switch (node.name) {
    case 'pow':
      return second === undefined ? null : { base: first, exponent: second };
    case 'square':
      return { base: first, exponent: number('2') };
    case 'sqrt':
      return { base: first, exponent: over(number('1'), number('2')) };
    case 'exp':
      return { base: { type: 'SymbolNode', name: 'e', ...place }, exponent: first };
    default:
      return null;
  }
}

/** The number that an exponent is where it is made of numbers: `2`, `-1`, `1/2`, `0.5`, `1 + 1`. */
export function exponentNumber(written: MathNode): number | null {
  const node = bare(written);
  if (node.type === 'ConstantNode') return /^\d{1,3}(?:\.\d{1,3})?$/.test(node.value) ? Number(node.value) : null;
  if (node.type !== 'OperatorNode') return null;
  const [a = null, b = null] = node.args.map(exponentNumber);
  if (a === null) return null;
  if (node.fn === 'unaryMinus') return -a;
  if (node.fn === 'unaryPlus') return a;
  if (b === null) return null;
  switch (node.fn) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return b === 0 ? null : a / b;
    default:
      return null;
  }
}
