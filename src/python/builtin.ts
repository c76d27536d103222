import { complain } from './fault';
import type { Interpreter } from './interpreter';
import type { Args, PyValue } from './value';

/** A function that needs no import. */
export type Builtin = (args: Args, run: Interpreter) => PyValue;

/** The first argument of one. */
export const first = ({ positional }: Args, name: string): PyValue =>
  positional[0] ?? complain('TypeError', `${name}() takes an argument`, 'Give it one.');
