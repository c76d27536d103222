import type { MathNode } from '../../language/math-node';
import { arrayNames, conversions } from '../function-names';
import type { Token } from '../token';
import { argument, argumentsOf } from './arguments-of';
import { bars } from './bars';
import { closed, unexpected } from './closed';
import { command } from './command';
import { list } from './list';
import { piecewise } from './piecewise';
import { product } from './product';
import {
  call,
  constant,
  inBrackets,
  isSecond,
  isSign,
  last,
  made,
  quotient,
  type Reading,
  refuse,
  take,
  token,
  within,
} from './reading';

/** A number, name, bracket, root, or what a command of LaTeX makes. */
export function primary(at: Reading): MathNode {
  const { kind, text } = token(at);
  switch (kind) {
    case 'number':
      return number(at, take(at));
    case 'name':
      return named(at);
    case 'open':
      return bracket(at);
    case 'command':
      return command(at);
    case 'sign':
      if (text === '|') return bars(at);
      if (text === '√') return root(at);
      return unexpected(at);
    default:
      return unexpected(at);
  }
}

const digitLimit = 200;

function number(at: Reading, written: Token): MathNode {
  if (written.text.length > digitLimit)
    refuse('number-too-long', `This number has more than ${digitLimit} digits.`, 'Write fewer digits.', written);
  if (written.text === '0' && /^[box]/.test(token(at).text) && token(at).gap === 'none' && token(at).kind === 'name')
    refuse('number-base', 'This number is not decimal.', 'Write decimal numbers.', written);
  if (!isSign(at, '...')) return constant(at, written.text, written);
  const dots = take(at);
  const { end } = dots;
  const isShort = !/\.\d{3}/.test(written.text);
  if (isShort || token(at).kind === 'number')
    refuse(
      'goes-on',
      'How these digits go on is not known.',
      'Write a fraction, or the digits that are asked for.',
      dots,
    );
  return goingOn(at, { ...written, end });
}

/** `0.1666...` as 15/90; digits that do not repeat are as many as are known. */
function goingOn(at: Reading, written: Token): MathNode {
  const [, whole = '', before = '', period = ''] = /^(\d*)\.(\d*?)((\d)\4{2,})$/.exec(written.text) ?? [];
  if (period === '') return constant(at, written.text, written);
  const short = BigInt(`${whole}${before}` || '0');
  const numerator = short * 10n + BigInt(period.charAt(0)) - short;
  const node = quotient(
    at,
    constant(at, numerator.toString(), written),
    constant(at, (9n * 10n ** BigInt(before.length)).toString(), written),
  );
  return inBrackets(at, node, written.start, written.end);
}

/** Words that stand for no number, which the compiler says. */
const words: ReadonlySet<string> = new Set('true false null undefined NaN Infinity'.split(' '));

function named(at: Reading): MathNode {
  const name = take(at);
  const { text, start, end } = name;
  if (words.has(text)) return made(at, { type: 'ConstantNode', of: 'word', value: text, start, end });
  const symbol: MathNode = made(at, { type: 'SymbolNode', name: text, start, end });
  const { kind, text: bracketText, gap } = token(at);
  if (kind === 'open' && gap === 'none' && bracketText === '(' && at.names.isNumber(text)) skipForeign(at);
  if (kind !== 'open' || at.names.isKnown(text)) {
    const isIndexed = kind === 'open' && bracketText === '[' && gap === 'none' && at.names.isTensor(text);
    return isIndexed ? element(at, symbol) : symbol;
  }
  if (gap !== 'none' || bracketText === '{') return symbol;
  if (bracketText === '[' && text !== 'Piecewise') return element(at, symbol);
  if (arrayNames.has(text)) return pythonArray(at);
  const args = argumentsOf(at);
  const [only] = args;
  if (/^int(?:8|16|32|64)?$/.test(text) && only !== undefined)
    return call(at, { ...name, text: 'trunc' }, args, last(at).end);
  if (conversions.has(text) && only !== undefined && args.length === 1)
    return inBrackets(at, only, start, last(at).end);
  if (text === 'Piecewise') return piecewise(at, args, { start, end: last(at).end });
  if (text === 'Fraction' || text === 'Rational') return ratio(at, args, name);
  return call(at, name, args, last(at).end);
}

/** `p(x)` is p where nothing is known of x, and `PI()` a number. */
function skipForeign(at: Reading): void {
  let ahead = 1;
  for (; token(at, ahead).kind !== 'close'; ahead++) {
    const { kind, text } = token(at, ahead);
    const isForeign = kind === 'name' && !at.names.isAllowed(text);
    if (!isForeign && !/^[,;|]$/.test(text)) return;
  }
  at.next += ahead + 1;
}

