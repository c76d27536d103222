import type { MathNode } from '../../language/math-node';
import type { Token } from '../token';
import { argument } from './arguments-of';
import { made, type Reading, take, token } from './reading';

/**
 * What stands in a bracket: one formula, or the elements of a list. Commas come between elements, semicolons and
 * line breaks between rows; in square brackets, and where a tensor is asked for, spaces too.
 */
export function list(at: Reading, open: Token): MathNode | MathNode[] {
  const from = at.next;
  const isList = open.text === '[' && (at.isTensor || hasSeparator(at));
  at.listing = (open.text === '[' || at.isTensor) && !hasComma(at) && (at.isTensor || hasSemicolon(at));
  const read = rowsOf(at);
  const rows = read.length === 1 ? read : joined(read, isInList(at, from));
  const [row = [], ...others] = rows;
  const [only] = row;
  if (others.length === 0 && row.length === 1 && only !== undefined && !isList) return only;
  return others.length === 0 ? row : rows.map((items) => arrayOf(at, items));
}

/** Semicolons between lists, and in a list of a list, separate elements: `[[1; 2]; [3; 4]]`. */
function joined(rows: MathNode[][], isInner: boolean): MathNode[][] {
  const isColumn = rows.length > 1 && rows.every((row) => row.length === 1);
  const hasLists = rows.flat().some(({ type }) => type === 'ArrayNode');
  return isColumn && (isInner || hasLists) ? [rows.flat()] : rows;
}

/** Whether the bracket whose contents start there stands in another one. */
function isInList(at: Reading, from: number): boolean {
  let depth = 0;
  for (let i = from - 2; i >= 0; i--) {
    const { kind } = at.tokens[i] as Token;
    if (kind === 'close') depth++;
    if (kind === 'open' && --depth < 0) return at.isTensor;
  }
  return false;
}

/** Rows of elements up to the end of the bracket or text. */
export function rowsOf(at: Reading): MathNode[][] {
  const rows: MathNode[][] = [[]];
  while (!isOver(at)) {
    rows.at(-1)?.push(argument(at));
    if (isOver(at)) break;
    const { text, gap } = token(at);
    if (text === ';') {
      take(at);
      if (!isOver(at)) rows.push([]);
    } else if (text === ',') take(at);
    else if (token(at).text === '[' && rows.at(-1)?.at(-1)?.type === 'ArrayNode') continue;
    else if (!at.listing) break;
    else if (gap === 'line' && rows.at(-1)?.at(-1)?.type !== 'ArrayNode') rows.push([]);
    else if (gap === 'none') break;
  }
  return rows;
}

const isOver = (at: Reading): boolean => token(at).kind === 'close' || token(at).kind === 'end';

const arrayOf = (at: Reading, items: readonly MathNode[]): MathNode =>
  made(at, { type: 'ArrayNode', items, start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 });

const hasComma = (at: Reading): boolean => has(at, ',');
const hasSemicolon = (at: Reading): boolean => has(at, ';');
const hasSeparator = (at: Reading): boolean => hasComma(at) || hasSemicolon(at);

/** Whether a sign stands in the bracket that is open, and in none inside of it. */
function has(at: Reading, sign: string): boolean {
  let depth = 0;
  for (let i = at.next; i < at.tokens.length; i++) {
    const { kind, text } = at.tokens[i] as Token;
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return false;
    if (depth === 0 && kind === 'sign' && text === sign) return true;
  }
  return false;
}
