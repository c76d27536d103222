import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { closed, unexpected } from './closed';
import { type Case, chosen } from './condition';
import {
  call,
  constant,
  inBrackets,
  isSign,
  last,
  made,
  operator,
  quotient,
  type Reading,
  refuse,
  take,
  token,
  within,
} from './reading';

/** What a command of LaTeX makes of its arguments. */
export function command(at: Reading, isCases = false): MathNode {
  const name = take(at);
  const [kind = '', environment = ''] = name.text.split(':');
  switch (kind) {
    case 'frac':
      return fraction(at, name);
    case 'sqrt':
      return root(at, name);
    case 'overline':
      return refuse('two-readings', 'A line above may mean several things.', 'Write a fraction, or a name.', name);
    case 'sum':
    case 'prod':
      return series(at, name);
    case 'begin':
      return environment === 'cases' || isCases ? cases(at, name, environment) : matrix(at, name, environment);
    case 'end':
      return refuse('syntax', 'Nothing was begun that ends here.', 'Take it away.', name);
    default:
      return refuse(
        'unknown-command',
        `The command \\${environment} is not known here.`,
        'Write it in other words.',
        name,
      );
  }
}

/** `{…}`, or one digit or letter: `\frac12`. */
function operand(at: Reading): MathNode {
  const { kind, text } = token(at);
  if (kind === 'number' && /^\d\d+$/.test(text)) return firstDigit(at);
  return kind === 'open' ? group(at) : at.grammar.power(at);
}

function group(at: Reading): MathNode {
  const open = take(at);
  const content = within(at, false, () => at.grammar.expression(at));
  const { end } = closed(at, open);
  return inBrackets(at, content, open.start, end);
}

/** `\frac12` has the digits 1 and 2: what remains of a number stays to be read. */
function firstDigit(at: Reading): MathNode {
  const written = token(at);
  const rest: Token = { ...written, text: written.text.slice(1), start: written.start + 1, gap: 'none' };
  (at.tokens as Token[])[at.next] = rest;
  return constant(at, written.text.charAt(0), { ...written, end: written.start + 1 });
}

function fraction(at: Reading, { start }: Token): MathNode {
  const numerator = operand(at);
  const node = quotient(at, numerator, operand(at));
  return inBrackets(at, node, start, last(at).end);
}

/** `\sqrt{x}`, `\sqrt[3]{x}`. */
function root(at: Reading, { start, end }: Token): MathNode {
  const degree = token(at).text === '[' ? group(at) : null;
  const { kind, text, start: from, end: to } = token(at);
  if (kind === 'number' && /^\d\d/.test(text))
    refuse(
      'two-readings',
      `This may be the root of ${text}, or that of ${text.charAt(0)} times ${text.slice(1)}, as LaTeX sets it.`,
      `Write \\sqrt{${text}}, or \\sqrt{${text.charAt(0)}} and what is multiplied by it.`,
      { start: from, end: to },
    );
  const content = operand(at);
  if (degree === null) return call(at, { text: 'sqrt', start, end }, [content], last(at).end);
  const one: MathNode = { type: 'ConstantNode', of: 'number', value: '1', start, end: start + 1 };
  return operator(at, '^', 'pow', [content, quotient(at, one, degree)], false, start);
}

/** `\sum_{i=1}^{n} x_i` as sum(x_i, i, 1:n). */
function series(at: Reading, name: Token): MathNode {
  if (!at.names.isAllowed(name.text)) {
    const [what, sign] = name.text === 'sum' ? ['sum', '+'] : ['product', '*'];
    refuse(
      'series',
      `A ${what} over an index may not stand in this answer.`,
      `Write it out, with ${sign} between.`,
      name,
    );
  }
  const next = `Write ${name.text}(x[i], i, 1:n).`;
  const broken = (): never => refuse('series', 'This sum or product has no bounds that can be read.', next, name);
  if (token(at).text !== '_' || token(at, 1).kind !== 'open' || token(at, 3).text !== '=') return broken();
  const index = token(at, 2);
  at.next += 4;
  const from = at.grammar.sum(at);
  if (token(at).kind !== 'close') return broken();
  take(at);
  if (!isSign(at, '^')) return broken();
  take(at);
  const to = operand(at);
  const body = at.grammar.products(at);
  const symbol: MathNode = { type: 'SymbolNode', name: index.text, start: index.start, end: index.end };
  const range: MathNode = { type: 'RangeNode', from, to, step: null, start: from.start, end: to.end };
  return call(at, name, [body, symbol, range], last(at).end);
}

/** The rows of an environment, each of cells, up to its end. */
function rowsOf<T>(at: Reading, cell: () => T): T[][] {
  const rows: T[][] = [[]];
  const isEnd = (): boolean => token(at).kind === 'end' || token(at).text.startsWith('end');
  within(at, false, () => {
    while (!isEnd()) {
      rows.at(-1)?.push(cell());
      if (token(at).text === ',' && /^(?:&|\\\\|end.*)$/.test(token(at, 1).text)) take(at);
      if (token(at).text === '&' || token(at).text === ',') take(at);
      else if (token(at).text === '\\\\') {
        take(at);
        if (!isEnd()) rows.push([]);
      } else if (!isEnd()) unexpected(at);
    }
  });
  if (token(at).kind === 'end') refuse('syntax', 'This is not ended.', 'Write \\end{…}.', last(at));
  take(at);
  return rows;
}

function matrix(at: Reading, { start }: Token, environment: string): MathNode {
  if (environment === 'array' && token(at).text === '{') skipGroup(at);
  const rows = rowsOf(at, () => at.grammar.expression(at));
  const { end } = last(at);
  const array = (items: readonly MathNode[]): MathNode => made(at, { type: 'ArrayNode', items, start, end });
  if (!/^(?:[pbBv]?matrix|smallmatrix|array)$/.test(environment))
    return refuse('unknown-command', `The environment ${environment} has no place in a formula.`, 'Leave it out.', {
      start,
      end,
    });
  const [row = [], ...others] = rows;
  if (others.length === 0) return array(row);
  const whole = array(rows.every((each) => each.length === 1) ? rows.flat() : rows.map(array));
  return environment === 'vmatrix' ? call(at, { text: 'det', start, end }, [whole], end) : whole;
}

function skipGroup(at: Reading): void {
  while (take(at).kind !== 'close' && token(at).kind !== 'end');
}

/** `\begin{cases} a & c \\ b & \text{otherwise} \end{cases}` as c ? a : b. */
function cases(at: Reading, name: Token, environment: string): MathNode {
  if (environment === 'array' && token(at).text === '{') skipGroup(at);
  asEquations(at);
  const rows = rowsOf(at, () => caseCell(at));
  const read = rows.map(([value = null, condition = null]): Case => {
    if (value === null)
      return refuse('cases', 'These cases cannot be read.', 'Write each as a value & a condition.', name);
    return { value, condition };
  });
  return chosen(at, read, name.start);
}

/** In a condition = is a relation. */
function asEquations(at: Reading): void {
  const tokens = at.tokens as Token[];
  for (let i = at.next; i < tokens.length && !tokens[i]?.text.startsWith('end'); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'sign' && token.text === '=') tokens[i] = { ...token, text: '==' };
  }
}

/** A value or a condition; null for `otherwise`. */
function caseCell(at: Reading): MathNode | null {
  for (;;) {
    const { kind, text } = token(at);
    if (kind !== 'word' && !/^(?:if|for|when|where|otherwise|else|sonst|falls|wenn|,)$/.test(text)) break;
    take(at);
    if (/otherwise|else|sonst/.test(text)) return null;
  }
  return at.grammar.expression(at);
}
