import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { written } from '../written';
import { isArray } from './is-array';
import { rankOf } from './rank';
import {
  call,
  constant,
  inBrackets,
  isSign,
  last,
  operator,
  type Reading,
  refuse,
  take,
  token,
  typed,
} from './reading';

/**
 * `|x|` as abs(x), `‖x‖` and `||x||` as the norm of a vector, `‖x‖_1` and `‖x‖_∞` as theirs; of a number all are its absolute value.
 * @throws ExpressionError for `|x|` of a vector, which may be its norm, and `‖A‖` of a matrix, which has several
 */
export function bars(at: Reading): MathNode {
  const open = take(at);
  const isPair = isPairAhead(at);
  if (isPair) take(at);
  const { listing } = at;
  at.listing = false;
  at.bars++;
  const content = at.grammar.sum(at);
  at.bars--;
  at.listing = listing;
  if (!isSign(at, '|')) refuse('syntax', 'This bar is not closed.', 'Write |x| or abs(x).', open);
  take(at);
  if (isPair) take(at);
  const rank = rankOf(content, at.names);
  const isNorm = isPair || isDoubleBar.test(typed(at, open));
  if (isArray(content)) return isNorm || rank === 1 ? listNorm(at, open, content) : determinant(at, open, content);
  const index = indexBehind(at);
  if (rank === 0 || (rank === null && index === null))
    return call(at, { ...open, text: 'abs' }, [content], last(at).end);
  if (isNorm || index !== null) return norm(at, open, content, rank, index);
  const [inner, other] = [written(content), rank === 1 ? 'norm' : 'det'];
  return refuse(
    'two-readings',
    `This may mean abs(${inner}), element by element, or ${other}(${inner}).`,
    `Write abs(${inner}) or ${other}(${inner}).`,
    { start: open.start, end: last(at).end },
  );
}

const isDoubleBar = /^(?:[‖∥]|\\(?:\||[lr]?Vert|parallel))/;

/** Whether two bars stand side by side here, and two where the next ones do. */
function isPairAhead(at: Reading): boolean {
  if (!isSign(at, '|') || token(at).gap !== 'none') return false;
  let depth = 0;
  for (let ahead = 1; token(at, ahead).kind !== 'end'; ahead++) {
    const { kind } = token(at, ahead);
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth < 0) return false;
    if (depth === 0 && isSign(at, '|', ahead))
      return ahead > 1 && isSign(at, '|', ahead + 1) && token(at, ahead + 1).gap === 'none';
  }
  return false;
}

/** What stands low behind a norm: `2`, `1`, `Infinity`, `F`. */
function indexBehind(at: Reading): string | null {
  const { kind, text, gap } = token(at);
  if (gap !== 'none') return null;
  if (kind === 'name' && /^_\w+$/.test(text)) return take(at).text.slice(1);
  if (kind !== 'sign' || text !== '_') return null;
  const isBracket = token(at, 1).kind === 'open';
  const index = token(at, isBracket ? 2 : 1);
  if (index.kind !== 'name' && index.kind !== 'number') return null;
  at.next += isBracket ? 4 : 2;
  return index.text;
}

function norm(at: Reading, open: Token, content: MathNode, rank: number | null, index: string | null): MathNode {
  const { end } = last(at);
  const of = (text: string, arg: MathNode): MathNode => call(at, { ...open, text }, [arg], end);
  const isEuclidean = rank === 1 ? index === null || index === '2' : index === 'F';
  if (isEuclidean) return of('norm', content);
  if (rank === 1 && index === '1') return of('sum', of('abs', content));
  if (rank === 1 && /^(?:Infinity|inf|infty|oo)$/.test(index ?? '')) return of('max', of('abs', content));
  const inner = written(content);
  return refuse(
    'two-readings',
    'This may be one norm or another.',
    `Write norm(${inner}) for the root of the sum of all squares, or write it out.`,
    { start: open.start, end },
  );
}

/** The norm of a vector of numbers, written out: `|(3, 4)|`. */
function listNorm(at: Reading, open: Token, content: MathNode): MathNode {
  const index = indexBehind(at);
  const list = content.type === 'ParenthesisNode' ? content.content : content;
  const items = list.type === 'ArrayNode' ? list.items : [];
  if ((index !== null && index !== '2') || items.length === 0 || items.some((item) => rankOf(item, at.names) !== 0))
    refuse('two-readings', 'This may be one norm or another.', 'Write it out.', {
      start: open.start,
      end: last(at).end,
    });
  const square = (item: MathNode): MathNode =>
    operator(at, '^', 'pow', [inBrackets(at, item, item.start, item.end), constant(at, '2', open)]);
  const [first, ...others] = items.map(square) as [MathNode, ...MathNode[]];
  const sum = others.reduce((all, each) => operator(at, '+', 'add', [all, each]), first);
  return call(at, { ...open, text: 'sqrt' }, [sum], last(at).end);
}

function determinant(at: Reading, open: Token, content: MathNode): MathNode {
  const { end } = last(at);
  if (at.names.isKnown('det') && !at.names.isAllowed('det'))
    refuse('determinant', 'A determinant is not worked out here.', 'Write it out: a * d - b * c.', {
      start: open.start,
      end,
    });
  return call(at, { ...open, text: 'det' }, [content], end);
}
