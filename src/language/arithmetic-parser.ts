import { expressionBudget } from './expression-budget';
import type { MathNode } from './math-node';
import { relationFunctions } from './relation-functions';

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const lexeme =
  /[ \t\u00A0]*(?:((?:\d+(?:\.(?![*/^]))?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_\u00C0-\u02AF\u0370-\u03FF][A-Za-z_\u00C0-\u02AF\u0370-\u03FF0-9]*)|(==|!=|<=|>=|[-+*/^(),<>]))/y;
/** Words that the full grammar takes for operators or constants. */
const reserved: ReadonlySet<string> = new Set(
  'mod to in and xor or not true false null undefined NaN Infinity'.split(' '),
);
/** What may not follow a number: a second exponent or point, which the full grammar has words for. */
const afterNumber = /[eE][-+.]|\./y;
const otherBase = /0[box]/y;
const depthLimit = 200;

/** Thrown, and caught, where a text leaves the subset. */
const outside = Symbol('outside of the subset');

/**
 * Parses the part of the grammar that most texts need: numbers, names, `+ - * / ^`, brackets, calls, products without a
 * sign, and single relations. Some ten times as fast as `parseMathjs`, with the same result.
 * @returns null for any other text, of which only `parseMathjs` can say what it is or what is wrong with it
 */
export function parseArithmetic(text: string): MathNode | null {
  if (text.length > expressionBudget.characters) return null;
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const at: Reading = { tokens, next: 0, depth: 0, count: 0, brackets: 0 };
  try {
    const node = relation(at);
    return token(at).kind === 'end' ? node : null;
  } catch (error) {
    if (error === outside) return null;
    throw error;
  }
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    lexeme.lastIndex = at;
    const match = lexeme.exec(text);
    if (match === null) return null;
    const [, number, name, sign] = match;
    const found = number ?? name ?? sign ?? '';
    const start = lexeme.lastIndex - found.length;
    at = lexeme.lastIndex;
    if (number !== undefined) {
      const stands = (pattern: RegExp, place: number): boolean => {
        pattern.lastIndex = place;
        return pattern.test(text);
      };
      if (stands(afterNumber, at) || stands(otherBase, start) || number.length > expressionBudget.digits) return null;
    }
    if (name !== undefined && reserved.has(name)) return null;
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    tokens.push({ kind, text: found, start, end: at });
  }
  tokens.push({ kind: 'end', text: '', start: end, end });
  return tokens;
}

const sums: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract' };
const products: Readonly<Record<string, string>> = { '*': 'multiply', '/': 'divide' };
const signs: Readonly<Record<string, string>> = { '+': 'unaryPlus', '-': 'unaryMinus' };
const relations: Readonly<Record<string, string>> = relationFunctions;

/** How far a text has been read. */
interface Reading {
  readonly tokens: readonly Token[];
  next: number;
  /** How deeply sums and signs stand inside one another, and brackets. */
  depth: number;
  brackets: number;
  /** Of the nodes that were made. */
  count: number;
}

// Recursive descent over the levels of the grammar of mathjs, from the weakest binding to the strongest.

const token = (at: Reading, ahead = 0): Token => at.tokens[Math.min(at.next + ahead, at.tokens.length - 1)] as Token;
const is = (at: Reading, sign: string, ahead = 0): boolean =>
  token(at, ahead).kind === 'sign' && token(at, ahead).text === sign;
const made = (at: Reading, node: MathNode): MathNode => {
  if (++at.count > expressionBudget.nodes / 2) throw outside;
  return node;
};
const expect = (at: Reading, sign: string): Token => {
  if (!is(at, sign)) throw outside;
  return at.tokens[at.next++] as Token;
};
const operator = (at: Reading, op: string, fn: string, left: MathNode, right: MathNode, implicit = false): MathNode =>
  made(at, { type: 'OperatorNode', op, fn, args: [left, right], implicit, start: left.start, end: right.end });

