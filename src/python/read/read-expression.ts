import type { SyntaxNode } from '@lezer/common';
import type { Argument, Clause, Expression, ExpressionOf, Span } from '../syntax';
import { requireInOrder } from './argument-order';
import { formattedIn } from './formatted';
import { stringValue } from './literal';
import { byPrecedence, NoExpression, type Piece } from './precedence';
import { readParameters } from './read-parameters';
import { namesAt, partsOf, type Source, separated, spanOf, syntaxError, textOf } from './tree';

/** An expression of the syntax tree. */
export function readExpression(node: SyntaxNode, source: Source): Expression {
  const span = spanOf(node);
  switch (node.name) {
    case 'VariableName':
      return { type: 'name', name: textOf(source, node), ...span };
    case 'Number':
      return { type: 'number', text: textOf(source, node), ...span };
    case 'String':
      return { type: 'string', value: stringValue(textOf(source, node)), ...span };
    case 'FormatString':
      return { type: 'formatted', values: formattedIn(node, source, readExpression), ...span };
    case 'ContinuedString': {
      if (partsOf(node).some(({ name }) => name === 'FormatString')) {
        const values = partsOf(node).flatMap((part) => formattedIn(part, source, readExpression));
        return { type: 'formatted', values, ...span };
      }
      const parts = partsOf(node).map((part) => (part.name === 'String' ? stringValue(textOf(source, part)) : null));
      return { type: 'string', value: parts.includes(null) ? null : parts.join(''), ...span };
    }
    case 'Boolean':
      return { type: 'constant', value: textOf(source, node) === 'True' ? 'True' : 'False', ...span };
    case 'None':
      return { type: 'constant', value: 'None', ...span };
    case 'Ellipsis':
      return { type: 'constant', value: '...', ...span };
    case 'MemberExpression':
      return memberOf(node, source);
    case 'CallExpression':
      return callOf(node, source);
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'ConditionalExpression':
      return byOperators(node, source);
    case 'ParenthesizedExpression':
      return { ...inBrackets(node, source), ...span };
    case 'TupleExpression':
      return { type: 'tuple', items: itemsIn(node, source), ...span };
    case 'ArrayExpression':
      return { type: 'list', items: itemsIn(node, source), ...span };
    case 'SetExpression':
      return { type: 'set', items: itemsIn(node, source), ...span };
    default:
      return rareExpression(node, source, span);
  }
}

function rareExpression(node: SyntaxNode, source: Source, span: Span): Expression {
  switch (node.name) {
    case 'DictionaryExpression':
      return { type: 'dict', entries: entriesIn(node, source), ...span };
    case 'ArrayComprehensionExpression':
      return comprehension(node, source, 'list');
    case 'ComprehensionExpression':
      return comprehension(node, source, 'generator');
    case 'SetComprehensionExpression':
      return comprehension(node, source, 'set');
    case 'DictionaryComprehensionExpression': {
      const { head, clauses } = clausesIn(node, source);
      const [key = [], value = []] = separated(head, ':');
      return {
        type: 'dictComprehension',
        key: only(key, source, span),
        value: only(value, source, span),
        clauses,
        ...span,
      };
    }
    case 'LambdaExpression': {
      const parts = partsOf(node);
      const parameters = parts.find(({ name }) => name === 'ParamList');
      const body = parts.at(-1);
      if (body === undefined || body.name === ':') return syntaxError(span);
      return {
        type: 'lambda',
        parameters: parameters === undefined ? [] : readParameters(parameters, source, readExpression),
        body: readExpression(body, source),
        names: namesAt(source, node.from),
        ...span,
      };
    }
    case 'NamedExpression': {
      const [name, , value] = partsOf(node);
      if (name === undefined || value === undefined) return syntaxError(span);
      return { type: 'named', name: textOf(source, name), value: readExpression(value, source), ...span };
    }
    case 'AwaitExpression':
    case 'YieldExpression':
      return { type: 'unsupported', what: node.name === 'AwaitExpression' ? 'await' : 'yield', ...span };
    default:
      return syntaxError(span);
  }
}

