import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { application } from './application';
import { method } from './method';
import { primary } from './primary';
import { deeper, isSecond, isSign, last, operator, product, quotient, type Reading, take, token } from './reading';
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
    if (kind === 'sign' && text === '!') {
      const { end } = take(at);
      node = { ...operator(at, '!', 'factorial', [node]), end };
    } else if (kind === 'sign' && text === "'") node = transposed(at, node, take(at).end);
    else if (kind === 'sign' && text === '.') {
      const found = method(at, node);
      if (found === null) return node;
      node = found;
    } else return node;
  }
}

/** A list of numbers stands as it is: as a row or a column it has the same elements. */
function transposed(at: Reading, node: MathNode, end: number): MathNode {
  const isList = node.type === 'ArrayNode' && node.items.every(({ type }) => type !== 'ArrayNode');
  return isList ? node : { ...operator(at, "'", 'ctranspose', [node]), end };
}

function raised(at: Reading, base: MathNode): MathNode {
  if (!isSign(at, '^') && !isSign(at, '.^')) return base;
  const { text: op } = take(at);
  const superscript = transposeSign(at, base);
  if (superscript !== null) return transposed(at, base, superscript);
  const first = at.next;
  const exponent = exponentOf(at);
  const fn = op === '^' ? 'pow' : 'dotPow';
  const raisedTo = (to: MathNode): MathNode => operator(at, op, fn, [base, to]);
  if (token(at, first - at.next).kind === 'open') return raisedTo(exponent);
  return beside(at, base, exponent, raisedTo);
}

/** The end of the sign in `A^T`, `A^{\top}`; null where this is an exponent. */
function transposeSign(at: Reading, base: MathNode): number | null {
  const isT = ({ kind, text }: Token): boolean =>
    text === '⊤' || (kind === 'name' && text === 'T' && (!at.names.isKnown('T') || base.type === 'ArrayNode'));
  if (isT(token(at))) return take(at).end;
  if (token(at).kind !== 'open' || !isT(token(at, 1)) || token(at, 2).kind !== 'close') return null;
  at.next += 3;
  return last(at).end;
}

/** `2^-x^2` is 2^(−(x²)). */
function exponentOf(at: Reading): MathNode {
  const { kind, text, start } = token(at);
  const fn = kind === 'sign' ? signs[text] : undefined;
  if (fn === undefined) return power(at);
  take(at);
  return operator(at, text, fn, [deeper(at, exponentOf)], false, start);
}

/**
 * What stands close behind an exponent without brackets may belong to it: `e^2x`, `x^1/2`, `e^-x^2/2`. In `x^2y` it does not.
 */
function beside(at: Reading, base: MathNode, exponent: MathNode, raisedTo: (to: MathNode) => MathNode): MathNode {
  const { kind, gap } = token(at);
  if (gap !== 'none' || at.listing) return raisedTo(exponent);
  const isVariable = base.type === 'SymbolNode' && base.name !== 'e';
  if (kind === 'name' && startsOperand(at)) {
    const isClear = (isVariable && exponent.type === 'ConstantNode') || last(at).kind === 'close';
    if (isClear || !isSecond(at, base.start, token(at).end)) return raisedTo(exponent);
    let whole = exponent;
    while (token(at).kind === 'name' && token(at).gap === 'none') whole = product(at, whole, power(at));
    return raisedTo(whole);
  }
  const isQuotient = isSign(at, '/') && token(at, 1).kind === 'number' && token(at, 1).gap === 'none';
  if (!isQuotient || !mayGoOn(exponent)) return raisedTo(exponent);
  if (!isSecond(at, base.start, token(at, 1).end)) return raisedTo(exponent);
  take(at);
  return raisedTo(quotient(at, exponent, primary(at)));
}

/** `x^1/2`, `x^-1/2`, `e^-x/2` and `e^-x^2/2`: nobody would have to write them so if the quotient were not the exponent. */
const mayGoOn = (exponent: MathNode): boolean =>
  exponent.type === 'OperatorNode' || (exponent.type === 'ConstantNode' && exponent.value === '1');