/** A chain of several is another kind of node. */
function relation(at: Reading): MathNode {
  const left = sum(at);
  const { kind, text } = token(at);
  const fn = kind === 'sign' ? relations[text] : undefined;
  if (fn === undefined) return left;
  at.next++;
  const node = operator(at, text, fn, left, sum(at));
  if (token(at).kind === 'sign' && token(at).text in relations) throw outside;
  return node;
}

function sum(at: Reading): MathNode {
  if (++at.depth > depthLimit) throw outside;
  const node = chain(at, sums, product);
  at.depth--;
  return node;
}

const product = (at: Reading): MathNode => chain(at, products, juxtaposition);

function chain(at: Reading, operators: Readonly<Record<string, string>>, part: (at: Reading) => MathNode): MathNode {
  let node = part(at);
  for (;;) {
    const { kind, text } = token(at);
    const fn = kind === 'sign' ? operators[text] : undefined;
    if (fn === undefined) return node;
    at.next++;
    node = operator(at, text, fn, node, part(at));
  }
}

/** Factors side by side: `2 x`, `(a + b)(c + d)`; a number only behind a bracket, name or call. */
function juxtaposition(at: Reading): MathNode {
  let node = quotientOfNumbers(at);
  let last = node;
  for (;;) {
    const numeric = last.type === 'ConstantNode' || last.type === 'OperatorNode';
    if (token(at).kind !== 'name' && !is(at, '(') && !(token(at).kind === 'number' && !numeric)) return node;
    last = quotientOfNumbers(at);
    node = operator(at, '*', 'multiply', node, last, true);
  }
}

/** A quotient of two numbers binds more strongly than a product without a sign: `1/2 x` is (1/2)·x. */
function quotientOfNumbers(at: Reading): MathNode {
  let node = signed(at);
  let last = node;
  while (
    isNumber(last) &&
    is(at, '/') &&
    token(at, 1).kind === 'number' &&
    (token(at, 2).kind === 'name' || is(at, '(', 2))
  ) {
    at.next++;
    last = signed(at);
    node = operator(at, '/', 'divide', node, last);
  }
  return node;
}

function signed(at: Reading): MathNode {
  const { kind, text: op, start } = token(at);
  const fn = kind === 'sign' ? signs[op] : undefined;
  if (fn === undefined) return power(at);
  if (++at.depth > depthLimit) throw outside;
  at.next++;
  const arg = signed(at);
  at.depth--;
  return made(at, { type: 'OperatorNode', op, fn, args: [arg], implicit: false, start, end: arg.end });
}

function power(at: Reading): MathNode {
  const base = primary(at);
  if (!is(at, '^')) return base;
  at.next++;
  return operator(at, '^', 'pow', base, signed(at));
}

function primary(at: Reading): MathNode {
  const { kind, text, start, end } = token(at);
  at.next++;
  if (kind === 'number') return made(at, { type: 'ConstantNode', of: 'number', value: text, start, end });
  if (kind === 'name') {
    const symbol = made(at, { type: 'SymbolNode', name: text, start, end });
    return is(at, '(') ? call(at, symbol, text) : symbol;
  }
  if (kind !== 'sign' || text !== '(' || ++at.brackets > expressionBudget.brackets) throw outside;
  const content = relation(at);
  at.brackets--;
  return made(at, { type: 'ParenthesisNode', content, start, end: expect(at, ')').end });
}

function call(at: Reading, fn: MathNode, name: string): MathNode {
  expect(at, '(');
  if (++at.brackets > expressionBudget.brackets) throw outside;
  const args: MathNode[] = [];
  if (!is(at, ')')) args.push(relation(at));
  while (is(at, ',')) {
    at.next++;
    args.push(relation(at));
  }
  at.brackets--;
  const { end } = expect(at, ')');
  return made(at, { type: 'FunctionNode', fn, name, args, start: fn.start, end });
}

function isNumber(node: MathNode): boolean {
  if (node.type === 'ConstantNode') return true;
  const [only] = node.type === 'OperatorNode' && node.args.length === 1 ? node.args : [];
  return only?.type === 'ConstantNode';
}