/**
 * The grammar takes `not a or b` for `not (a or b)`: what it says of operators is taken apart again, down to what
 * stands in brackets, and put together by the precedence that Python has.
 */
function byOperators(node: SyntaxNode, source: Source): Expression {
  try {
    return byPrecedence(piecesOf(node, source));
  } catch (error) {
    if (error instanceof NoExpression) return syntaxError(error.span ?? spanOf(node));
    throw error;
  }
}

const withOperators: ReadonlySet<string> = new Set(['BinaryExpression', 'UnaryExpression', 'ConditionalExpression']);
const operatorNames: ReadonlySet<string> = new Set(['ArithOp', 'BitOp', 'CompareOp']);
const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else']);

function piecesOf(node: SyntaxNode, source: Source): Piece[] {
  const pieces: Piece[] = [];
  const waiting = [node];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (withOperators.has(part.name)) waiting.push(...partsOf(part).reverse());
    else if (words.has(part.name)) addWord(pieces, part.name, spanOf(part));
    else if (operatorNames.has(part.name))
      pieces.push({ operator: textOf(source, part).replace('<>', '!='), ...spanOf(part) });
    else pieces.push({ operand: readExpression(part, source), ...spanOf(part) });
  }
  return pieces;
}

/** `not in` and `is not` are one operator each: a `not` in front of an operand is one of its own. */
function addWord(pieces: Piece[], word: string, span: Span): void {
  const last = pieces.at(-1);
  const before = last !== undefined && 'operator' in last ? last.operator : null;
  const isAfterOperand = last !== undefined && 'operand' in last;
  const joined = word === 'in' && before === 'not in·' ? 'not in' : word === 'not' && before === 'is' ? 'is not' : null;
  if (joined !== null && last !== undefined)
    pieces[pieces.length - 1] = { operator: joined, start: last.start, end: span.end };
  else pieces.push({ operator: word === 'not' && isAfterOperand ? 'not in·' : word, ...span });
}

function memberOf(node: SyntaxNode, source: Source): Expression {
  const [object, sign, ...rest] = partsOf(node);
  const span = spanOf(node);
  if (object === undefined || sign === undefined) return syntaxError(span);
  const own = readExpression(object, source);
  if (sign.name === '.') {
    const [name] = rest;
    if (name === undefined) return syntaxError(span);
    return { type: 'attribute', object: own, name: textOf(source, name), ...span };
  }
  const inside = rest.slice(0, -1);
  const groups = separated(inside);
  const indices = groups.map((group) => indexOf(group, source, span));
  const [index] = indices;
  if (index === undefined) return syntaxError(span);
  const isTuple = indices.length > 1 || inside.at(-1)?.name === ',';
  const place = { start: index.start, end: indices.at(-1)?.end ?? index.end };
  return {
    type: 'item',
    object: own,
    index: isTuple ? { type: 'tuple', items: indices, ...place } : index,
    ...span,
  };
}

function indexOf(group: readonly SyntaxNode[], source: Source, around: Span): Expression {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return syntaxError(around);
  if (!group.some(({ name }) => name === ':')) return only(group, source, around);
  const parts: (Expression | null)[] = [null, null, null];
  let at = 0;
  for (const part of group) {
    if (part.name === ':') at++;
    else if (at > 2 || parts[at] !== null) return syntaxError(spanOf(part));
    else parts[at] = readExpression(part, source);
  }
  const [from = null, to = null, step = null] = parts;
  return { type: 'slice', from, to, step, start: first.from, end: last.to };
}

function callOf(node: SyntaxNode, source: Source): Expression {
  const [callee, list] = partsOf(node);
  if (callee === undefined || list === undefined) return syntaxError(spanOf(node));
  return { type: 'call', callee: readExpression(callee, source), args: readArguments(list, source), ...spanOf(node) };
}

