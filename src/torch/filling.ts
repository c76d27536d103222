import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { type Args, none } from '../python/value';
import { valuesOf } from './call';
import { scalar, type Values } from './values';

/** Methods that put other elements in place of those of a tensor. */
export const filling: Readonly<Record<string, (args: Args, run: Interpreter) => Values>> = {
  fill_: ({ positional: [value = none] }, run) => valuesOf(value, run) ?? unsupported('fill_ with this'),
  zero_: (_, { graph }) => scalar(graph.constant(0), 'int'),
  copy_: ({ positional: [value = none] }, run) => valuesOf(value, run) ?? unsupported('copy_ of this'),
};

/** Methods that change a tensor's shape in place are no writes to its elements. */
export const changesShape: ReadonlySet<string> = new Set([
  'squeeze',
  'unsqueeze',
  'transpose',
  't',
  'swapaxes',
  'swapdims',
  'detach',
]);
