import { complain, unsupported } from './fault';
import type { Interpreter } from './interpreter';
import type { Args } from './value';

/** What arguments a function is given a meaning for. */
export interface Accepted {
  /** The least by place; 0 where it is left out. */
  readonly least?: number;
  /** The most by place. */
  readonly most: number;
  readonly keywords?: readonly string[] | 'any';
}

/** A function that is not called with arguments that it would pass over. */
export const taking =
  <T>(name: string, { least = 0, most, keywords = [] }: Accepted, call: (args: Args, run: Interpreter) => T) =>
  (args: Args, run: Interpreter): T => {
    if (args.positional.length > most) return unsupported(`${name} with ${args.positional.length} arguments`);
    for (const key of args.keyword.keys())
      if (keywords !== 'any' && !keywords.includes(key)) return unsupported(`${name} with ${key}`);
    if (args.positional.length < least)
      complain(
        'TypeError',
        `${name} expected at least ${least} argument${least === 1 ? '' : 's'}, got ${args.positional.length}`,
        'Give it what it is to be of.',
      );
    return call(args, run);
  };
