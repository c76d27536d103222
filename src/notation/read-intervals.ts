import { ExpressionError } from '../language/expression-error';
import type { MathNode, MathNodeOf } from '../language/math-node';
import { isLabel } from './label/is-label';
import { isPlainName } from './label/is-name';
import { refuseLabel } from './label/refuse-label';
import type { Names } from './names';
import { readTerm } from './read-notation';
import { readTokens } from './read-tokens';
import { visibleText } from './visible-text';

/** An end of an interval: a formula for a number, null for infinity. */
export interface WrittenEnd {
  readonly value: MathNode | null;
  readonly isClosed: boolean;
}

export interface WrittenInterval {
  readonly from: WrittenEnd;
  readonly to: WrittenEnd;
}

const endless: WrittenEnd = { value: null, isClosed: false };
const union = /\\cup\b|∪|\bU\b|\bor\b|\boder\b|\\lor\b|\\vee\b|∨|\|\|/;
const both = /\band\b|\bund\b|\\land\b|\\wedge\b|∧|&&?|,/;
/** `{x : 0 < x}`, `{x ∈ ℝ | 0 < x}`. */
const built =
  /^\s*\\?\{\s*[A-Za-z]\s*(?:(?:∈|\\in\b|in)\s*(?:ℝ|R|\\mathbb\s*\{?R\}?))?\s*(?:[:|]|\\mid\b|\\colon\b)([\s\S]*?)\\?\}\s*\.?\s*$/;
const all = /^\s*(?:ℝ|R|\\mathbb\s*\{?R\}?|all (?:real numbers|reals|x|real x))\s*\.?\s*$/i;
/** `R \\ {0}`. */
const allBut = /^\s*(?:ℝ|R|\\mathbb\s*\{?R\}?)\s*(?:\\(?:setminus|backslash)?|∖|-|−)\s*\\?\{([^{},;]+?)\\?\}\s*\.?\s*$/;
const none = /^\s*(?:\u2205|\{\s*\}|\\emptyset|\\varnothing|none|empty(?: set)?)\s*\.?\s*$/i;
const bracketed =
  /^\s*(?:\\?([A-Za-z\u0370-\u03FF]\w*)\s*(?:=|\u2208|\\in\b|in\b))?\s*(?:\\left)?([[\](])([\s\S]*?)(?:\\right)?([\])[])\s*\.?\s*$/;

/**
 * Reads a set of real numbers: `[0, 1)`, `]0, 1]`, several joined by ∪ or `or`, `x > 3`, `0 <= x < 1`, `|x| < 2`, `x != 0`.
 * @returns the intervals that it is the union of
 * @throws ExpressionError where it cannot be read
 */
export function readIntervals(text: string, names: Names): readonly WrittenInterval[] {
  const plain = visibleText(text).replaceAll('$', ' ');
  if (all.test(plain)) return [{ from: endless, to: endless }];
  if (none.test(plain)) return [];
  const left = allBut.exec(plain)?.[1];
  if (left !== undefined) return ofVariable('unequal', readTerm(left, names));
  const condition = built.exec(plain)?.[1] ?? plain;
  requireOneVariable(condition, names);
  return condition.split(union).flatMap((part) => meeting(part, names));
}

/** @throws ExpressionError where inequalities speak of several variables */
function requireOneVariable(condition: string, names: Names): void {
  const relations = condition.split(union).flatMap((part) => (isRelation(part) ? part.split(both) : []));
  const own = relations.flatMap((text) => readTokens(text, names));
  const variables = own.filter(
    ({ kind, text }) => kind === 'name' && !/^(?:e|pi|Infinity|inf|oo)$/.test(text) && !names.isAllowed(text),
  );
  const other = variables.find(({ text }) => text !== variables[0]?.text);
  if (other !== undefined) refuse(other);
}

