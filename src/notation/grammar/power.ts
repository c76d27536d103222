import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { written } from '../written';
import { application } from './application';
import { isArray } from './is-array';
import { method } from './method';
import { primary } from './primary';
import { product, transpose } from './product';
import { rankOf } from './rank';
import {
  call,
  deeper,
  inBrackets,
  isSecond,
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
import { startsOperand } from './starts-operand';

const signs: Readonly<Record<string, string>> = { '+': 'unaryPlus', '-': 'unaryMinus' };

/** A power with signs before it: `-x^2` is −(x²). */
export function signed(at: Reading): MathNode {
  const { kind, text, start } = token(at);
  const fn = kind === 'sign' ? signs[text] : undefined;
  if (fn === undefined) return power(at);
  take(at);
  return operator(at, text, fn, [deeper(at, signed)], false, start);
}

/** A number, name, call or bracket, with what is written behind it and its exponent. */
export function power(at: Reading): MathNode {
  const base = behind(at, token(at).kind === 'function' ? application(at) : primary(at));
  return raised(at, base);
}

/** Transposes, factorials, methods and indices behind an operand. */
function behind(at: Reading, operand: MathNode): MathNode {
  let node = operand;
  for (;;) {
    const { kind, text, gap } = token(at);
    if (gap !== 'none') return node;
    if (kind === 'sign' && text === '°') {
      // Behind anything but a number, it may be a sign between operands.
      if (!isNumber(node) && token(at, 1).kind !== 'end') return node;
      node = inDegrees(at, node, take(at));
    } else if (kind === 'sign' && text === '!') {
      const { end } = take(at);
      node = { ...operator(at, '!', 'factorial', [node]), end };
    } else if (kind === 'sign' && text === '_' && isSign(at, '+', 1) && token(at, 1).gap === 'none') {
      at.next += 2;
      node = positive(at, node);
    } else if (kind === 'sign' && text === "'") node = transposed(at, node, take(at).end);
    else if (kind === 'sign' && text === '.') {
      const found = method(at, node);
      if (found === null) return node;
      node = found;
    } else return node;
  }
}

/**
 * 45° as 45·π/180.
 * @throws ExpressionError where no number stands before the sign, or another factor behind it
 */
function inDegrees(at: Reading, node: MathNode, sign: Token): MathNode {
  if (!isNumber(node) || isFactorNext(at))
    refuse(
      'two-readings',
      'This may be a degree, or a sign between two operands.',
      'Write x * pi / 180 for an angle in degrees, and * for a product.',
      sign,
    );
  const { start } = node;
  const { end } = sign;
  const straight: MathNode = { type: 'ConstantNode', of: 'number', value: '180', start, end };
  const pi: MathNode = { type: 'SymbolNode', name: 'pi', start, end };
  const content = quotient(at, operator(at, '*', 'multiply', [node, pi]), straight);
  return inBrackets(at, content, start, end);
}

/** `sin 30° cos 60°` is a product of two functions; `45°x` is none of anything. */
const isFactorNext = (at: Reading): boolean =>
  startsOperand(at) && token(at).kind !== 'function' && !(at.listing && token(at).gap !== 'none');

const isNumber = (node: MathNode): boolean =>
  node.type === 'ConstantNode' || (node.type === 'ParenthesisNode' && isNumber(node.content));

/** A list of numbers stands as it is: as a row or a column it has the same elements. */
function transposed(at: Reading, node: MathNode, end: number): MathNode {
  const isList = node.type === 'ArrayNode' && node.items.every(({ type }) => type !== 'ArrayNode');
  return isList ? node : transpose(at, node, end);
}

function raised(at: Reading, base: MathNode): MathNode {
  if (!isSign(at, '^') && !isSign(at, '.^')) return base;
  const sign = take(at);
  const { text: op } = sign;
  const positive = positivePart(at, base);
  if (positive !== null) return positive;
  const superscript = transposeSign(at, base);
  if (superscript !== null) return transposed(at, base, superscript);
  if (isArray(base))
    refuse(
      'two-readings',
      'A power of a list may be taken element by element or as a matrix.',
      'Write the result.',
      last(at),
    );
  const isOfMatrix = op === '^' && typed(at, sign) !== '**' && !at.names.raisesElements && rankOf(base, at.names) === 2;
  if (isOfMatrix) refusePower(at, base);
  const first = at.next;
  const fn = op === '^' ? 'pow' : 'dotPow';
  const raisedTo = (to: MathNode): MathNode => operator(at, op, fn, [base, to]);
  if (isPowerBehindBracket(at) && isSecond(at, base.start, token(at).end)) {
    const inner = raisedTo(primary(at));
    return raised(at, inBrackets(at, inner, inner.start, inner.end));
  }
  // `2^-x^2` is 2^(−(x²)).
  const exponent = signed(at);
  if (token(at, first - at.next).kind === 'open') return raisedTo(exponent);
  return beside(at, base, exponent, raisedTo);
}

/** @throws ExpressionError for `A^2`, which programs take element by element, and others as a product of matrices */
function refusePower(at: Reading, base: MathNode): never {
  const [matrix, exponent] = [written(base), written(signed(at))];
  const isInverse = exponent === '-1' || exponent === '(-1)';
  const whole = isInverse ? `inv(${matrix})` : exponent === '2' ? `${matrix} @ ${matrix}` : 'a product of matrices';
  const elements = isInverse ? `1 / ${matrix}` : `${matrix} ** ${exponent}`;
  return refuse(
    'two-readings',
    `This may mean ${elements}, element by element, or ${whole}.`,
    `Write ${elements} or ${isInverse || exponent === '2' ? whole : `${matrix} @ ${matrix} …`}.`,
    { start: base.start, end: last(at).end },
  );
}

/** `e^{-x}^2` may be a power of a power, or one in the exponent. */
function isPowerBehindBracket(at: Reading): boolean {
  if (token(at).kind !== 'open') return false;
  let depth = 0;
  for (let ahead = 0; token(at, ahead).kind !== 'end'; ahead++) {
    const { kind } = token(at, ahead);
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth === 0) return isSign(at, '^', ahead + 1);
  }
  return false;
}

