import { syntaxError } from '../read/tree';
import { unsupportedAt } from './string-token';
import type { Token } from './token';

/** How far a line is indented, once with tabs that lead to the next multiple of 8, once with tabs of width 1. */
interface Depth {
  readonly wide: number;
  readonly narrow: number;
}

/** The deepest that Python's tokenizer follows. */
const deepest = 99;

/** The blocks that are open while a file is read. */
export class Indents {
  private readonly blocks: Depth[] = [{ wide: 0, narrow: 0 }];

  /**
   * The tokens that the indentation of a line stands for. Both ways to measure tabs have to agree, as in CPython's tokenizer.
   * @throws PythonFault where they do not, or where no block stands at this depth
   */
  of(space: string, end: number): Token[] {
    const place = { start: end, end: end + 1 };
    const depth = depthOf(space);
    const inconsistent = (): never =>
      syntaxError(place, 'inconsistent use of tabs and spaces in indentation', 'Use spaces alone.', 'TabError');
    const top = this.blocks.at(-1) as Depth;
    if (depth.wide === top.wide) return depth.narrow === top.narrow ? [] : inconsistent();
    if (depth.wide > top.wide) {
      if (depth.narrow <= top.narrow) inconsistent();
      this.blocks.push(depth);
      if (this.blocks.length > deepest) unsupportedAt('a block that is nested so deeply', place);
      return [{ type: 'indent', text: '', ...place }];
    }
    const tokens: Token[] = [];
    while (depth.wide < (this.blocks.at(-1) as Depth).wide) {
      this.blocks.pop();
      tokens.push({ type: 'dedent', text: '', ...place });
    }
    const reached = this.blocks.at(-1) as Depth;
    if (depth.wide !== reached.wide)
      syntaxError(
        place,
        'unindent does not match any outer indentation level',
        'Indent the lines of one block alike.',
        'IndentationError',
      );
    return depth.narrow === reached.narrow ? tokens : inconsistent();
  }
}

/** A form feed begins again. */
function depthOf(space: string): Depth {
  let [wide, narrow] = [0, 0];
  for (const character of space) {
    if (character === '\f') [wide, narrow] = [0, 0];
    else if (character === '\t') [wide, narrow] = [wide + 8 - (wide % 8), narrow + 1];
    else [wide, narrow] = [wide + 1, narrow + 1];
  }
  return { wide, narrow };
}
