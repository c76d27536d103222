import { unsupported } from './fault';
import type { Interpreter } from './interpreter';
import type { Args } from './value';

/** What arguments a function is given a meaning for. */
export interface Accepted {
  /** The most by place. */
  readonly most: number;
  readonly keywords?: readonly string[] | 'any';
}

/** A function that is not called with arguments that it would pass over. */
export const taking =
  <T>(name: string, { most, keywords = [] }: Accepted, call: (args: Args, run: Interpreter) => T) =>
  (args: Args, run: Interpreter): T => {
    if (args.positional.length > most) return unsupported(`${name} with ${args.positional.length} arguments`);
    for (const key of args.keyword.keys())
      if (keywords !== 'any' && !keywords.includes(key)) return unsupported(`${name} with ${key}`);
    return call(args, run);
  };
