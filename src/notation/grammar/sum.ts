import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { products } from './products';
import { constant, deeper, isSecond, isSign, operator, type Reading, refuse, take, token } from './reading';

const functions: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract' };

/** Sums and differences. */
export const sum = (at: Reading): MathNode => deeper(at, terms);

function terms(at: Reading): MathNode {
  let node = products(at);
  for (;;) {
    if (isSign(at, '±'))
      refuse('several-values', 'With ± this has two values.', 'Give one answer; write + or -.', token(at));
    const fn = token(at).kind === 'sign' ? functions[token(at).text] : undefined;
    if (fn === undefined || startsElement(at)) return node;
    const sign = take(at);
    node = afterTen(at, node, sign) ?? operator(at, sign.text, fn, [node, products(at)]);
  }
}

/** `9.77 × 10-4` may be a power of ten that lost its place; null where it is a difference. */
function afterTen(at: Reading, node: MathNode, sign: Token): MathNode | null {
  const [ten, digits] = [node.type === 'OperatorNode' && node.fn === 'multiply' ? node.args[1] : undefined, token(at)];
  const isPower = ten?.type === 'ConstantNode' && ten.value === '10' && digits.kind === 'number';
  if (!isPower || sign.text !== '-' || sign.gap !== 'none' || digits.gap !== 'none') return null;
  if (!isSecond(at, ten.start, digits.end)) return null;
  const exponent = operator(at, '-', 'unaryMinus', [constant(at, digits.text, take(at))], false, sign.start);
  const [factor] = node.type === 'OperatorNode' ? node.args : [];
  return operator(at, '*', 'multiply', [factor as MathNode, operator(at, '^', 'pow', [ten, exponent])]);
}

/** In `[1 -2]` the sign belongs to the second element. */
const startsElement = (at: Reading): boolean =>
  at.listing && token(at).gap !== 'none' && token(at, 1).gap === 'none' && token(at, 1).kind !== 'end';