/** What stands between the brackets of a call or behind the name of a class. */
export function readArguments(list: SyntaxNode, source: Source): Argument[] {
  const inside = partsOf(list).slice(1, -1);
  if (inside.some(({ name }) => name === 'for')) {
    const { head, clauses } = clausesFrom(inside, source, spanOf(list));
    const item = only(head, source, spanOf(list));
    return [
      { kind: 'positional', value: { type: 'comprehension', makes: 'generator', item, clauses, ...spanOf(list) } },
    ];
  }
  const groups = separated(inside);
  const args = groups.map((group): Argument => {
    const [first, second, third] = group;
    if (first === undefined) return syntaxError(spanOf(list));
    if (first.name === '*' || first.name === '**')
      return { kind: first.name === '*' ? 'star' : 'doubleStar', value: only(group.slice(1), source, spanOf(first)) };
    if (second?.name === 'AssignOp') {
      if (third === undefined || first.name !== 'VariableName') return syntaxError(spanOf(first));
      return { kind: 'keyword', name: textOf(source, first), value: only(group.slice(2), source, spanOf(second)) };
    }
    return { kind: 'positional', value: only(group, source, spanOf(first)) };
  });
  for (const [i, arg] of args.entries()) requireInOrder(arg, args.slice(0, i), spanOf(groups[i]?.[0] ?? list));
  return args;
}

function inBrackets(node: SyntaxNode, source: Source): Expression {
  const inside = partsOf(node).slice(1, -1);
  return only(inside, source, spanOf(node));
}

/** The expression that these parts are: one, perhaps with a star, or several with commas, which make a tuple. */
export function readList(parts: readonly SyntaxNode[], source: Source, around: Span): Expression {
  const groups = separated(parts);
  const [first] = groups;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return syntaxError(around);
  if (groups.length === 1 && last.name !== ',') return only(first, source, around);
  const items = groups.map((group) => only(group, source, around));
  return { type: 'tuple', items, start: items[0]?.start ?? around.start, end: items.at(-1)?.end ?? around.end };
}

function only(parts: readonly SyntaxNode[], source: Source, around: Span): Expression {
  const [first, second, third] = parts;
  if (first === undefined) return syntaxError(around);
  if (first.name === '*' && second !== undefined && third === undefined)
    return { type: 'starred', value: readExpression(second, source), start: first.from, end: second.to };
  if (second !== undefined) return syntaxError(spanOf(second));
  return readExpression(first, source);
}

const itemsIn = (node: SyntaxNode, source: Source): Expression[] =>
  separated(partsOf(node).slice(1, -1)).map((group) => only(group, source, spanOf(node)));

function entriesIn(node: SyntaxNode, source: Source): ExpressionOf<'dict'>['entries'] {
  return separated(partsOf(node).slice(1, -1)).map((group) => {
    const [first] = group;
    if (first?.name === '**') return { key: null, value: only(group.slice(1), source, spanOf(node)) };
    const [key = [], value = []] = separated(group, ':');
    return { key: only(key, source, spanOf(node)), value: only(value, source, spanOf(node)) };
  });
}

function comprehension(node: SyntaxNode, source: Source, makes: 'list' | 'generator' | 'set'): Expression {
  const { head, clauses } = clausesIn(node, source);
  return { type: 'comprehension', makes, item: only(head, source, spanOf(node)), clauses, ...spanOf(node) };
}

const clausesIn = (node: SyntaxNode, source: Source) => clausesFrom(partsOf(node).slice(1, -1), source, spanOf(node));

function clausesFrom(
  parts: readonly SyntaxNode[],
  source: Source,
  around: Span,
): { readonly head: SyntaxNode[]; readonly clauses: Clause[] } {
  const starts = parts.flatMap((part, i) => (part.name === 'for' || part.name === 'async' ? [i] : []));
  const head = parts.slice(0, starts[0]);
  const clauses = starts.map((start, i): Clause => {
    const own = parts.slice(start + 1, starts[i + 1]);
    const at = own.findIndex(({ name }) => name === 'in');
    const conditions = own.flatMap((part, k) => (part.name === 'if' ? [k] : []));
    const source_ = own.slice(at + 1, conditions[0]);
    return {
      target: readList(own.slice(0, at), source, around),
      source: only(source_, source, around),
      conditions: conditions.map((k, n) => only(own.slice(k + 1, conditions[n + 1]), source, around)),
    };
  });
  return { head, clauses };
}
