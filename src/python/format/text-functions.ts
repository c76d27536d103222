import { type Builtin, first } from '../builtin';
import { unsupported } from '../fault';
import { text } from '../value';
import { printed } from './printed';
import { shown } from './shown';

/** Builtin functions that make texts, or show them. */
export const textFunctions = {
  str: ({ positional: [value, ...more], keyword }, run) => {
    if (more.length + keyword.size > 0) return unsupported('str of bytes');
    if (value === undefined || value.kind === 'str') return value ?? text('');
    shown(run, value, 'str');
    return text(null);
  },
  repr: (args, run) => {
    shown(run, first(args, 'repr'), 'repr');
    return text(null);
  },
  print: printed,
} satisfies Readonly<Record<string, Builtin>>;