function ratio(at: Reading, args: readonly MathNode[], name: Token): MathNode {
  const [numerator, denominator] = args;
  if (numerator === undefined || denominator === undefined || args.length > 2)
    return call(at, name, args, last(at).end);
  return inBrackets(at, quotient(at, numerator, denominator), name.start, last(at).end);
}

/** `array([1., 2.], dtype=float32)`: what follows the list says nothing of its values. */
function pythonArray(at: Reading): MathNode {
  const open = take(at);
  const content = within(at, false, () => rowsGiven(at));
  if (token(at).text === ',' && !/^(?:dtype|device|grad_fn|requires_grad|names?)$/.test(token(at, 1).text))
    refuse('keyword', 'What stands behind the list has no meaning here.', 'Write the list alone.', token(at, 1));
  let depth = 0;
  while (token(at).kind !== 'end' && !(token(at).kind === 'close' && depth === 0)) {
    if (/int|bool/.test(token(at).text))
      refuse('keyword', 'This changes the numbers of the list.', 'Write the numbers that are meant.', token(at));
    const { kind } = take(at);
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
  }
  closed(at, open);
  return content;
}

/** One list, or several that are the rows of a matrix. */
function rowsGiven(at: Reading): MathNode {
  const first = at.grammar.expression(at);
  const rows = [first];
  while (token(at).text === ',' && token(at, 1).text === '[') {
    take(at);
    rows.push(at.grammar.expression(at));
  }
  const [start, end] = [first.start, rows.at(-1)?.end ?? first.end];
  return rows.length === 1 ? first : made(at, { type: 'ArrayNode', items: rows, start, end });
}

/** `x[1]`, `A[1, 2:3]`. */
function element(at: Reading, object: MathNode): MathNode {
  const open = take(at);
  const dimensions: MathNode[] = [];
  within(at, false, () => {
    dimensions.push(argument(at));
    while (token(at).text === ',') {
      take(at);
      dimensions.push(argument(at));
    }
  });
  const { end } = closed(at, open);
  return made(at, { type: 'AccessorNode', object, dimensions, dotNotation: false, start: object.start, end });
}

/** A matrix in brackets, which say nothing more; cases behind a brace that need not be closed. */
function environment(at: Reading, open: Token, isCases: boolean): MathNode {
  const content = command(at, isCases);
  if (isCases && token(at).kind !== 'close') return content;
  closed(at, open);
  return content;
}

const roundings: Readonly<Record<string, string>> = { '⌊': 'floor', '⌈': 'ceil' };

/** A bracket around one formula, or a list. */
function bracket(at: Reading): MathNode {
  const open = take(at);
  const isCases = open.text === '{' && token(at).text === 'begin:array';
  if (token(at).text.startsWith('begin:')) return environment(at, open, isCases);
  const rounding = roundings[open.text];
  const content = within(at, false, () => (rounding === undefined ? list(at, open) : at.grammar.expression(at)));
  const { end } = closed(at, open);
  if (rounding !== undefined) return call(at, { ...open, text: rounding }, [content as MathNode], end);
  if (Array.isArray(content)) return made(at, { type: 'ArrayNode', items: content, start: open.start, end });
  return inBrackets(at, content as MathNode, open.start, end);
}

/** `√2`, `√(x + 1)`; of `√2x` there are two readings, and of `√1/4`, as nobody leaves the root of a square. */
function root(at: Reading): MathNode {
  const { start, end } = take(at);
  const isBracket = token(at).kind === 'open';
  let content = isBracket ? primary(at) : at.grammar.power(at);
  const { kind, gap } = token(at);
  const goesOn = !isBracket && gap === 'none' && (kind === 'name' || kind === 'open') && last(at).kind !== 'close';
  if (goesOn && isSecond(at, start, token(at).end)) content = product(at, content, at.grammar.power(at));
  const mayGoOn = isSquareNumber(content) && isSign(at, '/') && token(at, 1).kind === 'number';
  if (mayGoOn && isSecond(at, start, token(at, 1).end)) {
    take(at);
    content = quotient(at, content, at.grammar.power(at));
  }
  const inner = content.type === 'ParenthesisNode' ? content.content : content;
  return call(at, { text: 'sqrt', start, end }, [inner], last(at).end);
}

const isSquareNumber = (node: MathNode): boolean =>
  node.type === 'ConstantNode' && /^\d{1,9}$/.test(node.value) && Number.isInteger(Math.sqrt(Number(node.value)));