/** `(1 - x)^+` as max(0, 1 - x). */
function positivePart(at: Reading, base: MathNode): MathNode | null {
  const isBracketed = token(at).kind === 'open' && isSign(at, '+', 1) && token(at, 2).kind === 'close';
  const isBare = isSign(at, '+') && !/^(?:number|name|function|open|command)$/.test(token(at, 1).kind);
  if (!isBracketed && !isBare) return null;
  at.next += isBracketed ? 3 : 1;
  return positive(at, base);
}

const positive = (at: Reading, base: MathNode): MathNode => {
  const { start, end } = base;
  const zero: MathNode = { type: 'ConstantNode', of: 'number', value: '0', start, end: start + 1 };
  return call(at, { text: 'max', start, end }, [zero, base], last(at).end);
};

/** `x^Tx`, in which LaTeX raises the T alone. */
function splitTranspose(at: Reading): void {
  const { kind, text, start } = token(at);
  const rest = text.slice(1);
  if (kind !== 'name' || !text.startsWith('T') || at.names.isKnown(text) || at.names.isKnown('T')) return;
  if (rest === '' || !at.names.isTensor(rest)) return;
  const whole = token(at);
  const parts: readonly Token[] = [
    { ...whole, text: 'T', end: start + 1 },
    { ...whole, text: rest, gap: 'none', start: start + 1 },
  ];
  (at.tokens as Token[]).splice(at.next, 1, ...parts);
}

/** The end of the sign in `A^T`, `A^{\top}`; null where this is an exponent. */
function transposeSign(at: Reading, base: MathNode): number | null {
  splitTranspose(at);
  const isT = ({ kind, text }: Token): boolean =>
    text === '⊤' ||
    ((kind === 'name' || kind === 'function') &&
      /^[Tt]$/.test(text) &&
      (base.type === 'ArrayNode' || (text === 'T' && !at.names.isKnown('T'))));
  if (isT(token(at))) return take(at).end;
  if (token(at).kind !== 'open' || !isT(token(at, 1)) || token(at, 2).kind !== 'close') return null;
  at.next += 3;
  return last(at).end;
}

/**
 * What stands close behind an exponent without brackets may belong to it: `e^2x`, `e^-k t`, `x^1/2`, `e^a/T`, `e^-x^2/2`. In `x^2y`
 * and `x^n/2` it does not.
 */
function beside(at: Reading, base: MathNode, exponent: MathNode, raisedTo: (to: MathNode) => MathNode): MathNode {
  if (at.listing) return raisedTo(exponent);
  const { kind, gap } = token(at);
  const isVariable = base.type !== 'ConstantNode' && !(base.type === 'SymbolNode' && base.name === 'e');
  const isSigned = exponent.type === 'OperatorNode' && exponent.args.length === 1;
  if (kind === 'name' && startsOperand(at) && (gap === 'none' || (gap === 'space' && isSigned && !isVariable))) {
    const isClear = (isVariable && exponent.type === 'ConstantNode') || last(at).kind === 'close';
    if (isClear || !isSecond(at, base.start, token(at).end)) return raisedTo(exponent);
    let whole = exponent;
    while (token(at).kind === 'name' && startsOperand(at)) whole = product(at, whole, power(at));
    return raisedTo(whole);
  }
  const [slash, divisor] = [token(at), token(at, 1)];
  const isTight = isSign(at, '/') && slash.gap === 'none' && divisor.gap === 'none';
  if (!isTight || (divisor.kind !== 'number' && divisor.kind !== 'name')) return raisedTo(exponent);
  const mayGoOn = isVariable
    ? divisor.kind === 'number' && mayBeQuotient(exponent)
    : divisor.kind === 'name' || mayBeQuotient(exponent) || exponent.type === 'OperatorNode';
  if (!mayGoOn || !isSecond(at, base.start, divisor.end)) return raisedTo(exponent);
  take(at);
  return raisedTo(quotient(at, exponent, primary(at)));
}

/** `x^1/2`, `2^1/2` and `x^-1/2`: nobody would have to write them so if the quotient were not the exponent. */
const mayBeQuotient = (exponent: MathNode): boolean =>
  (exponent.type === 'OperatorNode' && exponent.args.length === 1) ||
  (exponent.type === 'ConstantNode' && exponent.value === '1');
