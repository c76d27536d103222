import type { Span } from '../syntax';

/**
 * What the grammar makes of the words of a file, as far as Python's compiler asks about it:
 *
 * - `name` is read, `store` is given a value, `imported` by an import, `annotated` by `x: int`, `delete` loses it; `attribute` and `item` have their object first
 * - `function`, `lambda`: `outside` (what is evaluated where it is defined), `annotations`, `parameters`, `body`; `class`: `outside`, `body`
 * - `comprehension`, `generator`: `outside` (the first iterable), `iterable` of the others, the rest
 * - `loop`: `head`, `body`, `body` of `else`
 * - `walrus` has its name as `text`; `global`, `nonlocal` name one name each as `text`
 * - `block` is a block of those that Python counts, other than loops: of `with` and `try`
 */
export type BranchType =
  | 'name'
  | 'store'
  | 'imported'
  | 'annotated'
  | 'delete'
  | 'attribute'
  | 'item'
  | 'call'
  | 'keyword'
  | 'literal'
  | 'operation'
  | 'starred'
  | 'tuple'
  | 'list'
  | 'walrus'
  | 'yield'
  | 'await'
  | 'function'
  | 'asyncFunction'
  | 'lambda'
  | 'class'
  | 'comprehension'
  | 'generator'
  | 'asyncComprehension'
  | 'outside'
  | 'iterable'
  | 'annotations'
  | 'parameters'
  | 'head'
  | 'body'
  | 'loop'
  | 'block'
  | 'asyncStatement'
  | 'break'
  | 'continue'
  | 'return'
  | 'global'
  | 'nonlocal'
  | 'importStar'
  | 'future'
  | 'statement';

export interface Branch extends Span {
  readonly type: BranchType;
  readonly text: string;
  readonly parts: readonly Branch[];
}

/** A branch from the beginning of one part of the file to the end of another. */
export const branch = (type: BranchType, start: Span, end: Span, parts: readonly Branch[] = [], text = ''): Branch => ({
  type,
  text,
  parts,
  start: start.start,
  end: Math.max(start.end, end.end),
});
