import type { MathNode } from '../../language/math-node';
import { partsOf } from '../../language/parts-of';
import type { Names } from '../names';
import type { Token } from '../token';
import { isArray } from './is-array';
import { signed } from './power';
import { multiplied, product } from './product';
import { rankOf } from './rank';
import {
  call,
  constant,
  isSecondAt,
  isSign,
  last,
  operator,
  quotient,
  type Reading,
  refuse,
  take,
  token,
  typed,
} from './reading';
import { requireNoRepetition } from './repetition';
import { startsOperand } from './starts-operand';

const functions: Readonly<Record<string, string>> = { '*': 'multiply', '.*': 'dotMultiply', './': 'dotDivide' };

/** Products and quotients, from left to right, and factors side by side. */
export function products(at: Reading): MathNode {
  let node = sideBySide(at);
  for (;;) {
    const { kind, text } = token(at);
    if (kind === 'sign' && functions[text] !== undefined) {
      const sign = take(at);
      const right = sideBySide(at);
      const isTyped = /^[*∗⁎⋆＊.]/.test(typed(at, sign));
      if (text === '*' && isArray(node) && isArray(right))
        refuse('two-readings', 'Lists may be multiplied element by element or as matrices.', 'Write the result.', sign);
      node = isTyped ? operator(at, text, functions[text] ?? '', [node, right]) : multiplied(at, node, right);
    } else if (kind === 'sign' && /^[⊙∘°]$/.test(text)) {
      const sign = take(at);
      node = elementwise(at, node, sign, sideBySide(at));
    } else if (kind === 'sign' && text === '@') {
      take(at);
      node = atSign(at, node, sideBySide(at));
    } else if (kind === 'sign' && text === '/') node = divided(at, node);
    else if (kind === 'sign' && text === '//') {
      const place = take(at);
      const whole = quotient(at, node, sideBySide(at));
      node = call(at, { ...place, text: 'floor' }, [whole], whole.end);
    } else return node;
  }
}

/** `A ⊙ B`, and `A ∘ B` of tensors; of numbers and functions that is no product. */
function elementwise(at: Reading, left: MathNode, sign: Token, right: MathNode): MathNode {
  const ofTensors = [left, right].some((side) => isArray(side) || hasTensor(side, at.names));
  if (sign.text !== '⊙' && !ofTensors)
    refuse('two-readings', 'This may be a composition or a product.', 'Write f(g(x)), or * for a product.', sign);
  return operator(at, '.*', 'dotMultiply', [left, right]);
}

const hasTensor = (node: MathNode, names: Names): boolean =>
  node.type === 'SymbolNode' ? names.isTensor(node.name) : partsOf(node).some((part) => hasTensor(part, names));

const matrixProduct = (at: Reading, left: MathNode, right: MathNode): MathNode =>
  call(at, { text: 'matmul', start: left.start, end: right.end }, [left, right], right.end);

/** `A @ B`, and `x^T @ y` of a row. */
function atSign(at: Reading, left: MathNode, right: MathNode): MathNode {
  const isOfRow = rankOf(left, at.names) === 1 && left.type === 'OperatorNode' && left.fn === 'ctranspose';
  return isOfRow ? product(at, left, right) : matrixProduct(at, left, right);
}

/** `\frac{1}{2}`. */
function isFractionOfNumbers(node: MathNode): boolean {
  const inner = node.type === 'ParenthesisNode' ? node.content : node;
  const isNumber = (part: MathNode): boolean =>
    part.type === 'ParenthesisNode' ? isNumber(part.content) : part.type === 'ConstantNode';
  return inner.type === 'OperatorNode' && inner.fn === 'divide' && inner.args.every(isNumber);
}

/** `2 x`, `a b`, `(a + b)(c + d)`; of `3\frac{1}{2}` there are two readings. */
function sideBySide(at: Reading): MathNode {
  let node = powerOfTen(at, signed(at));
  let before = node;
  while (isNextFactor(at, before)) {
    const isMixed = before.type === 'ConstantNode' && /^\d+$/.test(before.value) && token(at).text === 'frac';
    const [first, whole, next] = [at.next, before, token(at)];
    before = factor(at, before);
    requireNoRepetition(at, node, before, next);
    if (isMixed && isFractionOfNumbers(before) && isSecondAt(at, first, whole.start, before.end))
      node = operator(at, '+', 'add', [node, before]);
    else node = isArray(whole) && isArray(before) ? matrixProduct(at, node, before) : product(at, node, before);
  }
  return exponentOfTen(at, node);
}

function isNextFactor(at: Reading, before: MathNode): boolean {
  if (!startsOperand(at)) return false;
  const isBracket = token(at).kind === 'open' || token(at).text.startsWith('begin:');
  if (at.listing && token(at).gap !== 'none') return at.isTop && isBracket && !isArray(before);
  if (!at.isTop && isArray(before) && token(at).text === '[') return false;
  if (token(at).kind !== 'number' || last(at).kind !== 'number') return true;
  const next = 'Write a sign between them; a number such as 2 1/2 as 2 + 1/2.';
  return refuse('two-numbers', 'Two numbers stand side by side here.', next, {
    start: before.start,
    end: token(at).end,
  });
}

