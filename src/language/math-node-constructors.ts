import { type DraftNode, drafting } from './draft-node';
import { expressionBudget } from './expression-budget';
import { ExpressionError } from './expression-error';
import type { LeafCursor } from './leaf-cursor';
import type { MathNode } from './math-node';

type Path = readonly (string | number)[];
/** What the grammar calls a constant: a string, a word such as true, a number as written, or one it supplies itself. */
type Constant = string | boolean | null | undefined | number | { readonly literal: string };
interface Index {
  readonly dimensions: readonly DraftNode[];
  readonly dotNotation: boolean;
}

/** What is drafted, and where its places are looked for. */
interface Writing {
  readonly text: string;
  readonly cursor: LeafCursor;
  readonly path: Path;
  readonly draft: ReturnType<typeof drafting>;
}

const around = (writing: Writing, parts: readonly DraftNode[], open: string, close: string) => {
  const start = Math.min(...parts.map((part) => part.node.start));
  const end = Math.max(...parts.map((part) => part.node.end));
  return { start: before(writing.text, start, open), end: after(writing.text, end, close) };
};

const constant = (writing: Writing, value: Constant): DraftNode => {
  const written = typeof value === 'object' && value !== null ? value.literal : String(value);
  if (typeof value === 'string') {
    const place = writing.cursor.place((leaf) => leaf === value || /^["']/.test(leaf));
    return writing.draft({ type: 'ConstantNode', of: 'string', value, ...place }, []);
  }
  const place = writing.cursor.place((leaf) => leaf === written);
  const isWord = !(typeof value === 'number' || /^[\d.]/.test(written));
  if (!isWord) checkNumber(written, place, writing.path);
  return writing.draft({ type: 'ConstantNode', of: isWord ? 'word' : 'number', value: written, ...place }, []);
};

const symbol = (writing: Writing, name: string) =>
  writing.draft({ type: 'SymbolNode', name, ...writing.cursor.place((leaf) => leaf === name) }, []);

/** `not 0 <= x` would be `(not 0) <= x`: what is denied beside any other operator stands in brackets. */
function requireWhole(writing: Writing, args: readonly DraftNode[]): void {
  const denied = args.find(({ node }) => node.type === 'OperatorNode' && node.fn === 'not');
  if (denied !== undefined)
    throw new ExpressionError(
      'several-readings',
      'It is not clear what is denied here: not stands right before another operator.',
      'Put it in brackets: not (x < 1), or (not b) == 1.',
      writing.path,
      denied.node.start,
      denied.node.end,
    );
}

const operator = (
  writing: Writing,
  op: string,
  fn: string,
  args: readonly DraftNode[],
  implicit = false,
  isPercentage = false,
) => {
  if (fn !== 'and' && fn !== 'or' && fn !== 'not') requireWhole(writing, args);
  const single = args.length === 1;
  const postfix = single && (op === '!' || op === "'");
  const place = around(writing, args, single && !postfix ? op : '', postfix ? op : '');
  if (isPercentage)
    throw unsupported('A percentage', 'Divide by 100, or complete the right side of %.', place, writing.path);
  return writing.draft({ type: 'OperatorNode', op, fn, args: nodes(args), implicit, ...place }, args);
};

const relation = (writing: Writing, conditionals: readonly string[], params: readonly DraftNode[]) => {
  requireWhole(writing, params);
  return writing.draft(
    { type: 'RelationalNode', conditionals, params: nodes(params), ...around(writing, params, '', '') },
    params,
  );
};

const call = (writing: Writing, fn: DraftNode, args: readonly DraftNode[]) => {
  const parts = [fn, ...args];
  const start = fn.node.start;
  const last = args.length > 0 ? around(writing, args, '', '').end : after(writing.text, fn.node.end, '(');
  const name = fn.node.type === 'SymbolNode' ? fn.node.name : '';
  const place = { start, end: after(writing.text, last, ')') };
  return writing.draft({ type: 'FunctionNode', fn: fn.node, name, args: nodes(args), ...place }, parts);
};

const access = (writing: Writing, object: DraftNode, index: Index, optional = false) => {
  const { dimensions, dotNotation } = index;
  const parts = [object, ...dimensions];
  const place = around(writing, parts, '', dotNotation ? '' : ']');
  if (optional) throw unsupported('Optional chaining', 'Take the question mark away.', place, writing.path);
  return writing.draft(
    { type: 'AccessorNode', object: object.node, dimensions: nodes(dimensions), dotNotation, ...place },
    parts,
  );
};

const array = (writing: Writing, items: readonly DraftNode[]) => {
  const place = items.length > 0 ? around(writing, items, '[', ']') : writing.cursor.place(() => false);
  return writing.draft({ type: 'ArrayNode', items: nodes(items), ...place }, items);
};

const range = (writing: Writing, from: DraftNode, to: DraftNode, step?: DraftNode) => {
  const parts = step === undefined ? [from, to] : [from, step, to];
  const place = around(writing, parts, '', '');
  return writing.draft({ type: 'RangeNode', from: from.node, to: to.node, step: step?.node ?? null, ...place }, parts);
};

const conditional = (writing: Writing, condition: DraftNode, yes: DraftNode, no: DraftNode) => {
  const parts = [condition, yes, no];
  const [place, type] = [around(writing, parts, '', ''), 'ConditionalNode'] as const;
  return writing.draft({ type, condition: condition.node, trueExpr: yes.node, falseExpr: no.node, ...place }, parts);
};

const parenthesis = (writing: Writing, content: DraftNode) =>
  writing.draft({ type: 'ParenthesisNode', content: content.node, ...around(writing, [content], '(', ')') }, [content]);

const index = (dimensions: readonly DraftNode[], dotNotation?: boolean): Index => ({
  dimensions,
  dotNotation: dotNotation === true,
});

/**
 * The node classes that the grammar of mathjs asks for, building plain data with places instead of nodes that can be
 * evaluated.
 * @param text what is parsed, comments blanked out
 */
export function nodeConstructors(text: string, cursor: LeafCursor, path: Path) {
  const writing: Writing = { text, cursor, path, draft: drafting(path) };
  const within =
    <A extends readonly unknown[], R extends object>(build: (writing: Writing, ...args: A) => R) =>
    (...args: A): R =>
      build(writing, ...args);
  const refused = (what: string, next: string) => () => {
    throw unsupported(what, next, { start: 0, end: text.trimEnd().length }, path);
  };
  return {
    AccessorNode: newable(within(access)),
    ArrayNode: newable(within(array)),
    AssignmentNode: newable(
      refused('An assignment', 'Write == for an equation, or give the name its formula under let.'),
    ),
    BlockNode: newable(refused('A sequence of formulas', 'Write one formula; several claims make a list.')),
    ConditionalNode: newable(within(conditional)),
    ConstantNode: newable(within(constant)),
    FunctionAssignmentNode: newable(refused('A definition', 'Write it under let, as `f(x): x^2`.')),
    FunctionNode: newable(within(call)),
    IndexNode: newable(index),
    ObjectNode: newable(refused('An object', 'Write a list, as [1, 2].')),
    OperatorNode: newable(within(operator)),
    ParenthesisNode: newable(within(parenthesis)),
    RangeNode: newable(within(range)),
    RelationalNode: newable(within(relation)),
    SymbolNode: newable(within(symbol)),
  };
}

/** Lets `new` call a function that returns an object. */
function newable<A extends readonly unknown[], R extends object>(build: (...args: A) => R) {
  return function construct(...args: A): R {
    return build(...args);
  };
}

const nodes = (drafts: readonly DraftNode[]): readonly MathNode[] => drafts.map((each) => each.node);

/** The start of `sign` where it stands right before `start`, spaces aside; `start` otherwise. */
function before(text: string, start: number, sign: string): number {
  let at = start;
  while (at > 0 && text.charAt(at - 1).trim() === '') at--;
  return sign !== '' && text.endsWith(sign, at) ? at - sign.length : start;
}

/** The end of `sign` where it stands right after `end`, spaces aside; `end` otherwise. */
function after(text: string, end: number, sign: string): number {
  let at = end;
  while (at < text.length && text.charAt(at).trim() === '') at++;
  return sign !== '' && text.startsWith(sign, at) ? at + sign.length : end;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function unsupported(what: string, next: string, { start, end }: Span, path: Path): ExpressionError {
  return new ExpressionError('unsupported-syntax', `${what} has no place in a formula.`, next, path, start, end);
}

function checkNumber(literal: string, { start, end }: Span, path: Path): void {
  if (/^0[box]/.test(literal)) {
    throw new ExpressionError('number-base', `${literal} is not decimal.`, 'Write decimal numbers.', path, start, end);
  }
  if (literal.length > expressionBudget.digits) {
    const reason = `This number has more than ${expressionBudget.digits} digits.`;
    throw new ExpressionError('number-too-long', reason, 'Write fewer digits.', path, start, end);
  }
}