const isRelation = (text: string): boolean => /[<>≤≥]|\\[lg]eq?\b/.test(text) && !/^\s*(?:\\left)?[[({\]]/.test(text);

/** `x > 0 and x <= 2`, `x > 0, x <= 2`: a bound below and one above. */
function meeting(text: string, names: Names): readonly WrittenInterval[] {
  const [one, other, ...others] = isRelation(text) ? text.split(both) : [];
  if (one === undefined || other === undefined || others.length > 0) return intervalsIn(text, names);
  const [a, b, ...more] = [one, other].flatMap((part) => intervalsIn(part, names));
  if (a !== undefined && b !== undefined && more.length === 0) {
    requireMeeting(a, b, text);
    if (a.to.value === null && b.from.value === null) return [{ from: a.from, to: b.to }];
    if (a.from.value === null && b.to.value === null) return [{ from: b.from, to: a.to }];
  }
  return intervalsIn(text, names);
}

/** @throws ExpressionError for `x < 0, x > 0`: with `and` there is no such number, with `or` there are two intervals */
function requireMeeting(a: WrittenInterval, b: WrittenInterval, text: string): void {
  const isList = !/\band\b|\bund\b|\\land\b|\\wedge\b|∧|&/.test(text);
  const [lower, upper] = a.to.value === null ? [a, b] : [b, a];
  const [from, to] = [lower.from.value, upper.to.value].map((end) => (end === null ? null : numberOf(end)));
  if (!isList || typeof from !== 'number' || typeof to !== 'number' || from < to) return;
  if (from === to && lower.from.isClosed && upper.to.isClosed) return;
  const reason = 'No number is both; between the two, "or" may be meant.';
  throw new ExpressionError('two-readings', reason, 'Write or, or and, between them.', [], 0, text.length);
}

/** A number as it is written, or a quotient of such; null for any other formula. */
function numberOf(node: MathNode): number | null {
  if (node.type === 'ConstantNode') return Number(node.value);
  if (node.type === 'ParenthesisNode') return numberOf(node.content);
  if (node.type !== 'OperatorNode') return null;
  const [a, b] = node.args.map(numberOf);
  if (node.fn === 'unaryMinus' && typeof a === 'number') return -a;
  return node.fn === 'divide' && typeof a === 'number' && typeof b === 'number' ? a / b : null;
}

function intervalsIn(text: string, names: Names): readonly WrittenInterval[] {
  const match = bracketed.exec(text);
  const comma = match === null ? null : topComma(match[3] ?? '');
  if (match === null || comma === null) return relationIn(text, names);
  const [, name, open = '', inner = '', close = ''] = match;
  if (name !== undefined) refuseUnlessName(name, names);
  const from = endIn(inner.slice(0, comma), names, '-');
  const to = endIn(inner.slice(comma + 1), names, '+');
  return [
    {
      from: { value: from, isClosed: open === '[' && from !== null },
      to: { value: to, isClosed: close === ']' && to !== null },
    },
  ];
}

/** @throws ExpressionError where a word stands before an interval that is no name of what is asked for */
function refuseUnlessName(name: string, names: Names): void {
  const tokens = readTokens(name, names).slice(0, -1);
  if (!isLabel(tokens, names)) refuseLabel(tokens, names);
}

/** Where the one comma or semicolon outside of brackets stands. */
function topComma(text: string): number | null {
  let depth = 0;
  let found: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (depth !== 0 || (character !== ',' && character !== ';')) continue;
    if (found !== null) return null;
    found = at;
  }
  return found;
}

const infinite = /^\s*[-+]?\s*(?:∞|\\infty|inf(?:inity)?|oo)\s*$/i;

/** @param sign of the infinity that may stand here */
function endIn(text: string, names: Names, sign: '-' | '+'): MathNode | null {
  if (!infinite.test(text)) return readTerm(text, names);
  if ((/^\s*-/.test(text) ? '-' : '+') === sign) return null;
  const next = 'Write -inf at the left end, and inf at the right one.';
  throw new ExpressionError('interval', 'This infinity stands at the wrong end.', next, [], 0, text.length);
}

const flipped: Readonly<Record<string, string>> = {
  smaller: 'larger',
  smallerEq: 'largerEq',
  larger: 'smaller',
  largerEq: 'smallerEq',
  equal: 'equal',
  unequal: 'unequal',
};

function relationIn(text: string, names: Names): readonly WrittenInterval[] {
  const node = readTerm(text, names, 'relation');
  if (node.type === 'RelationalNode') return between(node, names);
  if (node.type !== 'OperatorNode' || flipped[node.fn] === undefined) return refuse(node);
  const [left, right] = node.args as [MathNode, MathNode];
  const isLeft = variable(left, names) || absolute(left, names);
  const [side, value] = isLeft ? [left, right] : [right, left];
  if (!variable(side, names) && !absolute(side, names)) return refuse(node);
  const fn = isLeft ? node.fn : (flipped[node.fn] ?? '');
  return variable(side, names) ? ofVariable(fn, value) : ofAbsolute(fn, value, node);
}

const end = (value: MathNode, isClosed: boolean): WrittenEnd => (isInfinite(value) ? endless : { value, isClosed });

/** ∞ and −∞, of which the side tells the sign. */
function isInfinite(node: MathNode): boolean {
  if (node.type === 'OperatorNode' && node.args.length === 1) return isInfinite(node.args[0] as MathNode);
  const name = node.type === 'ConstantNode' ? node.value : node.type === 'SymbolNode' ? node.name : '';
  return /^(?:Infinity|inf|oo)$/.test(name);
}

function ofVariable(fn: string, value: MathNode): readonly WrittenInterval[] {
  switch (fn) {
    case 'smaller':
    case 'smallerEq':
      return [{ from: endless, to: end(value, fn === 'smallerEq') }];
    case 'larger':
    case 'largerEq':
      return [{ from: end(value, fn === 'largerEq'), to: endless }];
    case 'equal':
      return [{ from: end(value, true), to: end(value, true) }];
    default:
      return [
        { from: endless, to: end(value, false) },
        { from: end(value, false), to: endless },
      ];
  }
}

/** `|x| < a` and `|x| > a`. */
function ofAbsolute(fn: string, value: MathNode, node: MathNode): readonly WrittenInterval[] {
  const { start, end: to } = value;
  const negative: MathNode = {
    type: 'OperatorNode',
    op: '-',
    fn: 'unaryMinus',
    args: [value],
    implicit: false,
    start,
    end: to,
  };
  if (fn === 'smaller' || fn === 'smallerEq')
    return [{ from: end(negative, fn === 'smallerEq'), to: end(value, fn === 'smallerEq') }];
  if (fn !== 'larger' && fn !== 'largerEq') return refuse(node);
  return [
    { from: endless, to: end(negative, fn === 'largerEq') },
    { from: end(value, fn === 'largerEq'), to: endless },
  ];
}

function between(node: MathNodeOf<'RelationalNode'>, names: Names): readonly WrittenInterval[] {
  const [low, middle, high] = node.params;
  const [first = '', second = ''] = node.conditionals;
  if (low === undefined || middle === undefined || high === undefined || node.params.length > 3) return refuse(node);
  if (!variable(middle, names)) return refuse(node);
  const [isUp, isDown] = [/^smaller/, /^larger/].map((kind) => kind.test(first) && kind.test(second));
  const [from, to] = [end(low, first.endsWith('Eq')), end(high, second.endsWith('Eq'))];
  if (isUp) return [{ from, to }];
  return isDown ? [{ from: to, to: from }] : refuse(node);
}

/** A name that stands for no known number, and for what is asked for. */
const variable = (node: MathNode, names: Names): boolean =>
  node.type === 'SymbolNode' &&
  !/^(?:e|pi|Infinity)$/.test(node.name) &&
  !names.isAllowed(node.name) &&
  isPlainName(node.name, names);

const absolute = (node: MathNode, names: Names): boolean =>
  node.type === 'FunctionNode' && node.name === 'abs' && variable(node.args[0] as MathNode, names);

function refuse({ start, end: to }: { readonly start: number; readonly end: number }): never {
  const next = 'Write [a, b), several joined by or, or inequalities such as 0 <= x < 1.';
  throw new ExpressionError('interval', 'This is no interval.', next, [], start, Math.max(to, start + 1));
}