function factor(at: Reading, before: MathNode): MathNode {
  const period = before.type === 'ConstantNode' ? periodBehind(at, before) : null;
  return period ?? at.grammar.power(at);
}

/** `0.(3)` is read by some as 0.333…, by others as a product. */
function periodBehind(at: Reading, before: MathNode): MathNode | null {
  const [open, digits, close] = [token(at), token(at, 1), token(at, 2)];
  const isPeriod = open.text === '(' && open.gap === 'none' && digits.kind === 'number' && close.text === ')';
  if (!isPeriod || before.type !== 'ConstantNode' || !before.value.includes('.')) return null;
  const next = `Write a fraction for the repeating decimal, or * for the product.`;
  return refuse('two-readings', 'This may be a repeating decimal or a product.', next, {
    start: before.start,
    end: close.end,
  });
}

/** `1.5 \\text{e}3` is a number to some, and 1.5·e·3 to others. */
function powerOfTen(at: Reading, node: MathNode): MathNode {
  const [number, e, digits] = [last(at), token(at), token(at, 1)];
  const isNumber = number.kind === 'number' && /^\d*\.?\d*$/.test(number.text);
  if (!isNumber || e.kind !== 'name' || e.text !== 'e' || digits.kind !== 'number' || !/^\d{1,3}$/.test(digits.text))
    return node;
  if (!isSecondAt(at, at.next, number.start, digits.end)) return node;
  at.next += 2;
  const constantOf = constant(at, `${number.text}e${digits.text}`, { ...number, end: digits.end });
  const isNegative = node.type === 'OperatorNode' && node.fn === 'unaryMinus';
  return isNegative ? operator(at, '-', 'unaryMinus', [constantOf], false, node.start) : constantOf;
}

/** `1.5 e-3` is a number to some, and 1.5·e − 3 to others. */
function exponentOfTen(at: Reading, node: MathNode): MathNode {
  const [e, sign, digits] = [at.tokens[at.next - 1], token(at), token(at, 1)];
  const before = at.tokens[at.next - 2];
  if (e?.text !== 'e' || before?.kind !== 'number' || digits.kind !== 'number' || digits.gap !== 'none') return node;
  if (!isSign(at, '-') && !isSign(at, '+')) return node;
  if (sign.gap !== 'none' && digits.gap !== 'none') return node;
  if (node.type !== 'OperatorNode' || node.args[0]?.type !== 'ConstantNode') return node;
  if (!isSecondAt(at, at.next, before.start, digits.end)) return node;
  at.next += 2;
  return constant(at, `${before.text}e${sign.text}${digits.text}`, { ...before, end: digits.end });
}

/**
 * A quotient, with what stands beside its denominator: `1/2 x` is ½·x and `1/sqrt(2 pi) e^x` a product of two factors;
 * `1/2x` and `p/2a` may be meant in two ways.
 */
function divided(at: Reading, left: MathNode): MathNode {
  const slash = take(at);
  const numerator = at.tokens[at.next - 2] as Token;
  const first = signed(at);
  const end = last(at);
  const others: MathNode[] = [];
  const [from, beside] = [at.next, token(at)];
  let before = first;
  while (isNextFactor(at, before)) {
    const next = token(at);
    before = factor(at, before);
    if (others.length === 0) requireNoRepetition(at, quotient(at, left, first), before, next);
    others.push(before);
  }
  if (others.length === 0) return quotient(at, left, first);
  const isClear = (isDelimited(end) && !isNeedless(first)) || isCoefficient(left, numerator, slash, first, beside);
  const isProduct = isClear || !isSecondAt(at, from, left.start, before.end);
  if (isProduct) return others.reduce((all, each) => product(at, all, each), quotient(at, left, first));
  return quotient(
    at,
    left,
    others.reduce((all, each) => product(at, all, each), first),
  );
}

const isDelimited = ({ kind, text }: Token): boolean => kind === 'close' || text === '|';

/** `(2)`, whose brackets say nothing but where it ends: `x/(2) y` and `x/(2)(y)`. */
const isNeedless = (node: MathNode): boolean =>
  node.type === 'ParenthesisNode' && (node.content.type === 'ConstantNode' || node.content.type === 'SymbolNode');

const isNumber = (node: MathNode): boolean =>
  node.type === 'ConstantNode' || (node.type === 'OperatorNode' && node.args.length === 1 && node.args.every(isNumber));

/** Whether a quotient stands as a coefficient before what follows, by its spaces or as it is of two numbers. */
function isCoefficient(left: MathNode, numerator: Token, slash: Token, first: MathNode, beside: Token): boolean {
  if (left.type === 'OperatorNode' && left.fn === 'divide') return false;
  const ofNumbers = first.type === 'ConstantNode' && numerator.kind === 'number' && isNumber(left);
  if (beside.gap === 'none') return ofNumbers && beside.kind === 'open';
  if (ofNumbers) return true;
  const isTight = slash.gap === 'none' && first.start === slash.end;
  const isWhole = beside.kind === 'open' || beside.kind === 'function' || beside.kind === 'command';
  return isTight && (first.type === 'ConstantNode' || isWhole || beside.text === 'e');
}
