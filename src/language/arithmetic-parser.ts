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
  const parser = arithmeticParser(tokens);
  try {
    return parser();
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

/** Recursive descent over the levels of the grammar of mathjs, from the weakest binding to the strongest. */
function arithmeticParser(tokens: readonly Token[]): () => MathNode {
  let next = 0;
  let depth = 0;
  let count = 0;
  let brackets = 0;
  const token = (ahead = 0): Token => tokens[Math.min(next + ahead, tokens.length - 1)] as Token;
  const is = (sign: string, ahead = 0): boolean => token(ahead).kind === 'sign' && token(ahead).text === sign;
  const made = (node: MathNode): MathNode => {
    if (++count > expressionBudget.nodes / 2) throw outside;
    return node;
  };
  const expect = (sign: string): Token => {
    if (!is(sign)) throw outside;
    return tokens[next++] as Token;
  };
  const operator = (op: string, fn: string, left: MathNode, right: MathNode, implicit = false): MathNode =>
    made({ type: 'OperatorNode', op, fn, args: [left, right], implicit, start: left.start, end: right.end });

  /** A chain of several is another kind of node. */
  function relation(): MathNode {
    const left = sum();
    const { kind, text } = token();
    const fn = kind === 'sign' ? relations[text] : undefined;
    if (fn === undefined) return left;
    next++;
    const node = operator(text, fn, left, sum());
    if (token().kind === 'sign' && token().text in relations) throw outside;
    return node;
  }

  function sum(): MathNode {
    if (++depth > depthLimit) throw outside;
    const node = chain(sums, product);
    depth--;
    return node;
  }

  const product = (): MathNode => chain(products, juxtaposition);

  function chain(operators: Readonly<Record<string, string>>, part: () => MathNode): MathNode {
    let node = part();
    for (;;) {
      const { kind, text } = token();
      const fn = kind === 'sign' ? operators[text] : undefined;
      if (fn === undefined) return node;
      next++;
      node = operator(text, fn, node, part());
    }
  }

  /** Factors side by side: `2 x`, `(a + b)(c + d)`; a number only behind a bracket, name or call. */
  function juxtaposition(): MathNode {
    let node = quotientOfNumbers();
    let last = node;
    for (;;) {
      const numeric = last.type === 'ConstantNode' || last.type === 'OperatorNode';
      if (token().kind !== 'name' && !is('(') && !(token().kind === 'number' && !numeric)) return node;
      last = quotientOfNumbers();
      node = operator('*', 'multiply', node, last, true);
    }
  }

  /** A quotient of two numbers binds more strongly than a product without a sign: `1/2 x` is (1/2)·x. */
  function quotientOfNumbers(): MathNode {
    let node = signed();
    let last = node;
    while (isNumber(last) && is('/') && token(1).kind === 'number' && (token(2).kind === 'name' || is('(', 2))) {
      next++;
      last = signed();
      node = operator('/', 'divide', node, last);
    }
    return node;
  }

  function signed(): MathNode {
    const { kind, text: op, start } = token();
    const fn = kind === 'sign' ? signs[op] : undefined;
    if (fn === undefined) return power();
    if (++depth > depthLimit) throw outside;
    next++;
    const arg = signed();
    depth--;
    return made({ type: 'OperatorNode', op, fn, args: [arg], implicit: false, start, end: arg.end });
  }

  function power(): MathNode {
    const base = primary();
    if (!is('^')) return base;
    next++;
    return operator('^', 'pow', base, signed());
  }

  function primary(): MathNode {
    const { kind, text, start, end } = token();
    next++;
    if (kind === 'number') return made({ type: 'ConstantNode', of: 'number', value: text, start, end });
    if (kind === 'name') {
      const symbol = made({ type: 'SymbolNode', name: text, start, end });
      return is('(') ? call(symbol, text) : symbol;
    }
    if (kind !== 'sign' || text !== '(' || ++brackets > expressionBudget.brackets) throw outside;
    const content = relation();
    brackets--;
    return made({ type: 'ParenthesisNode', content, start, end: expect(')').end });
  }

  function call(fn: MathNode, name: string): MathNode {
    expect('(');
    if (++brackets > expressionBudget.brackets) throw outside;
    const args: MathNode[] = [];
    if (!is(')')) args.push(relation());
    while (is(',')) {
      next++;
      args.push(relation());
    }
    brackets--;
    const { end } = expect(')');
    return made({ type: 'FunctionNode', fn, name, args, start: fn.start, end });
  }

  return () => {
    const node = relation();
    if (token().kind !== 'end') throw outside;
    return node;
  };
}

function isNumber(node: MathNode): boolean {
  if (node.type === 'ConstantNode') return true;
  const [only] = node.type === 'OperatorNode' && node.args.length === 1 ? node.args : [];
  return only?.type === 'ConstantNode';
}
