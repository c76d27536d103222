import { compare, type Fraction, fraction } from '../number/fraction';
import { joinedSpan, mergedSpan, type Span, sameSpan, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { lengthOf } from '../tensor/sizes-in-formulas';
import { complain, unsupported } from './fault';
import { float, fractionIn, heldExactly, heldResult } from './held';
import { mayBeInfinite, signOfInfinity } from './infinity';
import type { Interpreter } from './interpreter';
import { raises } from './raising';
import type { BinaryOperator, CompareOperator } from './syntax';
import { bool, int, type PyValue } from './value';

type Running = Pick<Interpreter, 'graph' | 'state'>;

/** The most binary digits that a whole number may have. */
const bitLimit = 4096n;

const isRounded = (value: PyValue): boolean => value.kind === 'float' && value.isRounded === true;

/** The exact number for what jumps at whole numbers. @throws PythonFault where rounding has a say in it */
export function steadyFraction(value: PyValue, { graph }: Pick<Interpreter, 'graph'>): Fraction | null {
  const node = numberNode(value, graph);
  const known = node === null ? null : fractionIn(node);
  if (known === null || !isRounded(value)) return known;
  const held = heldExactly(value);
  const isSteady =
    held !== null &&
    known.denominator !== 1n &&
    held.denominator !== 1n &&
    floorDivided(known.numerator, known.denominator) === floorDivided(held.numerator, held.denominator);
  return isSteady ? known : unsupported('a whole part that depends on rounding');
}

/** A whole number that is known, also as a truth value; null for anything else. */
export function wholeIn(value: PyValue): bigint | null {
  if (value.kind === 'int') return value.value;
  return value.kind === 'bool' ? BigInt(value.value) : null;
}

/** A number as a node without axes; null for what is no number. */
export function numberNode(value: PyValue, graph: Graph): Node | null {
  if (value.kind === 'float') return value.node;
  if (value.kind === 'length') return lengthOf(graph, value.length);
  const whole = wholeIn(value);
  return whole === null ? null : graph.constant(fraction(whole));
}

/** Numbers that may be infinite are handed on, and nothing is computed with them here. */
export function requireFinite(run: Pick<Interpreter, 'state'>, ...values: readonly PyValue[]): void {
  if (values.some((value) => value.kind === 'float' && mayBeInfinite(run, value.node)))
    unsupported('arithmetic with infinity');
}

/** An operator between two numbers; null where one is none. */
export function binaryOfNumbers(
  operator: BinaryOperator,
  left: PyValue,
  right: PyValue,
  run: Pick<Interpreter, 'graph' | 'state'>,
): PyValue | null {
  const { graph } = run;
  requireFinite(run, left, right);
  if (left.kind === 'bool' && right.kind === 'bool' && '&|^'.includes(operator))
    return ofTruths(operator, left.value, right.value);
  const [a, b] = [wholeIn(left), wholeIn(right)];
  if (a !== null && b !== null && operator !== '/') return ofWholes(operator, a, b, run);
  if (left.kind === 'length' || right.kind === 'length') {
    const length = ofLengths(operator, left, right);
    if (length !== null) return length;
  }
  const [x, y] = [numberNode(left, graph), numberNode(right, graph)];
  if (x === null || y === null) return null;
  const isRoughly = isRounded(left) || isRounded(right);
  if (isRoughly && (operator === '//' || operator === '%')) return unsupported(`${operator} of rounded numbers`);
  const result = ofReals(operator, x, y, run);
  return result === null ? null : float(result, heldResult(operator, left, right, result));
}

function ofTruths(operator: BinaryOperator, a: boolean, b: boolean): PyValue {
  if (operator === '&') return bool(a && b);
  return bool(operator === '|' ? a || b : a !== b);
}

function ofWholes(operator: BinaryOperator, a: bigint, b: bigint, run: Running): PyValue | null {
  switch (operator) {
    case '+':
      return int(a + b);
    case '-':
      return int(a - b);
    case '*':
      return bounded(a * b);
    case '//':
      return int(floorDivided(a, b));
    case '%':
      return int(a - b * floorDivided(a, b));
    case '**':
      if (b < 0n) return ofPower(a, b, run);
      if (b > bitLimit || BigInt(a.toString(2).length) * b > bitLimit) return unsupported('a power of this size');
      return int(a ** b);
    case '<<':
      return b < 0n || b > bitLimit ? unsupported('this shift') : bounded(a << b);
    case '>>':
      return b < 0n ? unsupported('this shift') : int(a >> b);
    case '&':
      return int(a & b);
    case '|':
      return int(a | b);
    case '^':
      return int(a ^ b);
    default:
      return null;
  }
}

const bounded = (value: bigint): PyValue =>
  value.toString(2).length > Number(bitLimit) ? unsupported('a number of this size') : int(value);

export function floorDivided(a: bigint, b: bigint): bigint {
  if (b === 0n) return complain('ZeroDivisionError', 'integer division or modulo by zero', 'Divide by another number.');
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Products and sums of lengths are lengths again; null for what is none. */
function ofLengths(operator: BinaryOperator, left: PyValue, right: PyValue): PyValue | null {
  const [a, b] = [spanIn(left), spanIn(right)];
  if (a === null || b === null) return null;
  if (operator === '*') return lengthValue(mergedSpan([a, b]));
  if (operator === '+') return lengthValue(joinedSpan([a, b]));
  if (operator === '//') {
    const parts = a.extent?.kind === 'merged' ? a.extent.parts : [a];
    const at = parts.findIndex((part) => sameSpan(part, b));
    if (at >= 0) return lengthValue(mergedSpan(parts.filter((_, i) => i !== at)));
    if (b.size === 1 && b.extent === undefined) return left;
    return unsupported(`whole division of the size ${spanKey(a)}, which is any number,`, 'List the sizes.');
  }
  return operator === '%'
    ? unsupported(`the remainder of ${spanKey(a)}, which is any number,`, 'List the sizes.')
    : null;
}

const spanIn = (value: PyValue): Span | null => {
  if (value.kind === 'length') return value.length;
  const whole = wholeIn(value);
  return whole === null || whole < 1n ? null : { size: Number(whole) };
};

export const lengthValue = (span: Span, label: string | null = null): PyValue =>
  span.extent === undefined ? int(span.size, label ?? undefined) : { kind: 'length', length: span, label };

/** A whole number to a negative power. */
function ofPower(base: bigint, exponent: bigint, run: Running): PyValue | null {
  const { graph } = run;
  const result = ofReals('**', graph.constant(fraction(base)), graph.constant(fraction(exponent)), run);
  return result === null ? null : float(result, heldResult('**', int(base), int(exponent), result));
}

function ofReals(operator: BinaryOperator, x: Node, y: Node, run: Running): Node | null {
  const { graph } = run;
  switch (operator) {
    case '+':
      return graph.add(x, y);
    case '-':
      return graph.sub(x, y);
    case '*':
      return graph.mul(x, y);
    case '/':
      if (fractionIn(y)?.numerator === 0n)
        return complain('ZeroDivisionError', 'division by zero', 'Divide by another number.');
      return raises(run, graph.div(x, y), y, 'nonzero');
    case '**':
      return powerOf(run, x, y);
    case '//':
    case '%':
      return ofKnown(operator, x, y, graph);
    default:
      return null;
  }
}

function powerOf(run: Running, x: Node, y: Node): Node {
  const { graph } = run;
  const [base, exponent] = [fractionIn(x), fractionIn(y)];
  if (base?.numerator === 0n && exponent !== null && exponent.numerator < 0n)
    return complain('ZeroDivisionError', '0.0 cannot be raised to a negative power', 'Use another exponent.');
  if (exponent === null || exponent.denominator !== 1n) {
    if (base !== null && base.numerator < 0n) return unsupported('a root of a negative number, which is complex,');
    if (exponent?.denominator === 2n && exponent.numerator === 1n) return rootOf(graph, x);
    return unsupported('a power of a number with this exponent', 'Use math.sqrt or whole exponents.');
  }
  if (exponent.numerator > 64n || exponent.numerator < -64n) return unsupported('a power of this size');
  const power = graph.power(x, Number(exponent.numerator));
  return exponent.numerator < 0n ? raises(run, power, x, 'nonzero') : power;
}

function ofKnown(operator: '//' | '%', x: Node, y: Node, graph: Graph): Node {
  const [a, b] = [fractionIn(x), fractionIn(y)];
  if (a === null || b === null) return unsupported(`${operator} of numbers that are not known`);
  const quotient = floorDivided(a.numerator * b.denominator, a.denominator * b.numerator);
  const whole = graph.constant(fraction(quotient));
  return operator === '//' ? whole : graph.sub(x, graph.mul(whole, y));
}

/** The root, exact where it is a fraction. */
export function rootOf(graph: Graph, x: Node): Node {
  const known = fractionIn(x);
  if (known !== null) {
    if (known.numerator < 0n) complain('ValueError', 'math domain error', 'A root needs a number of at least 0.');
    const [top, bottom] = [wholeRoot(known.numerator), wholeRoot(known.denominator)];
    if (top !== null && bottom !== null) return graph.constant(fraction(top, bottom));
  }
  return graph.unary('sqrt', x);
}

function wholeRoot(n: bigint): bigint | null {
  if (n < 2n) return n;
  if (n > 10n ** 30n) return null;
  let root = BigInt(Math.floor(Math.sqrt(Number(n))));
  while (root * root > n) root--;
  while ((root + 1n) * (root + 1n) <= n) root++;
  return root * root === n ? root : null;
}

/** A comparison of two numbers; null where one is none. */
export function compareNumbers(
  operator: CompareOperator,
  left: PyValue,
  right: PyValue,
  run: Pick<Interpreter, 'graph' | 'state'>,
): boolean | null {
  const { graph } = run;
  const [sign, other] = [signOfInfinity(left, run), signOfInfinity(right, run)];
  if (sign !== null && other !== null && (sign !== 0 || other !== 0)) return holds(operator, sign - other);
  requireFinite(run, left, right);
  if ((left.kind === 'length' || right.kind === 'length') && numberNode(left, graph) !== null)
    return compareLengths(operator, left, right);
  const [x, y] = [numberNode(left, graph), numberNode(right, graph)];
  if (x === null || y === null) return null;
  const [a, b] = [fractionIn(x), fractionIn(y)];
  if (a === null || b === null)
    return unsupported(
      'a comparison of numbers that are not known',
      'Compare with what is known before the code runs.',
    );
  const order = compare(a, b);
  if (!isRounded(left) && !isRounded(right)) return holds(operator, order);
  const [p, q] = [heldExactly(left), heldExactly(right)];
  if (p === null || q === null) return unsupported('a comparison of numbers that depends on rounding');
  if (order === 0 || compare(p, q) !== order)
    return unsupported('a comparison of numbers that are equal but for rounding');
  return holds(operator, order);
}

/** Whether a comparison holds of two numbers of which the first is above the second by so much, or stands so. */
export function holds(operator: CompareOperator, order: number): boolean | null {
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return null;
  }
}

function compareLengths(operator: CompareOperator, left: PyValue, right: PyValue): boolean | null {
  const [a, b] = [spanIn(left), spanIn(right)];
  const isEqual = a !== null && b !== null && sameSpan(a, b);
  if (isEqual && (operator === '==' || operator === '<=' || operator === '>=')) return true;
  if (isEqual && operator === '!=') return false;
  return unsupported('a comparison of a size that is any number', 'List the sizes.');
}
